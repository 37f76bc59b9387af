package org.gongkai.extract.document.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** The last row of a page and the first one of the next: two rows, or the halves of one. */
final class BrokenRow {

  private static final int FEWEST_LABELS = 3;
  private static final double MOSTLY = 0.8;

  /** 件, 万元. */
  private static final int LONGEST_UNIT = 2;

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
    if (!alike || cells.stream().allMatch(Halves::goesOnBlank) || isRowUnderHeader()) {
      return false;
    }
    return lowerHasNoLabel() ? upperIsPrinted() : goesOn();
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
          lowerHasNoLabel() ? half.upper.withDigits(half.lower) : half.upper.with(half.lower));
    }
    return above.withCells(joined);
  }

  /** The cells up to the upper row's label. */
  private List<Halves> labels() {
    int last =
        IntStream.range(0, cells.size()).filter(i -> cells.get(i).upper.isWords()).max().orElse(-1);
    return cells.subList(0, last + 1);
  }

  /** The cells behind the upper row's label. */
  private List<Halves> numbers() {
    return cells.subList(labels().size(), cells.size());
  }

  private boolean lowerHasNoLabel() {
    return labels().stream().noneMatch(half -> half.lower.isWords());
  }

  private boolean upperIsPrinted() {
    return cells.stream().anyMatch(half -> !half.upper.isBlank());
  }

  /** Numbers under words, and words under numbers, are rows of their own; but for a unit. */
  private boolean isRowUnderHeader() {
    return labels().stream().anyMatch(half -> half.areBothPrinted() && half.areOfTwoKinds())
        || numbers().stream()
            .anyMatch(half -> half.lower.isWords() && half.lower.text().length() > LONGEST_UNIT);
  }

  /**
   * Whether the label's text goes on. A label that was broken by hand need not fill its cell; such
   * rows are joined only where this cannot give the numbers of one to the other.
   */
  private boolean goesOn() {
    Halves label =
        labels().stream().filter(half -> half.lower.isWords()).reduce((l, r) -> r).orElseThrow();
    boolean labelAlone = numbers().stream().allMatch(Halves::goesOnBlank);
    return label.upper.isWords()
        && !label.lower.isNumbered()
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

    private boolean goesOnBlank() {
      return lower.isBlank();
    }

    private boolean areBothPrinted() {
      return !upper.isBlank() && !lower.isBlank();
    }

    private boolean areOfTwoKinds() {
      return upper.isWords() != lower.isWords();
    }

    private boolean haveSameSides() {
      return Math.abs(upper.box().left() - lower.box().left()) <= Positions.SNAP
          && Math.abs(upper.box().right() - lower.box().right()) <= Positions.SNAP;
    }
  }
}
