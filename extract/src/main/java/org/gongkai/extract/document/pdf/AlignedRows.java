package org.gongkai.extract.document.pdf;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The rows of a table without lines: each line of numbers with the label that stands beside it, and
 * labels between them that have no numbers.
 *
 * @param rows from top to bottom
 * @param labelLines the lines that rows' labels are made of
 */
record AlignedRows(List<Row> rows, Set<Chunk> labelLines) {

  AlignedRows {
    rows = List.copyOf(rows);
    labelLines = Set.copyOf(labelLines);
  }

  /**
   * A row.
   *
   * @param baseline where it stands
   * @param group the words of groups' labels that stand beside it, in front of other words
   * @param label the lines of its own label
   * @param values its numbers and marks
   */
  record Row(double baseline, List<Chunk> group, List<Chunk> label, List<Chunk> values) {

    Row {
      group = List.copyOf(group);
      label = List.copyOf(label);
      values = List.copyOf(values);
    }

    private Row beside(List<Chunk> words) {
      return new Row(baseline, words, label, values);
    }

    /** Whether a number may hide among its words. */
    boolean hidesNumber() {
      return Stream.concat(group.stream(), label.stream()).anyMatch(Chunk::hidesNumber);
    }
  }

  /**
   * Puts the rows of some lines together. Words above the first number and below the last one that
   * are not these rows' labels are left over.
   *
   * @param lines of which no words stand among the numbers
   * @param cuts where page breaks part them
   */
  static AlignedRows of(List<AlignedLine> lines, List<Double> cuts) {
    List<AlignedLine> numbers = lines.stream().filter(AlignedLine::hasValues).toList();
    List<Chunk> words =
        lines.stream()
            .flatMap(line -> line.labels().stream().skip(Math.max(0, line.labels().size() - 1L)))
            .toList();
    List<LabelBlocks.Block> labels =
        LabelBlocks.of(words, numbers.stream().map(AlignedRows::height).toList(), cuts);
    List<Row> rows = rows(numbers, labels);
    Set<Chunk> own = new HashSet<>();
    rows.forEach(row -> own.addAll(row.label));
    List<Chunk> groups =
        lines.stream()
            .flatMap(line -> line.labels().stream().limit(Math.max(0, line.labels().size() - 1L)))
            .filter(chunk -> !own.contains(chunk))
            .toList();
    return new AlignedRows(withGroups(rows, groups), own);
  }

  private static List<Row> rows(List<AlignedLine> numbers, List<LabelBlocks.Block> labels) {
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < numbers.size(); i++) {
      int row = i;
      List<Chunk> label =
          labels.stream()
              .filter(block -> block.row().isPresent() && block.row().getAsInt() == row)
              .map(LabelBlocks.Block::lines)
              .findFirst()
              .orElse(List.of());
      rows.add(new Row(height(numbers.get(i)).middle(), List.of(), label, numbers.get(i).values()));
    }
    double first = rows.get(0).baseline;
    double last = rows.get(rows.size() - 1).baseline;
    labels.stream()
        .filter(block -> block.row().isEmpty())
        .map(block -> new Row(middle(block.lines()), List.of(), block.lines(), List.of()))
        .filter(row -> row.baseline > first && row.baseline < last)
        .forEach(rows::add);
    rows.sort(Comparator.comparingDouble(Row::baseline));
    return rows;
  }

  private static LabelBlocks.Height height(AlignedLine line) {
    double last = line.values().stream().mapToDouble(Chunk::lastBaseline).max().orElseThrow();
    return new LabelBlocks.Height(line.baseline(), Math.max(line.baseline(), last));
  }

  private static double middle(List<Chunk> lines) {
    return (lines.get(0).baseline() + lines.get(lines.size() - 1).baseline()) / 2;
  }

  private static List<Row> withGroups(List<Row> rows, List<Chunk> groups) {
    return rows.stream()
        .map(
            row ->
                row.beside(
                    groups.stream().filter(chunk -> nearest(rows, chunk).equals(row)).toList()))
        .toList();
  }

  private static Row nearest(List<Row> rows, Chunk words) {
    return rows.stream()
        .min(Comparator.comparingDouble(row -> Math.abs(row.baseline - words.baseline())))
        .orElseThrow();
  }

  /** Whether a line holds words of a row's label. */
  boolean isPartOfLabel(AlignedLine line) {
    return line.labels().stream().anyMatch(labelLines::contains);
  }

  /** Whether a line holds numbers or words of a row. */
  boolean isPartOf(AlignedLine line) {
    return isPartOfLabel(line)
        || rows.stream().anyMatch(row -> line.values().stream().anyMatch(row.values::contains));
  }

  /** All numbers and marks. */
  List<Chunk> values() {
    return rows.stream().map(Row::values).flatMap(Collection::stream).toList();
  }

  boolean hasLabels() {
    return !labelLines.isEmpty();
  }

  /** Where the widest label ends; at no x where there are none. */
  double labelsEnd() {
    return labelLines.stream().mapToDouble(Chunk::right).max().orElse(Double.NEGATIVE_INFINITY);
  }
}
