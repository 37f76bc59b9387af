package org.gongkai.extract.report;

import java.util.Locale;

/** What came of a rule at one place of a report. */
public enum Outcome {
  HELD,
  FAILED,
  /** An operand is blank, was not found or was not read: neither held nor failed. */
  NOT_ASSESSABLE;

  /** The name that the output tables use. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
