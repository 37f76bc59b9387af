package org.gongkai.aggregate.rollup;

import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;
import org.gongkai.aggregate.lake.Columns;
import org.gongkai.aggregate.lake.FigureColumns;

/** The share of each kind of applicant among the applications received in the year. */
final class ApplicantMixRollup {

  private static final Mix MIX =
      new Mix(
          Columns.APPLICANT,
          FigureColumns.NEW_RECEIVED,
          FigureColumns.applicants().stream()
              .map(applicant -> new Mix.Part(applicant, FigureColumns.newReceivedBy(applicant)))
              .toList());

  private ApplicantMixRollup() {}

  static Stream<Measure> measures() {
    return MIX.measures();
  }

  static Stream<Metric> shares() {
    return MIX.shares("share_from_");
  }

  static Dataset<Row> of(Dataset<Row> totals) {
    return RowsOfTotals.rows(totals, MIX, schema());
  }

  static StructType schema() {
    return MIX.schema(
        "the kind of applicant; one that no report prints a number for has no row",
        "how many applications came from such applicants");
  }

  static List<String> key() {
    return MIX.key();
  }
}
