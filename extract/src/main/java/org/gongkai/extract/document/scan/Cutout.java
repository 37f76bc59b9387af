package org.gongkai.extract.document.scan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A part of a page, such as a cell, without the ruling lines around it.
 *
 * @param picture white wherever no stroke is
 * @param strokes ink that hangs together
 * @param textHeight that of a usual letter on the page, in pixels
 * @param cutOff whether an edge may cut through a letter, or hide one
 */
record Cutout(GrayPicture picture, List<Box> strokes, double textHeight, boolean cutOff) {

  /** Smaller strokes than this share of the text's height are dust; a decimal point is larger. */
  private static final double DUST = 0.08;

  /** A part that holds only strokes as small as this share of the text's height is blank. */
  private static final double SPECK = 0.22;

  /** What is left of the ragged edge of a line reaches in by this share of the text's height. */
  private static final double RIM = 0.2;

  /** A rest of a line as high as this share of the letters may be a letter at the line. */
  private static final double AS_HIGH = 0.6;

  /** A dash is so many times as wide as it is high. */
  private static final double FLAT = 1.5;

  /** A dash is no higher than this share of the text's height; digits that touch are. */
  private static final double THIN = 0.4;

  /** The grey of a letter's edge reaches so many pixels beyond its ink. */
  private static final int EDGE = 2;

  Cutout {
    strokes = List.copyOf(strokes);
  }

  /**
   * Cuts a part out of a page.
   *
   * @param box the part; ruling lines may run along its edges
   * @param textHeight that of a usual letter on the page, in pixels
   */
  static Cutout of(StraightPage page, Box box, double textHeight) {
    Box inside = LineEdges.trimmed(page.map(), box, textHeight);
    InkMap map = page.map().crop(inside);
    int rim = (int) Math.ceil(RIM * textHeight);
    List<Box> strokes =
        map.strokes().stream().filter(stroke -> stroke.largest() > DUST * textHeight).toList();
    List<Box> letters =
        strokes.stream()
            .filter(stroke -> !touchesEdge(stroke, map) || reachesIn(stroke, map, rim))
            .toList();
    boolean blank = letters.stream().allMatch(stroke -> stroke.largest() < SPECK * textHeight);
    List<Box> kept = blank ? List.of() : letters;
    List<Box> edged = kept.stream().map(s -> s.grown(EDGE, map.width(), map.height())).toList();
    boolean cutOff = strokes.stream().anyMatch(s -> touchesEdge(s, map) && mayBeLetter(s, kept));
    return new Cutout(page.picture().crop(inside).only(edged), kept, textHeight, cutOff);
  }

  private static boolean touchesEdge(Box stroke, InkMap map) {
    return stroke.x() == 0
        || stroke.y() == 0
        || stroke.right() == map.width()
        || stroke.bottom() == map.height();
  }

  /** Whether a stroke has ink further inside than the rest of a line has. */
  private static boolean reachesIn(Box stroke, InkMap map, int rim) {
    int left = Math.max(rim, stroke.x());
    int top = Math.max(rim, stroke.y());
    int right = Math.min(map.width() - rim, stroke.right());
    int bottom = Math.min(map.height() - rim, stroke.bottom());
    return left < right
        && top < bottom
        && map.count(new Box(left, top, right - left, bottom - top)) > 0;
  }

  /** Whether a stroke at the edge is a letter, or stands beside letters and is as high. */
  private static boolean mayBeLetter(Box stroke, List<Box> letters) {
    return letters.contains(stroke)
        || letters.stream()
            .anyMatch(
                letter -> {
                  int top = Math.max(letter.y(), stroke.y());
                  int bottom = Math.min(letter.bottom(), stroke.bottom());
                  return bottom - top >= AS_HIGH * letter.height();
                });
  }

  boolean isBlank() {
    return strokes.isEmpty();
  }

  /** The signs of a single line from left to right: strokes above each other are one sign. */
  List<Box> glyphs() {
    List<Box> glyphs = new ArrayList<>();
    for (Box stroke : strokes.stream().sorted(Comparator.comparingInt(Box::x)).toList()) {
      int last = glyphs.size() - 1;
      if (last >= 0 && overlap(glyphs.get(last), stroke)) {
        glyphs.set(last, glyphs.get(last).union(stroke));
      } else {
        glyphs.add(stroke);
      }
    }
    return glyphs;
  }

  /** Whether two strokes stand above each other for the better part. */
  private static boolean overlap(Box left, Box right) {
    int shared = Math.min(left.right(), right.right()) - right.x();
    return 2 * shared > Math.min(left.width(), right.width());
  }

  /** The same part with nothing but its first signs. */
  Cutout head(int signs) {
    List<Box> glyphs = glyphs();
    int end = glyphs.get(Math.min(signs, glyphs.size()) - 1).right();
    List<Box> first = strokes.stream().filter(stroke -> stroke.x() < end).toList();
    return new Cutout(picture, first, textHeight, cutOff);
  }

  /** The lines of text from the top: stretches of rows of pixels that strokes stand in. */
  List<Box> lines() {
    List<Box> lines = new ArrayList<>();
    for (Box stroke : strokes.stream().sorted(Comparator.comparingInt(Box::y)).toList()) {
      int last = lines.size() - 1;
      if (last >= 0 && stroke.y() <= lines.get(last).bottom()) {
        lines.set(last, lines.get(last).union(stroke));
      } else {
        lines.add(stroke);
      }
    }
    return lines;
  }

  /** The height of the middle one of the lines, in pixels; 0 where there are none. */
  int lineHeight() {
    List<Integer> heights = lines().stream().map(Box::height).sorted().toList();
    return heights.isEmpty() ? 0 : heights.get(heights.size() / 2);
  }

  /** A dash or a slash, told by its shape; empty where anything else stands here. */
  Optional<String> mark() {
    List<Box> glyphs = glyphs();
    if (glyphs.isEmpty() || lines().size() > 1) {
      return Optional.empty();
    }
    if (glyphs.stream().allMatch(this::isDash)) {
      return Optional.of("-");
    }
    return glyphs.size() == 1 && isSlash(glyphs.get(0)) ? Optional.of("/") : Optional.empty();
  }

  private boolean isDash(Box glyph) {
    return glyph.width() > FLAT * glyph.height() && glyph.height() <= THIN * textHeight;
  }

  /** A stroke from the lower left to the upper right, with nothing in the other two corners. */
  private boolean isSlash(Box glyph) {
    int width = glyph.width() / 3;
    int height = glyph.height() / 3;
    if (width == 0 || glyph.height() < glyph.width()) {
      return false;
    }
    InkMap map = InkMap.of(picture);
    Box upperLeft = new Box(glyph.x(), glyph.y(), width, height);
    Box upperRight = upperLeft.moved(glyph.width() - width, 0);
    Box lowerLeft = upperLeft.moved(0, glyph.height() - height);
    Box lowerRight = lowerLeft.moved(glyph.width() - width, 0);
    return map.count(upperLeft) == 0
        && map.count(lowerRight) == 0
        && map.count(upperRight) > 0
        && map.count(lowerLeft) > 0;
  }

  /**
   * What stands here, without the white around it, in the size that Tesseract reads best.
   *
   * @param factor by which it is made larger
   * @param margin new white around it, in pixels of the result
   */
  GrayPicture enlarged(double factor, int margin) {
    Box all = strokes.stream().reduce(Box::union).orElseThrow();
    return picture.crop(all.grown(EDGE, picture.width(), picture.height())).scaled(factor, margin);
  }
}
