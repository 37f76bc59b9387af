package org.gongkai.extract.form;

import java.util.Locale;

/** How a table of the form is drawn, which tells how it is found and read. */
public enum Shape {
  /** Items down, columns across, the same columns for each item (table 三). */
  MATRIX,
  /** Channels and outcomes across, one row of numbers (table 四). */
  OUTCOMES,
  /** Items down, each under a header of measures of its own (table 二). */
  MEASURES,
  /** Indicators down, each with its unit and one number. */
  INDICATORS;

  /** The name that {@code forms.json} uses. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
