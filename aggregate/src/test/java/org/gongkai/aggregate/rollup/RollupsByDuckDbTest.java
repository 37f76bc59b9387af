package org.gongkai.aggregate.rollup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
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
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.gongkai.aggregate.LocalSpark;
import org.gongkai.aggregate.lake.LakeTable;
import org.gongkai.aggregate.lake.LakeTables;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every rollup computed a second time, by another engine, from the tidy tables. */
class RollupsByDuckDbTest {

  private static final int REPORTS = 300;
  private static final List<LakeTable> TIDY =
      List.of(LakeTable.REPORTS, LakeTable.APPLICATIONS, LakeTable.LEGAL);

  @TempDir private static Path lake;
  private static RollupInput input;

  @BeforeAll
  static void writeTheTidyTables() {
    Dataset<Row> extractions = LocalSpark.extractions(RandomReports.of(20260101, REPORTS)).cache();
    for (LakeTable table : TIDY) {
      LakeTables.of(table, extractions).write().parquet(lake.resolve(table.folder()).toString());
    }
    RollupInput computed = RollupInput.of(LakeTables.of(LakeTable.FIGURES, extractions).cache());
    input = computed.withTotals(computed.totals().cache());
  }

  @Test
  void everyNumberOfVolumeIsWhatSqlOverTheTidyTablesGives() throws SQLException, IOException {
    Map<String, Double> expected = new TreeMap<>();
    List<String> keys = keysWithName();
    query(
        "volume",
        rows -> {
          StringBuilder key = new StringBuilder();
          for (int i = 1; i <= keys.size(); i++) {
            key.append(rows.getString(i)).append('/');
          }
          expected.put(key + rows.getString("metric"), rows.getDouble("number"));
        });

    Map<String, Double> actual = new TreeMap<>();
    for (Row row : RollupTable.VOLUME.of(input).collectAsList()) {
      // Keys first, then numbers; what is null or counts no report is not in the query's answer.
      for (String column : row.schema().fieldNames()) {
        Object value = row.getAs(column);
        boolean none = column.contains("reports") && Long.valueOf(0).equals(value);
        if (!keys.contains(column) && value != null && !none) {
          actual.put(key(row, keys) + column, ((Number) value).doubleValue());
        }
      }
    }
    assertThat(actual.keySet()).isEqualTo(expected.keySet());
    assertThat(actual).isEqualTo(expected);
    assertThat(actual).hasSizeGreaterThan(2000);
    assertThat(actual.keySet().stream().map(key -> key.substring(0, key.indexOf('/'))))
        .contains("own", "consolidated");
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "VOLUME")
  void everyRowOfTheOthersIsWhatSqlOverTheTidyTablesGives(RollupTable table)
      throws SQLException, IOException {
    List<String> columns = List.of(table.schema().fieldNames());
    List<String> expected = new ArrayList<>();
    query(
        table.key(),
        rows -> {
          List<String> values = new ArrayList<>();
          for (String column : columns) {
            values.add(column + "=" + text(rows.getObject(column)));
          }
          expected.add(String.join(" ", values));
        });

    List<String> actual =
        table.of(input).collectAsList().stream()
            .map(
                row ->
                    String.join(
                        " ",
                        columns.stream()
                            .map(column -> column + "=" + text(row.getAs(column)))
                            .toList()))
            .toList();

    assertThat(actual).containsExactlyInAnyOrderElementsOf(expected);
    assertThat(actual).hasSizeGreaterThan(50);
  }

  private static List<String> keysWithName() {
    return Cut.fields().stream().map(field -> field.name()).toList();
  }

  private static String key(Row row, List<String> keys) {
    StringBuilder key = new StringBuilder();
    keys.forEach(name -> key.append(row.<Object>getAs(name)).append('/'));
    return key.toString();
  }

  /** Both engines give the same double for the same quotient of whole numbers. */
  private static String text(Object value) {
    return value instanceof Number number && !(value instanceof Double)
        ? Long.toString(number.longValue())
        : String.valueOf(value);
  }

  /** What to do with a row of an answer. */
  private interface Reader {
    void read(ResultSet row) throws SQLException;
  }

  private static void query(String name, Reader reader) throws SQLException, IOException {
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement()) {
      for (LakeTable table : TIDY) {
        statement.execute(
            "create view "
                + table.key()
                + " as from '"
                + lake.resolve(table.folder())
                + "/*.parquet'");
      }
      statement.execute(sql("figures"));
      try (ResultSet rows = statement.executeQuery(sql(name))) {
        while (rows.next()) {
          reader.read(rows);
        }
      }
    }
  }

  private static String sql(String name) throws IOException {
    String file = name + ".sql";
    try (InputStream in =
        Objects.requireNonNull(RollupsByDuckDbTest.class.getResourceAsStream(file), file)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
