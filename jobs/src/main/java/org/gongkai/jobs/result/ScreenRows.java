package org.gongkai.jobs.result;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Row;
import org.gongkai.jobs.terminal.TextTable;

/** Rows as aligned text; held until the last, as the widest cell makes the column. */
final class ScreenRows implements RowWriter {

  private final Writer out;
  private final List<ViewColumn> view;
  private final List<List<String>> lines = new ArrayList<>();

  ScreenRows(Writer out, List<ViewColumn> view) {
    this.out = out;
    this.view = view;
    lines.add(view.stream().map(ViewColumn::heading).toList());
  }

  @Override
  public void write(Row row) {
    lines.add(view.stream().map(column -> column.cell().apply(row)).toList());
  }

  @Override
  public void finish() throws IOException {
    out.write(new TextTable(view.stream().map(ViewColumn::align).toList(), lines).text(""));
    out.flush();
  }

  @Override
  public void close() {
    // All there is to let go of is what the rows are written to.
  }
}
