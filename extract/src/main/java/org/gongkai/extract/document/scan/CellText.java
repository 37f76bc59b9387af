package org.gongkai.extract.document.scan;

/**
 * What a cell says.
 *
 * @param text as read; empty where the cell is blank
 * @param doubtful whether it could not be read with confidence
 */
record CellText(String text, boolean doubtful) {

  /** Ink that no reading made anything of. */
  private static final String UNREADABLE = "\ufffd";

  static CellText sure(String text) {
    return new CellText(text, false);
  }

  static CellText doubtful(String text) {
    return new CellText(text.isBlank() ? UNREADABLE : text, true);
  }
}
