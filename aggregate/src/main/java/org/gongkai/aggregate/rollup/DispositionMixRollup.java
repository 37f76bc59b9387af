package org.gongkai.aggregate.rollup;

import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;
import org.gongkai.aggregate.lake.Columns;
import org.gongkai.aggregate.lake.FigureColumns;

/** The share of each result among all results. */
final class DispositionMixRollup {

  private static final Mix MIX =
      new Mix(
          Columns.ITEM,
          FigureColumns.RESULTS_TOTAL,
          FigureColumns.dispositions().stream().map(item -> new Mix.Part(item, item)).toList());

  private DispositionMixRollup() {}

  static Stream<Measure> measures() {
    return MIX.measures();
  }

  static Stream<Metric> shares() {
    return MIX.shares("share_");
  }

  static Dataset<Row> of(Dataset<Row> totals) {
    return RowsOfTotals.rows(totals, MIX, schema());
  }

  static StructType schema() {
    return MIX.schema(
        "the result; one that no report prints a number for has no row",
        "how many applications ended so");
  }

  static List<String> key() {
    return MIX.key();
  }
}
