package org.gongkai.aggregate.rollup;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.gongkai.aggregate.lake.Columns;
import org.gongkai.aggregate.lake.Fields;
import org.gongkai.aggregate.lake.FigureColumns;
import org.gongkai.aggregate.rollup.Rate.Sum;

/** What was received and what became of it, with the rates of the yearly report. */
final class VolumeRollup {

  private VolumeRollup() {}

  static Dataset<Row> of(Dataset<Row> figures) {
    Stream<Column> ratios =
        Stream.of(Rate.values())
            .map(Rate::key)
            .map(
                key ->
                    LikeWithLike.ratio(col(Columns.numerator(key)), col(Columns.denominator(key)))
                        .as(key));
    return Cut.group(figures, measures())
        .agg(Cut.regionName(), aggregates().toArray(Column[]::new))
        .select(
            Stream.concat(Stream.of(col("*"), caseload().as(Columns.CASELOAD)), ratios)
                .toArray(Column[]::new));
  }

  static StructType schema() {
    List<StructField> fields = new ArrayList<>(Cut.fields());
    fields.add(Fields.required(Columns.REPORTS, DataTypes.LongType, "how many reports count"));
    fields.add(
        Fields.required(
            Columns.AGENCIES,
            DataTypes.LongType,
            "how many agencies they are of, as far as named"));
    fields.add(
        Fields.required(
            Columns.REPORTS_WITH_INTAKE,
            DataTypes.LongType,
            "how many of the reports print " + FigureColumns.NEW_RECEIVED));
    fields.add(
        Fields.required(
            Columns.REPORTS_WITH_RESULTS,
            DataTypes.LongType,
            "how many of the reports print " + FigureColumns.RESULTS_TOTAL));
    for (String item : FigureColumns.items()) {
      fields.add(
          Fields.nullable(
              item,
              DataTypes.LongType,
              FigureColumns.printed(item)
                  + ": the sum over the reports that have it (件); null where none has"));
    }
    fields.add(
        Fields.nullable(
            Columns.CASELOAD,
            DataTypes.LongType,
            FigureColumns.NEW_RECEIVED + " + " + FigureColumns.CARRIED_IN + " of this row"));
    Stream.of(Rate.values()).forEach(rate -> fields.addAll(fields(rate)));
    return new StructType(fields.toArray(StructField[]::new));
  }

  private static List<StructField> fields(Rate rate) {
    String key = rate.key();
    String figures =
        "over the reports that print something of the denominator and in which none of its figures"
            + " is unknown";
    return List.of(
        Fields.nullable(
            Columns.numerator(key), DataTypes.LongType, rate.numerator() + ", " + figures),
        Fields.nullable(
            Columns.denominator(key),
            DataTypes.LongType,
            rate.denominator() + ", over the same reports"),
        Fields.required(
            Columns.reportsBehind(key), DataTypes.LongType, "how many reports these are"),
        Fields.nullable(
            key,
            DataTypes.DoubleType,
            "the numerator over the denominator; null where that is not above 0"));
  }

  /** What is computed of each report. */
  private static List<Column> measures() {
    List<Column> measures = new ArrayList<>();
    measures.add(col(Columns.AGENCY_NAME));
    FigureColumns.items().forEach(item -> measures.add(col(item)));
    for (Rate rate : Rate.values()) {
      Column counts = LikeWithLike.counts(rate.figures(), rate.denominator().figures().toList());
      measures.add(when(counts, value(rate.numerator())).as(Columns.numerator(rate.key())));
      measures.add(when(counts, value(rate.denominator())).as(Columns.denominator(rate.key())));
    }
    return measures;
  }

  private static List<Column> aggregates() {
    List<Column> aggregates = new ArrayList<>();
    aggregates.add(count(lit(1)).as(Columns.REPORTS));
    // The latest reports of one year and scope are of different agencies: no need for a distinct.
    aggregates.add(count(col(Columns.AGENCY_NAME)).as(Columns.AGENCIES));
    aggregates.add(count(col(FigureColumns.NEW_RECEIVED)).as(Columns.REPORTS_WITH_INTAKE));
    aggregates.add(count(col(FigureColumns.RESULTS_TOTAL)).as(Columns.REPORTS_WITH_RESULTS));
    FigureColumns.items().forEach(item -> aggregates.add(sum(col(item)).as(item)));
    for (Rate rate : Rate.values()) {
      Column denominator = col(Columns.denominator(rate.key()));
      aggregates.add(sum(col(Columns.numerator(rate.key()))).as(Columns.numerator(rate.key())));
      aggregates.add(sum(denominator).as(Columns.denominator(rate.key())));
      aggregates.add(count(denominator).as(Columns.reportsBehind(rate.key())));
    }
    return aggregates;
  }

  private static Column value(Sum sum) {
    Column value = lit(0L);
    for (String figure : sum.plus()) {
      value = value.plus(LikeWithLike.blankAsZero(figure));
    }
    for (String figure : sum.minus()) {
      value = value.minus(LikeWithLike.blankAsZero(figure));
    }
    return value;
  }

  private static Column caseload() {
    Column received = col(FigureColumns.NEW_RECEIVED);
    Column carried = col(FigureColumns.CARRIED_IN);
    return coalesce(received.plus(carried), received, carried);
  }
}
