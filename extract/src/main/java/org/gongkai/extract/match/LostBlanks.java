package org.gongkai.extract.match;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongkai.extract.form.Balance;
import org.gongkai.extract.form.FormColumn;
import org.gongkai.extract.form.FormRow;
import org.gongkai.extract.form.FormTable;
import org.gongkai.extract.report.Cell;
import org.gongkai.extract.report.CellState;
import org.gongkai.extract.report.Position;

/**
 * Finds the columns of rows whose blank cells were lost in the text: in which columns can the
 * numbers that are left stand, in their order, so that the form's balances hold? A column in which
 * the same number stands in every solution is inferred; the others are missing. The balances never
 * change a number.
 */
final class LostBlanks {

  private final FormTable form;
  private final String edition;
  private final List<String> columns;

  /** The sign of each column in the sum of a row. */
  private final int[] rowSum;

  /**
   * @param form the table's form
   * @param edition its edition
   * @param printed the columns in the order in which the text prints them
   */
  LostBlanks(FormTable form, String edition, List<FormColumn> printed) {
    this.form = form;
    this.edition = edition;
    this.columns = printed.stream().map(FormColumn::key).toList();
    Balance sum =
        form.balances().stream()
            .filter(balance -> balance.along() == Balance.Along.ROW)
            .findFirst()
            .orElseThrow();
    this.rowSum = columns.stream().mapToInt(sum::sign).toArray();
  }

  /**
   * A row of which some cells were lost.
   *
   * @param numbers those that are left, in order; none where the row is blank
   * @param position where the row stands
   */
  record LostRow(List<Cell> numbers, Position position) {}

  /**
   * The cells of the lost rows, as far as the balances prove them.
   *
   * @param read the rows that were read in full, by key
   * @param lost the rows of which cells were lost, by key
   * @return by key, rows for which nothing is proven left out
   */
  Map<String, Map<String, Cell>> solve(
      Map<String, Map<String, Cell>> read, Map<String, LostRow> lost) {
    List<FormRow> rows = form.rows(edition);
    Map<String, List<int[]>> placings = new LinkedHashMap<>();
    List<List<long[]>> domains = new ArrayList<>();
    for (FormRow row : rows) {
      List<int[]> places =
          lost.containsKey(row.key()) ? placings(lost.get(row.key()).numbers) : List.of();
      placings.put(row.key(), places);
      domains.add(domain(row, read, lost, places));
    }
    Optional<List<List<long[]>>> possible = BalanceSolver.possible(form, rows, domains);
    Map<String, Map<String, Cell>> solved = new LinkedHashMap<>();
    for (int i = 0; possible.isPresent() && i < rows.size(); i++) {
      String key = rows.get(i).key();
      LostRow row = lost.get(key);
      if (row != null && !domains.get(i).isEmpty()) {
        List<long[]> vectors = possible.get().get(i);
        solved.put(key, cells(row, kept(placings.getOrDefault(key, List.of()), row, vectors)));
      }
    }
    return solved;
  }

  /** What a row may be; empty where nothing is known of it. */
  private List<long[]> domain(
      FormRow row,
      Map<String, Map<String, Cell>> read,
      Map<String, LostRow> lost,
      List<int[]> places) {
    LostRow lostRow = lost.get(row.key());
    if (lostRow != null) {
      long[] values = values(lostRow.numbers);
      return places.stream().map(placing -> vector(values, placing)).toList();
    }
    Map<String, Cell> cells = read.getOrDefault(row.key(), Map.of());
    boolean known =
        columns.stream()
            .map(column -> cells.getOrDefault(column, Cell.missing()).state())
            .noneMatch(s -> s == CellState.MISSING || s == CellState.ILLEGIBLE);
    return known ? List.of(vector(cells)) : List.of();
  }

  /** Every way to place numbers in the columns, in order, in which the row adds up. */
  private List<int[]> placings(List<Cell> numbers) {
    List<int[]> placings = new ArrayList<>();
    place(values(numbers), 0, new int[numbers.size()], 0, placings);
    return placings;
  }

  /**
   * Places one number after the other.
   *
   * @param sum the signed sum of those that are placed
   */
  private void place(long[] values, int next, int[] placed, long sum, List<int[]> placings) {
    if (next == values.length) {
      if (sum == 0) {
        placings.add(placed.clone());
      }
      return;
    }
    int from = next == 0 ? 0 : placed[next - 1] + 1;
    for (int column = from; column <= columns.size() - (values.length - next); column++) {
      placed[next] = column;
      place(values, next + 1, placed, sum + rowSum[column] * values[next], placings);
    }
  }

  private long[] vector(long[] values, int[] placing) {
    long[] vector = new long[columns.size()];
    for (int i = 0; i < placing.length; i++) {
      vector[placing[i]] = values[i];
    }
    return vector;
  }

  private static long[] values(List<Cell> numbers) {
    return numbers.stream().mapToLong(LostBlanks::number).toArray();
  }

  private long[] vector(Map<String, Cell> cells) {
    return columns.stream()
        .mapToLong(column -> number(cells.getOrDefault(column, Cell.missing())))
        .toArray();
  }

  private static long number(Cell cell) {
    return cell.value().map(BigDecimal::longValueExact).orElse(0L);
  }

  private List<int[]> kept(List<int[]> placings, LostRow row, List<long[]> vectors) {
    long[] values = values(row.numbers);
    return placings.stream()
        .filter(
            placing -> {
              long[] vector = vector(values, placing);
              return vectors.stream().anyMatch(v -> Arrays.equals(v, vector));
            })
        .toList();
  }

  /**
   * A column in which all placings agree is proven: its number, or that it is blank. Where it is
   * blank in some and has a printed 0 in others, its number is 0 in all.
   */
  private Map<String, Cell> cells(LostRow row, List<int[]> placings) {
    Map<String, Cell> cells = new LinkedHashMap<>();
    for (int c = 0; c < columns.size(); c++) {
      int column = c;
      List<Optional<Cell>> standing =
          placings.stream()
              .map(placing -> Arrays.binarySearch(placing, column))
              .map(which -> Math.max(which, -1))
              .distinct()
              .map(
                  which -> which < 0 ? Optional.<Cell>empty() : Optional.of(row.numbers.get(which)))
              .toList();
      cells.put(columns.get(c), proven(row, standing));
    }
    return cells;
  }

  private static Cell proven(LostRow row, List<Optional<Cell>> standing) {
    List<Cell> numbers = standing.stream().flatMap(Optional::stream).toList();
    if (numbers.isEmpty()) {
      return standing.isEmpty() ? Cell.missing() : Cell.empty(CellState.BLANK, "", row.position);
    }
    Cell first = numbers.get(0);
    boolean one = numbers.stream().allMatch(number -> number(number) == number(first));
    return one && (numbers.size() == standing.size() || number(first) == 0)
        ? Cell.inferred(first.value().orElseThrow(), first.raw(), first.position())
        : Cell.missing();
  }
}
