package org.gongkai.jobs.terminal;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A table for a terminal, its columns aligned whatever script they hold. On a narrow screen it is
 * folded, so that no row is broken by the terminal and nothing is left out: words within their
 * column, and columns of numbers into tables below each other, each with the keys at its left.
 *
 * @param columns how each column is aligned
 * @param keys how many columns at the left tell the rows apart
 * @param rows cells from left to right; a row may be shorter than the others
 */
public record TextTable(List<Align> columns, int keys, List<List<String>> rows) {

  /** Beyond this, one long cell would push all others off the screen. */
  private static final int WIDEST_CELL = 64;

  /** Narrower columns of words are a word a line. */
  private static final int NARROWEST_WORDS = 12;

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

  /** A table of which the first column tells the rows apart. */
  public TextTable(List<Align> columns, List<List<String>> rows) {
    this(columns, 1, rows);
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
  public String text(String indent, Screen screen) {
    int room = screen.columns() - indent.length();
    List<Integer> widths = IntStream.range(0, columns.size()).mapToObj(this::width).toList();
    boolean endsInNumbers = columns.get(columns.size() - 1) == Align.RIGHT;
    return total(widths) > room && endsInNumbers
        ? blocks(widths, room).stream()
            .map(block -> of(block).lines(indent, room))
            .collect(Collectors.joining("\n"))
        : lines(indent, room);
  }

  private String lines(String indent, int room) {
    List<Integer> widths = narrowed(room);
    return rows.stream()
        .flatMap(row -> folded(row, widths).stream())
        .map(row -> (indent + line(row, widths)).stripTrailing() + "\n")
        .collect(Collectors.joining());
  }

  /** Columns that have room beside each other, each time behind the keys. */
  private List<List<Integer>> blocks(List<Integer> widths, int room) {
    List<List<Integer>> blocks = new ArrayList<>();
    List<Integer> block = keyColumns();
    for (int column = keys; column < columns.size(); column++) {
      List<Integer> wider = new ArrayList<>(block);
      wider.add(column);
      boolean hasRoom = total(wider.stream().map(widths::get).toList()) <= room;
      if (hasRoom || block.size() == keys) {
        block = wider;
      } else {
        blocks.add(block);
        block = keyColumns();
        block.add(column);
      }
    }
    blocks.add(block);
    return blocks;
  }

  private List<Integer> keyColumns() {
    return IntStream.range(0, keys).boxed().collect(Collectors.toCollection(ArrayList::new));
  }

  private TextTable of(List<Integer> some) {
    return new TextTable(
        some.stream().map(columns::get).toList(),
        keys,
        rows.stream()
            .map(row -> some.stream().filter(i -> i < row.size()).map(row::get).toList())
            .toList());
  }

  /** The widths where the widest columns of words give way until all have room. */
  private List<Integer> narrowed(int room) {
    List<Integer> widths =
        IntStream.range(0, columns.size())
            .mapToObj(this::width)
            .collect(Collectors.toCollection(ArrayList::new));
    int excess = total(widths) - room;
    while (excess > 0) {
      int widest =
          IntStream.range(0, columns.size())
              .filter(i -> columns.get(i) == Align.LEFT && widths.get(i) > NARROWEST_WORDS)
              .boxed()
              .max((a, b) -> Integer.compare(widths.get(a), widths.get(b)))
              .orElse(-1);
      if (widest < 0) {
        return widths;
      }
      widths.set(widest, widths.get(widest) - 1);
      excess--;
    }
    return widths;
  }

  /** The lines of a row of which cells are wider than their columns. */
  private static List<List<String>> folded(List<String> row, List<Integer> widths) {
    List<List<String>> cells =
        IntStream.range(0, row.size())
            .mapToObj(i -> FoldedText.within(row.get(i), widths.get(i)))
            .toList();
    int lines = cells.stream().mapToInt(List::size).max().orElse(1);
    return IntStream.range(0, lines)
        .mapToObj(k -> cells.stream().map(cell -> k < cell.size() ? cell.get(k) : "").toList())
        .toList();
  }

  private static int total(List<Integer> widths) {
    return widths.stream().mapToInt(Integer::intValue).sum()
        + GAP.length() * Math.max(0, widths.size() - 1);
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
    String space = " ".repeat(Math.max(0, width - DisplayWidth.of(cell)));
    return align == Align.LEFT ? cell + space : space + cell;
  }
}
