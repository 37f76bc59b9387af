package org.gongkai.jobs.regional;

import java.util.List;
import org.gongkai.aggregate.lake.Columns;
import org.gongkai.aggregate.lake.FigureColumns;
import org.gongkai.aggregate.rollup.Rate;
import org.gongkai.jobs.result.RowView;
import org.gongkai.jobs.result.ViewColumn;
import org.gongkai.jobs.terminal.Screen;

/** What the screen shows of the rollup. */
public final class RegionalView {

  private RegionalView() {}

  /** Name and code of a division. */
  private static final int KEYS = 2;

  /** It on a screen. */
  public static RowView of(Screen screen) {
    return new RowView(columns(), KEYS, screen);
  }

  private static List<ViewColumn> columns() {
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
