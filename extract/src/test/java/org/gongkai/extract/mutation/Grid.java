package org.gongkai.extract.mutation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A table as it is drawn: places in rows, merged where neighbours hold the same {@link Ink}. */
final class Grid implements Block {

  private final List<List<Ink>> rows = new ArrayList<>();
  private final Set<Integer> hiddenColumns = new HashSet<>();
  private final Set<Ink> hiddenRows = new HashSet<>();

  /** A place where a cell begins, and how far it reaches. */
  record Cell(Ink ink, int row, int column, int down, int across) {}

  Grid() {}

  Grid copy() {
    Grid copy = new Grid();
    rows.forEach(row -> copy.rows.add(new ArrayList<>(row)));
    return copy;
  }

  int height() {
    return rows.size();
  }

  int width() {
    return rows.isEmpty() ? 0 : rows.get(0).size();
  }

  Ink at(int row, int column) {
    return rows.get(row).get(column);
  }

  void put(int row, int column, Ink ink) {
    rows.get(row).set(column, ink);
  }

  void change(int row, int column, UnaryOperator<Ink> change) {
    put(row, column, change.apply(at(row, column)));
  }

  /** Adds a row at the end. */
  void add(List<Ink> row) {
    rows.add(new ArrayList<>(row));
  }

  /** Puts one cell over a rectangle. */
  void merge(int row, int column, int down, int across, Ink ink) {
    for (int r = row; r < row + down; r++) {
      for (int c = column; c < column + across; c++) {
        put(r, c, ink);
      }
    }
  }

  /** Whether a place is covered by the cell on its left or above it. */
  boolean isMerged(int row, int column) {
    return (column > 0 && at(row, column - 1) == at(row, column))
        || (row > 0 && at(row - 1, column) == at(row, column));
  }

  /** Puts a column in; a cell that reaches over the place reaches over the new one too. */
  void insertColumn(int at, IntFunction<Ink> cells) {
    for (int r = 0; r < rows.size(); r++) {
      List<Ink> row = rows.get(r);
      boolean inside = at > 0 && at < row.size() && row.get(at - 1) == row.get(at);
      row.add(at, inside ? row.get(at) : cells.apply(r));
    }
  }

  /** Puts a row in; a cell that reaches over the place reaches over the new row too. */
  void insertRow(int at, IntFunction<Ink> cells) {
    List<Ink> row = new ArrayList<>();
    for (int c = 0; c < width(); c++) {
      boolean inside = at > 0 && at < height() && at(at - 1, c) == at(at, c);
      row.add(inside ? at(at, c) : cells.apply(c));
    }
    rows.add(at, row);
  }

  void redraw(List<List<Ink>> others) {
    rows.clear();
    others.forEach(this::add);
  }

  void removeRow(int row) {
    rows.remove(row);
  }

  void removeColumn(int column) {
    rows.forEach(row -> row.remove(column));
  }

  /** Takes some columns in another order. */
  void permute(int from, List<Integer> order) {
    for (List<Ink> row : rows) {
      List<Ink> old = List.copyOf(row);
      for (int i = 0; i < order.size(); i++) {
        row.set(from + i, old.get(order.get(i)));
      }
    }
  }

  /** The cells of a row that begin in it, from left to right. */
  List<Cell> cells(int row) {
    List<Cell> cells = new ArrayList<>();
    for (int c = 0; c < width(); c++) {
      Ink ink = at(row, c);
      boolean begins = (c == 0 || at(row, c - 1) != ink) && (row == 0 || at(row - 1, c) != ink);
      if (begins) {
        int column = c;
        int across = run(c, width(), i -> at(row, i) == ink);
        cells.add(new Cell(ink, row, c, run(row, height(), i -> at(i, column) == ink), across));
      }
    }
    return cells;
  }

  /**
   * The part of a cell that lies in one row, as formats draw it that merge downwards row by row.
   *
   * @param end the column behind it
   * @param goesOn whether it began in the row above
   * @param begins whether it goes on in the row below
   */
  record Span(Ink ink, int column, int end, boolean goesOn, boolean begins) {

    /** What is drawn where a cell goes on, where one begins, and else. */
    String merged(String on, String first) {
      return goesOn ? on : begins ? first : "";
    }

    /** What is in it, piece by piece; nothing where it only goes on. */
    String drawn(Function<Ink.Piece, String> piece) {
      return goesOn ? "" : ink.pieces().stream().map(piece).collect(Collectors.joining());
    }
  }

  /** The spans of a row, from left to right. */
  List<Span> spans(int row) {
    List<Span> spans = new ArrayList<>();
    for (int c = 0; c < width(); ) {
      Ink ink = at(row, c);
      int end = c + run(c, width(), i -> at(row, i) == ink);
      boolean below = row > 0 && at(row - 1, c) == ink;
      boolean above = row + 1 < height() && at(row + 1, c) == ink;
      spans.add(new Span(ink, c, end, below, above));
      c = end;
    }
    return spans;
  }

  private static int run(int from, int to, IntPredicate same) {
    return (int) IntStream.range(from, to).takeWhile(same).count();
  }

  /** The texts of a row by place, a merged cell's in its first. */
  List<String> texts(int row) {
    return IntStream.range(0, width())
        .mapToObj(c -> isMerged(row, c) ? "" : at(row, c).text())
        .toList();
  }

  /** Whether all that is drawn is plain. */
  boolean isPlain() {
    return rows.stream().flatMap(List::stream).allMatch(Ink::isPlain);
  }

  /** Puts another cell wherever one stands. */
  void replace(Ink old, Ink other) {
    rows.forEach(row -> row.replaceAll(ink -> ink == old ? other : ink));
  }

  /** Nobody sees this column. */
  void hideColumn(int column) {
    hiddenColumns.add(column);
  }

  Set<Integer> hiddenColumns() {
    return hiddenColumns;
  }

  /** Nobody sees this row; it is known by its last cell, since rows move. */
  void hideRow(int row) {
    hiddenRows.add(at(row, width() - 1));
  }

  boolean isHidden(int row) {
    return hiddenRows.contains(at(row, width() - 1));
  }
}
