package org.gongkai.extract.match;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
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
  private final Balance rowSum;

  LostBlanks(FormTable form, String edition) {
    this.form = form;
    this.edition = edition;
    this.columns = form.columns().stream().map(FormColumn::key).toList();
    this.rowSum =
        form.balances().stream()
            .filter(balance -> balance.along() == Balance.Along.ROW)
            .findFirst()
            .orElseThrow();
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
    Map<String, List<List<Integer>>> placings = new LinkedHashMap<>();
    List<List<long[]>> domains = new ArrayList<>();
    for (FormRow row : rows) {
      List<List<Integer>> places =
          lost.containsKey(row.key()) ? placings(lost.get(row.key()).numbers) : List.of();
      placings.put(row.key(), places);
      domains.add(domain(row, read, lost, places));
    }
    Optional<List<List<long[]>>> possible =
        new BalanceSolver(equations(rows, domains), columns.size()).possible(filled(domains));
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
      List<List<Integer>> places) {
    LostRow lostRow = lost.get(row.key());
    if (lostRow != null) {
      return places.stream().map(placing -> vector(lostRow.numbers, placing)).toList();
    }
    Map<String, Cell> cells = read.getOrDefault(row.key(), Map.of());
    boolean known =
        columns.stream()
            .map(column -> cells.getOrDefault(column, Cell.missing()).state())
            .noneMatch(s -> s == CellState.MISSING || s == CellState.ILLEGIBLE);
    return known ? List.of(vector(cells)) : List.of();
  }

  /** A row of which nothing is known stands in no equation, so that its vector is of no account. */
  private List<List<long[]>> filled(List<List<long[]>> domains) {
    return domains.stream()
        .map(domain -> domain.isEmpty() ? List.of(new long[columns.size()]) : domain)
        .toList();
  }

  private int[][] equations(List<FormRow> rows, List<List<long[]>> domains) {
    return form.balances().stream()
        .filter(balance -> balance.along() == Balance.Along.COLUMN)
        .map(
            balance ->
                rows.stream()
                    .mapToInt(
                        row ->
                            balance.left().contains(row.key())
                                ? 1
                                : balance.right().contains(row.key()) ? -1 : 0)
                    .toArray())
        .filter(
            signs ->
                IntStream.range(0, signs.length)
                    .noneMatch(i -> signs[i] != 0 && domains.get(i).isEmpty()))
        .toArray(int[][]::new);
  }

  /** Every way to place numbers in the columns, in order, in which the row adds up. */
  private List<List<Integer>> placings(List<Cell> numbers) {
    List<List<Integer>> placings = new ArrayList<>();
    place(numbers.size(), 0, new ArrayList<>(), placings);
    return placings.stream().filter(placing -> addsUp(vector(numbers, placing))).toList();
  }

  private void place(int left, int from, List<Integer> placed, List<List<Integer>> placings) {
    if (left == 0) {
      placings.add(List.copyOf(placed));
      return;
    }
    for (int column = from; column <= columns.size() - left; column++) {
      placed.add(column);
      place(left - 1, column + 1, placed, placings);
      placed.remove(placed.size() - 1);
    }
  }

  private boolean addsUp(long[] vector) {
    return sum(vector, rowSum.left()) == sum(vector, rowSum.right());
  }

  private long sum(long[] vector, List<String> keys) {
    return keys.stream().mapToLong(key -> vector[columns.indexOf(key)]).sum();
  }

  private long[] vector(List<Cell> numbers, List<Integer> placing) {
    long[] vector = new long[columns.size()];
    for (int i = 0; i < placing.size(); i++) {
      vector[placing.get(i)] = number(numbers.get(i));
    }
    return vector;
  }

  private long[] vector(Map<String, Cell> cells) {
    return columns.stream()
        .mapToLong(column -> number(cells.getOrDefault(column, Cell.missing())))
        .toArray();
  }

  private static long number(Cell cell) {
    return cell.value().map(BigDecimal::longValueExact).orElse(0L);
  }

  private List<List<Integer>> kept(
      List<List<Integer>> placings, LostRow row, List<long[]> vectors) {
    return placings.stream()
        .filter(
            placing -> {
              long[] vector = vector(row.numbers, placing);
              return vectors.stream().anyMatch(v -> Arrays.equals(v, vector));
            })
        .toList();
  }

  /**
   * A column in which all placings agree is proven: its number, or that it is blank. Where it is
   * blank in some and has a printed 0 in others, its number is 0 in all.
   */
  private Map<String, Cell> cells(LostRow row, List<List<Integer>> placings) {
    Map<String, Cell> cells = new LinkedHashMap<>();
    for (int c = 0; c < columns.size(); c++) {
      int column = c;
      List<Optional<Cell>> standing =
          placings.stream()
              .map(placing -> placing.indexOf(column))
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
