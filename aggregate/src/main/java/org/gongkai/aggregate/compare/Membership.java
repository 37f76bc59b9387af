package org.gongkai.aggregate.compare;

import java.util.Locale;

/** Whether a report that is in a group counts there in a metric, and if not, why. */
public enum Membership {
  COUNTED,
  /** A figure of the metric is unknown, or nothing of what it is measured against is printed. */
  NOT_TOLD,
  /** Of a matched panel: its agency has no report that tells the metric in each of the years. */
  NOT_EVERY_YEAR;

  /** The name that {@link PanelReports#memberships} uses. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The membership of that name.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static Membership of(String key) {
    return valueOf(key.toUpperCase(Locale.ROOT));
  }
}
