package org.gongkai.extract.match;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongkai.extract.form.FormColumn;
import org.gongkai.extract.print.Printed;
import org.gongkai.extract.report.Doubt;
import org.gongkai.extract.report.Rule;

/** Reads what stands over the numbers of a table of indicators. */
final class IndicatorHeader {

  /** A header of more rows is another table's above it. */
  private static final int MOST_ROWS = 3;

  private final List<FormColumn> columns;
  private final LabelIndex<FormColumn> labels;

  IndicatorHeader(List<FormColumn> columns) {
    this.columns = List.copyOf(columns);
    labels = new LabelIndex<>(columns, FormColumn::label);
  }

  /**
   * The header of the table in which a row stands.
   *
   * @param first the table's first row that was found
   * @param rows those of the report
   */
  Columns above(RowMatch first, List<GridRow> rows, ReportYear year) {
    List<GridRow> header = new ArrayList<>();
    for (int i = rows.indexOf(first.grid()) - 1; i >= 0 && header.size() < MOST_ROWS; i--) {
      GridRow row = rows.get(i);
      boolean head = !row.hasNumber() || HeaderStack.isYears(row);
      if (row.table() != first.grid().table() || !head) {
        break;
      }
      header.add(0, row);
    }
    List<HeaderColumns.Column> printed = new ArrayList<>();
    if (first.grid().layout() == GridRow.Layout.GRID && !header.isEmpty()) {
      HeaderStack.withoutTitles(HeaderStack.inGrid(header, first.valuesFrom(), first.grid()))
          .forEach(stack -> printed.add(column(stack, year)));
    }
    return new Columns(printed);
  }

  private HeaderColumns.Column column(HeaderStack stack, ReportYear year) {
    for (int i = stack.words().size() - 1; i >= 0; i--) {
      Printed words = stack.words().get(i);
      Optional<Integer> named =
          labels.find(words).or(() -> labels.find(year.withoutTime(words))).map(columns::indexOf);
      if (named.isPresent()) {
        return HeaderColumns.Column.of(stack, named.get());
      }
      ReportYear.Time time = year.time(words);
      if (time == ReportYear.Time.ANOTHER || HeaderStack.isNote(words)) {
        return HeaderColumns.Column.of(stack, HeaderColumns.Kind.OTHER, "");
      }
      if (time == ReportYear.Time.THIS_YEAR && year.isTimeAlone(words)) {
        return HeaderColumns.Column.of(stack, 0);
      }
    }
    return HeaderColumns.Column.of(stack, HeaderColumns.Kind.UNREAD, "");
  }

  /** Numbers of which nothing tells whether they are the report's. */
  static Doubt unplaced() {
    return Doubt.ofTable(
        Rule.UNPLACED,
        "several numbers stand behind an indicator, and nothing tells which is the report's",
        "一项指标后有多个数字，无法判断何者为本年度数");
  }

  /**
   * The columns of a table.
   *
   * @param printed what is printed over each; none where there is no header
   */
  record Columns(List<HeaderColumns.Column> printed) {

    Columns {
      printed = List.copyOf(printed);
    }

    static Columns none() {
      return new Columns(List.of());
    }

    boolean isRead() {
      return printed.stream().anyMatch(column -> column.which().isPresent());
    }

    /**
     * The slots of a row's numbers by the keys of their columns: under the header, or in order
     * where there are as many cells as columns; none where nothing tells.
     */
    Map<String, Integer> slots(RowMatch match, List<FormColumn> columns) {
      GridRow row = match.grid();
      List<Integer> starts = row.cellStarts(match.valuesFrom());
      Map<String, Integer> slots = new LinkedHashMap<>();
      if (isRead()) {
        under(starts, columns, slots);
      } else {
        inOrder(row, starts, columns, slots);
      }
      return slots;
    }

    private void under(List<Integer> starts, List<FormColumn> columns, Map<String, Integer> slots) {
      for (HeaderColumns.Column column : printed) {
        column
            .which()
            .filter(which -> which < columns.size())
            .flatMap(
                which ->
                    starts.stream()
                        .filter(slot -> slot >= column.start() && slot < column.end())
                        .reduce((one, other) -> other))
            .ifPresent(
                slot -> slots.putIfAbsent(columns.get(column.which().orElseThrow()).key(), slot));
      }
    }

    /** Blank cells in front stand where a unit would. */
    private static void inOrder(
        GridRow row, List<Integer> starts, List<FormColumn> columns, Map<String, Integer> slots) {
      List<Integer> own =
          starts.stream()
              .filter(slot -> row.printed(slot).isValue() || row.slots().get(slot).doubtful())
              .dropWhile(slot -> row.printed(slot).isBlank())
              .toList();
      for (int i = 0; own.size() == columns.size() && i < own.size(); i++) {
        slots.put(columns.get(i).key(), own.get(i));
      }
    }
  }
}
