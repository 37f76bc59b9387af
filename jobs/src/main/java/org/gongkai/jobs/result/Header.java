package org.gongkai.jobs.result;

import java.util.Set;
import org.gongkai.aggregate.lake.ColumnTitles;
import org.gongkai.aggregate.lake.DescribedTable;

/** What stands above the columns of a table, and what the table says of them. */
final class Header {

  private final DescribedTable table;
  private final boolean chinese;
  private final ColumnTitles titles;

  private Header(DescribedTable table, boolean chinese) {
    this.table = table;
    this.chinese = chinese;
    this.titles = ColumnTitles.chinese();
  }

  static Header of(DescribedTable table, Set<Extra> extras) {
    return new Header(table, extras.contains(Extra.CHINESE_HEADERS));
  }

  DescribedTable table() {
    return table;
  }

  /** What stands above a column. */
  String of(String column) {
    return chinese ? title(column) : column;
  }

  /** The Chinese title of a column. */
  String title(String column) {
    return titles.of(table, column).orElse(column);
  }
}
