package org.gongkai.extract.match;

import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Where the rows of cells of one table end: with a number somewhere, at the last column; with a
 * blank in every row, header and all, at the blank that ends each line. Otherwise the sums decide,
 * if they hold for one edge alone.
 */
final class RowEdges {

  private RowEdges() {}

  /**
   * The edge of a table.
   *
   * @param above the rows of its header
   * @param matches its rows of numbers
   * @param count how many columns the header prints
   * @param holds whether the sums of the rows hold where they end at an edge
   */
  static RowReader.Edge of(
      List<GridRow> above,
      List<RowMatch> matches,
      int count,
      Function<RowReader.Edge, Boolean> holds) {
    RowReader.Edge last = RowReader.Edge.AT_THE_LAST_COLUMN;
    int surplus =
        matches.stream()
            .mapToInt(match -> match.grid().cellStarts(match.valuesFrom()).size() - count)
            .min()
            .orElse(0);
    boolean rows = matches.stream().allMatch(m -> m.grid().layout() == GridRow.Layout.ROWS);
    if (!rows || surplus <= 0 || !matches.stream().allMatch(match -> endsBlank(match.grid()))) {
      return last;
    }
    if (!above.isEmpty() && above.stream().allMatch(RowEdges::endsBlank)) {
      return new RowReader.Edge(1, true);
    }
    List<RowReader.Edge> possible =
        IntStream.rangeClosed(0, surplus)
            .mapToObj(behind -> new RowReader.Edge(behind, true))
            .filter(holds::apply)
            .toList();
    return possible.size() == 1 ? possible.get(0) : new RowReader.Edge(0, false);
  }

  private static boolean endsBlank(GridRow row) {
    return row.printed(row.slots().size() - 1).isBlank();
  }
}
