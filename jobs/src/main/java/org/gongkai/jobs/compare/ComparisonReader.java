package org.gongkai.jobs.compare;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.gongkai.aggregate.compare.Comparison;
import org.gongkai.aggregate.compare.ComparisonRequest;
import org.gongkai.aggregate.compare.Membership;
import org.gongkai.aggregate.compare.PanelReports;
import org.gongkai.aggregate.lake.Columns;
import org.gongkai.jobs.regional.AskedReports;
import org.gongkai.jobs.regional.Reasons;
import org.gongkai.jobs.terminal.Screen;

/** Reads a comparison from the figures of a run. */
public final class ComparisonReader {

  private final Dataset<Row> figures;
  private final ComparisonRequest request;

  /**
   * @param figures the figures of all reports of the lake
   */
  public ComparisonReader(Dataset<Row> figures, ComparisonRequest request) {
    this.figures = figures;
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
  public String text(Screen screen) {
    List<ComparedValue> values = rows().collectAsList().stream().map(ComparedValue::of).toList();
    return ComparisonText.of(request, values, screen);
  }

  /**
   * What stands behind the answer.
   *
   * @param asked which reports are asked for
   * @throws org.gongkai.jobs.usage.UsageException if there are none
   */
  public ComparisonBasis basis(AskedReports asked) {
    Reasons reasons = Reasons.read(request.basis(), PanelReports.standings(figures, request));
    asked.requireSome(reasons, figures);
    Row unknowns = PanelReports.unknowns(figures, request).head();
    return new ComparisonBasis(
        request,
        reasons,
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
