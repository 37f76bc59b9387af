package org.gongkai.extract.document.pdf;

/**
 * A drawn line that is upright or level.
 *
 * @param axis which of the two
 * @param at where it stands: y of a level line, x of an upright one
 * @param from where it begins on its own axis
 * @param to where it ends
 */
record Ruling(Axis axis, double at, double from, double to) {

  enum Axis {
    LEVEL,
    UPRIGHT
  }

  static Ruling level(double y, double x1, double x2) {
    return new Ruling(Axis.LEVEL, y, Math.min(x1, x2), Math.max(x1, x2));
  }

  static Ruling upright(double x, double y1, double y2) {
    return new Ruling(Axis.UPRIGHT, x, Math.min(y1, y2), Math.max(y1, y2));
  }

  boolean isLevel() {
    return axis == Axis.LEVEL;
  }

  double length() {
    return to - from;
  }

  /** Whether the two cross or all but touch. */
  boolean meets(Ruling other, double tolerance) {
    return axis != other.axis
        && other.at >= from - tolerance
        && other.at <= to + tolerance
        && at >= other.from - tolerance
        && at <= other.to + tolerance;
  }
}
