package org.gongkai.aggregate.compare;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_set;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.count_distinct;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.gongkai.aggregate.lake.Columns;
import org.gongkai.aggregate.rollup.Cut;
import org.gongkai.aggregate.rollup.Provinces;
import org.gongkai.aggregate.rollup.ReportMetrics;
import org.gongkai.aggregate.rollup.SoundReports;
import org.gongkai.aggregate.rollup.Standing;
import org.gongkai.extract.report.AgencyLevel;

/** Which reports a comparison is made of, and what became of the others. */
public final class PanelReports {

  /** What became of a report that is in a group: the key of a {@link Membership}. */
  public static final String MEMBERSHIP = "membership";

  /** How many reports nobody can tell a year of; they may be of these years. */
  public static final String WITHOUT_YEAR = "without_year";

  /** How many reports of these years are in no group since their agency type is unknown. */
  public static final String WITHOUT_TYPE = "without_type";

  private static final String UNKNOWN_TYPE = "unknown";

  private PanelReports() {}

  /**
   * How many of the reports that are in a group have which membership: a row for each metric asked
   * for and membership that some have, with {@code metric}, {@code membership}, {@code reports} and
   * the {@code agencies} they are of, as far as known.
   *
   * @param figures rows of {@link org.gongkai.aggregate.lake.LakeTable#FIGURES}
   */
  public static Dataset<Row> memberships(Dataset<Row> figures, ComparisonRequest request) {
    return placed(figures, request)
        .groupBy(Columns.METRIC, MEMBERSHIP)
        .agg(
            count(lit(1)).as(Columns.REPORTS),
            count_distinct(col(Columns.AGENCY_ID)).as(Columns.AGENCIES));
  }

  /**
   * How many of the reports about the years are in a group, and why the others are not, as {@link
   * Standing#counts} tells it; those of another province or agency type than asked for are left
   * out.
   *
   * @param figures rows of {@link org.gongkai.aggregate.lake.LakeTable#FIGURES}
   */
  public static Dataset<Row> standings(Dataset<Row> figures, ComparisonRequest request) {
    Standing.Rows groups =
        new Standing.Rows(
            request.basis(),
            level(request),
            !byType(request) && request.agencyType().isEmpty(),
            request.onlyBalanced());
    return Standing.counts(
        figures.filter(isIn(request.years())),
        groups,
        request
            .agencyType()
            .map(type -> col(Columns.AGENCY_TYPE).equalTo(type))
            .orElse(byType(request) ? not(isOfUnknownType()) : lit(true))
            .and(request.province().map(Provinces::mayBeIn).orElse(lit(true))));
  }

  /**
   * How many reports cannot be told apart by what is compared, in one row: {@link #WITHOUT_YEAR},
   * {@link #WITHOUT_TYPE}.
   *
   * @param figures rows of {@link org.gongkai.aggregate.lake.LakeTable#FIGURES}
   */
  public static Dataset<Row> unknowns(Dataset<Row> figures, ComparisonRequest request) {
    Column inGroups = lit(byType(request) && request.agencyType().isEmpty());
    return figures.agg(
        count_if(col(Columns.YEAR).isNull()).as(WITHOUT_YEAR),
        count_if(inGroups.and(isIn(request.years())).and(isOfUnknownType())).as(WITHOUT_TYPE));
  }

  /** The reports that count, a row for each and metric, with the group that it is in. */
  static Dataset<Row> counted(Dataset<Row> figures, ComparisonRequest request) {
    return placed(figures, request).filter(col(MEMBERSHIP).equalTo(Membership.COUNTED.key()));
  }

  /** The reports that are in a group, a row for each and metric, with their membership. */
  private static Dataset<Row> placed(Dataset<Row> figures, ComparisonRequest request) {
    boolean byType = byType(request);
    Dataset<Row> values =
        ReportMetrics.of(eligible(figures, request), request.metrics(), cuts(request))
            .withColumn(
                ComparisonTable.GROUP_CODE, col(byType ? Columns.AGENCY_TYPE : Columns.REGION_CODE))
            .withColumn(
                ComparisonTable.GROUP_NAME,
                col(byType ? Columns.AGENCY_TYPE : Columns.REGION_NAME));
    Column membership = when(not(col(ReportMetrics.TOLD)), Membership.NOT_TOLD.key());
    if (request.panel() == Panel.MATCHED) {
      membership =
          membership.when(not(inEveryOf(request.years())), Membership.NOT_EVERY_YEAR.key());
    }
    return values.withColumn(MEMBERSHIP, membership.otherwise(Membership.COUNTED.key()));
  }

  /**
   * Whether the report's agency has a report in each of the years that tells the metric, in the
   * same group: one that changed its group would count on one side only.
   */
  private static Column inEveryOf(YearRange years) {
    Column told = when(col(ReportMetrics.TOLD), col(Columns.YEAR));
    Column yearsTold =
        collect_set(told)
            .over(
                Window.partitionBy(Columns.METRIC, ComparisonTable.GROUP_CODE, Columns.AGENCY_ID));
    return col(Columns.AGENCY_ID).isNotNull().and(size(yearsTold).equalTo(years.count()));
  }

  /** The reports that may count; said in plain conditions, so that only these are read. */
  private static Dataset<Row> eligible(Dataset<Row> figures, ComparisonRequest request) {
    Dataset<Row> reports =
        figures
            .filter(isIn(request.years()))
            .filter(col(Columns.SCOPE).equalTo(request.basis().key()));
    return request.onlyBalanced() ? SoundReports.onlyBalanced(reports) : reports;
  }

  /** The rows of the rollups that are the groups. */
  private static Column cuts(ComparisonRequest request) {
    Column type = col(Columns.AGENCY_TYPE);
    Column allTypes = type.equalTo(Cut.ALL_TYPES);
    Column types =
        request
            .agencyType()
            .map(type::equalTo)
            .orElse(byType(request) ? not(allTypes.or(isOfUnknownType())) : allTypes);
    return col(Columns.REGION_LEVEL)
        .equalTo(level(request).key())
        .and(types)
        .and(request.province().map(Provinces::isIn).orElse(lit(true)));
  }

  /** The level of the rows that are the groups, or that hold each agency type once. */
  private static AgencyLevel level(ComparisonRequest request) {
    return switch (request.by()) {
      case PROVINCE -> AgencyLevel.PROVINCE;
      case PREFECTURE -> AgencyLevel.PREFECTURE;
      case COUNTY -> AgencyLevel.COUNTY;
      case AGENCY_TYPE ->
          request.province().isPresent() ? AgencyLevel.PROVINCE : AgencyLevel.NATIONAL;
    };
  }

  private static boolean byType(ComparisonRequest request) {
    return request.by() == GroupKind.AGENCY_TYPE;
  }

  private static Column isOfUnknownType() {
    return col(Columns.AGENCY_TYPE).equalTo(UNKNOWN_TYPE);
  }

  private static Column isIn(YearRange years) {
    return col(Columns.YEAR).between(years.first(), years.last());
  }
}
