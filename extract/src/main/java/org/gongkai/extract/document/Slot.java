package org.gongkai.extract.document;

import java.util.OptionalInt;

/**
 * One place of a table's grid.
 *
 * @param text the text of the cell that covers the place
 * @param covered whether the cell began at another place and only reaches here by its span
 * @param page from 1; empty where the format has no pages
 * @param doubtful whether the text could not be read with confidence, as in a scan; it is no number
 *     and no label then
 */
public record Slot(String text, boolean covered, OptionalInt page, boolean doubtful) {

  /** A place of which the text is certain. */
  public Slot(String text, boolean covered, OptionalInt page) {
    this(text, covered, page, false);
  }

  /** The place at which a cell begins. */
  public static Slot of(String text) {
    return new Slot(text, false, OptionalInt.empty());
  }

  /** The same cell, reaching into another place. */
  public Slot reachingOn() {
    return new Slot(text, true, page, doubtful);
  }

  /** The text of a cell that begins here; empty where the place is only covered. */
  public String ownText() {
    return covered ? "" : text;
  }
}
