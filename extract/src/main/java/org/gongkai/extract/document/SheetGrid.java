package org.gongkai.extract.document;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/** A sheet of a workbook as it is read: rows of cells, some of them hidden. */
public final class SheetGrid {

  /** A sheet goes on with blank cells to its last column; no form is as wide. */
  public static final int MOST_COLUMNS = 200;

  private final List<Row> rows = new ArrayList<>();
  private final List<Integer> hiddenColumns = new ArrayList<>();

  /**
   * A cell.
   *
   * @param text what is seen of it
   * @param doubt why that may not be what it holds
   * @param covered whether another cell's span covers it
   */
  public record Cell(String text, Slot.Doubt doubt, boolean covered, int rowSpan, int columnSpan) {

    private static final Cell REACHED = new Cell("", Slot.Doubt.NONE, true, 1, 1);
    private static final Cell BLANK = new Cell("", Slot.Doubt.NONE, false, 1, 1);

    /** A place that another cell's span covers. */
    public static Cell reachedInto() {
      return REACHED;
    }

    /** A cell with nothing in it. */
    public static Cell blank() {
      return BLANK;
    }

    private boolean isBlank() {
      return text.isEmpty() && !covered && columnSpan == 1;
    }

    private Slot slot() {
      return new Slot(text, false, OptionalInt.empty(), doubt);
    }
  }

  private record Row(List<Cell> cells, boolean hidden) {

    /** How many cells there are up to the last one that is not blank or begins a span. */
    int filled() {
      int filled = cells.size();
      while (filled > 0 && cells.get(filled - 1).isBlank()) {
        filled--;
      }
      return filled;
    }
  }

  /** Adds a row; a cell for each column, up to the last one that matters. */
  public void row(List<Cell> cells, boolean hidden) {
    rows.add(new Row(List.copyOf(cells), hidden));
  }

  /** Hides a column, from 0. */
  public void hideColumn(int column) {
    if (column < MOST_COLUMNS) {
      hiddenColumns.add(column);
    }
  }

  private List<List<Slot>> rows() {
    int width = rows.stream().mapToInt(Row::filled).max().orElse(0);
    GridBuilder grid = new GridBuilder();
    hiddenColumns.forEach(grid::hideColumn);
    for (Row row : rows) {
      grid.startRow();
      if (row.hidden) {
        grid.hideRow();
      }
      for (int column = 0; column < width; column++) {
        Cell cell = column < row.cells.size() ? row.cells.get(column) : Cell.blank();
        if (!cell.covered) {
          grid.cell(cell.slot(), cell.rowSpan, cell.columnSpan);
        }
      }
    }
    return grid.rows();
  }

  /** The sheets of a workbook. */
  public static final class Book {
    private final List<Block> blocks = new ArrayList<>();
    private int tables;

    /** Adds a sheet that is shown: its name, and its cells as a table. */
    public void add(String name, SheetGrid sheet) {
      List<List<Slot>> rows = sheet.rows();
      if (!rows.isEmpty()) {
        blocks.add(Paragraph.of(name));
        blocks.add(new Table(tables++, rows, false));
      }
    }

    /** The blocks in the order of the sheets. */
    public List<Block> blocks() {
      return blocks;
    }
  }
}
