package org.gongkai.extract.match;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.gongkai.extract.form.FormColumn;

/**
 * At which slot of the grid a table's header prints each column.
 *
 * @param slots the slot of each of the form's columns; empty where the header could not be read in
 *     full
 */
record HeaderColumns(List<Integer> slots) {

  /** A header cannot be trusted to place the columns it lost unless so many of them agree. */
  private static final int ENOUGH = 3;

  private static final HeaderColumns UNREAD = new HeaderColumns(List.of());

  HeaderColumns {
    slots = List.copyOf(slots);
  }

  static HeaderColumns unread() {
    return UNREAD;
  }

  /**
   * Reads the header.
   *
   * @param header the rows above the first row of numbers
   * @param columns the form's columns, in order
   * @param labels their labels
   */
  static HeaderColumns read(
      List<GridRow> header, List<FormColumn> columns, LabelIndex<FormColumn> labels) {
    Map<Integer, Integer> found = new TreeMap<>();
    for (GridRow row : header) {
      for (int slot : row.cellStarts(0)) {
        labels
            .find(row.slots().get(slot).text())
            .ifPresent(column -> found.putIfAbsent(columns.indexOf(column), slot));
      }
    }
    if (found.size() == columns.size()) {
      List<Integer> slots = List.copyOf(found.values());
      return increasing(slots) ? new HeaderColumns(slots) : UNREAD;
    }
    return completed(found, columns.size());
  }

  boolean isRead() {
    return !slots.isEmpty();
  }

  /** Columns stand side by side: those that were read place the others, if they agree. */
  private static HeaderColumns completed(Map<Integer, Integer> found, int count) {
    Optional<Integer> first =
        found.entrySet().stream().map(e -> e.getValue() - e.getKey()).findFirst();
    boolean agree =
        found.size() >= ENOUGH
            && found.entrySet().stream()
                .allMatch(e -> first.filter(f -> f == e.getValue() - e.getKey()).isPresent());
    if (!agree || first.get() < 0) {
      return UNREAD;
    }
    return new HeaderColumns(IntStream.range(0, count).mapToObj(c -> first.get() + c).toList());
  }

  private static boolean increasing(List<Integer> slots) {
    return IntStream.range(1, slots.size()).allMatch(i -> slots.get(i - 1) < slots.get(i));
  }
}
