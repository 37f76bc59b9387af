package org.gongkai.extract.document.pdf;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * The rows of a table without lines. A label may be broken around its numbers; a line that begins
 * with a numbering begins a row.
 */
final class AlignedRows {

  /** Places for labels in front of the numbers, where there are any: the group's, the row's own. */
  private static final int LABELS = 2;

  /** The lines of a label begin, or are centred, within so many characters of one another. */
  private static final double SAME_COLUMN = 1.5;

  private static final int ENOUGH_NUMBERED = 2;

  private final AlignedColumns columns;

  /**
   * Whether labels are numbered, so that numbers beside other words may belong to the row above.
   */
  private final boolean numbered;

  private final boolean underHeader;
  private final List<Row> rows = new ArrayList<>();
  private int linesRead;

  private AlignedRows(List<AlignedLine> lines, List<AlignedLine> header) {
    columns = columns(lines, header);
    underHeader = !header.isEmpty();
    numbered = lines.stream().filter(AlignedLine::isNumbered).count() >= ENOUGH_NUMBERED;
  }

  /**
   * Reads rows as far as the lines are part of a table.
   *
   * @param lines from the first row on
   * @param header the lines above
   */
  static AlignedRows read(List<AlignedLine> lines, List<AlignedLine> header) {
    List<AlignedLine> own = lines;
    AlignedRows rows = new AlignedRows(own, header);
    while (rows.read(own) < own.size() && rows.linesRead > 0) {
      own = own.subList(0, rows.linesRead);
      rows = new AlignedRows(own, header);
    }
    return rows;
  }

  private static AlignedColumns columns(List<AlignedLine> lines, List<AlignedLine> header) {
    List<AlignedLine> upwards = new ArrayList<>(header);
    Collections.reverse(upwards);
    return AlignedColumns.of(
        lines.stream().flatMap(line -> line.values().stream()).toList(),
        upwards.stream().flatMap(line -> line.names().stream()).toList());
  }

  AlignedColumns columns() {
    return columns;
  }

  /** Whether the label of every row is known, or no row has one. */
  boolean isCertain() {
    return labels() == 0 || rows.stream().noneMatch(row -> row.labels.isEmpty());
  }

  int linesRead() {
    return linesRead;
  }

  long withNumbers(int fewest) {
    return rows.stream().filter(row -> !row.doubtful && row.values.size() >= fewest).count();
  }

  /** The places for labels in front of the numbers. */
  int labels() {
    return rows.stream().allMatch(row -> row.labels.isEmpty()) ? 0 : LABELS;
  }

  List<List<String>> texts() {
    return rows.stream()
        .map(row -> isSure(row) ? row.texts(columns.size()) : row.labelTexts())
        .map(texts -> texts.subList(LABELS - labels(), texts.size()))
        .toList();
  }

  /** Without a header nothing shows which column a row leaves blank. */
  private boolean isSure(Row row) {
    return !row.doubtful && (underHeader || row.values.size() == columns.size());
  }

  /** Whether there are columns that only the header tells. */
  boolean hasColumnsWithoutNumbers() {
    return IntStream.range(0, columns.size())
        .anyMatch(column -> rows.stream().noneMatch(row -> row.values.containsKey(column)));
  }

  private int read(List<AlignedLine> lines) {
    while (linesRead < lines.size() && isPart(lines.get(linesRead))) {
      add(lines.get(linesRead));
      linesRead++;
    }
    return linesRead;
  }

  /** A line of words is part of the table if it stands in the column of labels. */
  private boolean isPart(AlignedLine line) {
    if (line.hasValues()) {
      return true;
    }
    return !rows.isEmpty()
        && line.labels().size() <= LABELS
        && columns.size() > 0
        && line.line().line().right() <= columns.first()
        && (line.isNumbered() || last(rows).isAbove(last(line.labels())));
  }

  private void add(AlignedLine line) {
    boolean open = !rows.isEmpty() && last(rows).values.isEmpty();
    boolean begins = rows.isEmpty() || line.isNumbered() || (line.hasValues() && !open);
    if (begins) {
      boolean doubtful = numbered && !rows.isEmpty() && !line.isNumbered();
      rows.add(new Row());
      if (doubtful) {
        rows.subList(rows.size() - 2, rows.size()).forEach(row -> row.doubtful = true);
      }
    }
    last(rows).add(line, columns);
  }

  private static <T> T last(List<T> list) {
    return list.get(list.size() - 1);
  }

  /** A row that is being read. */
  private static final class Row {
    private final List<Chunk> labels = new ArrayList<>();
    private final StringBuilder group = new StringBuilder();
    private final TreeMap<Integer, String> values = new TreeMap<>();
    private boolean doubtful;

    private void add(AlignedLine line, AlignedColumns columns) {
      line.labels().stream().limit(Math.max(0, line.labels().size() - 1L)).forEach(this::addGroup);
      line.labels().stream().skip(Math.max(0, line.labels().size() - 1L)).forEach(labels::add);
      doubtful |= line.labels().stream().anyMatch(Chunk::hidesNumber);
      for (Chunk value : line.values()) {
        List<Integer> under = columns.under(value);
        doubtful |= under.size() != 1 || values.put(under.get(0), value.text()) != null;
      }
    }

    private void addGroup(Chunk words) {
      group.append(words.text());
    }

    /** Whether words below go on with this row's label. */
    private boolean isAbove(Chunk words) {
      double limit = SAME_COLUMN * words.line().size();
      return labels.stream()
          .anyMatch(
              label ->
                  Math.abs(label.left() - words.left()) <= limit
                      || Math.abs(label.left() + label.right() - words.left() - words.right())
                          <= 2 * limit);
    }

    private List<String> labelTexts() {
      return List.of(
          group.toString(), String.join("\n", labels.stream().map(Chunk::text).toList()));
    }

    private List<String> texts(int columns) {
      List<String> texts = new ArrayList<>(labelTexts());
      for (int column = 0; column < columns; column++) {
        texts.add(values.getOrDefault(column, ""));
      }
      return texts;
    }
  }
}
