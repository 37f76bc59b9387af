package org.gongkai.extract.match;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.gongkai.extract.form.ValueKind;
import org.gongkai.extract.report.Cell;
import org.gongkai.extract.report.CellState;

/**
 * Reads the numbers of one row: which of its cells stands in which column.
 *
 * <p>In this order: the cells behind the label are as many as the columns; the header places the
 * columns; the columns end at the row's right edge. Where none of these holds, the cells are
 * missing rather than guessed.
 */
final class RowReader {

  /** A column whose cell the row does not have. */
  private static final int NONE = -1;

  private final List<ValueKind> columns;

  /**
   * Where rows of cells end.
   *
   * @param behind how many blank cells stand behind the last column
   * @param isSure false where that may be any number
   */
  record Edge(int behind, boolean isSure) {

    static final Edge AT_THE_LAST_COLUMN = new Edge(0, true);

    /** The columns follow the label; what its cell spans is left over at the row's end. */
    static final Edge BEHIND_THE_LABEL = new Edge(-1, true);

    /** How many blank cells stand behind the last column of a row. */
    int behind(List<Integer> starts, int count) {
      return equals(BEHIND_THE_LABEL) ? Math.max(0, starts.size() - count) : behind;
    }
  }

  /**
   * Whether a row's label is followed by as many filled cells as there are columns, and by nothing
   * but blank ones then: cells cannot stand in other columns without one standing in none.
   */
  static boolean isFilled(GridRow row, List<Integer> starts, int count) {
    return starts.size() >= count
        && IntStream.range(0, starts.size())
            .allMatch(i -> i < count ^ row.printed(starts.get(i)).isBlank());
  }

  /**
   * @param columns the kinds of number that the form's columns hold, in order
   */
  RowReader(List<ValueKind> columns) {
    this.columns = List.copyOf(columns);
  }

  /** How many columns the form has. */
  int count() {
    return columns.size();
  }

  /**
   * The row's cells, one for each of the form's columns.
   *
   * @param row a row of the document
   * @param from the slot behind its label
   * @param header where the table's header places the columns
   * @param edge where the table's rows of cells end
   */
  List<Cell> read(GridRow row, int from, HeaderColumns header, Edge edge) {
    List<Integer> slots = slots(row, from, header, edge);
    List<Cell> cells = new ArrayList<>(columns.size());
    for (int c = 0; c < columns.size(); c++) {
      cells.add(cell(row, slots, c));
    }
    return cells;
  }

  /**
   * The numbers of a row of text that has fewer cells than columns; empty where it has them all, or
   * where its blank cells were kept, or where what stands in front may be one of the numbers.
   */
  Optional<LostBlanks.LostRow> lost(GridRow row, int from) {
    List<Integer> starts = row.cellStarts(from);
    if (row.layout() != GridRow.Layout.STREAM
        || starts.size() >= columns.size()
        || NumberReader.mayHoldNumber(row.printed(from - 1))) {
      return Optional.empty();
    }
    List<Cell> numbers =
        starts.stream().map(slot -> NumberReader.read(row, slot, columns.get(0))).toList();
    return numbers.stream().allMatch(number -> number.state() == CellState.REPORTED)
        ? Optional.of(new LostBlanks.LostRow(numbers, row.position(from - 1)))
        : Optional.empty();
  }

  private List<Integer> slots(GridRow row, int from, HeaderColumns header, Edge edge) {
    if (!header.inOrder()) {
      return nowhere();
    }
    List<Integer> starts = row.cellStarts(from);
    if (standInFront(row, from, starts)) {
      return nowhere();
    }
    int behind = row.layout() == GridRow.Layout.ROWS ? edge.behind(starts, printed(header)) : 0;
    List<Integer> ordered =
        starts.size() == printed(header) + behind
            ? ofTheForm(row, starts.subList(0, starts.size() - behind), header)
            : List.of();
    List<Integer> inGrid = inGrid(row, from, starts, header);
    if (!inGrid.isEmpty()) {
      return ordered.isEmpty() || agree(row, ordered, inGrid) ? inGrid : nowhere();
    }
    if (!ordered.isEmpty()) {
      return ordered;
    }
    return switch (row.layout()) {
      case STREAM -> fromTheLabel(row, starts, header);
      case ROWS -> atTheRightEdge(row, starts, header, edge);
      case GRID -> nowhere();
    };
  }

