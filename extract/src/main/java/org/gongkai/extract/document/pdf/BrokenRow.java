package org.gongkai.extract.document.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** The last row of a page and a row at the head of the next: two rows, or the halves of one. */
final class BrokenRow {

  /** Labels that begin so are not the rest of another one. */
  private static final Pattern NUMBERED = Pattern.compile("[(（]?[一二三四五六七八九十0-9０-９]{1,3}[)）、.．:：]");

  private static final int FEWEST_LABELS = 3;
  private static final double MOSTLY = 0.8;

  private final RuledTable above;
  private final RuledTable below;
  private final List<TableCell> upper;
  private final List<TableCell> lower;

  /**
   * The last row of a table's part and the first one of the next.
   *
   * @param above the part that ends the page
   * @param below the part that begins the next page, without a repeated header
   */
  BrokenRow(RuledTable above, RuledTable below) {
    this.above = above;
    this.below = below;
    upper = above.endingIn(above.rowCount() - 1);
    lower = below.beginningIn(0);
  }

  /**
   * Whether the two are the halves of one row: numbers stand in one of them at the most, and the
   * lower one has no label, or the rest of one.
   */
  boolean isOneRow() {
    int label = label();
    if (label < 0 || !haveSameSides() || lower.stream().allMatch(TableCell::isBlank)) {
      return false;
    }
    TableCell head = upper.get(label);
    TableCell rest = lower.get(label);
    boolean ownRow =
        above.rows().nearest(head.box().top()) == above.rowCount() - 1 && endsInRow(rest);
    return ownRow
        && !head.isBlank()
        && IntStream.range(0, upper.size()).noneMatch(this::clashes)
        && (rest.isBlank() || goesOn(head, rest));
  }

  /** The table above with the whole row. */
  RuledTable joined() {
    List<TableCell> cells = new ArrayList<>(above.cells());
    for (int i = 0; i < upper.size(); i++) {
      if (endsInRow(lower.get(i))) {
        cells.set(cells.indexOf(upper.get(i)), upper.get(i).with(lower.get(i)));
      }
    }
    return above.withCells(cells);
  }

  private boolean endsInRow(TableCell cell) {
    return below.rows().nearest(cell.box().bottom()) == 1;
  }

  /** The last column with words, or -1. */
  private int label() {
    return IntStream.range(0, Math.min(upper.size(), lower.size()))
        .filter(i -> upper.get(i).isWords() || lower.get(i).isWords())
        .max()
        .orElse(-1);
  }

  private boolean haveSameSides() {
    return upper.size() == lower.size()
        && IntStream.range(0, upper.size())
            .allMatch(
                i -> {
                  Box a = upper.get(i).box();
                  Box b = lower.get(i).box();
                  return Math.abs(a.left() - b.left()) <= Positions.SNAP
                      && Math.abs(a.right() - b.right()) <= Positions.SNAP;
                });
  }

  /** A number is not printed in two halves, and no cell holds words and a number. */
  private boolean clashes(int column) {
    TableCell a = upper.get(column);
    TableCell b = lower.get(column);
    return !a.isBlank() && !b.isBlank() && !(a.isWords() && b.isWords());
  }

  /**
   * Whether the label's text goes on. A label that was broken by hand need not fill its cell; such
   * rows are joined only where this cannot give the numbers of one to the other.
   */
  private boolean goesOn(TableCell head, TableCell rest) {
    boolean brokenByHand =
        lower.stream().filter(cell -> !cell.isBlank()).allMatch(TableCell::isWords)
            && areMostlyNumbered(head);
    return !isNumbered(rest)
        && (head.full() || above.openBelow() || below.openAbove() || brokenByHand);
  }

  /** Whether the labels above the last one begin with a numbering. */
  private boolean areMostlyNumbered(TableCell last) {
    List<TableCell> labels =
        above.cells().stream()
            .filter(cell -> Math.abs(cell.box().left() - last.box().left()) <= Positions.SNAP)
            .filter(TableCell::isWords)
            .toList();
    return labels.size() >= FEWEST_LABELS
        && labels.stream().filter(BrokenRow::isNumbered).count() >= MOSTLY * labels.size();
  }

  private static boolean isNumbered(TableCell cell) {
    return NUMBERED.matcher(cell.text().strip()).lookingAt();
  }
}
