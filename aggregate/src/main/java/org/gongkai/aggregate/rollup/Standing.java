package org.gongkai.aggregate.rollup;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.when;

import java.util.Locale;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.gongkai.aggregate.lake.Columns;
import org.gongkai.extract.report.AgencyLevel;
import org.gongkai.extract.report.Scope;

/**
 * Whether a report counts in a rollup's rows of one basis and level, and if not, why: the first
 * reason that holds.
 */
public enum Standing {
  NOT_LATEST,
  UNKNOWN_SCOPE,
  /** Own where consolidated ones count, or the other way round. */
  OTHER_BASIS,
  UNKNOWN_REGION,
  /** It is in no division of the level: a province's own, where prefectures are asked for. */
  OTHER_LEVEL,
  NOT_BALANCED,
  /** Consolidated by an agency whose government consolidates too, or would. */
  NOT_OF_GOVERNMENT,
  /** Another consolidated report of the same government counts. */
  SAME_GOVERNMENT,
  COUNTS;

  /** The column of {@link #counts} that tells the standing. */
  public static final String STANDING = "standing";

  private static final String SOUND = "sound";

  /** The name that {@link #counts} uses. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The standing of that name.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static Standing of(String key) {
    return valueOf(key.toUpperCase(Locale.ROOT));
  }

  /**
   * How many reports have each standing, one row for each that some have: {@link #STANDING} and
   * {@link Columns#COUNT}.
   *
   * @param figures rows of {@link org.gongkai.aggregate.lake.LakeTable#FIGURES}, of known years
   * @param rows the rows of the rollup
   * @param asked which of the reports are told of. The others may take the place of one of these,
   *     so they are not to be left out before
   */
  public static Dataset<Row> counts(Dataset<Row> figures, Rows rows, Column asked) {
    Column sound = rows.onlyBalanced() ? SoundReports.isBalanced() : lit(true);
    return figures
        .withColumn(SOUND, sound)
        .withColumn(STANDING, standing(rows))
        .filter(asked)
        .groupBy(col(STANDING))
        .agg(count(lit(1)).as(Columns.COUNT));
  }

  /**
   * Which rows of a rollup are meant.
   *
   * @param basis own or consolidated
   * @param level the level of the divisions
   * @param allTypes whether the row over all agency types is meant; else those of single types
   * @param onlyBalanced whether the rollup was computed behind {@link SoundReports}
   */
  public record Rows(Scope basis, AgencyLevel level, boolean allTypes, boolean onlyBalanced) {}

  private static Column standing(Rows rows) {
    Division division = division(rows.level());
    boolean consolidated = rows.basis() == Scope.CONSOLIDATED;
    Column known =
        col(Columns.REGION_CODE)
            .isNotNull()
            .or(coalesce(col(Columns.AGENCY_LEVEL), lit("")).equalTo(AgencyLevel.NATIONAL.key()));
    Column place = consolidated ? division.reportsItself() : division.holds();
    Column chosen = Cut.choice(col(Columns.IS_LATEST), col(Columns.SCOPE), col(SOUND)).equalTo(1);
    Column reason =
        when(not(col(Columns.IS_LATEST)), NOT_LATEST.key())
            .when(Cut.isOf(Scope.UNKNOWN), UNKNOWN_SCOPE.key())
            .when(not(Cut.isOf(rows.basis())), OTHER_BASIS.key())
            .when(not(known.or(lit(!consolidated).and(place))), UNKNOWN_REGION.key())
            .when(not(coalesce(place, lit(false))), OTHER_LEVEL.key())
            .when(not(col(SOUND)), NOT_BALANCED.key());
    if (!consolidated) {
      return reason.otherwise(COUNTS.key());
    }
    return reason
        .when(lit(rows.allTypes()).and(not(Cut.ofGovernment())), NOT_OF_GOVERNMENT.key())
        .when(Cut.ofGovernment().and(not(chosen)), SAME_GOVERNMENT.key())
        .otherwise(COUNTS.key());
  }

  private static Division division(AgencyLevel level) {
    return Stream.of(Division.values())
        .filter(division -> division.level().equals(level.key()))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no rollup has rows for " + level.key()));
  }
}
