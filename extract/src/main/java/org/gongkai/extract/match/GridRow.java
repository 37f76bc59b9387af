package org.gongkai.extract.match;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.gongkai.extract.document.Slot;
import org.gongkai.extract.document.Table;
import org.gongkai.extract.print.Printed;
import org.gongkai.extract.report.Position;

/**
 * A row of a table, with its place in the document. What its cells are and what it may be called is
 * found once, since every table is looked for in every row. Two rows are never the same.
 */
public final class GridRow {

  /** Words of a label that may be broken into so many pieces are put together again. */
  private static final int MOST_PIECES = 12;

  private final int table;
  private final int row;
  private final Layout layout;
  private final List<Slot> slots;
  private final List<Printed> printed;
  private final List<Words> words;
  private final List<Words> labels;
  private final int numbers;
  private final List<TextCell> text;

  /** How far a row's places can be trusted. */
  public enum Layout {
    /** A place is a column. */
    GRID,
    /** Cells in order, blank ones among them; a cell over several columns may be one place. */
    ROWS,
    /** Words, then values, from text without rows; blank cells may be lost. */
    STREAM
  }

  private GridRow(
      int table,
      int row,
      Layout layout,
      List<Slot> slots,
      List<Printed> printed,
      List<TextCell> text) {
    this.text = text;
    this.table = table;
    this.row = row;
    this.layout = layout;
    this.slots = List.copyOf(slots);
    this.printed = List.copyOf(printed);
    this.words = words(this.slots, this.printed);
    this.labels = layout == Layout.STREAM ? joined(words) : words;
    this.numbers = numbers(this.slots, this.printed);
  }

  static GridRow of(int table, int row, Layout layout, List<Slot> slots) {
    return new GridRow(table, row, layout, slots, printed(slots), List.of());
  }

  /** A row of text: each cell in one place. */
  static GridRow ofCells(int table, int row, Layout layout, List<Printed> cells) {
    List<Slot> slots = new ArrayList<>(cells.size());
    cells.forEach(cell -> slots.add(Slot.of(cell.raw())));
    return new GridRow(table, row, layout, slots, cells, List.of());
  }

  /**
   * A row of text without columns: the words of its label, then values, of which none is a word.
   */
  static GridRow ofText(int table, int row, List<TextCell> label, List<TextCell> values) {
    List<Printed> cells = new ArrayList<>(label.size() + values.size());
    label.forEach(cell -> cells.add(cell.printed()));
    values.forEach(cell -> cells.add(cell.printed()));
    List<Slot> slots = new ArrayList<>(cells.size());
    label.forEach(cell -> slots.add(Slot.of(cell.printed().raw())));
    for (TextCell value : values) {
      Slot.Doubt doubt = value.printed().isValue() ? Slot.Doubt.NONE : Slot.Doubt.UNCERTAIN;
      slots.add(new Slot(value.printed().raw(), false, OptionalInt.empty(), doubt));
    }
    return new GridRow(table, row, Layout.STREAM, slots, cells, List.copyOf(label));
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
   * @param printed its text
   */
  record Words(int start, int end, Printed printed) {

    String text() {
      return printed.raw();
    }
  }

  /** The table's index. */
  int table() {
    return table;
  }

  /** The row's index in the table. */
  int row() {
    return row;
  }

  Layout layout() {
    return layout;
  }

  /** The words in front of a row of text and the places at which they stand; none elsewhere. */
  List<TextCell> text() {
    return text;
  }

  /** The row's grid places. */
  List<Slot> slots() {
    return slots;
  }

  /** What the cell that covers a slot is. */
  Printed printed(int slot) {
    return printed.get(slot);
  }

  /** What the cell that begins at a slot is; nothing where the slot is only covered. */
  Printed own(int slot) {
    return slots.get(slot).covered() ? Printed.of("") : printed.get(slot);
  }

  /** The cells that hold words, from left to right; those reaching in from above too. */
  List<Words> words() {
    return words;
  }

  /**
   * What the row may call itself: in a row of text each run of words before its values, the
   * shortest first, since labels break over lines; elsewhere the cells with words.
   */
  List<Words> labels() {
    return labels;
  }

  /** The slot behind the last cell with words; the first where there are none. */
  int endOfWords() {
    int end = 0;
    for (Words cell : words) {
      end = Math.max(end, cell.end);
    }
    return end;
  }

  /** The cells with words before the first number: what the row is called, and not its remarks. */
  List<Words> wordsInFront() {
    int number = 0;
    while (number < slots.size() && !(printed(number).isNumber() && !slots.get(number).covered())) {
      number++;
    }
    int first = number;
    return words.stream().filter(cell -> cell.start < first).toList();
  }

  /** The slot behind the last cell with words before the first number. */
  int endOfWordsInFront() {
    return wordsInFront().stream().mapToInt(Words::end).max().orElse(0);
  }

  /** Whether its table may be the one above going on, which a page's end broke. */
  boolean goesOnFrom(GridRow above) {
    return above.table + 1 == table && above.slots.size() == slots.size();
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

  /** Whether a place holds a number, or something that could not be read and may be one. */
  boolean holdsFigure(int slot) {
    return printed(slot).isNumber() || slots.get(slot).doubtful();
  }

  /** Whether any cell that begins in this row holds a number. */
  boolean hasNumber() {
    return numbers > 0;
  }

  /** How many cells that begin in this row hold a number. */
  int numbers() {
    return numbers;
  }

  /** How many cells behind the words hold a number or a dash. */
  long figures() {
    return cellStarts(endOfWords()).stream()
        .filter(slot -> printed(slot).isValue() && !printed(slot).isBlank())
        .count();
  }

  Position position(int column) {
    OptionalInt page = slots.get(column).page();
    return new Position(table, row, column, page);
  }

  private static List<Printed> printed(List<Slot> slots) {
    List<Printed> printed = new ArrayList<>(slots.size());
    for (int i = 0; i < slots.size(); i++) {
      String text = slots.get(i).text();
      boolean again = i > 0 && slots.get(i - 1).text().equals(text);
      printed.add(again ? printed.get(i - 1) : Printed.of(text));
    }
    return printed;
  }

  private static List<Words> words(List<Slot> slots, List<Printed> printed) {
    List<Words> words = new ArrayList<>();
    for (int start = 0; start < slots.size(); start = cellEnd(slots, start)) {
      if (!slots.get(start).doubtful() && !printed.get(start).isValue()) {
        words.add(new Words(start, cellEnd(slots, start), printed.get(start)));
      }
    }
    return List.copyOf(words);
  }

  private static List<Words> joined(List<Words> words) {
    List<Words> labels = new ArrayList<>();
    String joined = "";
    for (int i = words.size() - 1; i >= 0 && words.size() - i <= MOST_PIECES; i--) {
      joined = words.get(i).text() + joined;
      Printed text = joined.equals(words.get(i).text()) ? words.get(i).printed : Printed.of(joined);
      labels.add(new Words(words.get(i).start, words.get(words.size() - 1).end, text));
    }
    return List.copyOf(labels);
  }

  private static int numbers(List<Slot> slots, List<Printed> printed) {
    int numbers = 0;
    for (int i = 0; i < slots.size(); i++) {
      if (!slots.get(i).covered() && printed.get(i).isNumber()) {
        numbers++;
      }
    }
    return numbers;
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
}
