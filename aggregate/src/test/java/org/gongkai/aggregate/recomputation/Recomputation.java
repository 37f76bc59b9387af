package org.gongkai.aggregate.recomputation;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Array;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongkai.aggregate.lake.DescribedTable;
import org.gongkai.aggregate.lake.LakeTable;
import org.gongkai.aggregate.rollup.RollupTable;

/**
 * A lake on the local disk whose figures and rollups are computed again by DuckDB, from {@code
 * documents}, {@code reports}, {@code applications} and {@code legal} alone: from no other table,
 * and of {@code reports} not {@code is_latest}.
 */
public final class Recomputation implements AutoCloseable {

  private final Path lake;
  private final Connection connection;

  private Recomputation(Path lake, Connection connection) {
    this.lake = lake;
    this.connection = connection;
  }

  /**
   * Opens the tables below a folder.
   *
   * @param lake what a run has left behind, or a folder laid out like it
   */
  public static Recomputation of(Path lake) throws SQLException, IOException {
    Recomputation recomputation =
        new Recomputation(lake, DriverManager.getConnection("jdbc:duckdb:"));
    try (Statement statement = recomputation.connection.createStatement()) {
      for (LakeTable table : sources()) {
        statement.execute("create view " + table.key() + " as " + recomputation.written(table));
      }
      statement.execute(sql("views"));
    }
    return recomputation;
  }

  /** The tables that are read. */
  public static List<LakeTable> sources() {
    return List.of(LakeTable.DOCUMENTS, LakeTable.REPORTS, LakeTable.APPLICATIONS, LakeTable.LEGAL);
  }

  /** The tables that can be computed again. */
  public static List<DescribedTable> tables() {
    return Stream.<DescribedTable>concat(
            Stream.of(LakeTable.FIGURES), Stream.of(RollupTable.values()))
        .toList();
  }

  /** Sets a table as it was written, a rollup or the figures, against what SQL gives. */
  public Comparison of(DescribedTable table) throws SQLException, IOException {
    return Comparison.of(rows(table, written(table)), rows(table, sql(table.key())));
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }

  private String written(DescribedTable table) {
    return "from '" + lake.resolve(table.folder()) + "/*.parquet'";
  }

  /** Rows by their key, each with what is not null in it, by column. */
  private Map<String, Map<String, Object>> rows(DescribedTable table, String query)
      throws SQLException {
    List<String> columns = List.of(table.schema().fieldNames());
    Map<String, Map<String, Object>> rows = new TreeMap<>();
    try (Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(query)) {
      List<Integer> places = places(result, columns);
      while (result.next()) {
        Map<String, Object> row = new LinkedHashMap<>();
        for (int i = 0; i < columns.size(); i++) {
          Object value = places.get(i) == 0 ? null : result.getObject(places.get(i));
          if (value != null) {
            row.put(columns.get(i), value instanceof Array list ? sorted(list) : value);
          }
        }
        String key =
            table.primaryKey().stream()
                .map(name -> String.valueOf(row.get(name)))
                .collect(Collectors.joining("/"));
        if (rows.put(key, row) != null) {
          throw new IllegalStateException(table.key() + " has two rows " + key);
        }
      }
    }
    return rows;
  }

  /**
   * Where a result has the columns; 0 for one that it lacks, since a table set side by side has no
   * column for an item that no report has.
   */
  private static List<Integer> places(ResultSet result, List<String> columns) throws SQLException {
    List<String> names = new ArrayList<>();
    for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
      names.add(result.getMetaData().getColumnName(i));
    }
    return columns.stream().map(name -> names.indexOf(name) + 1).toList();
  }

  /** SQL does not know the form's order. */
  private static List<String> sorted(Array list) throws SQLException {
    return Stream.of((Object[]) list.getArray()).map(String::valueOf).sorted().toList();
  }

  private static String sql(String name) throws IOException {
    String file = name + ".sql";
    try (InputStream in =
        Objects.requireNonNull(Recomputation.class.getResourceAsStream(file), file)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
