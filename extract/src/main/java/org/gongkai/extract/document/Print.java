package org.gongkai.extract.document;

/** How a piece of text is printed, so far as it tells what the text is. */
public enum Print {
  /** On the line. */
  PLAIN,
  /** Above or below the line and smaller, as the marks of notes are. */
  RAISED,
  /** Moved off the line; a mark only where other text of the paragraph stands on it. */
  SHIFTED,
  /** In the colour of paper; not seen where other text of the paragraph is. */
  PALE,
  /** Struck through, hidden or deleted: nobody reads it. */
  UNSEEN;

  /** The same where nothing lies between it and the paper, as in a cell of a sheet without fill. */
  public Print onPaper() {
    return this == PALE ? UNSEEN : this;
  }
}
