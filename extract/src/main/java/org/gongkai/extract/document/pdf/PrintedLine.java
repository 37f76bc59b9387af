package org.gongkai.extract.document.pdf;

import java.util.regex.Pattern;

/**
 * A line of text outside tables.
 *
 * @param page from 1
 * @param line its glyphs
 */
record PrintedLine(int page, TextLine line) implements Piece {

  /** {@code - 3 -}, {@code 第 3 页}, {@code 第3页 共5页}, {@code 3/5}. */
  private static final Pattern PAGE_NUMBER =
      Pattern.compile(
          "[-‐–—―－~·•\\s]*(?:第\\s*)?[0-9０-９]{1,3}(?:\\s*页)?"
              + "(?:[\\s,，/／]*(?:共\\s*)?[0-9０-９]{1,3}(?:\\s*页)?)?[-‐–—―－~·•\\s]*");

  @Override
  public double top() {
    return line.top();
  }

  boolean isPageNumber() {
    return PAGE_NUMBER.matcher(line.text()).matches();
  }

  /** Whether both print the same at the same height, as running heads do. */
  boolean repeats(PrintedLine other) {
    return page != other.page
        && Math.abs(line.baseline() - other.line.baseline()) <= Positions.SNAP
        && line.text().equals(other.line.text());
  }
}
