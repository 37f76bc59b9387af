package org.gongkai.extract.identity;

import org.gongkai.extract.identity.Thresholds.OfLines;

/** The words around a finding: short lines whole, of long ones what lies beside it. */
final class Excerpt {

  private Excerpt() {}

  /** The words around a stretch of a text. */
  static String of(String text, int start, int end) {
    return text.length() <= OfLines.SHORT_EVIDENCE
        ? text
        : text.substring(
            Math.max(0, start - OfLines.BEFORE_EVIDENCE),
            Math.min(text.length(), end + OfLines.AFTER_EVIDENCE));
  }
}
