package org.gongkai.aggregate.compare;

import java.util.Locale;

/** What became of a report in a comparison. The first reason that holds is the one told. */
public enum Standing {
  UNKNOWN_YEAR,
  /** Another report of the agency, year and scope counts instead. */
  NOT_LATEST,
  UNKNOWN_SCOPE,
  OTHER_BASIS,
  /** A sum of the form fails, or none could be assessed; where only balanced ones are asked for. */
  NOT_BALANCED,
  /**
   * It is in none of the groups: its division or level is unknown or another one, its agency type
   * is unknown or not the one asked for, or another consolidated report of its government counts.
   */
  NO_GROUP,
  /** A figure of the metric is unknown or not printed. */
  NOT_TOLD,
  /** Of a matched panel: its agency has no report that tells the metric in each of the years. */
  NOT_EVERY_YEAR,
  COUNTED;

  String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The standing of a key.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static Standing ofKey(String key) {
    return valueOf(key.toUpperCase(Locale.ROOT));
  }
}
