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
 */
record RtfLook(boolean struck, boolean hidden, boolean deleted, boolean raised, boolean shifted) {

  static final RtfLook PLAIN = new RtfLook(false, false, false, false, false);

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
          "fs");

  /** In half points. */
  private static final int LEAST_SHIFT = 4;

  private static final int USUAL_SHIFT = 6;

  private static final int TINY = 3;

  RtfLook with(String word, OptionalInt number) {
    boolean on = number.orElse(1) != 0;
    return switch (word) {
      case "plain" -> PLAIN;
      case "strike", "striked" -> new RtfLook(on, hidden, deleted, raised, shifted);
      case "v", "webhidden" -> new RtfLook(struck, on, deleted, raised, shifted);
      case "fs" ->
          number.orElse(TINY + 1) <= TINY
              ? new RtfLook(struck, true, deleted, raised, shifted)
              : this;
      case "deleted" -> new RtfLook(struck, hidden, on, raised, shifted);
      case "super", "sub" -> new RtfLook(struck, hidden, deleted, on, shifted);
      case "nosupersub" -> new RtfLook(struck, hidden, deleted, false, shifted);
      default ->
          new RtfLook(struck, hidden, deleted, raised, number.orElse(USUAL_SHIFT) >= LEAST_SHIFT);
    };
  }

  boolean isSeen() {
    return !struck && !hidden && !deleted;
  }
}
