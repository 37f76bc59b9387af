package org.gongkai.extract.document.sheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.apache.poi.ss.util.CellRangeAddress;
import org.gongkai.extract.document.SheetGrid;
import org.gongkai.extract.document.SheetGrid.Cell;
import org.gongkai.extract.document.ShownNumber;
import org.jspecify.annotations.Nullable;

/** The rows of one sheet with their cells, by number, and the cells that are merged. */
final class SheetRows {

  /** A compilation of many reports has some thousands. */
  private static final int MOST_MERGES = 20_000;

  private final NavigableMap<Integer, Row> rows = new TreeMap<>();
  private final List<CellRangeAddress> merges = new ArrayList<>();
  private final SheetGrid grid = new SheetGrid();

  private record Row(boolean hidden, Map<Integer, ShownNumber> cells) {}

  private record Place(int row, int column) {}

  /** Begins a row; rows that are not begun are not there. */
  void row(int number, boolean hidden) {
    rows.put(number, new Row(hidden, new HashMap<>()));
  }

  /** Puts a cell into a row that was begun. */
  void cell(int row, int column, ShownNumber shown) {
    Row begun = rows.get(row);
    if (begun != null && column < SheetGrid.MOST_COLUMNS) {
      begun.cells.put(column, shown);
    }
  }

  void hideColumn(int column) {
    grid.hideColumn(column);
  }

  void merge(CellRangeAddress range) {
    if (merges.size() < MOST_MERGES) {
      merges.add(range);
    }
  }

  /** The sheet, once all of it was read. */
  SheetGrid grid() {
    Map<Place, CellRangeAddress> origins = new HashMap<>();
    Set<Place> covered = new HashSet<>();
    Map<Integer, Integer> widths = new HashMap<>();
    for (CellRangeAddress range : merges) {
      int end = Math.min(range.getLastColumn() + 1, SheetGrid.MOST_COLUMNS);
      for (int row : rowsOf(range)) {
        widths.merge(row, end, Math::max);
        for (int column = range.getFirstColumn(); column < end; column++) {
          covered.add(new Place(row, column));
        }
      }
      origins.put(new Place(range.getFirstRow(), range.getFirstColumn()), range);
    }
    for (Map.Entry<Integer, Row> row : rows.entrySet()) {
      int last = row.getValue().cells.keySet().stream().mapToInt(column -> column).max().orElse(-1);
      List<Cell> cells = new ArrayList<>();
      for (int column = 0;
          column < Math.max(last + 1, widths.getOrDefault(row.getKey(), 0));
          column++) {
        Place place = new Place(row.getKey(), column);
        CellRangeAddress range = origins.get(place);
        boolean reached = range == null && covered.contains(place);
        cells.add(reached ? Cell.reachedInto() : cell(row.getValue().cells.get(column), range));
      }
      grid.row(cells, row.getValue().hidden);
    }
    return grid;
  }

  private Set<Integer> rowsOf(CellRangeAddress range) {
    return rows.subMap(range.getFirstRow(), true, range.getLastRow(), true).keySet();
  }

  private Cell cell(@Nullable ShownNumber shown, @Nullable CellRangeAddress range) {
    if (shown == null && range == null) {
      return Cell.blank();
    }
    ShownNumber text = shown == null ? ShownNumber.text("") : shown;
    int height = range == null ? 1 : rowsOf(range).size();
    int width = range == null ? 1 : range.getLastColumn() - range.getFirstColumn() + 1;
    return new Cell(text.text(), text.doubt(), false, height, width);
  }
}
