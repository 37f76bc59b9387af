package org.gongkai.aggregate.rollup;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;

import org.apache.spark.sql.Column;
import org.gongkai.aggregate.lake.Columns;
import org.gongkai.extract.report.AgencyLevel;

/** Conditions on the province of rows; the first two digits of a code are its province's. */
public final class Provinces {

  private static final int PROVINCE_DIGITS = 2;

  private Provinces() {}

  /**
   * Whether the division of a row lies in a province.
   *
   * @param code the province's, six digits
   */
  public static Column isIn(String code) {
    return col(Columns.REGION_CODE).startsWith(code.substring(0, PROVINCE_DIGITS));
  }

  /** Whether a report may be of a province: those of unknown region may be, national ones not. */
  public static Column mayBeIn(String code) {
    Column national =
        coalesce(col(Columns.AGENCY_LEVEL), lit("")).equalTo(AgencyLevel.NATIONAL.key());
    return coalesce(isIn(code), not(national));
  }
}
