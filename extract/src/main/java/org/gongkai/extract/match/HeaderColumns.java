package org.gongkai.extract.match;

import java.util.ArrayList;
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
 * @param behind how many slots follow the last column
 * @param inOrder whether it prints the columns in the form's order, as far as it can be read
 */
record HeaderColumns(List<Integer> slots, int behind, boolean inOrder) {

  /** A header of more rows is another table's above it. */
  private static final int MOST_ROWS = 5;

  /** A header cannot be trusted to place the columns it lost unless so many of them agree. */
  private static final int ENOUGH = 3;

  private static final HeaderColumns UNREAD = new HeaderColumns(List.of(), 0, true);

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
    int behind = 0;
    boolean inOrder = true;
    int top = Math.max(0, header.size() - MOST_ROWS);
    for (int i = header.size() - 1; i >= top && !header.get(i).hasNumber(); i--) {
      GridRow row = header.get(i);
      List<Integer> printed = new ArrayList<>();
      for (int slot : row.cellStarts(0)) {
        Optional<Integer> column = labels.find(row.printed(slot)).map(columns::indexOf);
        column.ifPresent(printed::add);
        if (column.isPresent() && found.putIfAbsent(column.get(), slot) == null) {
          boolean last = column.get() == columns.size() - 1;
          behind = last ? row.slots().size() - 1 - slot : behind;
        }
      }
      inOrder &= increasing(printed);
    }
    List<Integer> slots =
        found.size() == columns.size()
            ? List.copyOf(found.values())
            : completed(found, columns.size());
    return increasing(slots)
        ? new HeaderColumns(slots, behind, inOrder)
        : new HeaderColumns(List.of(), 0, inOrder);
  }

  boolean isRead() {
    return !slots.isEmpty();
  }

  /** Columns stand side by side: those that were read place the others, if they agree. */
  private static List<Integer> completed(Map<Integer, Integer> found, int count) {
    Optional<Integer> first =
        found.entrySet().stream().map(e -> e.getValue() - e.getKey()).findFirst();
    boolean agree =
        found.size() >= ENOUGH
            && found.entrySet().stream()
                .allMatch(e -> first.filter(f -> f == e.getValue() - e.getKey()).isPresent());
    return agree && first.get() >= 0
        ? IntStream.range(0, count).mapToObj(c -> first.get() + c).toList()
        : List.of();
  }

  private static boolean increasing(List<Integer> slots) {
    return IntStream.range(1, slots.size()).allMatch(i -> slots.get(i - 1) < slots.get(i));
  }
}
