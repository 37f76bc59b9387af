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

  AlignedTexts(AlignedRows table, AlignedColumns columns, boolean underHeader) {
    this.table = table;
    this.columns = columns;
    this.underHeader = underHeader;
  }

  /** The places for labels in front of the numbers. */
  int labels() {
    return table.hasLabels() ? LABELS : 0;
  }

  /** How many rows have at least so many numbers whose places are certain. */
  long withNumbers(int fewest) {
    return table.rows().stream()
        .filter(row -> row.values().size() >= fewest && isPlaced(row))
        .count();
  }

  /** A row's texts, its label alone where its numbers are uncertain; empty where it has none. */
  Optional<List<String>> of(AlignedRows.Row row) {
    List<String> texts = new ArrayList<>(labelTexts(row));
    boolean known = underHeader || row.values().size() == columns.size();
    if (known && isPlaced(row)) {
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

  /** Whether the row's label is known and each of its numbers stands in a column of its own. */
  private boolean isPlaced(AlignedRows.Row row) {
    List<Integer> taken =
        row.values().stream().map(columns::under).flatMap(Collection::stream).toList();
    return taken.size() == row.values().size()
        && row.values().stream().noneMatch(value -> columns.under(value).isEmpty())
        && taken.stream().distinct().count() == taken.size()
        && !row.hidesNumber()
        && (labels() == 0 || !row.label().isEmpty())
        && table.rows().stream().noneMatch(other -> mayBeHalves(row, other));
  }

  /** Whether numbers without a label stand next to this row's, so that they may be their rest. */
  private boolean mayBeHalves(AlignedRows.Row row, AlignedRows.Row other) {
    return row != other && labels() > 0 && other.label().isEmpty() && areNext(row, other);
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
