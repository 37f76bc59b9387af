package org.gongkai.jobs.result;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Row;
import org.gongkai.jobs.terminal.TextTable;
import org.gongkai.jobs.terminal.TextTable.Align;

/** Rows as aligned text; held until the last, as the widest cell makes the column. */
final class ScreenRows implements RowWriter {

  private final Writer out;
  private final RowView view;
  private final List<List<String>> lines = new ArrayList<>();

  ScreenRows(Writer out, RowView view) {
    this.out = out;
    this.view = view;
    lines.add(view.columns().stream().map(ViewColumn::heading).toList());
  }

  @Override
  public void write(Row row) {
    lines.add(view.columns().stream().map(column -> column.cell().apply(row)).toList());
  }

  @Override
  public void finish() throws IOException {
    List<Align> aligns = view.columns().stream().map(ViewColumn::align).toList();
    out.write(new TextTable(aligns, view.keys(), lines).text("", view.screen()));
    out.flush();
  }

  @Override
  public void close() {
    // All there is to let go of is what the rows are written to.
  }
}
