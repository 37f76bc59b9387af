package org.gongkai.extract.report;

import java.util.Locale;

/** How much a finding weighs. */
public enum Severity {
  ERROR,
  WARNING,
  INFO;

  /** The name that the output tables use. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
