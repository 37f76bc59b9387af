package org.gongkai.extract.report;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One of the form's tables as read from a report: row key, then column key, then cell, in the
 * form's order.
 *
 * @param key the table's name, such as {@code applications}
 * @param edition the edition of the form whose rows these are; empty where the table was not found
 * @param rows every row and column of that edition, missing ones included; empty where the table
 *     was not found
 * @param extraRows rows with numbers that the form does not have, by their printed label; they
 *     count in the form's sums and in no output table
 * @param doubts what was found odd while it was read
 * @param unplaced the rows that stand in the report, and none of whose cells could be told to be of
 *     a column
 */
public record FigureTable(
    String key,
    Optional<String> edition,
    Map<String, Map<String, Cell>> rows,
    Map<String, Map<String, Cell>> extraRows,
    List<Doubt> doubts,
    Set<String> unplaced) {

  private static final Predicate<Cell> IS_MISSING = cell -> cell.state() == CellState.MISSING;

  public FigureTable {
    rows = copy(rows);
    extraRows = copy(extraRows);
    doubts = List.copyOf(doubts);
    unplaced = Set.copyOf(unplaced);
  }

  /** A table whose rows are there, or not there at all. */
  public FigureTable(
      String key,
      Optional<String> edition,
      Map<String, Map<String, Cell>> rows,
      Map<String, Map<String, Cell>> extraRows,
      List<Doubt> doubts) {
    this(key, edition, rows, extraRows, doubts, Set.of());
  }

  /** A table that was read without a doubt. */
  public FigureTable(
      String key,
      Optional<String> edition,
      Map<String, Map<String, Cell>> rows,
      Map<String, Map<String, Cell>> extraRows) {
    this(key, edition, rows, extraRows, List.of());
  }

  /** A table that is not in the report. */
  public static FigureTable notFound(String key) {
    return new FigureTable(key, Optional.empty(), Map.of(), Map.of());
  }

  /** One of a report's tables by its key; one that was not found where there is none. */
  public static FigureTable in(List<FigureTable> tables, String key) {
    return tables.stream()
        .filter(table -> table.key.equals(key))
        .findFirst()
        .orElseGet(() -> notFound(key));
  }

  /** A row none of whose cells were found, by the keys of its columns. */
  public static Map<String, Cell> missing(Collection<String> columns) {
    Map<String, Cell> cells = new LinkedHashMap<>();
    columns.forEach(column -> cells.put(column, Cell.missing()));
    return cells;
  }

  /** Whether the table stands in the report, wholly or in part. */
  public boolean found() {
    return edition.isPresent();
  }

  /** The table and the row in the document of every cell that was read there. */
  public Set<List<Integer>> places() {
    return Stream.concat(rows.values().stream(), extraRows.values().stream())
        .flatMap(cells -> cells.values().stream())
        .flatMap(cell -> cell.position().stream())
        .map(position -> List.of(position.table(), position.row()))
        .collect(Collectors.toSet());
  }

  /** Where the first of its rows begins; empty where nothing was read. */
  public Optional<Position> place() {
    return rows.values().stream()
        .flatMap(cells -> cells.values().stream().map(Cell::position).flatMap(Optional::stream))
        .min(Comparator.comparingInt(Position::table).thenComparingInt(Position::row));
  }

  /**
   * Whether another reading of the same table has another number in some cell, as far as both were
   * read. Nothing printed and zero are the same here.
   */
  public boolean contradicts(FigureTable other) {
    return rows.entrySet().stream()
        .anyMatch(
            row ->
                row.getValue().entrySet().stream()
                    .anyMatch(e -> differ(e.getValue(), other.cell(row.getKey(), e.getKey()))));
  }

  /** How many numbers are printed in it. */
  public long printed() {
    return rows.values().stream()
        .flatMap(cells -> cells.values().stream())
        .filter(cell -> cell.value().isPresent())
        .count();
  }

  /** The same table with the rows that stand in the report, by their keys. */
  public FigureTable withRowsThere(Collection<String> there) {
    Set<String> nowhere =
        there.stream()
            .filter(row -> rows.getOrDefault(row, Map.of()).values().stream().allMatch(IS_MISSING))
            .collect(Collectors.toSet());
    return new FigureTable(key, edition, rows, extraRows, doubts, nowhere);
  }

  /** The rows that stand in the report, whether their cells could be told or not. */
  public Set<String> rowsThere() {
    return Stream.concat(
            unplaced.stream(),
            rows.entrySet().stream()
                .filter(row -> !row.getValue().values().stream().allMatch(IS_MISSING))
                .map(Map.Entry::getKey))
        .collect(Collectors.toSet());
  }

  /** The same table as one of an edition, by its rows. */
  public FigureTable of(String another, Map<String, Map<String, Cell>> ownRows) {
    return new FigureTable(key, Optional.of(another), ownRows, extraRows, doubts, unplaced);
  }

  /** How many cells of it were found, whatever stands in them. */
  public long read() {
    return rows.values().stream()
        .flatMap(cells -> cells.values().stream())
        .filter(IS_MISSING.negate())
        .count();
  }

  /** The same table with none of its cells read. */
  public FigureTable unread() {
    Map<String, Map<String, Cell>> unread = new LinkedHashMap<>();
    rows.forEach((row, cells) -> unread.put(row, missing(cells.keySet())));
    return new FigureTable(key, edition, unread, Map.of());
  }

  private static boolean differ(Cell cell, Cell other) {
    Optional<BigDecimal> one = number(cell);
    Optional<BigDecimal> another = number(other);
    return one.isPresent() && another.isPresent() && one.get().compareTo(another.get()) != 0;
  }

  private static Optional<BigDecimal> number(Cell cell) {
    boolean nothing = cell.state() == CellState.BLANK || cell.state() == CellState.DASH;
    return nothing ? Optional.of(BigDecimal.ZERO) : cell.value();
  }

  /** The cell of a row and column; a missing cell where the form or the report has none. */
  public Cell cell(String row, String column) {
    return rows.getOrDefault(row, Map.of()).getOrDefault(column, Cell.missing());
  }

  private static Map<String, Map<String, Cell>> copy(Map<String, Map<String, Cell>> rows) {
    Map<String, Map<String, Cell>> copy = new LinkedHashMap<>();
    rows.forEach(
        (row, cells) -> copy.put(row, Collections.unmodifiableMap(new LinkedHashMap<>(cells))));
    return Collections.unmodifiableMap(copy);
  }
}
