package org.gongkai.extract.document;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * A table that a program for recognition wrote as a list of cells: each with its row and column,
 * how far it reaches, and its text.
 */
final class JsonCells {

  /** The names that programs give to what they tell of a cell; of several the first here. */
  private static final List<String> ROW =
      List.of("RowIndex", "row", "rowIndex", "row_index", "row_start", "startRow", "start_row");

  private static final List<String> COLUMN =
      List.of(
          "ColumnIndex",
          "col",
          "colIndex",
          "col_index",
          "col_start",
          "column",
          "columnIndex",
          "column_index",
          "startCol",
          "start_col");

  /** Behind the last row or column that a cell covers. */
  private static final List<String> ROW_END = List.of("row_end");

  private static final List<String> COLUMN_END = List.of("col_end");

  private static final List<String> ROW_SPAN = List.of("RowSpan", "rowSpan", "row_span", "rowspan");

  private static final List<String> COLUMN_SPAN =
      List.of("ColumnSpan", "colSpan", "col_span", "colspan", "columnSpan", "column_span");

  private static final List<String> TEXT = List.of("Text", "content", "text", "value", "words");

  /** Places beyond these are slips or attacks; no form is as wide or as long. */
  private static final int MOST_ROWS = 2_000;

  private static final int MOST_COLUMNS = 200;

  private JsonCells() {}

  /**
   * The rows of the table, blank where no cell is told of.
   *
   * @return empty where an element is no cell with its place, or two have the same place
   */
  static Optional<List<List<Slot>>> rows(List<JsonNode> elements) {
    if (elements.size() < 2 || !elements.stream().allMatch(JsonCells::isCell)) {
      return Optional.empty();
    }
    NavigableMap<Integer, NavigableMap<Integer, Slot>> placed = new TreeMap<>();
    for (JsonNode cell : elements) {
      if (!place(cell, placed)) {
        return Optional.empty();
      }
    }
    int width = placed.values().stream().mapToInt(NavigableMap::lastKey).max().orElse(-1) + 1;
    return Optional.of(
        placed.values().stream()
            .map(
                row ->
                    IntStream.range(0, width)
                        .mapToObj(column -> row.getOrDefault(column, Slot.of("")))
                        .toList())
            .toList());
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

  /** Puts a cell into all its places; false where one of them is taken. */
  private static boolean place(JsonNode cell, Map<Integer, NavigableMap<Integer, Slot>> placed) {
    int row = number(cell, ROW).orElseThrow();
    int column = number(cell, COLUMN).orElseThrow();
    int bottom = Math.min(MOST_ROWS, end(cell, row, ROW_END, ROW_SPAN));
    int right = Math.min(MOST_COLUMNS, end(cell, column, COLUMN_END, COLUMN_SPAN));
    JsonNode text = field(cell, TEXT).orElseThrow();
    Slot slot = Slot.of(text.isNull() ? "" : text.asText().strip());
    for (int r = row; r < bottom; r++) {
      NavigableMap<Integer, Slot> places = placed.computeIfAbsent(r, any -> new TreeMap<>());
      for (int c = column; c < right; c++) {
        boolean first = r == row && c == column;
        if (places.put(c, first ? slot : slot.reachingOn()) != null) {
          return false;
        }
      }
    }
    return true;
  }

  private static int end(JsonNode cell, int start, List<String> ends, List<String> spans) {
    int end = number(cell, ends).orElseGet(() -> start + number(cell, spans).orElse(1));
    return Math.max(start + 1, end);
  }

  private static Optional<Integer> number(JsonNode node, List<String> names) {
    return field(node, names).filter(JsonNode::canConvertToInt).map(JsonNode::asInt);
  }

  private static Optional<JsonNode> field(JsonNode node, List<String> names) {
    return names.stream().filter(node::has).findFirst().map(node::get);
  }
}