  /** Whether a row has numbers, more than that of the row, and none of them behind its label. */
  private static boolean standInFront(GridRow row, int from, List<Integer> behind) {
    return behind.stream().noneMatch(slot -> row.printed(slot).isNumber())
        && row.cellStarts(0).stream()
                .filter(slot -> slot < from && row.printed(slot).isNumber())
                .count()
            > 1;
  }

  private List<Integer> nowhere() {
    return Collections.nCopies(columns.size(), NONE);
  }

  /** How many columns the header prints; the form's where it was not read. */
  private int printed(HeaderColumns header) {
    return header.isRead() ? header.columns().size() : columns.size();
  }

  /** Of cells one for each printed column those of the form's columns. */
  private List<Integer> ofTheForm(GridRow row, List<Integer> starts, HeaderColumns header) {
    if (!header.isRead()) {
      return starts;
    }
    if (hasNumberUnderNothing(row, starts, header)) {
      return nowhere();
    }
    List<Integer> slots = new ArrayList<>(nowhere());
    for (int i = 0; i < starts.size(); i++) {
      int start = starts.get(i);
      header.columns().get(i).which().ifPresent(which -> slots.set(which, start));
    }
    return slots;
  }

  /** A number where the header prints nothing has moved there, and others of the row with it. */
  private static boolean hasNumberUnderNothing(
      GridRow row, List<Integer> starts, HeaderColumns header) {
    return IntStream.range(0, header.columns().size())
        .anyMatch(
            i ->
                header.columns().get(i).kind() == HeaderColumns.Kind.BARE
                    && isNumber(row, starts.get(i)));
  }

  /** Whether the cells' order and their slots say the same of each number. */
  private static boolean agree(GridRow row, List<Integer> ordered, List<Integer> inGrid) {
    return IntStream.range(0, ordered.size())
        .allMatch(
            c ->
                ordered.get(c).equals(inGrid.get(c))
                    || !(isNumber(row, ordered.get(c)) || isNumber(row, inGrid.get(c))));
  }

  private static boolean isNumber(GridRow row, int slot) {
    return slot != NONE && row.holdsFigure(slot);
  }

  /** The slots under the header's columns; none where a number stands outside these. */
  private List<Integer> inGrid(GridRow row, int from, List<Integer> starts, HeaderColumns header) {
    List<HeaderColumns.Column> printed = header.columns();
    boolean reaches =
        header.isRead()
            && header.inGrid()
            && row.layout() != GridRow.Layout.STREAM
            && printed.stream().noneMatch(c -> c.which().isPresent() && c.start() < from)
            && printed.get(printed.size() - 1).end() <= row.slots().size();
    if (!reaches) {
      return List.of();
    }
    List<Integer> slots = new ArrayList<>(nowhere());
    int numbers = 0;
    for (HeaderColumns.Column column : printed) {
      int first = NONE;
      int number = NONE;
      for (int slot : starts) {
        if (slot >= column.start() && slot < column.end()) {
          first = first == NONE ? slot : first;
          if (row.holdsFigure(slot)) {
            if (number != NONE || isForeign(column)) {
              return List.of();
            }
            number = slot;
            numbers++;
          }
        }
      }
      int own = number != NONE ? number : first != NONE ? first : column.start();
      column.which().ifPresent(which -> slots.set(which, own));
    }
    return numbers == numbersIn(row, starts) ? slots : List.of();
  }

