package org.gongkai.extract.report;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * One of the form's three tables as read from a report: row key, then column key, then cell, in the
 * form's order.
 *
 * @param edition the edition of the form whose rows these are; empty where the table was not found
 * @param rows every row and column of that edition, missing ones included; empty where the table
 *     was not found
 * @param extraRows rows with numbers that the form does not have, by their printed label; they
 *     count in the form's sums and in no output table
 */
public record FigureTable(
    Optional<String> edition,
    Map<String, Map<String, Cell>> rows,
    Map<String, Map<String, Cell>> extraRows) {

  private static final FigureTable NOT_FOUND =
      new FigureTable(Optional.empty(), Map.of(), Map.of());

  public FigureTable {
    rows = copy(rows);
    extraRows = copy(extraRows);
  }

  /** A table that is not in the report. */
  public static FigureTable notFound() {
    return NOT_FOUND;
  }

  /** Whether the table stands in the report, wholly or in part. */
  public boolean found() {
    return edition.isPresent();
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
