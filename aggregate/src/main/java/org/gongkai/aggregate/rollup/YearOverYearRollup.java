package org.gongkai.aggregate.rollup;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lag;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
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
import scala.collection.immutable.Seq;
import scala.jdk.javaapi.CollectionConverters;

/**
 * The change on the year before: over all reports of either year, and over the matched panel, the
 * agencies that have the figure in both years.
 */
final class YearOverYearRollup {

  private static final String VALUE_BEFORE = "value_before";
  private static final String REPORTS_BEFORE = "reports_before";
  private static final String CHANGE = "change";
  private static final String RELATIVE_CHANGE = "relative_change";
  private static final String MATCHED_AGENCIES = "matched_agencies";
  private static final String MATCHED = "matched_";

  private static final String BEFORE = "before";
  private static final String ENTRY = "entry";

  /** The figures whose change is told. */
  private static final List<String> FIGURES =
      List.of(
          FigureColumns.NEW_RECEIVED,
          FigureColumns.CARRIED_IN,
          FigureColumns.RESULTS_TOTAL,
          FigureColumns.GRANTED,
          FigureColumns.PARTIALLY_GRANTED,
          FigureColumns.CARRIED_OUT,
          FigureColumns.legal("review", "total"),
          FigureColumns.legal("litigation_direct", "total"),
          FigureColumns.legal("litigation_after_review", "total"));

  private YearOverYearRollup() {}

  static Dataset<Row> of(RollupInput input) {
    Seq<String> key = CollectionConverters.asScala(key()).toSeq();
    return both(all(input.totals()))
        .join(matched(input.figures()), key, "left")
        .withColumn(MATCHED_AGENCIES, coalesce(col(MATCHED_AGENCIES), lit(0L)))
        .withColumn(CHANGE, change(""))
        .withColumn(RELATIVE_CHANGE, relative(""))
        .withColumn(MATCHED + CHANGE, change(MATCHED))
        .withColumn(MATCHED + RELATIVE_CHANGE, relative(MATCHED));
  }

  /** Totals with those of the year before, where there are any: one shuffle serves both years. */
  private static Dataset<Row> both(Dataset<Row> all) {
    Column[] apart =
        columns(key().stream().filter(name -> !name.equals(Columns.YEAR)).toList())
            .toArray(Column[]::new);
    WindowSpec years = Window.partitionBy(apart).orderBy(Columns.YEAR);
    Column yearBefore = lag(col(Columns.YEAR), 1).over(years);
    return all.withColumn(VALUE_BEFORE, lag(col(Columns.VALUE), 1).over(years))
        .withColumn(REPORTS_BEFORE, lag(col(Columns.REPORTS), 1).over(years))
        .withColumn(BEFORE, yearBefore)
        .filter(col(BEFORE).equalTo(col(Columns.YEAR).minus(1)))
        .drop(BEFORE);
  }

  /** The plain totals, one row a figure. */
  private static Dataset<Row> all(Dataset<Row> totals) {
    StructType schema =
        new StructType(Cut.fields().toArray(StructField[]::new))
            .add(Columns.MEASURE, DataTypes.StringType)
            .add(Columns.VALUE, DataTypes.LongType)
            .add(Columns.REPORTS, DataTypes.LongType);
    return RowsOfTotals.rows(
        totals,
        cut ->
            FIGURES.stream()
                .filter(figure -> cut.count(figure) > 0)
                .map(figure -> cut.row(figure, cut.sum(figure), cut.count(figure))),
        schema);
  }

  /** The totals of the agencies that have a figure in both years, one row a figure. */
  private static Dataset<Row> matched(Dataset<Row> figures) {
    List<String> pairs = FIGURES.stream().flatMap(f -> Stream.of(f, before(f))).toList();
    Dataset<Row> reports = Cut.of(figures, columns(agencyAndFigures()));
    Column[] key = columns(Cut.key()).toArray(Column[]::new);
    List<Column> sums = new ArrayList<>();
    FIGURES.forEach(
        figure -> {
          sums.add(sum(figure).as(figure));
          sums.add(sum(before(figure)).as(before(figure)));
          sums.add(count(figure).as(Columns.reportsBehind(figure)));
        });
    Dataset<Row> summed =
        Cut.each(paired(reports), pairs)
            .groupBy(key)
            .agg(sums.get(0), sums.subList(1, sums.size()).toArray(Column[]::new));
    Column[] entries =
        FIGURES.stream()
            .map(
                figure ->
                    struct(
                        lit(figure).as(Columns.MEASURE),
                        col(Columns.reportsBehind(figure)).as(MATCHED_AGENCIES),
                        col(figure).as(MATCHED + Columns.VALUE),
                        col(before(figure)).as(MATCHED + VALUE_BEFORE)))
            .toArray(Column[]::new);
    return summed
        .withColumn(ENTRY, explode(array(entries)))
        .select(Stream.concat(Stream.of(key), Stream.of(col(ENTRY + ".*"))).toArray(Column[]::new))
        .filter(col(MATCHED_AGENCIES).gt(0));
  }

