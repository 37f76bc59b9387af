package org.gongkai.jobs.analysts;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * What a query gives, as the page prints it.
 *
 * @param columns their names
 * @param rows their values as text, nothing for null
 */
record Answer(List<String> columns, List<List<String>> rows) {

  static Answer of(ResultSet result) throws SQLException {
    int width = result.getMetaData().getColumnCount();
    List<String> columns = new ArrayList<>();
    for (int i = 1; i <= width; i++) {
      columns.add(result.getMetaData().getColumnLabel(i));
    }
    List<List<String>> rows = new ArrayList<>();
    while (result.next()) {
      List<String> row = new ArrayList<>();
      for (int i = 1; i <= width; i++) {
        row.add(text(result.getObject(i)));
      }
      rows.add(row);
    }
    return new Answer(columns, rows);
  }

  static Answer of(Dataset<Row> result) {
    List<List<String>> rows =
        result.collectAsList().stream()
            .map(row -> IntStream.range(0, row.size()).mapToObj(i -> text(row.get(i))).toList())
            .toList();
    return new Answer(List.of(result.columns()), rows);
  }

  /** A table in Markdown. */
  String markdown() {
    Stream<List<String>> head = Stream.of(columns, columns.stream().map(column -> "---").toList());
    return Stream.concat(head, rows.stream())
        .map(row -> "| " + String.join(" | ", row) + " |\n")
        .collect(Collectors.joining());
  }

  private static String text(Object value) {
    if (value == null) {
      return "";
    }
    return value instanceof BigDecimal number
        ? number.stripTrailingZeros().toPlainString()
        : value.toString().replace("|", "\\|").replace("\n", " ");
  }
}
