package org.gongkai.aggregate.rollup;

import static org.apache.spark.sql.functions.col;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.gongkai.aggregate.lake.Columns;
import org.gongkai.aggregate.lake.Fields;
import org.jspecify.annotations.Nullable;

/**
 * Metrics report by report, before anything is added up: what comparisons choose their reports
 * from.
 */
public final class ReportMetrics {

  /** Whether the report's figures tell the metric. */
  public static final String TOLD = "told";

  private static final int KEYS = Cut.fields().size();

  private ReportMetrics() {}

  /**
   * One row for each report that counts, row of the rollups that it counts in, and metric: the
   * columns of {@link #schema()}.
   *
   * @param figures rows of {@link org.gongkai.aggregate.lake.LakeTable#FIGURES}
   * @param cuts which rows of the rollups are asked for, as a condition on {@link Cut#fields()}
   */
  public static Dataset<Row> of(Dataset<Row> figures, List<Metric> metrics, Column cuts) {
    List<String> needed =
        metrics.stream()
            .flatMap(Metric::measures)
            .flatMap(Measure::figures)
            .distinct()
            .sorted()
            .toList();
    List<String> columns =
        Stream.concat(Stream.of(Columns.AGENCY_ID, Columns.UNKNOWN_FIGURES), needed.stream())
            .toList();
    List<Column> asked = columns.stream().map(name -> col(name)).toList();
    return Cut.each(Cut.of(figures, asked), columns)
        .filter(cuts)
        .mapPartitions(
            new Telling(metrics.stream().map(Metric::key).toList(), needed),
            Encoders.row(schema()));
  }

  private static StructType schema() {
    List<StructField> fields = new ArrayList<>(Cut.fields());
    fields.add(Fields.nullable(Columns.AGENCY_ID, DataTypes.StringType, "the report's agency"));
    fields.add(Fields.required(Columns.METRIC, DataTypes.StringType, "the metric's key"));
    fields.add(Fields.required(TOLD, DataTypes.BooleanType, "whether the figures tell it"));
    fields.add(Fields.nullable(Columns.NUMERATOR, DataTypes.LongType, "what is counted"));
    fields.add(Fields.nullable(Columns.DENOMINATOR, DataTypes.LongType, "what a ratio is of"));
    return new StructType(fields.toArray(StructField[]::new));
  }

  /** Where a metric's measures stand in the tally of a report; a count is measured by itself. */
  private record Told(Metric metric, int counted, int base) {

    private Row row(Row report, Tally tally) {
      @Nullable Object[] values = new @Nullable Object[KEYS + 5];
      for (int i = 0; i <= KEYS; i++) {
        values[i] = report.get(i);
      }
      values[KEYS + 1] = metric.key();
      values[KEYS + 2] = tally.count(base) > 0;
      values[KEYS + 3] = tally.count(counted) > 0 ? tally.sum(counted) : null;
      values[KEYS + 4] = metric.isRatio() && tally.count(base) > 0 ? tally.sum(base) : null;
      return RowFactory.create(values);
    }
  }

  /** Tells the metrics of each row of a partition. */
  private record Telling(List<String> keys, List<String> figures)
      implements MapPartitionsFunction<Row, Row> {

    private static final int AGENCY_ID = KEYS;
    private static final int UNKNOWN_FIGURES = KEYS + 1;
    private static final int FIGURES = KEYS + 2;

    @Override
    public Iterator<Row> call(Iterator<Row> reports) {
      List<Measure> measures = new ArrayList<>();
      List<Told> told = new ArrayList<>();
      for (String key : keys) {
        Metric metric = Metric.named(key);
        int counted = measures.size();
        metric.measures().forEach(measures::add);
        told.add(new Told(metric, counted, measures.size() - 1));
      }
      ReportMeasures values = new ReportMeasures(measures, figures, FIGURES);
      return StreamSupport.stream(
              Spliterators.spliteratorUnknownSize(reports, Spliterator.ORDERED), false)
          .flatMap(
              report -> {
                List<String> unknown = report.getList(UNKNOWN_FIGURES);
                Tally tally = values.tally(report, !report.isNullAt(AGENCY_ID), unknown);
                return told.stream().map(metric -> metric.row(report, tally));
              })
          .iterator();
    }
  }
}
