package org.gongkai.extract.document.pdf;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The texts of the cells of a table without lines, as far as they are certain. */
final class AlignedTexts {

  /** Places for labels in front of the numbers, where there are any: the group's, the row's own. */
  private static final int LABELS = 2;

  private final AlignedRows table;
  private final AlignedColumns columns;

  /** Whether it is known which columns there are besides those that a row fills. */
  private final boolean underHeader;

  /** Whether two columns may be taken for one. */
  private final boolean doubtful;

  AlignedTexts(AlignedRows table, AlignedHeader header) {
    this.table = table;
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
        && table.rows().stream()
            .noneMatch(other -> !other.equals(row) && mayBeRest(row, other) && areNext(row, other));
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
   * Whether other numbers may be the rest of this row's, broken off in narrow cells: they are no
   * row by themselves, or there are no labels that show that they are.
   */
  private boolean mayBeRest(AlignedRows.Row row, AlignedRows.Row other) {
    boolean bothFull =
        row.values().size() == columns.size() && other.values().size() == columns.size();
    return !isSound(other) || (labels() == 0 && !bothFull);
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
