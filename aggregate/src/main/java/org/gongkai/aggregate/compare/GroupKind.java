package org.gongkai.aggregate.compare;

import java.util.Locale;

/** What is compared with each other. */
public enum GroupKind {
  PROVINCE,
  PREFECTURE,
  COUNTY,
  AGENCY_TYPE;

  /** The name that commands and output use: a level of division, or the column of the type. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
