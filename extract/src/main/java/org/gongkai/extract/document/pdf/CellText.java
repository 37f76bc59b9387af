package org.gongkai.extract.document.pdf;

import java.util.List;

/** The text of a cell from the lines printed in it. */
final class CellText {

  /** What a cell leaves free at both sides at the most, together. */
  private static final double PADDING = 12;

  /** No cell is so narrow that each digit of a number stands on a line of its own. */
  private static final int FEWEST_DIGITS = 2;

  private CellText() {}

  /**
   * The lines with line breaks between them. A number that was too wide for its cell is one number;
   * digits above digits in a cell that is wide enough keep their line break.
   *
   * @param lines from top to bottom
   * @param width the cell's width
   */
  static String of(List<TextLine> lines, double width) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < lines.size(); i++) {
      if (i > 0 && !isBrokenNumber(lines.get(i - 1), lines.get(i), width)) {
        text.append('\n');
      }
      text.append(lines.get(i).text());
    }
    return text.toString();
  }

  private static boolean isBrokenNumber(TextLine above, TextLine below, double width) {
    return above.glyphs().size() >= FEWEST_DIGITS
        && above.last().isDigit()
        && below.first().isDigit()
        && fills(above, below.first(), width)
        && above.width() >= below.width() - below.first().width() / 2;
  }

  /** Whether a line leaves no room for the character that follows it. */
  static boolean fills(TextLine line, Glyph next, double width) {
    return width - line.width() < next.width() + PADDING;
  }
}
