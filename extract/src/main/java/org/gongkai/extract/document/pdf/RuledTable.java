package org.gongkai.extract.document.pdf;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.gongkai.extract.document.Slot;

/**
 * A table drawn with lines, or its part on one page.
 *
 * @param columns the upright lines that its cells are laid out on; those of its parts on other
 *     pages too
 * @param rows the level lines
 * @param cells from top to bottom, then from left to right
 * @param openAbove whether no line closes the first row
 * @param openBelow whether no line closes the last row
 */
record RuledTable(
    Positions columns, Positions rows, List<TableCell> cells, boolean openAbove, boolean openBelow)
    implements Piece {

  RuledTable {
    cells =
        cells.stream()
            .sorted(
                Comparator.comparingDouble((TableCell cell) -> cell.box().top())
                    .thenComparingDouble(cell -> cell.box().left()))
            .toList();
  }

  @Override
  public double top() {
    return rows.first();
  }

  @Override
  public int page() {
    return cells.get(0).page();
  }

  double left() {
    return cells.stream().mapToDouble(cell -> cell.box().left()).min().orElseThrow();
  }

  double right() {
    return cells.stream().mapToDouble(cell -> cell.box().right()).max().orElseThrow();
  }

  int rowCount() {
    return rows.size() - 1;
  }

  /** The cells that begin in a row. */
  List<TableCell> beginningIn(int row) {
    return cells.stream().filter(cell -> rows.nearest(cell.box().top()) == row).toList();
  }

  /** The cells that end in a row. */
  List<TableCell> endingIn(int row) {
    return cells.stream()
        .filter(cell -> rows.nearest(cell.box().bottom()) == row + 1)
        .sorted(Comparator.comparingDouble(cell -> cell.box().left()))
        .toList();
  }

  RuledTable withCells(List<TableCell> changed) {
    return new RuledTable(columns, rows, changed, openAbove, openBelow);
  }

  RuledTable onColumns(Positions others) {
    return new RuledTable(others, rows, cells, openAbove, openBelow);
  }

  /** The table without a row; cells that reach on below it begin lower. */
  RuledTable withoutRow(int row) {
    double below = rows.get(row + 1);
    List<TableCell> rest =
        cells.stream()
            .flatMap(
                cell -> {
                  boolean begins = rows.nearest(cell.box().top()) == row;
                  boolean ends = rows.nearest(cell.box().bottom()) == row + 1;
                  return begins && ends
                      ? Stream.empty()
                      : Stream.of(begins ? cell.from(below) : cell);
                })
            .toList();
    List<Double> left = new ArrayList<>(rows.at());
    left.remove(row);
    return new RuledTable(columns, new Positions(left), rest, openAbove, openBelow);
  }

  /** The table's places, each with the cell that covers it. */
  List<List<Slot>> slots() {
    List<List<Slot>> slots = new ArrayList<>();
    for (int row = 0; row < rowCount(); row++) {
      slots.add(new ArrayList<>(Collections.nCopies(columns.size() - 1, Slot.of(""))));
    }
    for (TableCell cell : cells) {
      Slot slot = new Slot(cell.text(), false, OptionalInt.of(cell.page()));
      int top = rows.nearest(cell.box().top());
      int left = columns.nearest(cell.box().left());
      for (int row = top; row < rows.nearest(cell.box().bottom()); row++) {
        for (int column = left; column < columns.nearest(cell.box().right()); column++) {
          slots.get(row).set(column, row == top && column == left ? slot : slot.reachingOn());
        }
      }
    }
    return slots;
  }
}
