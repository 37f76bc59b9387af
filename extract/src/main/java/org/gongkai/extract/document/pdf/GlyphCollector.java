package org.gongkai.extract.document.pdf;

import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Takes in a page's glyphs and keeps those that are upright, on the page, and each once. */
final class GlyphCollector {

  /** A dense page of a report holds some 3,000. */
  private static final int MOST_GLYPHS = 100_000;

  /** Watermarks run at an angle; scans that were set straight lean a little. */
  private static final double LEANING = 0.05;

  /**
   * Bold print is made by some programs by printing twice, less than this part of a glyph apart.
   */
  private static final double SAME_PLACE = 0.3;

  private static final double BUCKET = 8;

  /** Print that runs over the edge of the paper is read whole: half a number is a wrong one. */
  private static final double OVER_THE_EDGE = 144;

  private final Box page;
  private final List<Glyph> glyphs = new ArrayList<>();
  private final Map<Place, List<Glyph>> places = new HashMap<>();
  private final int[] quarters = new int[4];

  GlyphCollector(double width, double height) {
    page = new Box(-OVER_THE_EDGE, -OVER_THE_EDGE, width + OVER_THE_EDGE, height + OVER_THE_EDGE);
  }

  /**
   * Takes in a glyph.
   *
   * @param text what it stands for
   * @param origin where it stands
   * @param ahead a point in the direction of its line
   * @param end where the next one would stand
   * @param size the font's size as printed
   */
  void add(String text, Point2D origin, Point2D ahead, Point2D end, double size) {
    double x = ahead.getX() - origin.getX();
    double y = ahead.getY() - origin.getY();
    int quarter = Math.abs(x) >= Math.abs(y) ? (x >= 0 ? 0 : 2) : (y >= 0 ? 1 : 3);
    quarters[quarter] += text.isBlank() ? 0 : 1;
    if (quarter == 0 && Math.abs(y) <= LEANING * Math.abs(x) && !isOverfull()) {
      add(
          new Glyph(
              Radicals.toIdeographs(text),
              Math.min(origin.getX(), end.getX()),
              Math.max(origin.getX(), end.getX()),
              origin.getY(),
              size));
    }
  }

  private void add(Glyph glyph) {
    if (page.holds(glyph.centreX(), glyph.centreY()) && isFirst(glyph)) {
      glyphs.add(glyph);
      places.computeIfAbsent(place(glyph, 0, 0), p -> new ArrayList<>()).add(glyph);
    }
  }

  private boolean isFirst(Glyph glyph) {
    return IntStream.rangeClosed(-1, 1)
        .noneMatch(
            x -> IntStream.rangeClosed(-1, 1).anyMatch(y -> isRepeated(glyph, place(glyph, x, y))));
  }

  private boolean isRepeated(Glyph glyph, Place place) {
    return places.getOrDefault(place, List.of()).stream()
        .anyMatch(
            other ->
                Math.abs(other.centreX() - glyph.centreX()) < SAME_PLACE * glyph.width()
                    && Math.abs(other.baseline() - glyph.baseline()) < SAME_PLACE * glyph.size());
  }

  private static Place place(Glyph glyph, int right, int down) {
    return new Place(
        glyph.text(),
        (int) (glyph.centreX() / BUCKET) + right,
        (int) (glyph.baseline() / BUCKET) + down);
  }

  /** Whether there were more glyphs than were kept. */
  boolean isOverfull() {
    return glyphs.size() >= MOST_GLYPHS;
  }

  /** By how many quarters of a turn, clockwise, most of the text leans. */
  int mostlyTurnedBy() {
    int most = 0;
    for (int quarter = 1; quarter < quarters.length; quarter++) {
      most = quarters[quarter] > quarters[most] ? quarter : most;
    }
    return most;
  }

  List<Glyph> glyphs() {
    return glyphs;
  }

  /** Where a character stands, roughly. */
  private record Place(String text, int x, int y) {}
}
