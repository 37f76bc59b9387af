package org.gongkai.extract.document.pdf;

/**
 * A cell of a ruled table.
 *
 * @param box where it stands
 * @param page the page that its text is printed on, from 1
 * @param text with line breaks where the lines end
 * @param full whether its last line leaves no room for another character, so that its text may go
 *     on elsewhere
 */
record TableCell(Box box, int page, String text, boolean full) {

  boolean isBlank() {
    return text.isBlank();
  }

  /** Whether it holds a number rather than words, a mark or nothing. */
  boolean isNumber() {
    return CellKind.of(text) == CellKind.NUMBER;
  }

  /** Whether it holds words, such as a label. */
  boolean isWords() {
    return CellKind.of(text) == CellKind.WORDS;
  }

  /** Whether it begins with a numbering, as labels do that are not the rest of another one. */
  boolean isNumbered() {
    return CellKind.isNumbered(text);
  }

  /** This cell with the text of its other half, printed below on the next page. */
  TableCell with(TableCell rest) {
    return with(rest, "\n");
  }

  /** The same, where a number that fills its cell may go on with more digits. */
  TableCell withDigits(TableCell rest) {
    boolean digits =
        full
            && !isBlank()
            && !rest.isBlank()
            && Character.isDigit(text.charAt(text.length() - 1))
            && Character.isDigit(rest.text.charAt(0));
    return with(rest, digits ? "" : "\n");
  }

  private TableCell with(TableCell rest, String between) {
    if (rest.isBlank()) {
      return this;
    }
    return isBlank()
        ? new TableCell(box, rest.page, rest.text, rest.full)
        : new TableCell(box, page, text + between + rest.text, rest.full);
  }

  /** The same cell, beginning lower. */
  TableCell from(double top) {
    return new TableCell(new Box(box.left(), top, box.right(), box.bottom()), page, text, full);
  }
}
