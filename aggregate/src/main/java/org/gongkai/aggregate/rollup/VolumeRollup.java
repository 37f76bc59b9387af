package org.gongkai.aggregate.rollup;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;

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

/** What was received and what became of it, with the rates of the yearly report. */
final class VolumeRollup {

  private VolumeRollup() {}

  static Dataset<Row> of(Dataset<Row> totals) {
    List<Column> columns = new ArrayList<>();
    Cut.fields().forEach(field -> columns.add(col(field.name())));
    columns.add(col(Columns.REPORTS));
    columns.add(col(Columns.AGENCIES));
    columns.add(Totals.count(FigureColumns.NEW_RECEIVED).as(Columns.REPORTS_WITH_INTAKE));
    columns.add(Totals.count(FigureColumns.RESULTS_TOTAL).as(Columns.REPORTS_WITH_RESULTS));
    FigureColumns.items().forEach(item -> columns.add(Totals.sum(item).as(item)));
    columns.add(caseload().as(Columns.CASELOAD));
    for (Rate rate : Rate.values()) {
      Column numerator = Totals.sum(Columns.numerator(rate.key()));
      Column denominator = Totals.sum(Columns.denominator(rate.key()));
      columns.add(numerator.as(Columns.numerator(rate.key())));
      columns.add(denominator.as(Columns.denominator(rate.key())));
      columns.add(
          Totals.count(Columns.denominator(rate.key())).as(Columns.reportsBehind(rate.key())));
      columns.add(Ratios.of(numerator, denominator).as(rate.key()));
    }
    return totals.select(columns.toArray(Column[]::new));
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

  private static Column caseload() {
    Column received = Totals.sum(FigureColumns.NEW_RECEIVED);
    Column carried = Totals.sum(FigureColumns.CARRIED_IN);
    return coalesce(received.plus(carried), received, carried);
  }
}
