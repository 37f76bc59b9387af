package org.gongkai.extract.document;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Lays the cells of a table out on a grid, each over the rows and columns that it spans. */
public final class GridBuilder {

  /** A span beyond this is a slip or an attack; no form is as wide or as long. */
  private static final int LARGEST_SPAN = 200;

  private final List<List<Optional<Slot>>> rows = new ArrayList<>();
  private int row = -1;

  /** Begins the next row. */
  public void startRow() {
    row++;
    grow(row);
  }

  /**
   * Puts a cell into the next free place of the row; what lies beyond the widest form is dropped.
   *
   * @param slot the cell at its first place
   * @param rowSpan rows that it covers
   * @param columnSpan columns that it covers
   */
  public void cell(Slot slot, int rowSpan, int columnSpan) {
    if (row < 0) {
      startRow();
    }
    int column = 0;
    while (column < rows.get(row).size() && rows.get(row).get(column).isPresent()) {
      column++;
    }
    int height = Math.max(1, Math.min(rowSpan, LARGEST_SPAN));
    int width = Math.min(Math.max(1, columnSpan), LARGEST_SPAN - column);
    for (int r = row; r < row + height; r++) {
      grow(r);
      for (int c = column; c < column + width; c++) {
        set(rows.get(r), c, r == row && c == column ? slot : slot.reachingOn());
      }
    }
  }

  /** The rows that were begun; rows that only a span reaches into are dropped. */
  public List<List<Slot>> rows() {
    return rows.subList(0, row + 1).stream()
        .map(slots -> slots.stream().map(slot -> slot.orElse(Slot.of(""))).toList())
        .toList();
  }

  private void grow(int index) {
    while (rows.size() <= index) {
      rows.add(new ArrayList<>());
    }
  }

  private static void set(List<Optional<Slot>> slots, int column, Slot slot) {
    if (slots.size() <= column) {
      slots.addAll(Collections.nCopies(column + 1 - slots.size(), Optional.empty()));
    }
    if (slots.get(column).isEmpty()) {
      slots.set(column, Optional.of(slot));
    }
  }
}
