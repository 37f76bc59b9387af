package org.gongkai.jobs.terminal;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A table for a terminal, its columns aligned whatever script they hold.
 *
 * @param columns how each column is aligned
 * @param rows cells from left to right; a row may be shorter than the others
 */
public record TextTable(List<Align> columns, List<List<String>> rows) {

  /** Beyond this, one long cell would push all others off the screen. */
  private static final int WIDEST_CELL = 64;

  private static final String GAP = "  ";

  /** The side on which a column's cells stand in line. */
  public enum Align {
    LEFT,
    RIGHT
  }

  public TextTable {
    int last = columns.size() - 1;
    columns = List.copyOf(columns);
    rows = rows.stream().map(row -> cut(row, last)).toList();
  }

  /** A table of which the first column holds words and the others numbers. */
  public static TextTable ofNumbers(int columns, List<List<String>> rows) {
    List<Align> aligns = new ArrayList<>(Collections.nCopies(columns, Align.RIGHT));
    aligns.set(0, Align.LEFT);
    return new TextTable(aligns, rows);
  }

  /** A table of words only. */
  public static TextTable ofWords(int columns, List<List<String>> rows) {
    return new TextTable(Collections.nCopies(columns, Align.LEFT), rows);
  }

  /** The lines of the table, each behind the indent and without trailing space. */
  public String text(String indent) {
    List<Integer> widths = IntStream.range(0, columns.size()).mapToObj(this::width).toList();
    return rows.stream()
        .map(row -> (indent + line(row, widths)).stripTrailing() + "\n")
        .collect(Collectors.joining());
  }

  /** Brings each cell onto one line; the last column pushes nothing aside and is left whole. */
  private static List<String> cut(List<String> row, int last) {
    return IntStream.range(0, row.size())
        .mapToObj(
            i -> {
              String cell = row.get(i).replaceAll("\\s+", " ").strip();
              return i == last ? cell : DisplayWidth.cut(cell, WIDEST_CELL);
            })
        .toList();
  }

  private int width(int column) {
    return rows.stream()
        .filter(row -> row.size() > column)
        .mapToInt(row -> DisplayWidth.of(row.get(column)))
        .max()
        .orElse(0);
  }

  private String line(List<String> row, List<Integer> widths) {
    return IntStream.range(0, row.size())
        .mapToObj(i -> pad(row.get(i), widths.get(i), columns.get(i)))
        .collect(Collectors.joining(GAP));
  }

  private static String pad(String cell, int width, Align align) {
    String space = " ".repeat(width - DisplayWidth.of(cell));
    return align == Align.LEFT ? cell + space : space + cell;
  }
}
