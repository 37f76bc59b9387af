package org.gongkai.aggregate.compare;

import java.util.Locale;

/** Whose reports are compared over the years. */
public enum Panel {
  /** The same agencies in every year, so that a change is theirs and not one of who reported. */
  MATCHED,
  /** Whoever reported in a year. */
  ALL;

  /** The name that commands and output use. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
