package org.gongkai.jobs.analysts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.apache.spark.sql.SparkSession;

/** An output read through its views, by DuckDB and by Spark, as docs/queries.md says. */
final class ViewedLake implements AutoCloseable {

  private final Connection duckDb;
  private final SparkSession spark;

  private ViewedLake(Connection duckDb, SparkSession spark) {
    this.duckDb = duckDb;
    this.spark = spark;
  }

  static ViewedLake open(Path output) throws IOException, SQLException {
    SparkSession spark =
        SparkSession.builder()
            .master("local[1]")
            .appName("views")
            .config("spark.ui.enabled", "false")
            .config("spark.sql.shuffle.partitions", "1")
            .config("spark.sql.session.timeZone", "UTC")
            .config("spark.sql.codegen.wholeStage", "false")
            .config("spark.sql.codegen.factoryMode", "NO_CODEGEN")
            .getOrCreate();
    for (String statement : Files.readString(output.resolve("views-spark.sql")).split(";\n")) {
      if (!statement.isBlank()) {
        spark.sql(statement);
      }
    }
    Connection duckDb = DriverManager.getConnection("jdbc:duckdb:");
    try (Statement statement = duckDb.createStatement()) {
      statement.execute(Files.readString(output.resolve("views.sql")));
    }
    return new ViewedLake(duckDb, spark);
  }

  Answer duckDb(String query) throws SQLException {
    try (Statement statement = duckDb.createStatement()) {
      return Answer.of(statement.executeQuery(query));
    }
  }

  Answer spark(String query) {
    return Answer.of(spark.sql(query));
  }

  @Override
  public void close() throws SQLException {
    spark.stop();
    duckDb.close();
  }
}
