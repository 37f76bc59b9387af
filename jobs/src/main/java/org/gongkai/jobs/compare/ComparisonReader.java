package org.gongkai.jobs.compare;

import java.util.List;
import java.util.function.UnaryOperator;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.gongkai.aggregate.compare.Comparison;
import org.gongkai.aggregate.compare.ComparisonRequest;
import org.gongkai.aggregate.compare.Membership;
import org.gongkai.aggregate.compare.PanelReports;
import org.gongkai.aggregate.lake.Columns;
import org.gongkai.aggregate.lake.LakeTable;
import org.gongkai.jobs.regional.Reasons;

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

  /** What stands behind the answer. */
  public ComparisonBasis basis() {
    Row unknowns = PanelReports.unknowns(figures, request).head();
    return new ComparisonBasis(
        request,
        Reasons.read(request.basis(), PanelReports.standings(figures, request)),
        PanelReports.memberships(figures, request).collectAsList().stream()
            .map(ComparisonReader::members)
            .toList(),
        unknowns.<Long>getAs(PanelReports.WITHOUT_YEAR),
        unknowns.<Long>getAs(PanelReports.WITHOUT_TYPE));
  }

  private static ComparisonBasis.Members members(Row row) {
    return new ComparisonBasis.Members(
        row.getAs(Columns.METRIC),
        Membership.of(row.getAs(PanelReports.MEMBERSHIP)),
        row.<Long>getAs(Columns.REPORTS),
        row.<Long>getAs(Columns.AGENCIES));
  }
}
