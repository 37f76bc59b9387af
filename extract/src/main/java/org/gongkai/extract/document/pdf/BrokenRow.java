package org.gongkai.extract.document.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The last row of a page and the first one of the next: two rows, or the halves of one. */
final class BrokenRow {

  private static final int FEWEST_LABELS = 3;
  private static final double MOSTLY = 0.8;

  private final RuledTable above;
  private final RuledTable below;

  /** Whether the two rows have cells between the same lines. */
  private final boolean alike;

  /** The cells of both that are not part of a cell over several rows. */
  private final List<Halves> cells = new ArrayList<>();

  /**
   * The last row of a table's part and the first one of the next.
   *
   * @param above the part that ends the page
   * @param below the part that begins the next page, without a repeated header
   */
  BrokenRow(RuledTable above, RuledTable below) {
    this.above = above;
    this.below = below;
    List<TableCell> upper = above.endingIn(above.rowCount() - 1);
    List<TableCell> lower = below.beginningIn(0);
    boolean same = upper.size() == lower.size();
    for (int i = 0; same && i < upper.size(); i++) {
      Halves halves = new Halves(upper.get(i), lower.get(i));
      same = halves.haveSameSides();
      if (isOfOneRow(halves)) {
        cells.add(halves);
      }
    }
    alike = same;
  }

  private boolean isOfOneRow(Halves halves) {
    return above.rows().nearest(halves.upper.box().top()) == above.rowCount() - 1
        && below.rows().nearest(halves.lower.box().bottom()) == 1;
  }

  /**
   * Whether the two are the halves of one row: the lower one holds the rest of the upper one's
   * label, or no label but numbers.
   */
  boolean isOneRow() {
    if (!alike || cells.stream().allMatch(half -> half.lower.isBlank()) || isUnderHeader()) {
      return false;
    }
    if (lowerHasNoWords()) {
      return cells.stream().anyMatch(half -> !half.upper.isBlank());
    }
    Optional<Halves> label =
        cells.stream().filter(half -> half.lower.isWords()).reduce((left, right) -> right);
    return label.filter(half -> half.upper.isWords() && goesOn(half)).isPresent();
  }

  /**
   * The table above with the whole row. Digits are joined only where the lower row can hold nothing
   * but the rest of the numbers.
   */
  RuledTable joined() {
    List<TableCell> joined = new ArrayList<>(above.cells());
    for (Halves half : cells) {
      joined.set(
          joined.indexOf(half.upper),
          lowerHasNoWords() ? half.upper.withDigits(half.lower) : half.upper.with(half.lower));
    }
    return above.withCells(joined);
  }

  private boolean lowerHasNoWords() {
    return cells.stream().noneMatch(half -> half.lower.isWords());
  }

  /** No cell holds words and a number: numbers under words are a row under its header. */
  private boolean isUnderHeader() {
    return cells.stream()
        .anyMatch(
            half ->
                !half.upper.isBlank()
                    && !half.lower.isBlank()
                    && half.upper.isWords() != half.lower.isWords());
  }

  /**
   * Whether the label's text goes on. A label that was broken by hand need not fill its cell; such
   * rows are joined only where this cannot give the numbers of one to the other.
   */
  private boolean goesOn(Halves label) {
    boolean labelAlone = cells.stream().allMatch(h -> h.lower.isBlank() || h.lower.isWords());
    return !label.lower.isNumbered()
        && (label.upper.full()
            || above.openBelow()
            || below.openAbove()
            || (labelAlone && areMostlyNumbered(label.upper)));
  }

  /** Whether the labels above the last one begin with a numbering. */
  private boolean areMostlyNumbered(TableCell last) {
    List<TableCell> labels =
        above.cells().stream()
            .filter(cell -> Math.abs(cell.box().left() - last.box().left()) <= Positions.SNAP)
            .filter(TableCell::isWords)
            .toList();
    return labels.size() >= FEWEST_LABELS
        && labels.stream().filter(TableCell::isNumbered).count() >= MOSTLY * labels.size();
  }

  /** What stands between the same lines in the two rows. */
  private record Halves(TableCell upper, TableCell lower) {

    private boolean haveSameSides() {
      return Math.abs(upper.box().left() - lower.box().left()) <= Positions.SNAP
          && Math.abs(upper.box().right() - lower.box().right()) <= Positions.SNAP;
    }
  }
}
