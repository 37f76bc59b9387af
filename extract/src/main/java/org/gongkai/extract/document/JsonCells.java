package org.gongkai.extract.document;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * A table that a program for recognition wrote as a list of cells: each with its row and column,
 * how far it reaches, and its text.
 */
final class JsonCells {

  private static final Set<String> ROW =
      Set.of("row", "row_start", "rowIndex", "row_index", "startRow", "start_row", "RowIndex");

  private static final Set<String> COLUMN =
      Set.of(
          "col",
          "column",
          "col_start",
          "columnIndex",
          "colIndex",
          "col_index",
          "column_index",
          "startCol",
          "start_col",
          "ColumnIndex");

  /** Behind the last row or column that a cell covers. */
  private static final Set<String> ROW_END = Set.of("row_end");

  private static final Set<String> COLUMN_END = Set.of("col_end");

  private static final Set<String> ROW_SPAN = Set.of("rowSpan", "row_span", "rowspan", "RowSpan");

  private static final Set<String> COLUMN_SPAN =
      Set.of("columnSpan", "colSpan", "col_span", "colspan", "column_span", "ColumnSpan");

  private static final Set<String> TEXT = Set.of("words", "text", "content", "value", "Text");

  /** Places beyond these are slips or attacks; no form is as wide or as long. */
  private static final int MOST_ROWS = 2_000;

  private static final int MOST_COLUMNS = 200;

  private JsonCells() {}

  /** Whether every element is a cell with its place. */
  static boolean are(List<JsonNode> elements) {
    return elements.size() > 1 && elements.stream().allMatch(JsonCells::isCell);
  }

  private static boolean isCell(JsonNode node) {
    return node.isObject()
        && isPlace(number(node, ROW), MOST_ROWS)
        && isPlace(number(node, COLUMN), MOST_COLUMNS)
        && field(node, TEXT).filter(JsonNode::isValueNode).isPresent();
  }

  private static boolean isPlace(Optional<Integer> number, int most) {
    return number.filter(n -> n >= 0 && n < most).isPresent();
  }

  /** The rows of the table, blank where no cell is told of. */
  static List<List<Slot>> rows(List<JsonNode> cells) {
    TreeMap<Integer, TreeMap<Integer, Slot>> placed = new TreeMap<>();
    for (JsonNode cell : cells) {
      int row = number(cell, ROW).orElseThrow();
      int column = number(cell, COLUMN).orElseThrow();
      int bottom = Math.min(MOST_ROWS, end(cell, row, ROW_END, ROW_SPAN));
      int right = Math.min(MOST_COLUMNS, end(cell, column, COLUMN_END, COLUMN_SPAN));
      Slot slot = Slot.of(field(cell, TEXT).orElseThrow().asText().strip());
      for (int r = row; r < bottom; r++) {
        for (int c = column; c < right; c++) {
          boolean first = r == row && c == column;
          placed
              .computeIfAbsent(r, any -> new TreeMap<>())
              .put(c, first ? slot : slot.reachingOn());
        }
      }
    }
    int width = placed.values().stream().mapToInt(TreeMap::lastKey).max().orElse(-1) + 1;
    List<List<Slot>> rows = new ArrayList<>();
    for (TreeMap<Integer, Slot> row : placed.values()) {
      List<Slot> slots = new ArrayList<>();
      for (int c = 0; c < width; c++) {
        slots.add(row.getOrDefault(c, Slot.of("")));
      }
      rows.add(slots);
    }
    return rows;
  }

  private static int end(JsonNode cell, int start, Set<String> ends, Set<String> spans) {
    int end = number(cell, ends).orElseGet(() -> start + number(cell, spans).orElse(1));
    return Math.max(start + 1, end);
  }

  private static Optional<Integer> number(JsonNode node, Set<String> names) {
    return field(node, names).filter(JsonNode::canConvertToInt).map(JsonNode::asInt);
  }

  private static Optional<JsonNode> field(JsonNode node, Set<String> names) {
    return names.stream().sorted().filter(node::has).findFirst().map(node::get);
  }
}
