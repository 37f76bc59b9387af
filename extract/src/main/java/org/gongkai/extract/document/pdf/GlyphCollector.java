package org.gongkai.extract.document.pdf;

import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

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

  /** A hair farther: nothing may be missed by a rounding. */
  private static final double LOOKED_AT = SAME_PLACE + 0.01;

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

  /** Takes away what is covered: it was printed, and white was laid over it. */
  void cover(Box box) {
    List<Glyph> covered =
        glyphs.stream().filter(glyph -> box.holds(glyph.centreX(), glyph.centreY())).toList();
    if (!covered.isEmpty()) {
      glyphs.removeAll(Set.copyOf(covered));
      covered.forEach(glyph -> near(glyph).remove(glyph));
    }
  }

  private List<Glyph> near(Glyph glyph) {
    return places.computeIfAbsent(
        new Place(bucket(glyph.centreX()), bucket(glyph.baseline())), p -> new ArrayList<>());
  }

  private void add(Glyph glyph) {
    if (page.holds(glyph.centreX(), glyph.centreY()) && isFirst(glyph)) {
      glyphs.add(glyph);
      near(glyph).add(glyph);
    }
  }

  /** Whether no such glyph stands in the same place, which lies in its bucket or beside it. */
  private boolean isFirst(Glyph glyph) {
    int x = bucket(glyph.centreX());
    int y = bucket(glyph.baseline());
    double across = LOOKED_AT * glyph.width();
    double along = LOOKED_AT * glyph.size();
    int right = Math.min(x + 1, bucket(glyph.centreX() + across));
    int bottom = Math.min(y + 1, bucket(glyph.baseline() + along));
    for (int i = Math.max(x - 1, bucket(glyph.centreX() - across)); i <= right; i++) {
      for (int j = Math.max(y - 1, bucket(glyph.baseline() - along)); j <= bottom; j++) {
        if (isRepeated(glyph, places.getOrDefault(new Place(i, j), List.of()))) {
          return false;
        }
      }
    }
    return true;
  }

  private static boolean isRepeated(Glyph glyph, List<Glyph> near) {
    for (Glyph other : near) {
      if (other.text().equals(glyph.text())
          && Math.abs(other.centreX() - glyph.centreX()) < SAME_PLACE * glyph.width()
          && Math.abs(other.baseline() - glyph.baseline()) < SAME_PLACE * glyph.size()) {
        return true;
      }
    }
    return false;
  }

  private static int bucket(double at) {
    return (int) (at / BUCKET);
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

  /** Where characters stand, roughly. */
  private record Place(int x, int y) {}
}
