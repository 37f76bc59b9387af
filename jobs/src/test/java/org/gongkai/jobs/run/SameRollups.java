package org.gongkai.jobs.run;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.gongkai.aggregate.rollup.RollupTable;

/** Whether two outputs hold the same rollups, told by a sum over all rows, however many. */
final class SameRollups {

  private SameRollups() {}

  /**
   * Makes sure that two engines did the same work.
   *
   * @return how many rows the rollups have together
   * @throws IllegalStateException if a rollup is not the same; the message names it
   */
  static long require(Path one, Path other) throws SQLException {
    long rows = 0;
    for (RollupTable rollup : RollupTable.values()) {
      Digest digest = Digest.of(rollup, one);
      if (!digest.equals(Digest.of(rollup, other))) {
        throw new IllegalStateException(
            rollup.key() + " is not the same in " + one + " and in " + other);
      }
      rows += digest.rows;
    }
    return rows;
  }

  private record Digest(long rows, String sum) {

    static Digest of(RollupTable rollup, Path output) throws SQLException {
      String columns =
          Arrays.stream(rollup.schema().fields())
              .map(Digest::typed)
              .collect(Collectors.joining(", "));
      String query =
          "select count(*), bit_xor(hash(%s))::varchar from '%s/*.parquet'"
              .formatted(columns, output.resolve(rollup.folder()));
      try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
          Statement statement = connection.createStatement();
          ResultSet result = statement.executeQuery(query)) {
        result.next();
        return new Digest(result.getLong(1), result.getString(2));
      }
    }

    private static String typed(StructField field) {
      String type =
          field.dataType().equals(DataTypes.StringType)
              ? "varchar"
              : field.dataType().equals(DataTypes.DoubleType) ? "double" : "bigint";
      return field.name() + "::" + type;
    }
  }
}
