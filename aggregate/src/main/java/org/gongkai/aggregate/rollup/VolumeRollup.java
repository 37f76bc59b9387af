package org.gongkai.aggregate.rollup;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.gongkai.aggregate.lake.Columns;
import org.gongkai.aggregate.lake.Fields;
import org.gongkai.aggregate.lake.FigureColumns;
import org.jspecify.annotations.Nullable;

/** What was received and what became of it, with the rates of the yearly report. */
final class VolumeRollup {

  private VolumeRollup() {}

  static Dataset<Row> of(Dataset<Row> totals) {
    return RowsOfTotals.rows(totals, cut -> Stream.of(row(cut)), schema());
  }

  private static Row row(CutTotals cut) {
    List<@Nullable Object> values = new ArrayList<>();
    values.add(cut.tally().reports());
    values.add(cut.tally().agencies());
    values.add(cut.count(FigureColumns.NEW_RECEIVED));
    values.add(cut.count(FigureColumns.RESULTS_TOTAL));
    FigureColumns.items().forEach(item -> values.add(cut.sum(item)));
    values.add(caseload(cut));
    for (Rate rate : Rate.values()) {
      Long numerator = cut.sum(Columns.numerator(rate.key()));
      Long denominator = cut.sum(Columns.denominator(rate.key()));
      values.add(numerator);
      values.add(denominator);
      values.add(cut.count(Columns.denominator(rate.key())));
      values.add(CutTotals.ratio(numerator, denominator));
    }
    return cut.row(values.toArray());
  }

  static StructType schema() {
    List<StructField> fields = new ArrayList<>(Cut.fields());
    fields.add(Fields.required(Columns.REPORTS, DataTypes.LongType, "how many reports count"));
    fields.add(
        Fields.required(
            Columns.AGENCIES,
            DataTypes.LongType,
            "how many agencies they are of, as far as agency_id tells"));
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

  private static @Nullable Long caseload(CutTotals cut) {
    Long received = cut.sum(FigureColumns.NEW_RECEIVED);
    Long carried = cut.sum(FigureColumns.CARRIED_IN);
    return received == null
        ? carried
        : carried == null ? received : Long.valueOf(received + carried);
  }
}
