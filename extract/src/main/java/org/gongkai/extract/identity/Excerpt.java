package org.gongkai.extract.identity;

/** The words around a finding: short lines whole, of long ones what lies beside it. */
final class Excerpt {

  private static final int SHORT = 60;
  private static final int BEFORE = 10;
  private static final int AFTER = 20;

  private Excerpt() {}

  /** The words around a stretch of a text. */
  static String of(String text, int start, int end) {
    return text.length() <= SHORT
        ? text
        : text.substring(Math.max(0, start - BEFORE), Math.min(text.length(), end + AFTER));
  }
}
