package org.gongkai.extract.report;

import java.util.Locale;

/** Whose handling a report's figures cover. */
public enum Scope {
  /** The agency's own. */
  OWN,
  /** A whole government with what is under it. */
  CONSOLIDATED,
  UNKNOWN;

  /** The name that the output tables use. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