  /** Reports with their agency's figures of the year before; figures that lack a side are null. */
  private static Dataset<Row> paired(Dataset<Row> reports) {
    WindowSpec agency =
        Window.partitionBy(col(Columns.AGENCY_ID), col(Columns.SCOPE)).orderBy(Columns.YEAR);
    Column figures = struct(columns(FIGURES).toArray(Column[]::new));
    Column yearBefore = lag(col(Columns.YEAR), 1).over(agency);
    Dataset<Row> paired =
        reports
            .filter(col(Columns.AGENCY_ID).isNotNull())
            .withColumn(
                BEFORE,
                when(yearBefore.equalTo(col(Columns.YEAR).minus(1)), lag(figures, 1).over(agency)))
            .filter(col(BEFORE).isNotNull());
    for (String figure : FIGURES) {
      Column then = col(BEFORE).getField(figure);
      paired =
          paired
              .withColumn(before(figure), when(col(figure).isNotNull(), then))
              .withColumn(figure, when(then.isNotNull(), col(figure)));
    }
    return paired;
  }

  static StructType schema() {
    List<StructField> fields = new ArrayList<>(Cut.fields());
    fields.add(Fields.required(Columns.MEASURE, DataTypes.StringType, "the figure that changed"));
    fields.add(
        Fields.required(
            Columns.VALUE, DataTypes.LongType, "its sum over the year's reports that have it (件)"));
    fields.add(
        Fields.required(
            VALUE_BEFORE,
            DataTypes.LongType,
            "its sum over the reports of the year before that have it (件); without any there is no"
                + " row"));
    fields.add(
        Fields.required(
            Columns.REPORTS, DataTypes.LongType, "how many reports of the year have it"));
    fields.add(
        Fields.required(
            REPORTS_BEFORE, DataTypes.LongType, "how many reports of the year before have it"));
    fields.addAll(changes("", "value"));
    fields.add(
        Fields.required(
            MATCHED_AGENCIES,
            DataTypes.LongType,
            "how many agencies have it in both years: the matched panel. An agency counts where"
                + " its report of the later year does"));
    fields.add(
        Fields.nullable(
            MATCHED + Columns.VALUE, DataTypes.LongType, "the sum over the matched panel (件)"));
    fields.add(
        Fields.nullable(
            MATCHED + VALUE_BEFORE,
            DataTypes.LongType,
            "the sum over the matched panel in the year before (件)"));
    fields.addAll(changes(MATCHED, MATCHED + "value"));
    return new StructType(fields.toArray(StructField[]::new));
  }

  private static List<StructField> changes(String panel, String value) {
    return List.of(
        Fields.nullable(panel + CHANGE, DataTypes.LongType, value + " - " + value + "_before"),
        Fields.nullable(
            panel + RELATIVE_CHANGE,
            DataTypes.DoubleType,
            panel + CHANGE + " over " + value + "_before; null where that is not above 0"));
  }

  static List<String> key() {
    return Stream.concat(Cut.key().stream(), Stream.of(Columns.MEASURE)).toList();
  }

  private static Column change(String panel) {
    return col(panel + Columns.VALUE).minus(col(panel + VALUE_BEFORE));
  }

  private static Column relative(String panel) {
    return Ratios.of(change(panel), col(panel + VALUE_BEFORE));
  }

  private static List<String> agencyAndFigures() {
    return Stream.concat(Stream.of(Columns.AGENCY_ID, Columns.SCOPE), FIGURES.stream()).toList();
  }

  private static List<Column> columns(List<String> names) {
    return names.stream().map(name -> col(name)).toList();
  }

  private static String before(String figure) {
    return figure + "_before";
  }
}
