package org.gongkai.aggregate.compare;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.array_position;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.floor;
import static org.apache.spark.sql.functions.lag;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.rank;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;
import org.gongkai.aggregate.lake.Columns;
import org.gongkai.aggregate.lake.SchemaContract;
import org.gongkai.aggregate.rollup.Cut;
import org.gongkai.aggregate.rollup.Ratios;

/**
 * Groups side by side and over the years: sums of a panel's reports, what follows from them last.
 */
public final class Comparison {

  private static final String BEFORE = "before";
  private static final String LOWER = "lower";
  private static final String WHOLE_COUNTRY = "000000";

  private Comparison() {}

  /**
   * The rows of {@link ComparisonTable}: metric by metric as asked for, group by group in the order
   * of their codes, year by year; in one partition.
   *
   * @param figures rows of {@link org.gongkai.aggregate.lake.LakeTable#FIGURES}
   */
  public static Dataset<Row> of(Dataset<Row> figures, ComparisonRequest request) {
    Dataset<Row> sums = sums(PanelReports.counted(figures, request));
    Dataset<Row> answer = compared(sums);
    for (Map.Entry<String, Column> said : asked(request).entrySet()) {
      answer = answer.withColumn(said.getKey(), said.getValue());
    }
    Column[] metrics =
        request.metrics().stream().map(metric -> lit(metric.key())).toArray(Column[]::new);
    return SchemaContract.conform(answer, new ComparisonTable().schema())
        // The answer is small; sorting over partitions would compute it twice to find their bounds.
        .repartition(1)
        .sortWithinPartitions(
            array_position(array(metrics), col(Columns.METRIC)),
            col(ComparisonTable.GROUP_CODE),
            col(Columns.YEAR));
  }

  private static Dataset<Row> sums(Dataset<Row> counted) {
    return counted
        .groupBy(Columns.METRIC, ComparisonTable.GROUP_CODE, Columns.YEAR)
        .agg(
            min(ComparisonTable.GROUP_NAME).as(ComparisonTable.GROUP_NAME),
            sum(Columns.NUMERATOR).as(Columns.NUMERATOR),
            sum(Columns.DENOMINATOR).as(Columns.DENOMINATOR),
            count(lit(1)).as(Columns.REPORTS),
            count(Columns.AGENCY_ID).as(Columns.AGENCIES))
        // A share of which no report prints the part: the part may not be in the form of the year.
        .filter(col(Columns.NUMERATOR).isNotNull());
  }

  private static Dataset<Row> compared(Dataset<Row> sums) {
    Column numerator = col(Columns.NUMERATOR);
    Column denominator = col(Columns.DENOMINATOR);
    Column value = col(Columns.VALUE);
    Column groups = col(ComparisonTable.GROUPS);
    Column before = col(BEFORE);
    WindowSpec year = Window.partitionBy(Columns.METRIC, Columns.YEAR);
    Column lower = rank().over(year.orderBy(value.asc_nulls_last())).minus(1);
    Column place = rank().over(year.orderBy(value.desc_nulls_last()));
    Column ranked = value.isNotNull();
    Column quarters = ranked.and(groups.geq(ComparisonTable.FEWEST_FOR_QUARTILES));
    return sums.withColumn(
            Columns.VALUE,
            when(denominator.isNull(), numerator.cast("double"))
                .otherwise(Ratios.of(numerator, denominator)))
        .withColumn(
            ComparisonTable.GROUP_NAME,
            min(ComparisonTable.GROUP_NAME).over(Window.partitionBy(ComparisonTable.GROUP_CODE)))
        .withColumn(BEFORE, valueBefore())
        .withColumn(ComparisonTable.CHANGE, value.minus(before))
        .withColumn(ComparisonTable.RELATIVE_CHANGE, Ratios.of(col(ComparisonTable.CHANGE), before))
        .withColumn(ComparisonTable.GROUPS, count(value).over(year))
        .withColumn(LOWER, lower)
        .withColumn(ComparisonTable.RANK, when(ranked, place))
        .withColumn(
            ComparisonTable.QUARTILE,
            when(quarters, floor(col(LOWER).multiply(4).divide(groups)).plus(1).cast("int")))
        .withColumn(
            ComparisonTable.SMALL_NUMBERS,
            coalesce(denominator, numerator).lt(ComparisonTable.FEW_CASES));
  }

  /** Null also where the group has no row for the year before, but for an earlier one. */
  private static Column valueBefore() {
    WindowSpec series =
        Window.partitionBy(Columns.METRIC, ComparisonTable.GROUP_CODE).orderBy(Columns.YEAR);
    Column follows = lag(Columns.YEAR, 1).over(series).equalTo(col(Columns.YEAR).minus(1));
    return when(follows, lag(Columns.VALUE, 1).over(series));
  }

  /** What was asked for, in every row, so that an answer that is kept says what it is. */
  private static Map<String, Column> asked(ComparisonRequest request) {
    Column type = lit(request.agencyType().orElse(Cut.ALL_TYPES));
    return Map.of(
        Columns.BASIS,
        lit(request.basis().key()),
        ComparisonTable.PANEL,
        lit(request.panel().key()),
        ComparisonTable.BY,
        lit(request.by().key()),
        ComparisonTable.WITHIN,
        lit(request.province().orElse(WHOLE_COUNTRY)),
        Columns.AGENCY_TYPE,
        request.by() == GroupKind.AGENCY_TYPE ? col(ComparisonTable.GROUP_CODE) : type,
        ComparisonTable.ONLY_BALANCED,
        lit(request.onlyBalanced()),
        ComparisonTable.YEARS,
        lit(request.years().toString()));
  }
}
