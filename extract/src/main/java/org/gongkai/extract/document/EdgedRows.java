package org.gongkai.extract.document;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Collects the rows of a table whose cells tell their right edges, as those of RTF and of the
 * binary Word format do; the edges of all rows together are the grid's columns.
 */
public final class EdgedRows {

  /** Edges nearer to each other than this, in twentieths of a point, are one. */
  private static final int SAME_EDGE = 20;

  private final List<Row> rows = new ArrayList<>();

  /** How a cell takes part in a vertical merge. */
  public enum Merge {
    NONE,
    FIRST,
    CONTINUED
  }

  /** A cell's right edge and merge; a cell that is joined to the one at its left has no text. */
  public record Shape(int edge, Merge merge, boolean joined) {}

  private record Row(List<Shape> shapes, List<String> texts) {}

  /** Adds a row: the shapes of its cells, and their texts. */
  public void row(List<Shape> shapes, List<String> texts) {
    rows.add(new Row(List.copyOf(shapes), List.copyOf(texts)));
  }

  /** The table that has been collected, if any; the next begins empty. */
  public Optional<Table> takeTable(int index) {
    if (rows.isEmpty()) {
      return Optional.empty();
    }
    boolean shaped = rows.stream().allMatch(row -> row.shapes.size() == row.texts.size());
    Table table =
        shaped
            ? new Table(index, grid(), false)
            : new Table(
                index,
                rows.stream().map(row -> row.texts.stream().map(Slot::of).toList()).toList(),
                true);
    rows.clear();
    return Optional.of(table);
  }

  private List<List<Slot>> grid() {
    NavigableSet<Integer> edges = new TreeSet<>();
    for (Row row : rows) {
      for (Shape shape : row.shapes) {
        Integer near = edges.ceiling(shape.edge - SAME_EDGE);
        if (near == null || near > shape.edge + SAME_EDGE) {
          edges.add(shape.edge);
        }
      }
    }
    List<Integer> columns = List.copyOf(edges);
    GridBuilder grid = new GridBuilder();
    for (int r = 0; r < rows.size(); r++) {
      grid.startRow();
      Row row = rows.get(r);
      int from = 0;
      for (int c = 0; c < row.shapes.size(); c++) {
        Shape shape = row.shapes.get(c);
        int to = column(columns, shape.edge) + 1;
        boolean continued = shape.merge == Merge.CONTINUED && beginsAbove(r, shape.edge);
        boolean goesOn = c + 1 < row.shapes.size() && row.shapes.get(c + 1).joined;
        if (!continued && !goesOn) {
          grid.cell(Slot.of(textAt(row, c)), rowSpan(r, shape), Math.max(1, to - from));
        }
        from = goesOn ? from : to;
      }
    }
    return grid.rows();
  }

  /** The text of a run of joined cells stands in the first. */
  private static String textAt(Row row, int cell) {
    int first = cell;
    while (first > 0 && row.shapes.get(first).joined) {
      first--;
    }
    return row.texts.get(first);
  }

  private static int column(List<Integer> columns, int edge) {
    int column = 0;
    while (column < columns.size() - 1 && columns.get(column) < edge - SAME_EDGE) {
      column++;
    }
    return column;
  }

  private int rowSpan(int row, Shape shape) {
    int span = 1;
    while (shape.merge == Merge.FIRST
        && row + span < rows.size()
        && mergeAt(row + span, shape.edge) == Merge.CONTINUED) {
      span++;
    }
    return span;
  }

  private boolean beginsAbove(int row, int edge) {
    int above = row - 1;
    while (above >= 0 && mergeAt(above, edge) == Merge.CONTINUED) {
      above--;
    }
    return above >= 0 && mergeAt(above, edge) == Merge.FIRST;
  }

  private Merge mergeAt(int row, int edge) {
    return rows.get(row).shapes.stream()
        .filter(shape -> Math.abs(shape.edge - edge) <= SAME_EDGE)
        .map(Shape::merge)
        .findFirst()
        .orElse(Merge.NONE);
  }
}
