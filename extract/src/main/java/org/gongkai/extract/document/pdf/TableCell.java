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

  /** This cell with the text of its other half, printed below on the next page. */
  TableCell with(TableCell rest) {
    if (rest.isBlank()) {
      return this;
    }
    return isBlank()
        ? new TableCell(box, rest.page, rest.text, rest.full)
        : new TableCell(box, page, text + "\n" + rest.text, rest.full);
  }

  /** The same cell, beginning lower. */
  TableCell from(double top) {
    return new TableCell(new Box(box.left(), top, box.right(), box.bottom()), page, text, full);
  }
}
