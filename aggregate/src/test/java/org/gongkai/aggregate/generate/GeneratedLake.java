package org.gongkai.aggregate.generate;

import java.util.stream.StreamSupport;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.gongkai.aggregate.lake.ExtractionRows;

/** Generated documents as the staging rows that every table is made of. */
public final class GeneratedLake {

  /** Documents of one partition. */
  private static final int SLICE = 20_000;

  private GeneratedLake() {}

  /**
   * Staging rows ({@link ExtractionRows}) of the documents with the numbers 0 to {@code documents}.
   */
  public static Dataset<Row> extractions(SparkSession session, long documents) {
    int slices = Math.toIntExact((documents + SLICE - 1) / SLICE);
    return session
        .range(0, documents, 1, slices)
        .mapPartitions(
            (MapPartitionsFunction<Long, Row>)
                numbers -> {
                  GeneratedReports reports = new GeneratedReports();
                  Iterable<Long> each = () -> numbers;
                  return StreamSupport.stream(each.spliterator(), false)
                      .map(number -> ExtractionRows.toRow(reports.document(number)))
                      .iterator();
                },
            Encoders.row(ExtractionRows.schema()));
  }
}
