package org.gongkai.jobs.compare;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.gongkai.aggregate.compare.Comparison;
import org.gongkai.aggregate.compare.ComparisonRequest;
import org.gongkai.aggregate.compare.PanelReports;
import org.gongkai.aggregate.compare.Standing;
import org.gongkai.aggregate.lake.Columns;
import org.gongkai.aggregate.lake.LakeTable;

/** Reads a comparison from the figures of a run. */
public final class ComparisonReader {

  private final Dataset<Row> figures;
  private final ComparisonRequest request;

  /**
   * @param path where the table of a folder lies
   */
  public ComparisonReader(
      SparkSession session, UnaryOperator<String> path, ComparisonRequest request) {
    this.figures =
        session
            .read()
            .schema(LakeTable.FIGURES.schema())
            .parquet(path.apply(LakeTable.FIGURES.folder()));
    this.request = request;
  }

  /**
   * The answer, in its order.
   *
   * @return rows of {@link org.gongkai.aggregate.compare.ComparisonTable}
   */
  public Dataset<Row> rows() {
    return Comparison.of(figures, request);
  }

  /** The answer as text for a terminal. */
  public String text() {
    List<ComparedValue> values = rows().collectAsList().stream().map(ComparedValue::of).toList();
    return ComparisonText.of(request, values);
  }

  /** What the answer is made of. */
  public PanelAccount account() {
    return new PanelAccount(
        request,
        PanelReports.standings(figures, request).collectAsList().stream()
            .map(
                row ->
                    new PanelAccount.Entry(
                        row.getAs(Columns.METRIC),
                        Standing.ofKey(row.getAs(PanelReports.STANDING)),
                        row.<Long>getAs(Columns.REPORTS),
                        Optional.<Long>ofNullable(row.getAs(Columns.AGENCIES)).orElse(0L)))
            .toList());
  }
}
