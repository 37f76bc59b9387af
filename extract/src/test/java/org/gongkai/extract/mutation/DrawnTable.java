package org.gongkai.extract.mutation;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** A table of the form as it is drawn, with what a mutation has to know of it. */
final class DrawnTable {

  private final String name;
  private final Grid grid;
  private int from;
  private final List<String> keys;

  /**
   * @param from the first column of numbers
   * @param keys of the form's rows by the grid's; empty for a row of the header
   */
  DrawnTable(String name, Grid grid, int from, List<String> keys) {
    this.name = name;
    this.grid = grid;
    this.from = from;
    this.keys = new ArrayList<>(keys);
  }

  String name() {
    return name;
  }

  Grid grid() {
    return grid;
  }

  int from() {
    return from;
  }

  String key(int row) {
    return keys.get(row);
  }

  boolean isNumbers(int row) {
    return !keys.get(row).isEmpty();
  }

  int firstNumbers() {
    return IntStream.range(0, keys.size()).filter(this::isNumbers).findFirst().orElseThrow();
  }

  List<Integer> numberRows() {
    return IntStream.range(0, keys.size()).filter(this::isNumbers).boxed().toList();
  }

  int row(String key) {
    return keys.indexOf(key);
  }

  /** The columns in which numbers of a row begin. */
  List<Integer> numberColumns(int row) {
    return IntStream.range(from, grid.width()).filter(c -> !grid.isMerged(row, c)).boxed().toList();
  }

  /** A column in front of the numbers, for each row of numbers a cell. */
  void labelColumn(int at, String header, java.util.function.IntFunction<Ink> cells) {
    Ink head = Ink.of(header);
    grid.insertColumn(at, r -> isNumbers(r) ? cells.apply(r) : head);
    from++;
  }

  void insertRow(int at, java.util.function.IntFunction<Ink> cells) {
    grid.insertRow(at, cells);
    keys.add(at, "");
  }

  void removeRow(int at) {
    grid.removeRow(at);
    keys.remove(at);
  }

  /** Says that the numbers begin so many columns further on. */
  void moved(int columns) {
    from += columns;
  }

  /** Draws the table anew. */
  void redraw(List<List<Ink>> rows, List<String> newKeys) {
    grid.redraw(rows);
    keys.clear();
    keys.addAll(newKeys);
  }
}
