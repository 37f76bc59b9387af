package org.gongkai.extract.form;

import java.util.Locale;

/** What kind of number a column holds. */
public enum ValueKind {
  /** A whole number, not negative. */
  COUNT,
  /** A whole number that may be negative (本年增/减). */
  CHANGE,
  /** A decimal sum of money in 万元, not negative. */
  AMOUNT;

  /** The name that {@code forms.json} uses. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
