package org.gongkai.extract.document.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;

/** The lines of one grid, and which of its smallest places they part. */
final class GridLines {

  /** A table may be open at a side; a row or column there is at least so wide. */
  private static final double OPEN_SIDE = 6;

  /** A line parts two places if it is drawn along more than this part of their border. */
  private static final double DRAWN = 0.5;

  private final Positions columns;
  private final Positions rows;

  /** How much of each place's left border is drawn, in points; by row, then by column. */
  private final double[][] leftBorders;

  /** How much of each place's upper border is drawn, in points; by row, then by column. */
  private final double[][] topBorders;

  /** The grid of lines that meet one another, at least one on each axis. */
  GridLines(List<Ruling> lines) {
    List<Ruling> level = lines.stream().filter(Ruling::isLevel).toList();
    List<Ruling> upright = lines.stream().filter(line -> !line.isLevel()).toList();
    columns = positions(upright, level);
    rows = positions(level, upright);
    leftBorders = new double[rows.size()][columns.size()];
    topBorders = new double[rows.size()][columns.size()];
    for (Ruling line : upright) {
      int column = columns.nearest(line.at());
      for (int row = 0; row + 1 < rows.size(); row++) {
        leftBorders[row][column] += shared(line, rows.get(row), rows.get(row + 1));
      }
    }
    for (Ruling line : level) {
      int row = rows.nearest(line.at());
      for (int column = 0; column + 1 < columns.size(); column++) {
        topBorders[row][column] += shared(line, columns.get(column), columns.get(column + 1));
      }
    }
  }

  /** The grid; lines that border no cell, such as underlines, are none of its lines. */
  Grid grid() {
    List<Box> cells = cells();
    return new Grid(
        Positions.of(cells.stream().flatMapToDouble(c -> DoubleStream.of(c.left(), c.right()))),
        Positions.of(cells.stream().flatMapToDouble(c -> DoubleStream.of(c.top(), c.bottom()))),
        cells,
        isOpen(0),
        isOpen(rows.size() - 1));
  }

  /** Places that no line parts are one cell, as far as they make a rectangle. */
  private List<Box> cells() {
    List<Place> open = new ArrayList<>();
    List<Place> done = new ArrayList<>();
    for (int row = 0; row + 1 < rows.size(); row++) {
      List<Place> goingOn = new ArrayList<>();
      for (Place run : runs(row)) {
        open.stream()
            .filter(above -> goesOn(above, run))
            .findFirst()
            .ifPresentOrElse(
                above -> goingOn.add(above.downTo(run.bottom)), () -> goingOn.add(run));
      }
      open.stream()
          .filter(above -> goingOn.stream().noneMatch(above::beginsLike))
          .forEach(done::add);
      open = goingOn;
    }
    done.addAll(open);
    return done.stream().map(this::box).toList();
  }

  /** The stretches of a row that no upright line parts. */
  private List<Place> runs(int row) {
    List<Place> runs = new ArrayList<>();
    int from = 0;
    for (int column = 1; column < columns.size(); column++) {
      boolean parted =
          column == columns.size() - 1
              || leftBorders[row][column] > DRAWN * (rows.get(row + 1) - rows.get(row));
      if (parted) {
        runs.add(new Place(from, row, column, row + 1));
        from = column;
      }
    }
    return runs;
  }

  private boolean goesOn(Place above, Place run) {
    if (above.left != run.left || above.right != run.right) {
      return false;
    }
    return !isParted(run.top, run.left, run.right);
  }

  private boolean isOpen(int row) {
    return !isParted(row, 0, columns.size() - 1);
  }

  /** Whether a level line is drawn from one column to another. */
  private boolean isParted(int row, int left, int right) {
    double drawn = 0;
    for (int column = left; column < right; column++) {
      drawn += topBorders[row][column];
    }
    return drawn > DRAWN * (columns.get(right) - columns.get(left));
  }

  private Box box(Place place) {
    return new Box(
        columns.get(place.left),
        rows.get(place.top),
        columns.get(place.right),
        rows.get(place.bottom));
  }

  /** Where lines stand, and where those that cross them end beyond the last one. */
  private static Positions positions(List<Ruling> lines, List<Ruling> crossing) {
    DoubleStream drawn = lines.stream().mapToDouble(Ruling::at);
    double first = lines.stream().mapToDouble(Ruling::at).min().orElseThrow();
    double last = lines.stream().mapToDouble(Ruling::at).max().orElseThrow();
    double from = crossing.stream().mapToDouble(Ruling::from).min().orElseThrow();
    double to = crossing.stream().mapToDouble(Ruling::to).max().orElseThrow();
    DoubleStream openSides =
        DoubleStream.of(from, to).filter(end -> end < first - OPEN_SIDE || end > last + OPEN_SIDE);
    return Positions.of(DoubleStream.concat(drawn, openSides));
  }

  private static double shared(Ruling line, double from, double to) {
    return Math.max(0, Math.min(line.to(), to) - Math.max(line.from(), from));
  }

  /** Places from one pair of lines to another, by the lines' indexes. */
  private record Place(int left, int top, int right, int bottom) {

    private Place downTo(int lower) {
      return new Place(left, top, right, lower);
    }

    private boolean beginsLike(Place other) {
      return left == other.left && top == other.top && right == other.right;
    }
  }
}
