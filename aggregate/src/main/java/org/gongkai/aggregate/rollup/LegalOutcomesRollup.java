package org.gongkai.aggregate.rollup;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.gongkai.aggregate.lake.Columns;
import org.gongkai.aggregate.lake.Fields;
import org.gongkai.aggregate.lake.FigureColumns;
import org.gongkai.aggregate.rollup.Rate.Sum;
import org.jspecify.annotations.Nullable;

/** How reviews and lawsuits ended (table 四), channel by channel and for all lawsuits together. */
final class LegalOutcomesRollup {

  private static final String CORRECTED = "corrected";
  private static final String PENDING = "pending";
  private static final String TOTAL = "total";

  /** Lawsuits of both kinds, beside the form's channels. */
  static final String LITIGATION = "litigation";

  /** Of the cases that are decided. */
  private static final String CORRECTION_RATE = "correction_rate";

  /** Of all cases. */
  private static final String CORRECTION_RATE_OF_ALL = "correction_rate_of_all";

  /** What a row is about, and the form's channels that are added up for it. */
  private record Channel(String key, List<String> parts) {

    Sum sum(String outcome) {
      return new Sum(
          parts.stream().map(part -> FigureColumns.legal(part, outcome)).toList(), List.of());
    }

    String measure(String name) {
      return "legal_" + key + "_" + name;
    }
  }

  private static final List<Channel> CHANNELS =
      Stream.concat(
              FigureColumns.channels().stream().map(key -> new Channel(key, List.of(key))),
              Stream.of(
                  new Channel(
                      LITIGATION,
                      FigureColumns.channels().stream()
                          .filter(key -> key.startsWith(LITIGATION))
                          .toList())))
          .toList();

  private LegalOutcomesRollup() {}

  static Stream<Measure> measures() {
    return CHANNELS.stream().flatMap(LegalOutcomesRollup::measures);
  }

  private static Stream<Measure> measures(Channel channel) {
    Sum corrected = channel.sum(CORRECTED);
    Sum decided = new Sum(channel.sum(TOTAL).plus(), channel.sum(PENDING).plus());
    Stream<Measure> counts =
        FigureColumns.outcomes().stream().map(outcome -> count(channel, outcome));
    return Stream.of(
            counts,
            ratio(channel, CORRECTION_RATE, corrected, decided),
            ratio(channel, CORRECTION_RATE_OF_ALL, corrected, channel.sum(TOTAL)))
        .flatMap(Function.identity());
  }

  /** An outcome is known where it is known of every part of the channel. */
  private static Measure count(Channel channel, String outcome) {
    Sum sum = channel.sum(outcome);
    return new Measure(
        channel.measure(outcome), sum, sum.figures().toList(), List.of(sum.figures().toList()));
  }

  private static Stream<Measure> ratio(Channel channel, String rate, Sum counted, Sum against) {
    String name = channel.measure(rate);
    return Measure.ratio(Columns.numerator(name), counted, Columns.denominator(name), against);
  }

  static Dataset<Row> of(Dataset<Row> totals) {
    return RowsOfTotals.rows(
        totals, cut -> CHANNELS.stream().flatMap(channel -> rows(cut, channel)), schema());
  }

  private static Stream<Row> rows(CutTotals cut, Channel channel) {
    List<@Nullable Object> rates = new ArrayList<>();
    for (String rate : List.of(CORRECTION_RATE, CORRECTION_RATE_OF_ALL)) {
      String name = channel.measure(rate);
      Long numerator = cut.sum(Columns.numerator(name));
      Long denominator = cut.sum(Columns.denominator(name));
      rates.add(numerator);
      rates.add(denominator);
      rates.add(cut.count(Columns.denominator(name)));
      rates.add(CutTotals.ratio(numerator, denominator));
    }
    return FigureColumns.outcomes().stream()
        .filter(outcome -> cut.count(channel.measure(outcome)) > 0)
        .map(
            outcome -> {
              List<@Nullable Object> values = new ArrayList<>();
              values.add(channel.key);
              values.add(outcome);
              values.add(cut.sum(channel.measure(outcome)));
              values.add(cut.count(channel.measure(outcome)));
              values.addAll(rates);
              return cut.row(values.toArray());
            });
  }

  static StructType schema() {
    List<StructField> fields = new ArrayList<>(Cut.fields());
    fields.add(
        Fields.required(
            Columns.CHANNEL,
            DataTypes.StringType,
            "review (行政复议), litigation_direct (未经复议直接起诉), litigation_after_review (复议后起诉), or"
                + " litigation for both kinds of lawsuit together"));
    fields.add(
        Fields.required(
            Columns.OUTCOME,
            DataTypes.StringType,
            "how it ended: upheld, corrected, other, pending; total. One that no report prints a"
                + " number for has no row"));
    fields.add(
        Fields.required(
            Columns.COUNT,
            DataTypes.LongType,
            "how many cases, over the reports in which the figure is not unknown (件)"));
    fields.add(Fields.required(Columns.REPORTS, DataTypes.LongType, "how many reports these are"));
    fields.addAll(rate(CORRECTION_RATE, "total - pending, the cases that are decided"));
    fields.addAll(rate(CORRECTION_RATE_OF_ALL, "total, all cases"));
    return new StructType(fields.toArray(StructField[]::new));
  }

  private static List<StructField> rate(String rate, String against) {
    return List.of(
        Fields.nullable(
            Columns.numerator(rate),
            DataTypes.LongType,
            "corrected of the row's channel, whatever its outcome, over the reports that print"
                + " something of the denominator and in which none of its figures is unknown, nor a"
                + " channel's outcomes more than its total"),
        Fields.nullable(
            Columns.denominator(rate), DataTypes.LongType, against + ", over the same reports"),
        Fields.required(
            Columns.reportsBehind(rate), DataTypes.LongType, "how many reports these are"),
        Fields.nullable(
            rate,
            DataTypes.DoubleType,
            "the numerator over the denominator; null where that is not above 0"));
  }

  static List<String> key() {
    return Stream.concat(Cut.key().stream(), Stream.of(Columns.CHANNEL, Columns.OUTCOME)).toList();
  }
}
