package org.gongkai.extract.match;

import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Where the rows of cells of one table end: with a number somewhere, at the last column; where the
 * filled cells behind each label are as many as the columns, or the sums hold for what follows the
 * labels, behind these; with a blank in every row, header and all, at the blank that ends each
 * line. Otherwise the sums decide, if they hold for one edge alone.
 */
final class RowEdges {

  private RowEdges() {}

  /**
   * The edge of a table.
   *
   * @param above the rows of its header
   * @param matches its rows of numbers
   * @param count how many columns the header prints
   * @param holds whether the sums of all rows hold where they end at an edge
   * @param holdsInMost whether those of most do, or there are none to hold
   */
  static RowReader.Edge of(
      List<GridRow> above,
      List<RowMatch> matches,
      int count,
      Function<RowReader.Edge, Boolean> holds,
      Function<RowReader.Edge, Boolean> holdsInMost) {
    RowReader.Edge last = RowReader.Edge.AT_THE_LAST_COLUMN;
    RowReader.Edge own = RowReader.Edge.BEHIND_THE_LABEL;
    boolean wide = hasSurplus(matches, count);
    if (wide && ((areTold(matches, count) && holdsInMost.apply(own)) || holds.apply(own))) {
      return own;
    }
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

  /** Whether all rows have cells for all columns, and some have more, which are blank. */
  private static boolean hasSurplus(List<RowMatch> matches, int count) {
    boolean surplus = false;
    for (RowMatch match : matches) {
      GridRow row = match.grid();
      List<Integer> starts = row.cellStarts(match.valuesFrom());
      if (row.layout() != GridRow.Layout.ROWS || starts.size() < count) {
        return false;
      }
      List<Integer> behind = starts.subList(count, starts.size());
      if (!behind.stream().allMatch(slot -> row.printed(slot).isBlank())) {
        return false;
      }
      surplus |= !behind.isEmpty();
    }
    return surplus;
  }

  /** Whether each row's filled cells, or all of its cells, are as many as the columns. */
  private static boolean areTold(List<RowMatch> matches, int count) {
    return matches.stream()
        .allMatch(
            match -> {
              List<Integer> starts = match.grid().cellStarts(match.valuesFrom());
              return starts.size() == count || RowReader.isFilled(match.grid(), starts, count);
            });
  }

  private static boolean endsBlank(GridRow row) {
    return row.printed(row.slots().size() - 1).isBlank();
  }
}
