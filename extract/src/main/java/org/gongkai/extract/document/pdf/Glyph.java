package org.gongkai.extract.document.pdf;

/**
 * One printed character.
 *
 * @param text what it stands for, mostly one character; {@link #UNKNOWN} where the font does not
 *     say
 * @param left the left end of its advance
 * @param right the right end of its advance
 * @param baseline the line that it stands on
 * @param size the font's size as printed
 */
record Glyph(String text, double left, double right, double baseline, double size) {

  /** Stands for a character that cannot be told; no number holds it. */
  static final String UNKNOWN = "\uFFFD";

  /** Half the height of a digit or an ideograph, as a part of the font's size. */
  private static final double HALF_HEIGHT = 0.36;

  double centreX() {
    return (left + right) / 2;
  }

  /** Boxes of ideographs overlap the neighbours' cells; their centres do not. */
  double centreY() {
    return baseline - HALF_HEIGHT * size;
  }

  double width() {
    return right - left;
  }

  /** The same glyph, standing lower. */
  Glyph lower(double by) {
    return new Glyph(text, left, right, baseline + by, size);
  }

  boolean isBlank() {
    return text.isBlank() || text.equals("\u00a0");
  }

  boolean isDigit() {
    for (int i = 0, c; i < text.length(); i += Character.charCount(c)) {
      c = text.codePointAt(i);
      if (Character.isDigit(c)) {
        return true;
      }
    }
    return false;
  }
}
