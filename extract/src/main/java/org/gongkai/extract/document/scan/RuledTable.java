package org.gongkai.extract.document.scan;

import java.util.List;
import java.util.stream.IntStream;

/**
 * A table as its ruling lines draw it.
 *
 * @param ys the rows of pixels of the horizontal lines, from the top
 * @param xs the columns of pixels of the vertical lines, from the left
 * @param cells for each place of the grid, row by row, the number of the first place of the cell
 *     that covers it
 */
record RuledTable(List<Integer> ys, List<Integer> xs, List<Integer> cells) {

  RuledTable {
    ys = List.copyOf(ys);
    xs = List.copyOf(xs);
    cells = List.copyOf(cells);
  }

  /** The tables of a straight page, from the top. */
  static List<RuledTable> find(InkMap map) {
    return new TableFinder(map).tables();
  }

  int rows() {
    return ys.size() - 1;
  }

  int columns() {
    return xs.size() - 1;
  }

  /** The whole table. */
  Box box() {
    return span(0, 0, rows() - 1, columns() - 1);
  }

  /** The places at which a cell begins. */
  List<Integer> starts() {
    return cells.stream().distinct().toList();
  }

  /** The pixels of the cell that begins at a place, up to the middle of its lines. */
  Box cell(int start) {
    int[] places = IntStream.range(0, cells.size()).filter(i -> cells.get(i) == start).toArray();
    int left = IntStream.of(places).map(i -> i % columns()).min().orElseThrow();
    int right = IntStream.of(places).map(i -> i % columns()).max().orElseThrow();
    return span(start / columns(), left, places[places.length - 1] / columns(), right);
  }

  private Box span(int top, int left, int bottom, int right) {
    return new Box(
        xs.get(left),
        ys.get(top),
        xs.get(right + 1) - xs.get(left),
        ys.get(bottom + 1) - ys.get(top));
  }
}
