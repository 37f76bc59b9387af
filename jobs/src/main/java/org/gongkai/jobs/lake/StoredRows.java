package org.gongkai.jobs.lake;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;

/** Reads Parquet files that Gongkai wrote. */
public final class StoredRows {

  private StoredRows() {}

  /**
   * The rows of some files. In a session for few documents they are one partition, so that no query
   * has to shuffle them before it groups, joins or sorts.
   *
   * @param schema the columns to read
   * @param paths files or folders of them
   */
  public static Dataset<Row> read(SparkSession session, StructType schema, String... paths) {
    Dataset<Row> rows = session.read().schema(schema).parquet(paths);
    return Sessions.isForFewDocuments(session) ? rows.coalesce(1) : rows;
  }
}