  /** Whether no number is known to belong under a column's words. */
  private static boolean isForeign(HeaderColumns.Column column) {
    return column.kind() == HeaderColumns.Kind.BARE || column.kind() == HeaderColumns.Kind.UNREAD;
  }

  private static int numbersIn(GridRow row, List<Integer> slots) {
    int numbers = 0;
    for (int slot : slots) {
      numbers += row.holdsFigure(slot) ? 1 : 0;
    }
    return numbers;
  }

  /**
   * In rows of cells the columns end at the right edge. Cells left over before them belong to the
   * label, and are blank; where cells are wanting, the row must end where the header does.
   */
  private List<Integer> atTheRightEdge(
      GridRow row, List<Integer> starts, HeaderColumns header, Edge edge) {
    int count = printed(header);
    int surplus = starts.size() - count - edge.behind(starts, count);
    if (surplus >= 0) {
      List<Integer> own = starts.subList(surplus, surplus + count);
      boolean blank =
          starts.stream()
              .filter(slot -> !own.contains(slot))
              .allMatch(slot -> row.printed(slot).isBlank());
      boolean sure = edge.isSure() || starts.stream().noneMatch(s -> row.holdsFigure(s));
      return blank && sure ? ofTheForm(row, own, header) : nowhere();
    }
    boolean endsWithTheHeader =
        header.isTheForms(columns.size())
            && header.inGrid()
            && header.columns().get(count - 1).end() == row.slots().size();
    return endsWithTheHeader && !starts.isEmpty() ? atTheRight(row, starts) : nowhere();
  }

  /** Any cell may be the one that was lost: only the last one's place is sure, and of blanks. */
  private List<Integer> atTheRight(GridRow row, List<Integer> starts) {
    int last = starts.size() - 1;
    boolean numbers = starts.subList(0, last).stream().anyMatch(slot -> row.holdsFigure(slot));
    List<Integer> sure = numbers ? starts.subList(last, last + 1) : starts;
    List<Integer> slots = new ArrayList<>(Collections.nCopies(columns.size() - sure.size(), NONE));
    slots.addAll(sure);
    return slots;
  }

  /** In text the row begins at its label; behind its last column only blank places may follow. */
  private List<Integer> fromTheLabel(GridRow row, List<Integer> starts, HeaderColumns header) {
    int count = printed(header);
    boolean surplusIsBlank =
        starts.size() > count
            && starts.subList(count, starts.size()).stream()
                .allMatch(slot -> row.slots().get(slot).text().isBlank());
    return surplusIsBlank ? ofTheForm(row, starts.subList(0, count), header) : nowhere();
  }

  private Cell cell(GridRow row, List<Integer> slots, int column) {
    int index = slots.get(column);
    if (index == NONE) {
      return Cell.missing();
    }
    Cell cell = NumberReader.read(row, index, columns.get(column));
    return cell.state() == CellState.REPORTED
            && isShared(row, index, slots)
            && !(isWithin(row, index) && cell.value().filter(n -> n.signum() == 0).isPresent())
        ? Cell.empty(CellState.ILLEGIBLE, row.slots().get(index).text(), row.position(index))
        : cell;
  }

  /** Whether a cell over several columns begins in the row: 0 of all of them is 0 of each. */
  private static boolean isWithin(GridRow row, int index) {
    int start = index;
    while (start > 0 && row.slots().get(start).covered()) {
      start--;
    }
    return !row.slots().get(start).covered() && row.cellEnd(start) > index;
  }

  /** Whether a cell reaches in from elsewhere, or into another column. */
  private static boolean isShared(GridRow row, int index, List<Integer> slots) {
    if (row.slots().get(index).covered()) {
      return true;
    }
    int end = row.cellEnd(index);
    for (int slot : slots) {
      if (slot > index && slot < end) {
        return true;
      }
    }
    return false;
  }
}
