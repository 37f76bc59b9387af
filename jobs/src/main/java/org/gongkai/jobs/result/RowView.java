package org.gongkai.jobs.result;

import java.util.List;
import org.gongkai.jobs.terminal.Screen;

/**
 * What a table on the screen shows of rows.
 *
 * @param columns from left to right
 * @param keys how many of them tell the rows apart
 * @param screen what it is shown on
 */
public record RowView(List<ViewColumn> columns, int keys, Screen screen) {

  /** Of rows that are shown on no screen. */
  public static final RowView NONE = new RowView(List.of(), 0, Screen.ENDLESS);

  public RowView {
    columns = List.copyOf(columns);
  }
}
