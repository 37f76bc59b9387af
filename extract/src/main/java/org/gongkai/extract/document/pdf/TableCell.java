package org.gongkai.extract.document.pdf;

import java.util.regex.Pattern;

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

  /** A number with its sign and unit; {@code 2.重复} is a label. */
  private static final Pattern NUMBER =
      Pattern.compile("\\p{L}{0,2}[-+±]?(?:[0-9０-９][0-9０-９,，.．]*)?[0-9０-９]\\p{L}{0,2}");

  /** A mark or a word for "none". */
  private static final Pattern NOTHING = Pattern.compile("[^\\p{L}\\p{N}]*|暂?无");

  boolean isBlank() {
    return text.isBlank();
  }

  /** Whether it holds a number rather than words, a mark or nothing. */
  boolean isNumber() {
    return NUMBER.matcher(compact()).matches();
  }

  /** Whether it holds words, such as a label. */
  boolean isWords() {
    return !isNumber() && !NOTHING.matcher(compact()).matches();
  }

  private String compact() {
    return text.replaceAll("\\s+", "");
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
