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
      if (namesColumns(row) && row.slots().size() == first.grid().slots().size()) {
        header.add(0, row);
      }
    }
    if (header.isEmpty() || first.grid().layout() == GridRow.Layout.STREAM) {
      return Columns.none();
    }
    List<HeaderStack> stacks = HeaderStack.inGrid(header, first.valuesFrom(), first.grid());
    return new Columns(
        HeaderStack.withoutTitles(stacks).stream().map(stack -> column(stack, year)).toList());
  }

  /** A row with one text is a title, or a heading over indicators. */
  private static boolean namesColumns(GridRow row) {
    return row.words().stream().map(words -> words.printed().label()).distinct().count() > 1;
  }

  /** What the lowest words over a column say, behind which a year may stand. */
  private HeaderColumns.Column column(HeaderStack stack, ReportYear year) {
    List<Printed> words = stack.words().stream().filter(text -> !text.isDash()).toList();
    if (words.isEmpty()) {
      return HeaderColumns.Column.of(stack, HeaderColumns.Kind.BARE, "");
    }
    Printed own = words.get(words.size() - 1);
    Optional<Integer> named =
        labels.find(own).or(() -> labels.find(year.withoutTime(own))).map(columns::indexOf);
    if (named.isEmpty()
        && (HeaderStack.isNote(own)
            || words.stream().anyMatch(text -> year.time(text) == ReportYear.Time.ANOTHER))) {
      return HeaderColumns.Column.of(stack, HeaderColumns.Kind.OTHER, "");
    }
    return named
        .or(() -> year.isTimeAlone(own) ? Optional.of(0) : Optional.empty())
        .map(which -> HeaderColumns.Column.of(stack, which))
        .orElseGet(
            () -> HeaderColumns.Column.of(stack, HeaderColumns.Kind.UNREAD, own.raw().strip()));
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
      if (!isRead()) {
        return inOrder(row, starts, columns);
      }
      Map<String, Integer> slots = new LinkedHashMap<>();
      for (int i = 0; i < columns.size(); i++) {
        int which = i;
        List<HeaderColumns.Column> own =
            printed.stream().filter(column -> column.is(which)).toList();
        if (own.size() == 1) { // Of two that bear one name neither can be told to be the one.
          under(row, starts, own.get(0)).ifPresent(s -> slots.put(columns.get(which).key(), s));
        }
      }
      return slots;
    }

    /** The cell under a column; none where several numbers stand under it. */
    private static Optional<Integer> under(
        GridRow row, List<Integer> starts, HeaderColumns.Column column) {
      List<Integer> own = starts.stream().filter(slot -> isUnder(slot, column)).toList();
      List<Integer> numbers = own.stream().filter(slot -> row.printed(slot).isNumber()).toList();
      return numbers.size() > 1
          ? Optional.empty()
          : numbers.stream().findFirst().or(() -> own.stream().findFirst());
    }

    private static boolean isUnder(int slot, HeaderColumns.Column column) {
      return slot >= column.start() && slot < column.end();
    }

    /** Blank cells beside the numbers stand where a unit or a remark would. */
    private Map<String, Integer> inOrder(
        GridRow row, List<Integer> starts, List<FormColumn> columns) {
      List<Integer> own =
          starts.stream()
              .filter(slot -> row.printed(slot).isValue() || row.slots().get(slot).doubtful())
              .filter(slot -> printed.stream().noneMatch(column -> isAnothers(slot, column)))
              .toList();
      List<Integer> filled =
          own.stream().filter(slot -> !row.slots().get(slot).text().isBlank()).toList();
      List<Integer> told = filled.isEmpty() ? own : filled;
      Map<String, Integer> slots = new LinkedHashMap<>();
      for (int i = 0; told.size() == columns.size() && i < told.size(); i++) {
        slots.put(columns.get(i).key(), told.get(i));
      }
      return slots;
    }

    private static boolean isAnothers(int slot, HeaderColumns.Column column) {
      return column.kind() == HeaderColumns.Kind.OTHER && isUnder(slot, column);
    }
  }
}
