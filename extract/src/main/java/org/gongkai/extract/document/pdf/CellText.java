package org.gongkai.extract.document.pdf;

import java.util.List;

/** The text of a cell from the lines printed in it. */
final class CellText {

  /** What a cell leaves free at both sides at the most, together, its borders included. */
  private static final double PADDING = 15;

  /** No cell is so narrow that a line of it is shorter than this part of the font's size. */
  private static final double SHORTEST = 0.8;

  /** A line does not begin with these: the character before them is drawn onto it. */
  private static final String NOT_AT_A_START = ",.，．";

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

  /** Whether a line leaves no room for a character as wide as its last one. */
  static boolean isFull(TextLine line, double width) {
    return fills(line, line.last().width(), width);
  }

  private static boolean isBrokenNumber(TextLine above, TextLine below, double width) {
    if (!above.last().isDigit() || !below.first().isDigit()) {
      return false;
    }
    double next = below.first().width();
    boolean bound =
        below.glyphs().size() > 1 && NOT_AT_A_START.contains(below.glyphs().get(1).text());
    return bound
        ? fills(above, next + below.glyphs().get(1).width(), width)
        : fills(above, next, width) && above.width() >= below.width() - next / 2;
  }

  private static boolean fills(TextLine line, double next, double width) {
    return width - line.width() < next + PADDING && line.width() >= SHORTEST * line.size();
  }
}
