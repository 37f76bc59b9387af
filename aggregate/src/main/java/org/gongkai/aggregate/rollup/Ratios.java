package org.gongkai.aggregate.rollup;

import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;

/** How one sum is set against another. */
public final class Ratios {

  private Ratios() {}

  /** The ratio of two sums; null where there is nothing to measure against. */
  public static Column of(Column numerator, Column denominator) {
    return when(denominator.gt(0), numerator.cast("double").divide(denominator.cast("double")));
  }
}
