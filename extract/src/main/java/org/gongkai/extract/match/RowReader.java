package org.gongkai.extract.match;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.gongkai.extract.document.Slot;
import org.gongkai.extract.form.FormColumn;
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

  private final List<FormColumn> columns;

  RowReader(List<FormColumn> columns) {
    this.columns = List.copyOf(columns);
  }

  /**
   * The row's cells by column key.
   *
   * @param row a row of the document
   * @param from the slot behind its label
   * @param header where the table's header places the columns
   */
  Map<String, Cell> read(GridRow row, int from, HeaderColumns header) {
    List<Integer> slots = slots(row, from, header);
    Map<String, Cell> cells = new LinkedHashMap<>();
    for (int c = 0; c < columns.size(); c++) {
      cells.put(columns.get(c).key(), cell(row, slots, c));
    }
    return cells;
  }

  /**
   * The numbers of a row of text that has fewer cells than columns; empty where it has them all, or
   * where its blank cells were kept.
   */
  Optional<LostBlanks.LostRow> lost(GridRow row, int from) {
    List<Integer> starts = row.cellStarts(from);
    if (row.layout() != GridRow.Layout.STREAM || starts.size() >= columns.size()) {
      return Optional.empty();
    }
    List<Cell> numbers =
        starts.stream().map(slot -> NumberReader.read(row, slot, columns.get(0).kind())).toList();
    return numbers.stream().allMatch(number -> number.state() == CellState.REPORTED)
        ? Optional.of(new LostBlanks.LostRow(numbers, row.position(from - 1)))
        : Optional.empty();
  }

  private List<Integer> slots(GridRow row, int from, HeaderColumns header) {
    int count = columns.size();
    if (!header.inOrder()) {
      return Collections.nCopies(count, NONE);
    }
    List<Integer> starts = row.cellStarts(from);
    if (starts.size() == count) {
      return starts;
    }
    if (row.layout() == GridRow.Layout.STREAM) {
      return fromTheLabel(row, starts);
    }
    boolean inGrid =
        row.layout() == GridRow.Layout.GRID
            && header.isRead()
            && header.slots().get(0) >= from
            && header.slots().get(count - 1) < row.slots().size()
            && starts.stream()
                .filter(slot -> row.printed(slot).isNumber())
                .allMatch(header.slots()::contains);
    if (inGrid) {
      return header.slots();
    }
    return row.layout() == GridRow.Layout.ROWS
        ? atTheRightEdge(row, starts, header)
        : Collections.nCopies(count, NONE);
  }

  /**
   * In rows of cells the columns end at the right edge. Cells left over before them belong to the
   * label, and are blank; where cells are wanting, the row must end where the header does.
   */
  private List<Integer> atTheRightEdge(GridRow row, List<Integer> starts, HeaderColumns header) {
    int count = columns.size();
    int surplus = starts.size() - count - header.behind();
    if (surplus >= 0) {
      boolean blank =
          starts.subList(0, surplus).stream().noneMatch(slot -> row.printed(slot).isNumber());
      return blank ? starts.subList(surplus, surplus + count) : Collections.nCopies(count, NONE);
    }
    boolean endsWithTheHeader =
        header.isRead() && header.slots().get(count - 1) == row.slots().size() - 1;
    return endsWithTheHeader && !starts.isEmpty()
        ? atTheRight(row, starts)
        : Collections.nCopies(count, NONE);
  }

  /** Any cell may be the one that was lost: only the last one's place is sure, and of blanks. */
  private List<Integer> atTheRight(GridRow row, List<Integer> starts) {
    int last = starts.size() - 1;
    boolean numbers =
        starts.subList(0, last).stream().anyMatch(slot -> row.printed(slot).isNumber());
    List<Integer> sure = numbers ? starts.subList(last, last + 1) : starts;
    List<Integer> slots = new ArrayList<>(Collections.nCopies(columns.size() - sure.size(), NONE));
    slots.addAll(sure);
    return slots;
  }

  /** In text the row begins at its label; behind its last column only blank places may follow. */
  private List<Integer> fromTheLabel(GridRow row, List<Integer> starts) {
    int count = columns.size();
    boolean surplusIsBlank =
        starts.size() > count
            && starts.subList(count, starts.size()).stream()
                .allMatch(slot -> row.slots().get(slot).text().isBlank());
    return surplusIsBlank ? starts.subList(0, count) : Collections.nCopies(count, NONE);
  }

  private Cell cell(GridRow row, List<Integer> slots, int column) {
    int index = slots.get(column);
    if (index == NONE) {
      return Cell.missing();
    }
    Slot slot = row.slots().get(index);
    boolean shared =
        slot.covered()
            || IntStream.range(0, slots.size())
                .anyMatch(
                    c -> c != column && slots.get(c) > index && slots.get(c) < row.cellEnd(index));
    Cell cell = NumberReader.read(row, index, columns.get(column).kind());
    boolean number = cell.state() == CellState.REPORTED;
    return shared && number
        ? Cell.empty(CellState.ILLEGIBLE, slot.text(), row.position(index))
        : cell;
  }
}
