package org.gongkai.extract.report;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One of the form's three tables as read from a report: row key, then column key, then cell, in the
 * form's order.
 *
 * @param edition the edition of the form whose rows these are; empty where the table was not found
 * @param rows every row and column of that edition, missing ones included; empty where the table
 *     was not found
 * @param extraRows rows with numbers that the form does not have, by their printed label; they
 *     count in the form's sums and in no output table
 * @param doubts what was found odd while it was read
 */
public record FigureTable(
    Optional<String> edition,
    Map<String, Map<String, Cell>> rows,
    Map<String, Map<String, Cell>> extraRows,
    List<Doubt> doubts) {

  private static final FigureTable NOT_FOUND =
      new FigureTable(Optional.empty(), Map.of(), Map.of());

  public FigureTable {
    rows = copy(rows);
    extraRows = copy(extraRows);
    doubts = List.copyOf(doubts);
  }

  /** A table that was read without a doubt. */
  public FigureTable(
      Optional<String> edition,
      Map<String, Map<String, Cell>> rows,
      Map<String, Map<String, Cell>> extraRows) {
    this(edition, rows, extraRows, List.of());
  }

  /** A table that is not in the report. */
  public static FigureTable notFound() {
    return NOT_FOUND;
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

  /**
   * Whether this is the same table of the form, as far as it goes, with other numbers: most of its
   * cells are printed, and one of them differs.
   */
  public boolean contradicts(FigureTable other) {
    long cells = rows.values().stream().mapToLong(Map::size).sum();
    long printed = cellsInState(CellState.REPORTED);
    return printed * 2 > cells
        && rows.keySet().stream()
            .anyMatch(
                row ->
                    rows.getOrDefault(row, Map.of()).entrySet().stream()
                        .anyMatch(e -> differ(e.getValue(), other.cell(row, e.getKey()))));
  }

  private long cellsInState(CellState state) {
    return rows.values().stream()
        .flatMap(cells -> cells.values().stream())
        .filter(cell -> cell.state() == state)
        .count();
  }

  private static boolean differ(Cell cell, Cell other) {
    return cell.value().isPresent()
        && other.value().isPresent()
        && cell.value().get().compareTo(other.value().get()) != 0;
  }

  /** The cell of a row and column; a missing cell where the form or the report has none. */
  public Cell cell(String row, String column) {
    return rows.getOrDefault(row, Map.of()).getOrDefault(column, Cell.missing());
  }

  private static Map<String, Map<String, Cell>> copy(Map<String, Map<String, Cell>> rows) {
    Map<String, Map<String, Cell>> copy = new LinkedHashMap<>();
    rows.forEach(
        (key, cells) -> copy.put(key, Collections.unmodifiableMap(new LinkedHashMap<>(cells))));
    return Collections.unmodifiableMap(copy);
  }
}
