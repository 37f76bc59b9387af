package org.gongkai.extract.report;

import java.util.Locale;

/** The level of government at which an agency stands. */
public enum AgencyLevel {
  NATIONAL,
  PROVINCE,
  PREFECTURE,
  COUNTY,
  TOWNSHIP;

  /** The name that the output tables use. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
