package org.gongkai.jobs;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.gongkai.aggregate.catalog.Catalog;
import org.gongkai.aggregate.lake.DescribedTable;

/** Reads an output with DuckDB: a reader that has nothing to do with the writer. */
public final class LakeRows {

  private final Path output;

  public LakeRows(Path output) {
    this.output = output;
  }

  /** The rows of a query; the tables of the lake and the rollups stand ready under their names. */
  public List<List<String>> of(String query) {
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement()) {
      for (DescribedTable table : Catalog.tables()) {
        Path folder = output.resolve(table.folder());
        if (folder.toFile().isDirectory()) {
          statement.execute(
              "CREATE VIEW %s AS SELECT * FROM '%s/*.parquet'".formatted(table.key(), folder));
        }
      }
      return rows(statement.executeQuery(query));
    } catch (SQLException e) {
      throw new IllegalStateException(query, e);
    }
  }

  /**
   * The rows that only one of two outputs holds, over all tables; empty where they are the same.
   */
  public List<String> differencesTo(LakeRows other) {
    Map<String, Integer> surplus = new TreeMap<>();
    all().forEach(row -> surplus.merge(row, 1, Integer::sum));
    other.all().forEach(row -> surplus.merge(row, -1, Integer::sum));
    return surplus.entrySet().stream()
        .filter(row -> row.getValue() != 0)
        .map(row -> (row.getValue() > 0 ? "only here: " : "only there: ") + row.getKey())
        .toList();
  }

  private Stream<String> all() {
    return Catalog.tables().stream()
        .filter(table -> output.resolve(table.folder()).toFile().isDirectory())
        .flatMap(this::rowsOf);
  }

  private Stream<String> rowsOf(DescribedTable table) {
    return of("SELECT * FROM " + table.key()).stream().map(row -> table.key() + " " + row);
  }

  private static List<List<String>> rows(ResultSet result) throws SQLException {
    int columns = result.getMetaData().getColumnCount();
    List<List<String>> rows = new ArrayList<>();
    while (result.next()) {
      List<String> row = new ArrayList<>();
      for (int i = 1; i <= columns; i++) {
        row.add(Objects.toString(result.getObject(i)));
      }
      rows.add(row);
    }
    return rows;
  }
}
