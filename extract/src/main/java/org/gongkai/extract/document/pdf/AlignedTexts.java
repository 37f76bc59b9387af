package org.gongkai.extract.document.pdf;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The texts of the cells of a table without lines, as far as they are certain. */
final class AlignedTexts {

  /** Places for labels in front of the numbers, where there are any: the group's, the row's own. */
  private static final int LABELS = 2;

  private final AlignedRows table;
  private final AlignedHeader header;
  private final AlignedColumns columns;

  /** Whether it is known which columns there are besides those that a row fills. */
  private final boolean underHeader;

  /** Whether two columns may be taken for one. */
  private final boolean doubtful;

  AlignedTexts(AlignedRows table, AlignedHeader header) {
    this.table = table;
    this.header = header;
    this.columns = header.columns();
    this.underHeader = header.isComplete();
    this.doubtful = header.isDoubtful();
  }

  /** The places for labels in front of the numbers. */
  int labels() {
    return table.hasLabels() ? LABELS : 0;
  }

  /** How many rows have at least so many numbers. */
  long withNumbers(int fewest) {
    return table.rows().stream().filter(row -> row.values().size() >= fewest).count();
  }

  boolean isAnyPlaced() {
    return table.rows().stream().anyMatch(row -> !row.values().isEmpty() && isPlaced(row));
  }

  /** A row's texts, its label alone where its numbers are uncertain; empty where it has none. */
  Optional<List<String>> of(AlignedRows.Row row) {
    List<String> texts = new ArrayList<>(labelTexts(row));
    boolean known = underHeader || row.values().size() == columns.size();
    if (known && !doubtful && isPlaced(row)) {
      texts.addAll(Collections.nCopies(columns.size(), ""));
      row.values()
          .forEach(value -> texts.set(labels() + columns.under(value).get(0), value.text()));
    }
    return texts.stream().allMatch(String::isEmpty) ? Optional.empty() : Optional.of(texts);
  }

  private List<String> labelTexts(AlignedRows.Row row) {
    return labels() == 0
        ? List.of()
        : List.of(
            row.group().stream().map(Chunk::text).collect(Collectors.joining()),
            row.label().stream().map(Chunk::text).collect(Collectors.joining("\n")));
  }

  /** Whether it is certain which numbers a row has, and in which columns. */
  private boolean isPlaced(AlignedRows.Row row) {
    return isSound(row)
        && !row.hidesNumber()
        && (!row.values().isEmpty() || standsApart(row))
        && table.rows().stream().noneMatch(other -> !other.equals(row) && isBesideLabel(other, row))
        && table.rows().stream()
            .noneMatch(other -> !other.equals(row) && mayBeRest(row, other) && areNext(row, other));
  }

  /**
   * Whether a label without numbers is no part of another one: it is numbered, or set off from
   * those above and below.
   */
  private boolean standsApart(AlignedRows.Row row) {
    return row.label().isEmpty()
        || (row.label().get(0).isNumbered()
            && table.rows().stream().allMatch(other -> isApart(row, other, false)))
        || table.rows().stream().allMatch(other -> isApart(row, other, true));
  }

  private static boolean isApart(AlignedRows.Row row, AlignedRows.Row other, boolean fromAbove) {
    if (other.equals(row) || other.label().isEmpty()) {
      return true;
    }
    double limit = BrokenNumbers.WIDEST_LEADING * row.label().get(0).size();
    double above = row.label().get(0).baseline() - last(other).baseline();
    double below = other.label().get(0).baseline() - last(row).baseline();
    boolean goesOn = below >= 0 && below <= limit && !isNumbered(other);
    return !goesOn && !(fromAbove && above >= 0 && above <= limit);
  }

  private static Chunk last(AlignedRows.Row row) {
    return row.label().get(row.label().size() - 1);
  }

  /** Whether other numbers stand beside a row's label too, so that it may be theirs. */
  private static boolean isBesideLabel(AlignedRows.Row other, AlignedRows.Row row) {
    if (other.values().isEmpty() || row.label().isEmpty()) {
      return false;
    }
    Chunk first = row.label().get(0);
    Chunk last = row.label().get(row.label().size() - 1);
    return other.baseline() > first.baseline() - first.size() / 2
        && other.baseline() < last.baseline() + last.size() / 2;
  }

  /** Whether the row's label is known and each of its numbers stands in a column of its own. */
  private boolean isSound(AlignedRows.Row row) {
    List<Integer> taken =
        row.values().stream().map(columns::under).flatMap(Collection::stream).toList();
    return taken.size() == row.values().size()
        && row.values().stream().noneMatch(value -> columns.under(value).isEmpty())
        && taken.stream().distinct().count() == taken.size()
        && (labels() == 0 || !row.label().isEmpty());
  }

  /**
   * Whether other numbers may be the rest of this row's, broken off in narrow cells: they stand so
   * near, and are no row by themselves, or there are no labels that show that they are. Beside a
   * label without numbers they may be this label's.
   */
  private boolean mayBeRest(AlignedRows.Row row, AlignedRows.Row other) {
    boolean bothFull =
        row.values().size() == columns.size() && other.values().size() == columns.size();
    if (row.values().isEmpty() || other.values().isEmpty()) {
      return !isSound(other);
    }
    AlignedRows.Row above = row.baseline() < other.baseline() ? row : other;
    AlignedRows.Row below = above.equals(row) ? other : row;
    return areBelow(above, below)
        && (!isSound(other) || (labels() == 0 && !bothFull) || mayBeHalves(above, below));
  }

  /**
   * Whether numbers of one row stand right below those of another and may go on with them, and
   * labels do not show that both are rows: of numbered labels each begins a row.
   */
  private boolean mayBeHalves(AlignedRows.Row above, AlignedRows.Row below) {
    return !(isNumbered(above) && isNumbered(below))
        && (above.values().stream().allMatch(whole -> goesOn(whole, below))
            || below.values().stream().allMatch(part -> isRest(part, above)));
  }

  private static boolean isNumbered(AlignedRows.Row row) {
    return !row.label().isEmpty() && row.label().get(0).isNumbered();
  }

  private static boolean areBelow(AlignedRows.Row above, AlignedRows.Row below) {
    double size = above.values().stream().mapToDouble(Chunk::size).max().orElse(0);
    return below.baseline() - above.baseline() <= BrokenNumbers.WIDEST_LEADING * size;
  }

  private boolean goesOn(Chunk whole, AlignedRows.Row below) {
    return below.values().stream().anyMatch(part -> mayGoOn(whole, part));
  }

  private boolean isRest(Chunk part, AlignedRows.Row above) {
    return above.values().stream().anyMatch(whole -> mayGoOn(whole, part));
  }

  /** Whether a number goes on in another: no other in its column shows that its cell is wider. */
  private boolean mayGoOn(Chunk whole, Chunk part) {
    double width = whole.right() - whole.left() + whole.lastWidth();
    return whole.overlaps(part)
        && whole.goesOnIn(part)
        && Stream.concat(table.values().stream(), header.names().stream())
            .filter(whole::overlaps)
            .allMatch(other -> other.right() - other.left() < width);
  }

  private boolean areNext(AlignedRows.Row row, AlignedRows.Row other) {
    double from = Math.min(row.baseline(), other.baseline());
    double to = Math.max(row.baseline(), other.baseline());
    return table.rows().stream()
        .noneMatch(
            between ->
                !between.values().isEmpty()
                    && between.baseline() > from
                    && between.baseline() < to);
  }
}
