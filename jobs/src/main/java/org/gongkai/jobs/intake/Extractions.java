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
import org.gongkai.aggregate.lake.LedgerEntry;
import org.gongkai.aggregate.lake.LedgerRows;
import org.gongkai.jobs.intake.storage.Storages;

/** Extraction as a Dataset: one task a batch, one row of the ledger a document or archive. */
public final class Extractions {

  private Extractions() {}

  /**
   * The ledger's rows of batches of documents; partition {@code i} holds those of batch {@code i}.
   *
   * @param part the number of the part that they are to be written as
   * @param version the version that the rows are marked with
   */
  public static Dataset<Row> of(
      SparkSession session,
      List<List<InputDocument>> batches,
      long part,
      Limits limits,
      String version) {
    JavaSparkContext context = JavaSparkContext.fromSparkContext(session.sparkContext());
    Broadcast<SerializableConfiguration> configuration =
        context.broadcast(new SerializableConfiguration(session.sessionState().newHadoopConf()));
    return session.createDataset(
        context
            .parallelize(batches.stream().map(InputBatches::write).toList(), batches.size())
            .flatMap(batch -> InputBatches.read(batch).iterator())
            .mapPartitions(reading(configuration, part, limits, version))
            .rdd(),
        Encoders.row(LedgerRows.schema()));
  }

  private static FlatMapFunction<Iterator<InputDocument>, Row> reading(
      Broadcast<SerializableConfiguration> configuration,
      long part,
      Limits limits,
      String version) {
    return inputs -> {
      GuardedExtractor extractor = new GuardedExtractor(limits.timeout());
      InputReader reader =
          new InputReader(new Storages(configuration.value().value()), limits, version, extractor);
      TaskCompletionListener closing =
          task -> {
            extractor.close();
            close(reader);
          };
      TaskContext.get().addTaskCompletionListener(closing);
      return rows(part, new FlatIterator<>(inputs, reader::read));
    };
  }

  private static Iterator<Row> rows(long part, Iterator<LedgerEntry> entries) {
    return StreamSupport.stream(
            Spliterators.spliteratorUnknownSize(entries, Spliterator.ORDERED), false)
        .map(entry -> LedgerRows.toRow(part, entry))
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
