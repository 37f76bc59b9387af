package org.gongkai.jobs.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.StreamSupport;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.util.SerializableConfiguration;
import org.apache.spark.util.TaskCompletionListener;
import org.gongkai.aggregate.lake.ExtractionRows;
import org.gongkai.aggregate.lake.Intake;

/** Extraction as a Dataset: one task a batch, one staging row a document or archive. */
public final class Extractions {

  private Extractions() {}

  /**
   * The staging rows of batches of documents; partition {@code i} holds those of batch {@code i}.
   *
   * @param version the version that the rows are marked with
   */
  public static Dataset<Row> of(
      SparkSession session, List<List<InputDocument>> batches, Limits limits, String version) {
    JavaSparkContext context = JavaSparkContext.fromSparkContext(session.sparkContext());
    Broadcast<SerializableConfiguration> configuration =
        context.broadcast(new SerializableConfiguration(session.sessionState().newHadoopConf()));
    return session.createDataset(
        context
            .parallelize(batches.stream().map(InputBatches::write).toList(), batches.size())
            .flatMap(batch -> InputBatches.read(batch).iterator())
            .mapPartitions(reading(configuration, limits, version))
            .rdd(),
        Encoders.row(ExtractionRows.schema()));
  }

  private static FlatMapFunction<Iterator<InputDocument>, Row> reading(
      Broadcast<SerializableConfiguration> configuration, Limits limits, String version) {
    return inputs -> {
      GuardedExtractor extractor = new GuardedExtractor(limits.timeout());
      InputReader reader =
          new InputReader(configuration.value().value(), limits, version, extractor);
      TaskCompletionListener closing =
          task -> {
            extractor.close();
            close(reader);
          };
      TaskContext.get().addTaskCompletionListener(closing);
      return rows(new FlatIterator<>(inputs, reader::read));
    };
  }

  private static Iterator<Row> rows(Iterator<Intake> intakes) {
    return StreamSupport.stream(
            Spliterators.spliteratorUnknownSize(intakes, Spliterator.ORDERED), false)
        .map(ExtractionRows::toRow)
        .iterator();
  }

  private static void close(InputReader reader) {
    try {
      reader.close();
    } catch (IOException e) {
      throw new UncheckedIOException("an archive could not be closed", e);
    }
  }
}
