package org.gongkai.jobs.regional;

import java.util.List;
import org.gongkai.aggregate.lake.Columns;
import org.gongkai.aggregate.lake.FigureColumns;
import org.gongkai.aggregate.rollup.Rate;
import org.gongkai.jobs.result.ViewColumn;

/** What the screen shows of the rollup. */
public final class RegionalView {

  private RegionalView() {}

  /** The columns from left to right. */
  public static List<ViewColumn> columns() {
    return List.of(
        ViewColumn.words("region", Columns.REGION_NAME),
        ViewColumn.words("code", Columns.REGION_CODE),
        ViewColumn.number("reports", Columns.REPORTS),
        ViewColumn.number("agencies", Columns.AGENCIES),
        ViewColumn.number("received", FigureColumns.NEW_RECEIVED),
        ViewColumn.number("caseload", Columns.CASELOAD),
        ViewColumn.number("results", FigureColumns.RESULTS_TOTAL),
        ViewColumn.rate("disclosed", Rate.DISCLOSURE_RATE.key()),
        ViewColumn.rate("denied", Rate.DENIAL_RATE.key()),
        ViewColumn.rate("completed", Rate.COMPLETION_RATE.key()));
  }
}
