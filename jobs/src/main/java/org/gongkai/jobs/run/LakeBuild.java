package org.gongkai.jobs.run;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.gongkai.aggregate.lake.DescribedTable;
import org.gongkai.aggregate.lake.ExtractionRows;
import org.gongkai.aggregate.lake.LakeTable;
import org.gongkai.aggregate.lake.LakeTables;
import org.gongkai.aggregate.rollup.RollupTable;
import org.gongkai.jobs.intake.Extractions;
import org.gongkai.jobs.intake.InputBatches;
import org.gongkai.jobs.intake.InputDocument;
import org.gongkai.jobs.intake.Limits;
import org.gongkai.jobs.output.Staging;
import org.gongkai.jobs.terminal.Progress;

/** Builds tables in a staging folder: documents are read once, every table is written from that. */
final class LakeBuild {

  /** Staging bytes behind one file of a table: small inputs give one file, large ones many. */
  private static final long STAGING_BYTES_A_FILE = 32L << 20;

  private static final String EXTRACTIONS = "extractions";

  private final SparkSession session;
  private final Staging staging;
  private final Progress progress;

  LakeBuild(SparkSession session, Staging staging, Progress progress) {
    this.session = session;
    this.staging = staging;
    this.progress = progress;
  }

  /** Reads the documents and writes the tables of the lake. */
  void extract(List<InputDocument> documents, Limits limits) throws IOException {
    int cores = session.sparkContext().defaultParallelism();
    List<List<InputDocument>> batches = InputBatches.of(documents, cores);
    String extractions = staging.scratch(EXTRACTIONS);
    try (Progress.Phase phase = progress.begin("reading documents", documents.size())) {
      TaskTicker ticker = new TaskTicker(batches.stream().map(List::size).toList(), phase);
      session.sparkContext().addSparkListener(ticker);
      Extractions.of(session, batches, limits, SoftwareVersion.current())
          .write()
          .parquet(extractions);
      session.sparkContext().removeSparkListener(ticker);
    }
    Dataset<Row> rows = session.read().schema(ExtractionRows.schema()).parquet(extractions);
    int files = files(staging.bytes(EXTRACTIONS));
    try (Progress.Phase phase = progress.begin("writing tables", LakeTable.values().length)) {
      for (LakeTable table : LakeTable.values()) {
        write(table, LakeTables.of(table, rows).coalesce(files));
        phase.advance(1);
      }
    }
  }

  /** Writes the rollups of a table of figures. */
  void aggregate(String figures) {
    Dataset<Row> rows = session.read().schema(LakeTable.FIGURES.schema()).parquet(figures);
    RollupTable[] rollups = RollupTable.values();
    try (Progress.Phase phase = progress.begin("writing rollups", rollups.length)) {
      Arrays.stream(rollups)
          .forEach(
              rollup -> {
                write(rollup, rollup.of(rows).coalesce(1));
                phase.advance(1);
              });
    }
  }

  private void write(DescribedTable table, Dataset<Row> rows) {
    rows.write().parquet(staging.path(table.folder()));
  }

  private static int files(long stagingBytes) {
    return Math.toIntExact(1 + stagingBytes / STAGING_BYTES_A_FILE);
  }
}
