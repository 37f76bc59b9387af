package org.gongkai.aggregate.rollup;

import static org.apache.spark.sql.functions.ceil;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.gongkai.aggregate.lake.Columns;
import org.gongkai.aggregate.lake.Fields;
import org.gongkai.aggregate.lake.FigureColumns;

/** How unevenly applications fall on agencies: quartiles, and the share of the largest tenth. */
final class DistributionRollup {

  private static final String RECEIVED = FigureColumns.NEW_RECEIVED;
  private static final String FIRST_QUARTILE = "first_quartile";
  private static final String MEDIAN = "median";
  private static final String THIRD_QUARTILE = "third_quartile";
  private static final String LARGEST = "largest";
  private static final String TOP_AGENCIES = "top_agencies";
  private static final String CONCENTRATION = "concentration";

  private static final String SAME = "same";
  private static final String UP_TO_HERE = "up_to_here";

  private DistributionRollup() {}

  static Dataset<Row> of(Dataset<Row> figures) {
    Column[] key = columns(Cut.key());
    // Agencies of the same number count together: sorting them one by one would cost far more.
    Dataset<Row> numbers =
        Cut.each(Cut.of(figures, List.of(col(RECEIVED))), List.of(RECEIVED))
            .filter(col(RECEIVED).isNotNull())
            .groupBy(append(key, col(RECEIVED)))
            .agg(count(lit(1)).as(SAME), min(Columns.REGION_NAME).as(Columns.REGION_NAME));
    WindowSpec whole = Window.partitionBy(key);
    Dataset<Row> ranked =
        numbers
            .withColumn(UP_TO_HERE, sum(SAME).over(whole.orderBy(RECEIVED)))
            .withColumn(Columns.REPORTS, sum(SAME).over(whole))
            .withColumn(TOP_AGENCIES, ceil(col(Columns.REPORTS).divide(10)));
    Column above = col(Columns.REPORTS).minus(col(UP_TO_HERE));
    Column inTop = greatest(lit(0L), least(col(SAME), col(TOP_AGENCIES).minus(above)));
    Column numerator = col(Columns.numerator(CONCENTRATION));
    Column denominator = col(Columns.denominator(CONCENTRATION));
    return ranked
        .groupBy(key)
        .agg(
            min(Columns.REGION_NAME).as(Columns.REGION_NAME),
            max(Columns.REPORTS).as(Columns.REPORTS),
            quantile(1).as(FIRST_QUARTILE),
            quantile(2).as(MEDIAN),
            quantile(3).as(THIRD_QUARTILE),
            max(RECEIVED).as(LARGEST),
            max(TOP_AGENCIES).as(TOP_AGENCIES),
            sum(col(RECEIVED).multiply(inTop)).as(Columns.numerator(CONCENTRATION)),
            sum(col(RECEIVED).multiply(col(SAME))).as(Columns.denominator(CONCENTRATION)))
        .withColumn(CONCENTRATION, Ratios.of(numerator, denominator));
  }

  /** The least number that so many quarters of the reports do not exceed. */
  private static Column quantile(int quarters) {
    Column reached = col(UP_TO_HERE).multiply(4).geq(col(Columns.REPORTS).multiply(quarters));
    return min(when(reached, col(RECEIVED)));
  }

  static StructType schema() {
    List<StructField> fields = new ArrayList<>(Cut.fields());
    fields.add(
        Fields.required(Columns.REPORTS, DataTypes.LongType, "how many reports print " + RECEIVED));
    String least = " that at least %s of them do not exceed (件)";
    fields.add(number(FIRST_QUARTILE, "the least number" + least.formatted("a quarter")));
    fields.add(number(MEDIAN, "the least number" + least.formatted("half")));
    fields.add(number(THIRD_QUARTILE, "the least number" + least.formatted("three quarters")));
    fields.add(number(LARGEST, "the largest number (件)"));
    fields.add(number(TOP_AGENCIES, "a tenth of the reports, rounded up: those with the most"));
    fields.add(
        number(Columns.numerator(CONCENTRATION), RECEIVED + " of these top_agencies together (件)"));
    fields.add(number(Columns.denominator(CONCENTRATION), RECEIVED + " of all the reports (件)"));
    fields.add(
        Fields.nullable(
            CONCENTRATION,
            DataTypes.DoubleType,
            "the numerator over the denominator; null where that is not above 0"));
    return new StructType(fields.toArray(StructField[]::new));
  }

  private static StructField number(String name, String description) {
    return Fields.required(name, DataTypes.LongType, description);
  }

  private static Column[] columns(List<String> names) {
    return names.stream().map(name -> col(name)).toArray(Column[]::new);
  }

  private static Column[] append(Column[] columns, Column one) {
    List<Column> all = new ArrayList<>(List.of(columns));
    all.add(one);
    return all.toArray(Column[]::new);
  }
}
