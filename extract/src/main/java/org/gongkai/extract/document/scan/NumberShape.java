package org.gongkai.extract.document.scan;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * What the shapes of a number's signs tell of it, whatever Tesseract reads: how many digits,
 * points, commas and minus signs there must be.
 *
 * @param fewest digits and plus signs
 * @param most digits and plus signs; more than the fewest where some touch
 * @param points small marks that end on the line
 * @param commas small marks that reach below it
 * @param pointsOrCommas small marks between the two
 * @param minuses marks between top and line
 * @param ones digits too narrow to be another than 1
 */
record NumberShape(
    int fewest, int most, int points, int commas, int pointsOrCommas, int minuses, int ones) {

  /** Digits are as high as this share of the highest of them; points and dashes are not. */
  private static final double TALL = 0.55;

  /** No digit is as wide as this share of its height; two that touch are. */
  private static final double TOUCHING = 1.0;

  /** Only a 1 is narrower than this share of its height; some are wider. */
  private static final double NARROW = 0.48;

  /** The share of its height that a digit takes up, with the space behind it. */
  private static final double PITCH = 0.66;

  /** A point reaches below the digits by less than this share of their height. */
  private static final double POINT = 0.06;

  /** A comma reaches below the digits by more than this share of their height. */
  private static final double COMMA = 0.2;

  /** How far above the line a point may end. */
  private static final double ABOVE = 0.25;

  /** Whatever else is no larger than this share of the digits is dust. */
  private static final double DUST = 0.25;

  /** The shape of the number that a cutout holds. */
  static NumberShape of(Cutout cutout) {
    List<Box> glyphs = cutout.glyphs();
    int height = glyphs.stream().mapToInt(Box::height).max().orElse(0);
    List<Box> tall = glyphs.stream().filter(glyph -> glyph.height() >= TALL * height).toList();
    List<Integer> bottoms = tall.stream().map(Box::bottom).sorted().toList();
    int line = bottoms.isEmpty() ? 0 : bottoms.get(bottoms.size() / 2);
    List<Box> low = new ArrayList<>();
    int minuses = 0;
    for (Box glyph : glyphs) {
      boolean onLine = glyph.bottom() > line - ABOVE * height;
      if (onLine && !tall.contains(glyph) && isBetween(tall, glyph)) {
        low.add(glyph);
      } else if (!tall.contains(glyph) && glyph.largest() > DUST * height) {
        minuses++;
      }
    }
    int points = (int) low.stream().filter(g -> g.bottom() < line + POINT * height).count();
    int commas = (int) low.stream().filter(g -> g.bottom() > line + COMMA * height).count();
    return new NumberShape(
        tall.stream().mapToInt(glyph -> fewest(glyph, height)).sum(),
        tall.stream().mapToInt(glyph -> most(glyph, height)).sum(),
        points,
        commas,
        low.size() - points - commas,
        minuses,
        (int) tall.stream().filter(glyph -> glyph.width() < NARROW * glyph.height()).count());
  }

  /** Whether the shape alone tells all digits. */
  boolean isOnes() {
    return ones > 0 && ones == most;
  }

  private static boolean isBetween(List<Box> digits, Box glyph) {
    return !digits.isEmpty()
        && glyph.x() > digits.get(0).x()
        && glyph.right() < digits.get(digits.size() - 1).right();
  }

  private static int fewest(Box glyph, int height) {
    return glyph.width() < TOUCHING * height ? 1 : Math.max(2, estimate(glyph, height) - 1);
  }

  private static int most(Box glyph, int height) {
    return glyph.width() < TOUCHING * height ? 1 : estimate(glyph, height) + 1;
  }

  /** How many digits a sign is as wide as. */
  private static int estimate(Box glyph, int height) {
    return (int) Math.round(glyph.width() / (PITCH * height));
  }

  /** Whether a text has these signs. */
  boolean fits(String number) {
    long digits = count(number, c -> Character.isDigit(c) || c == '+');
    long printedPoints = count(number, c -> c == '.');
    long printedCommas = count(number, c -> c == ',');
    return digits >= fewest
        && digits <= most
        && printedPoints >= points
        && printedCommas >= commas
        && printedPoints + printedCommas == points + commas + pointsOrCommas
        && count(number, c -> c == '1') >= ones
        && count(number, c -> c == '-') == minuses
        && count(number, c -> c == '/') == 0;
  }

  private static long count(String text, IntPredicate sign) {
    return text.chars().filter(sign).count();
  }
}
