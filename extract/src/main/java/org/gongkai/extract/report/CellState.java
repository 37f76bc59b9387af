package org.gongkai.extract.report;

import java.util.Locale;

/** What stands in a cell of the form. Null, blank, dash and zero are four different things. */
public enum CellState {
  /** A number was printed and read. */
  REPORTED,
  /** The cell is there and empty. */
  BLANK,
  /** The cell holds a mark for "nothing" ({@code /}, {@code -}, {@code —}, 无). */
  DASH,
  /** The cell holds something that is no number of its kind. */
  ILLEGIBLE,
  /** The row or the column was not found. */
  MISSING,
  /** The cell was lost in the text and the form's balances leave exactly one possibility. */
  INFERRED;

  /** The name that the output tables use. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
