package org.gongkai.extract.match;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongkai.extract.form.Balance;
import org.gongkai.extract.form.FormColumn;
import org.gongkai.extract.form.FormRow;
import org.gongkai.extract.form.FormTable;
import org.gongkai.extract.print.Printed;
import org.gongkai.extract.report.Cell;
import org.gongkai.extract.report.CellState;
import org.gongkai.extract.report.FigureTable;

/** Takes apart the numbers of a table whose rows and columns add up. */
final class OneLineMatrix {

  private final FormTable form;
  private final String edition;
  private final List<FormColumn> columns;
  private final DigitRuns runs;

  OneLineMatrix(FormTable form, String edition) {
    this.form = form;
    this.edition = edition;
    this.columns = form.columns();
    Balance sum =
        form.balances().stream()
            .filter(balance -> balance.along() == Balance.Along.ROW)
            .findFirst()
            .orElseThrow();
    this.runs =
        new DigitRuns(columns.stream().mapToInt(column -> sum.sign(column.key())).toArray());
  }

  /** The table whose rows were found. */
  FigureTable read(List<OneLineRows.Printed> printed) {
    List<FormRow> rows = form.rows(edition);
    Map<String, List<String>> values = new LinkedHashMap<>();
    printed.forEach(row -> values.put(row.row(), row.values()));
    List<List<long[]>> ways =
        rows.stream().map(row -> ways(values.getOrDefault(row.key(), List.of()))).toList();
    List<List<long[]>> possible = possible(rows, ways);
    boolean wholeRows = ways.stream().filter(way -> !way.isEmpty()).count() * 2 > rows.size();
    Map<String, Map<String, Cell>> cells = new LinkedHashMap<>();
    for (int r = 0; r < rows.size(); r++) {
      List<String> own = values.getOrDefault(rows.get(r).key(), List.of());
      List<long[]> left = wholeRows && ways.get(r).isEmpty() ? aDigitEach(own) : possible.get(r);
      cells.put(
          rows.get(r).key(),
          areApart(own, columns.size()) ? plain(own, r) : inferred(own, left, r, 0));
    }
    return new FigureTable(form.key(), Optional.of(edition), cells, Map.of())
        .withRowsThere(values.keySet());
  }

  /**
   * In a table that prints all its cells, seven digits are seven numbers, whatever they add up to.
   */
  private List<long[]> aDigitEach(List<String> values) {
    String digits = String.join("", values);
    return isDigits(values) && digits.length() == columns.size()
        ? List.of(digits.chars().mapToLong(digit -> digit - '0').toArray())
        : List.of();
  }

  /** The table that is printed across, all its rows in one. */
  FigureTable across(List<String> values) {
    List<FormRow> rows = form.rows(edition);
    int width = columns.size();
    boolean apart = areApart(values, rows.size() * width);
    List<long[]> ways = apart || !isDigits(values) ? List.of() : runs.ways(values, rows.size());
    Map<String, Map<String, Cell>> cells = new LinkedHashMap<>();
    for (int r = 0; r < rows.size(); r++) {
      cells.put(
          rows.get(r).key(),
          apart
              ? plain(values.subList(r * width, (r + 1) * width), r)
              : inferred(values, ways, r, r * width));
    }
    FigureTable figures = new FigureTable(form.key(), Optional.of(edition), cells, Map.of());
    return values.isEmpty() ? figures : figures.withRowsThere(cells.keySet());
  }

  /** What a row may be; none where nothing is known of it. */
  private List<long[]> ways(List<String> values) {
    if (areApart(values, columns.size())) {
      List<Cell> cells = List.copyOf(plain(values, 0).values());
      boolean known = cells.stream().noneMatch(cell -> cell.state() == CellState.ILLEGIBLE);
      return known
          ? List.of(
              cells.stream()
                  .mapToLong(cell -> cell.value().map(BigDecimal::longValue).orElse(0L))
                  .toArray())
          : List.of();
    }
    return isDigits(values) ? runs.ways(values, 1) : List.of();
  }

  /**
   * Those ways that stand in a table in which every column adds up. Where there is no such table,
   * and no row may be taken in two ways, there is nothing to choose: the table is at fault, which
   * its checks tell.
   */
  private List<List<long[]>> possible(List<FormRow> rows, List<List<long[]>> ways) {
    Optional<List<List<long[]>>> possible = BalanceSolver.possible(form, rows, ways);
    List<List<long[]>> kept = new ArrayList<>();
    boolean choice = ways.stream().anyMatch(way -> way.size() > 1);
    for (int r = 0; r < rows.size(); r++) {
      boolean known = !ways.get(r).isEmpty();
      kept.add(
          !known || (possible.isEmpty() && choice)
              ? List.of()
              : possible.isPresent() ? possible.get().get(r) : ways.get(r));
    }
    return kept;
  }

  private Map<String, Cell> plain(List<String> values, int row) {
    Map<String, Cell> cells = new LinkedHashMap<>();
    for (int c = 0; c < columns.size(); c++) {
      cells.put(
          columns.get(c).key(),
          NumberReader.read(
              Printed.of(values.get(c)),
              columns.get(c).kind(),
              Optional.empty(),
              OneLineTables.place(row, c)));
    }
    return cells;
  }

  /** A number that is the same in every way that is left. */
  private Map<String, Cell> inferred(List<String> values, List<long[]> ways, int row, int first) {
    String raw = String.join(" ", values);
    Map<String, Cell> cells = new LinkedHashMap<>();
    for (int c = 0; c < columns.size(); c++) {
      int column = first + c;
      boolean one =
          !ways.isEmpty()
              && ways.stream().mapToLong(way -> way[column]).distinct().limit(2).count() == 1;
      cells.put(
          columns.get(c).key(),
          one
              ? Cell.inferred(
                  BigDecimal.valueOf(ways.get(0)[column]),
                  raw,
                  Optional.of(OneLineTables.place(row, c)))
              : Cell.missing());
    }
    return cells;
  }

  /** Whether each value stands by itself; a number does not begin with a 0. */
  private static boolean areApart(List<String> values, int count) {
    return values.size() == count && values.stream().noneMatch(value -> value.matches("0[0-9]+"));
  }

  private static boolean isDigits(List<String> values) {
    return !values.isEmpty()
        && values.stream().allMatch(value -> value.chars().allMatch(c -> c >= '0' && c <= '9'));
  }
}
