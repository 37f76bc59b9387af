package org.gongkai.extract.document.rtf;

import java.util.OptionalInt;
import java.util.Set;

/**
 * How text looks that follows.
 *
 * @param struck struck through by a line or two
 * @param hidden hidden, or too small to be read
 * @param deleted deleted, with the change kept
 * @param raised a superscript or a subscript
 * @param shifted moved off the line by a distance
 * @param colour the entry of the table of colours
 * @param grounded on a ground of a colour
 */
record RtfLook(
    boolean struck,
    boolean hidden,
    boolean deleted,
    boolean raised,
    boolean shifted,
    int colour,
    boolean grounded) {

  static final RtfLook PLAIN = new RtfLook(false, false, false, false, false, 0, false);

  /** The control words that change it. */
  static final Set<String> WORDS =
      Set.of(
          "plain",
          "strike",
          "striked",
          "v",
          "webhidden",
          "deleted",
          "super",
          "sub",
          "nosupersub",
          "up",
          "dn",
          "fs",
          "cf",
          "cb",
          "chcbpat",
          "highlight");

  /** In half points. */
  private static final int LEAST_SHIFT = 4;

  private static final int USUAL_SHIFT = 6;

  private static final int TINY = 3;

  RtfLook with(String word, OptionalInt number) {
    boolean on = number.orElse(1) != 0;
    return switch (word) {
      case "plain" -> PLAIN;
      case "strike", "striked" -> of(on, hidden, deleted, raised, shifted);
      case "v", "webhidden" -> of(struck, on, deleted, raised, shifted);
      case "fs" ->
          number.orElse(TINY + 1) <= TINY ? of(struck, true, deleted, raised, shifted) : this;
      case "deleted" -> of(struck, hidden, on, raised, shifted);
      case "super", "sub" -> of(struck, hidden, deleted, on, shifted);
      case "nosupersub" -> of(struck, hidden, deleted, false, shifted);
      case "cf" ->
          new RtfLook(struck, hidden, deleted, raised, shifted, number.orElse(0), grounded);
      case "cb", "chcbpat", "highlight" ->
          new RtfLook(struck, hidden, deleted, raised, shifted, colour, number.orElse(0) > 0);
      default -> of(struck, hidden, deleted, raised, number.orElse(USUAL_SHIFT) >= LEAST_SHIFT);
    };
  }

  private RtfLook of(
      boolean strikes, boolean hides, boolean deletes, boolean raises, boolean shifts) {
    return new RtfLook(strikes, hides, deletes, raises, shifts, colour, grounded);
  }

  boolean isSeen() {
    return !struck && !hidden && !deleted;
  }
}
