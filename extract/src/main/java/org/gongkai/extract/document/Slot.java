package org.gongkai.extract.document;

import java.util.OptionalInt;

/**
 * One place of a table's grid.
 *
 * @param text the text of the cell that covers the place
 * @param covered whether the cell began at another place and only reaches here by its span
 * @param page from 1; empty where the format has no pages
 * @param doubt why the text may not be what a reader of the document sees
 */
public record Slot(String text, boolean covered, OptionalInt page, Doubt doubt) {

  /** Why a cell's text may not be what a reader of the document sees. */
  public enum Doubt {
    /** It is. */
    NONE,
    /** It could not be read with confidence, as in a scan. */
    UNCERTAIN,
    /** There is a formula whose value the file does not hold; the text is the formula. */
    NO_VALUE,
    /** The cell's number format hides digits; the text is the whole number. */
    HIDDEN_DIGITS
  }

  /** A place of which the text is certain. */
  public Slot(String text, boolean covered, OptionalInt page) {
    this(text, covered, page, Doubt.NONE);
  }

  /** The place at which a cell begins. */
  public static Slot of(String text) {
    return new Slot(text, false, OptionalInt.empty());
  }

  /** The same cell, reaching into another place. */
  public Slot reachingOn() {
    return new Slot(text, true, page, doubt);
  }

  /** Whether the text is no number and no label, whatever it reads like. */
  public boolean doubtful() {
    return doubt == Doubt.UNCERTAIN || doubt == Doubt.NO_VALUE;
  }

  /** The text of a cell that begins here; empty where the place is only covered. */
  public String ownText() {
    return covered ? "" : text;
  }
}
