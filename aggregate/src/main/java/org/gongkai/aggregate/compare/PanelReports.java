package org.gongkai.aggregate.compare;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_set;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.count_distinct;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.inline;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.types.DataTypes;
import org.gongkai.aggregate.lake.Columns;
import org.gongkai.aggregate.rollup.Cut;
import org.gongkai.aggregate.rollup.ReportMetrics;
import org.gongkai.aggregate.rollup.SoundReports;
import org.gongkai.extract.report.AgencyLevel;
import org.gongkai.extract.report.Scope;

/** Which reports a comparison is made of, and what became of the others. */
public final class PanelReports {

  /** What became of some reports: the key of a {@link Standing}. */
  public static final String STANDING = "standing";

  private static final String UNKNOWN_TYPE = "unknown";

  private PanelReports() {}

  /**
   * How many reports have which standing: a row for each metric asked for and standing that some
   * report has, with {@code metric}, {@code standing}, {@code reports} and the {@code agencies}
   * they are of, as far as known. Reports of other years are left out, and those of unknown year
   * told, since they may be of these.
   *
   * @param figures rows of {@link org.gongkai.aggregate.lake.LakeTable#FIGURES}
   */
  public static Dataset<Row> standings(Dataset<Row> figures, ComparisonRequest request) {
    Column[] metrics =
        request.metrics().stream().map(metric -> lit(metric.key())).toArray(Column[]::new);
    Dataset<Row> considered =
        figures
            .filter(col(Columns.YEAR).isNull().or(isIn(request.years())))
            .groupBy(beforeGrouping(request).as(STANDING))
            .agg(count(lit(1)).as(Columns.REPORTS))
            .select(
                explode(array(metrics)).as(Columns.METRIC),
                col(STANDING),
                col(Columns.REPORTS),
                lit(null).cast(DataTypes.LongType).as(Columns.AGENCIES));
    return considered
        .unionByName(grouped(figures, request))
        .groupBy(Columns.METRIC, STANDING)
        .agg(sum(Columns.REPORTS).as(Columns.REPORTS), max(Columns.AGENCIES).as(Columns.AGENCIES))
        .filter(col(Columns.REPORTS).notEqual(0));
  }

  /** The reports that count, a row for each and metric, with the group that it is in. */
  static Dataset<Row> counted(Dataset<Row> figures, ComparisonRequest request) {
    return placed(figures, request).filter(col(STANDING).equalTo(Standing.COUNTED.key()));
  }

  /** Every report that is in a group is one less that is in none. */
  private static Dataset<Row> grouped(Dataset<Row> figures, ComparisonRequest request) {
    Column reports = col(Columns.REPORTS);
    return placed(figures, request)
        .groupBy(Columns.METRIC, STANDING)
        .agg(
            count(lit(1)).as(Columns.REPORTS),
            count_distinct(col(Columns.AGENCY_ID)).as(Columns.AGENCIES))
        .select(
            col(Columns.METRIC),
            inline(
                array(
                    standing(col(STANDING), reports, col(Columns.AGENCIES)),
                    standing(
                        lit(Standing.NO_GROUP.key()),
                        reports.unary_$minus(),
                        lit(null).cast(DataTypes.LongType)))));
  }

  private static Column standing(Column standing, Column reports, Column agencies) {
    return struct(
        standing.as(STANDING), reports.as(Columns.REPORTS), agencies.as(Columns.AGENCIES));
  }

  /** The reports that are in a group, a row for each and metric, with their standing. */
  private static Dataset<Row> placed(Dataset<Row> figures, ComparisonRequest request) {
    boolean byType = request.by() == Grouping.AGENCY_TYPE;
    Dataset<Row> values =
        ReportMetrics.of(eligible(figures, request), request.metrics(), cuts(request))
            .withColumn(
                ComparisonTable.GROUP_CODE, col(byType ? Columns.AGENCY_TYPE : Columns.REGION_CODE))
            .withColumn(
                ComparisonTable.GROUP_NAME,
                col(byType ? Columns.AGENCY_TYPE : Columns.REGION_NAME));
    Column standing = when(not(col(ReportMetrics.TOLD)), Standing.NOT_TOLD.key());
    if (request.panel() == Panel.MATCHED) {
      standing = standing.when(not(inEveryOf(request.years())), Standing.NOT_EVERY_YEAR.key());
    }
    return values.withColumn(STANDING, standing.otherwise(Standing.COUNTED.key()));
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
    Dataset<Row> reports = figures.filter(isIn(request.years())).filter(isOf(request.basis()));
    return request.onlyBalanced() ? SoundReports.onlyBalanced(reports) : reports;
  }

  /** The rows of the rollups that are the groups. */
  private static Column cuts(ComparisonRequest request) {
    Column type = col(Columns.AGENCY_TYPE);
    Column code = col(Columns.REGION_CODE);
    boolean byType = request.by() == Grouping.AGENCY_TYPE;
    AgencyLevel whole =
        request.province().isPresent() ? AgencyLevel.PROVINCE : AgencyLevel.NATIONAL;
    Column level = col(Columns.REGION_LEVEL).equalTo(byType ? whole.key() : request.by().key());
    Column types =
        request
            .agencyType()
            .map(type::equalTo)
            .orElse(
                byType ? not(type.isin(Cut.ALL_TYPES, UNKNOWN_TYPE)) : type.equalTo(Cut.ALL_TYPES));
    return request
        .province()
        .map(province -> code.startsWith(province.substring(0, 2)))
        .map(level.and(types)::and)
        .orElse(level.and(types));
  }

  private static Column beforeGrouping(ComparisonRequest request) {
    Column standing =
        when(col(Columns.YEAR).isNull(), Standing.UNKNOWN_YEAR.key())
            .when(not(col(Columns.IS_LATEST)), Standing.NOT_LATEST.key())
            .when(isOf(Scope.UNKNOWN), Standing.UNKNOWN_SCOPE.key())
            .when(not(isOf(request.basis())), Standing.OTHER_BASIS.key());
    return (request.onlyBalanced()
            ? standing.when(not(SoundReports.isBalanced()), Standing.NOT_BALANCED.key())
            : standing)
        .otherwise(Standing.NO_GROUP.key());
  }

  private static Column isIn(YearRange years) {
    return col(Columns.YEAR).between(years.first(), years.last());
  }

  private static Column isOf(Scope scope) {
    return col(Columns.SCOPE).equalTo(scope.key());
  }
}
