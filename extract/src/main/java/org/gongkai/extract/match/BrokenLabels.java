package org.gongkai.extract.match;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.gongkai.extract.form.FormColumn;
import org.gongkai.extract.form.FormRow;
import org.gongkai.extract.print.LabelNormalizer;

/**
 * Aligns rows of text whose labels are broken around their numbers, the beginning above and the
 * rest below, as {@code pdftotext -layout} leaves them. The rows are those of the form, one for
 * one, if they are as many and the words around each hold the characters of its label in order.
 */
final class BrokenLabels {

  /** How much of each label must be found on the average. */
  private static final double FOUND = 0.9;

  /** Shorter labels are those of groups too: 其他. */
  private static final int SHORTEST = 6;

  /** How much of its own label a row has that has another's too. */
  private static final double BEGUN = 0.5;

  private final TableLabels labels;
  private final List<FormRow> formRows;
  private final List<FormColumn> columns;

  BrokenLabels(TableLabels labels, List<FormRow> formRows, List<FormColumn> columns) {
    this.labels = labels;
    this.formRows = List.copyOf(formRows);
    this.columns = List.copyOf(columns);
  }

  /** The alignment; empty unless it is one for one. */
  List<RowMatch> align(List<GridRow> rows) {
    List<GridRow> full = rows.stream().filter(this::isFull).toList();
    if (full.size() != formRows.size()) {
      return List.of();
    }
    List<RowMatch> matches = new ArrayList<>();
    for (int i = 0; i < full.size(); i++) {
      GridRow row = full.get(i);
      int next = rows.indexOf(row) + 1;
      String label = LabelNormalizer.normalize(formRows.get(i).label().text());
      String around = words(row) + (next < rows.size() ? words(rows.get(next)) : "");
      if (found(label, words(row)) < BEGUN && namesAnother(row, i)) {
        return List.of();
      }
      double found = found(label, around);
      matches.add(new RowMatch(formRows.get(i), row, row.endOfWords(), found));
    }
    double average = matches.stream().mapToDouble(RowMatch::likeness).average().orElse(0);
    return average >= FOUND ? matches : List.of();
  }

  /**
   * Whether some of a row's words are the whole label of another row, and not of one beside it,
   * whose label may end or begin there.
   */
  private boolean namesAnother(GridRow row, int own) {
    return IntStream.range(0, formRows.size())
        .filter(i -> Math.abs(i - own) > 1)
        .mapToObj(formRows::get)
        .filter(f -> LabelNormalizer.normalize(f.label().text()).length() >= SHORTEST)
        .map(f -> labels.label(labels.place(f)))
        .anyMatch(
            another -> row.words().stream().map(GridRow.Words::printed).anyMatch(another::isWhole));
  }

  private boolean isFull(GridRow row) {
    return row.layout() == GridRow.Layout.STREAM
        && row.cellStarts(row.endOfWords()).size() == columns.size();
  }

  private static String words(GridRow row) {
    return LabelNormalizer.compact(
        row.words().stream().map(GridRow.Words::text).collect(Collectors.joining()));
  }

  /**
   * The share of a label's characters that stand in a text in order (longest common subsequence).
   */
  private static double found(String label, String text) {
    int[] previous = new int[label.length() + 1];
    for (int i = 1; i <= text.length(); i++) {
      int[] current = new int[label.length() + 1];
      for (int j = 1; j <= label.length(); j++) {
        current[j] =
            text.charAt(i - 1) == label.charAt(j - 1)
                ? previous[j - 1] + 1
                : Math.max(previous[j], current[j - 1]);
      }
      previous = current;
    }
    return label.isEmpty() ? 1 : (double) previous[label.length()] / label.length();
  }
}
