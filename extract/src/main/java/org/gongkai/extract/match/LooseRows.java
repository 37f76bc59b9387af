package org.gongkai.extract.match;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.gongkai.extract.document.Slot;

/**
 * Rebuilds rows from lines of text in which a table has lost its form: a cell a line, cells between
 * pipes, or cells between spaces. Words followed by values are a row; the next words begin another.
 */
final class LooseRows {

  /** Longer lines, and lines with an end of sentence, are running text. */
  private static final int LONGEST_LINE = 120;

  private static final Pattern SENTENCE = Pattern.compile("[。；！]");
  private static final Pattern PIPE = Pattern.compile("[|｜]");
  private static final Pattern RULE = Pattern.compile("\\s*:?-{2,}:?\\s*");
  private static final Pattern SPACES = Pattern.compile("[\\s\\u00a0\\u3000]+");

  private final Map<Integer, GridRow> rows = new TreeMap<>();
  private final int table;
  private final boolean rowALine;
  private final List<String> label = new ArrayList<>();
  private final List<String> values = new ArrayList<>();
  private int lastLine;

  private LooseRows(int table, boolean rowALine) {
    this.table = table;
    this.rowALine = rowALine;
  }

  /**
   * The rows that stand in lines of text.
   *
   * @param lines with the spaces before them
   * @param table the index that the rows' table is given
   * @return each row by the index of the line in which it ends
   */
  static Map<Integer, GridRow> of(List<String> lines, int table) {
    List<List<String>> piped =
        lines.stream()
            .filter(line -> PIPE.matcher(line).find())
            .map(LooseRows::cells)
            .filter(cells -> cells.stream().anyMatch(cell -> !cell.isEmpty()))
            .toList();
    long wide =
        piped.stream()
            .filter(cells -> cells.stream().filter(cell -> !cell.isEmpty()).count() > 1)
            .count();
    LooseRows loose = new LooseRows(table, wide * 2 > piped.size());
    List<List<String>> spaced = SpacedColumns.of(lines);
    for (int i = 0; i < lines.size(); i++) {
      loose.line(i, lines.get(i), spaced.get(i));
    }
    loose.endRow();
    return loose.rows;
  }

  private void line(int index, String line, List<String> spaced) {
    if (line.isBlank()) {
      return;
    }
    if (line.length() > LONGEST_LINE || SENTENCE.matcher(line).find()) {
      endRow();
      label.clear();
      return;
    }
    boolean piped = PIPE.matcher(line).find();
    if (!piped) {
      cells(index, spaced, spaced.size() > 1);
    } else if (rowALine) {
      row(index, cells(line));
    } else {
      cells(index, cells(line), false);
    }
  }

  /** A line that is a row by itself, blank cells kept. */
  private void row(int index, List<String> cells) {
    endRow();
    label.clear();
    if (!cells.isEmpty()) {
      rows.put(index, gridRow(index, GridRow.Layout.ROWS, cells));
    }
  }

  private void cells(int index, List<String> cells, boolean complete) {
    int words = cells.size();
    while (words > 0 && NumberReader.isValue(cells.get(words - 1))) {
      words--;
    }
    // A number in front of words is their numbering.
    for (String word : cells.subList(0, words)) {
      endRow();
      label.add(word);
    }
    for (String value : cells.subList(words, cells.size())) {
      if (!label.isEmpty()) {
        values.add(value);
        lastLine = index;
      }
    }
    boolean hasValue = !cells.isEmpty() && NumberReader.isValue(cells.get(cells.size() - 1));
    if (complete && hasValue) {
      endRow();
    }
  }

  private void endRow() {
    if (!values.isEmpty()) {
      List<String> cells = new ArrayList<>(label);
      cells.addAll(values);
      rows.put(lastLine, gridRow(lastLine, GridRow.Layout.STREAM, cells));
      label.clear();
      values.clear();
    }
  }

  private GridRow gridRow(int line, GridRow.Layout layout, List<String> cells) {
    return GridRow.of(table, line, layout, cells.stream().map(Slot::of).toList());
  }

  /** The cells of a line with pipes: each ends with one; the one before the first is a frame. */
  private static List<String> cells(String line) {
    List<String> cells =
        new ArrayList<>(Arrays.stream(PIPE.split(line, -1)).map(String::strip).toList());
    if (cells.get(cells.size() - 1).isEmpty()) {
      cells.remove(cells.size() - 1);
    }
    boolean framed = cells.size() > 1 && cells.get(0).isEmpty() && !cells.get(1).isEmpty();
    if (framed) {
      cells.remove(0);
    }
    return cells.stream().allMatch(cell -> RULE.matcher(cell).matches()) ? List.of() : cells;
  }

  /** The words and values of a line, at its spaces. */
  static List<String> tokens(String line) {
    return Arrays.stream(SPACES.split(line.strip())).filter(t -> !t.isEmpty()).toList();
  }
}
