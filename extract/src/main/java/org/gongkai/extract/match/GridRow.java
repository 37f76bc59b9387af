package org.gongkai.extract.match;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.gongkai.extract.document.Slot;
import org.gongkai.extract.document.Table;
import org.gongkai.extract.report.Position;

/**
 * A row of a table, with its place in the document.
 *
 * @param table the table's index
 * @param row the row's index in the table
 * @param layout how far its places can be trusted
 * @param slots the row's grid places
 * @param words the cells that hold words, from left to right; those reaching in from above too
 */
public record GridRow(int table, int row, Layout layout, List<Slot> slots, List<Words> words) {

  /** Words of a label that may be broken into so many pieces are put together again. */
  private static final int MOST_PIECES = 12;

  /** How far a row's places can be trusted. */
  public enum Layout {
    /** A place is a column. */
    GRID,
    /** Cells in order, blank ones among them; a cell over several columns may be one place. */
    ROWS,
    /** Words, then values, from text without rows; blank cells may be lost. */
    STREAM
  }

  public GridRow {
    slots = List.copyOf(slots);
    words = List.copyOf(words);
  }

  /** A row whose cells with words are found once, since every table is looked for in every row. */
  static GridRow of(int table, int row, Layout layout, List<Slot> slots) {
    List<Words> words = new ArrayList<>();
    for (int start = 0; start < slots.size(); start = cellEnd(slots, start)) {
      String text = slots.get(start).text();
      if (!slots.get(start).doubtful() && !NumberReader.isValue(text)) {
        words.add(new Words(start, cellEnd(slots, start), text));
      }
    }
    return new GridRow(table, row, layout, slots, words);
  }

  /** All rows of a table. */
  static List<GridRow> of(Table table) {
    List<GridRow> rows = new ArrayList<>();
    Layout layout = table.flattened() ? Layout.ROWS : Layout.GRID;
    for (int i = 0; i < table.rows().size(); i++) {
      rows.add(of(table.index(), i, layout, table.rows().get(i)));
    }
    return rows;
  }

  /**
   * A cell that holds words.
   *
   * @param start the first slot it covers
   * @param end the slot behind the last one
   * @param text as printed
   */
  record Words(int start, int end, String text) {}

  /**
   * What the row may call itself: in a row of text each run of words before its values, the
   * shortest first, since labels break over lines; elsewhere the cells with words.
   */
  List<Words> labels() {
    if (layout != Layout.STREAM || words.isEmpty()) {
      return words;
    }
    List<Words> labels = new ArrayList<>();
    String joined = "";
    int end = words.get(words.size() - 1).end();
    for (int i = words.size() - 1; i >= 0 && words.size() - i <= MOST_PIECES; i--) {
      joined = words.get(i).text() + joined;
      labels.add(new Words(words.get(i).start(), end, joined));
    }
    return labels;
  }

  /** The slots at which a cell begins, from a slot on. */
  List<Integer> cellStarts(int from) {
    List<Integer> starts = new ArrayList<>();
    for (int i = from; i < slots.size(); i++) {
      if (!slots.get(i).covered()) {
        starts.add(i);
      }
    }
    return starts;
  }

  /** The slot behind the cell that begins at, or reaches into, a slot. */
  int cellEnd(int start) {
    return cellEnd(slots, start);
  }

  private static int cellEnd(List<Slot> slots, int start) {
    int end = start + 1;
    while (end < slots.size()
        && slots.get(end).covered()
        && slots.get(end).text().equals(slots.get(start).text())) {
      end++;
    }
    return end;
  }

  /** Whether any cell that begins in this row holds a number. */
  boolean hasNumber() {
    return slots.stream().anyMatch(slot -> NumberReader.isNumber(slot.ownText()));
  }

  /** How many cells that begin in this row hold a number. */
  long numbers() {
    return slots.stream().filter(slot -> NumberReader.isNumber(slot.ownText())).count();
  }

  Position position(int column) {
    OptionalInt page = slots.get(column).page();
    return new Position(table, row, column, page);
  }
}
