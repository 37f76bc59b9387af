package org.gongkai.extract.document;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Lays the cells of a table out on a grid, each over the rows and columns that it spans, and leaves
 * out the rows and columns that are hidden.
 */
public final class GridBuilder {

  /** A span beyond this is a slip or an attack; no form is as wide or as long. */
  private static final int LARGEST_SPAN = 200;

  private static final Slot BLANK = Slot.of("");

  private final List<List<Placed>> rows = new ArrayList<>();
  private final Set<Integer> hiddenRows = new TreeSet<>();
  private final Set<Integer> hiddenColumns = new TreeSet<>();
  private int row = -1;

  /** A cell, the same one at each place that it covers. */
  private static final class Placed {
    private static final Placed NOWHERE = new Placed(BLANK);
    private final Slot slot;

    private Placed(Slot slot) {
      this.slot = slot;
    }
  }

  /** Begins the next row. */
  public void startRow() {
    row++;
    grow(row);
  }

  /** Hides the row that was begun. */
  public void hideRow() {
    hiddenRows.add(row);
  }

  /** Hides a column, from 0. */
  public void hideColumn(int column) {
    hiddenColumns.add(column);
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
    int free = rows.get(row).indexOf(Placed.NOWHERE);
    int column = free < 0 ? rows.get(row).size() : free;
    int height = Math.max(1, Math.min(rowSpan, LARGEST_SPAN));
    int width = Math.min(Math.max(1, columnSpan), LARGEST_SPAN - column);
    Placed placed = new Placed(slot);
    for (int r = row; r < row + height; r++) {
      grow(r);
      for (int c = column; c < column + width; c++) {
        set(rows.get(r), c, placed);
      }
    }
  }

  /**
   * The rows that were begun and are seen; rows that only a span reaches into are dropped. A cell
   * begins at the first of its places that is seen.
   */
  public List<List<Slot>> rows() {
    Set<Placed> begun = Collections.newSetFromMap(new IdentityHashMap<>());
    List<List<Slot>> seen = new ArrayList<>();
    for (int r = 0; r <= row; r++) {
      if (!hiddenRows.contains(r)) {
        seen.add(slots(rows.get(r), begun));
      }
    }
    return seen;
  }

  private List<Slot> slots(List<Placed> places, Set<Placed> begun) {
    Slot[] slots = new Slot[places.size()];
    int seen = 0;
    for (int column = 0; column < places.size(); column++) {
      if (!hiddenColumns.contains(column)) {
        Placed placed = places.get(column);
        boolean begins = placed == Placed.NOWHERE || begun.add(placed);
        slots[seen++] = begins ? placed.slot : placed.slot.reachingOn();
      }
    }
    return List.of(Arrays.copyOf(slots, seen));
  }

  private void grow(int index) {
    while (rows.size() <= index) {
      rows.add(new ArrayList<>());
    }
  }

  private static void set(List<Placed> places, int column, Placed placed) {
    while (places.size() <= column) {
      places.add(Placed.NOWHERE);
    }
    if (places.get(column) == Placed.NOWHERE) {
      places.set(column, placed);
    }
  }
}
