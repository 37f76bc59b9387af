package org.gongkai.jobs.terminal;

import org.jline.utils.WCWidth;

/** How many columns of a terminal a text takes: a Chinese character takes two. */
public final class DisplayWidth {

  private DisplayWidth() {}

  /** Control characters take none. */
  public static int of(String text) {
    return text.codePoints().map(codePoint -> Math.max(0, WCWidth.wcwidth(codePoint))).sum();
  }

  /** The text cut to a width, with an ellipsis where something was cut. */
  static String cut(String text, int width) {
    if (of(text) <= width) {
      return text;
    }
    StringBuilder kept = new StringBuilder();
    int used = 1;
    for (int codePoint : text.codePoints().toArray()) {
      used += Math.max(0, WCWidth.wcwidth(codePoint));
      if (used > width) {
        break;
      }
      kept.appendCodePoint(codePoint);
    }
    return kept + "…";
  }
}
