package org.gongkai.jobs.run;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.gongkai.aggregate.lake.DescribedTable;
import org.gongkai.aggregate.lake.LakeTable;
import org.gongkai.aggregate.lake.LakeTables;
import org.gongkai.aggregate.quality.LakeConstraints;
import org.gongkai.aggregate.quality.QualityFindings;
import org.gongkai.aggregate.rollup.RollupInput;
import org.gongkai.aggregate.rollup.RollupTable;
import org.gongkai.aggregate.rollup.Totals;
import org.gongkai.jobs.output.Staging;
import org.gongkai.jobs.terminal.Progress;

/** Builds tables in a staging folder, all from the same extractions. */
final class LakeBuild {

  /**
   * Bytes of extractions behind one file of a table: small inputs give one file, large ones many.
   */
  private static final long EXTRACTED_BYTES_A_FILE = 32L << 20;

  private static final int WRITERS = 3;

  private static final String TOTALS = "totals";

  private final SparkSession session;
  private final Staging staging;
  private final Progress progress;

  LakeBuild(SparkSession session, Staging staging, Progress progress) {
    this.session = session;
    this.staging = staging;
    this.progress = progress;
  }

  /**
   * Writes the tables of the lake.
   *
   * @param extractions staging rows of all documents
   * @param bytes how many bytes they take
   */
  void tables(Dataset<Row> extractions, long bytes) throws IOException {
    int files = files(bytes);
    write(
        "writing tables",
        List.of(LakeTable.values()),
        table -> table(table, extractions).coalesce(files));
  }

  /** Findings are those of each report, and behind them those of comparing reports. */
  private static Dataset<Row> table(LakeTable table, Dataset<Row> extractions) {
    Dataset<Row> rows = LakeTables.of(table, extractions);
    return table == LakeTable.FINDINGS
        ? rows.union(QualityFindings.of(LakeTables.withCells(extractions)))
        : rows;
  }

  /** By table, how many rows were written and how many break which promise of the lake. */
  Map<String, Map<String, Long>> constraints() {
    Map<String, Map<String, Long>> constraints = new TreeMap<>();
    List<Row> tables = LakeConstraints.of(this::written).collectAsList();
    for (Row table : tables) {
      Map<String, Long> counts = new LinkedHashMap<>();
      List.of(
              LakeConstraints.ROWS,
              LakeConstraints.REPEATED_KEYS,
              LakeConstraints.ORPHANS,
              LakeConstraints.FOREIGN_VALUES)
          .forEach(name -> counts.put(name, table.<Long>getAs(name)));
      constraints.put(table.getAs(LakeConstraints.TABLE), counts);
    }
    return constraints;
  }

  private Dataset<Row> written(LakeTable table) {
    return session.read().schema(table.schema()).parquet(staging.path(table.folder()));
  }

  /** Writes the rollups of a table of figures. */
  void aggregate(String figures) throws IOException {
    Dataset<Row> rows = session.read().schema(LakeTable.FIGURES.schema()).parquet(figures);
    RollupInput computed = RollupInput.of(rows);
    String totals = staging.scratch(TOTALS);
    computed.totals().write().parquet(totals);
    RollupInput input = computed.withTotals(session.read().schema(Totals.schema()).parquet(totals));
    int files = files(staging.bytes(TOTALS));
    write(
        "writing rollups",
        List.of(RollupTable.values()),
        rollup -> rollup.of(input).coalesce(files));
  }

  /** Writes tables side by side: planning one of them keeps a single core busy. */
  private <T extends DescribedTable> void write(
      String what, List<T> tables, Function<T, Dataset<Row>> rows) throws IOException {
    ExecutorService writers = Executors.newFixedThreadPool(WRITERS);
    try (Progress.Phase phase = progress.begin(what, tables.size())) {
      List<Future<?>> writes = new ArrayList<>();
      for (T table : tables) {
        writes.add(
            writers.submit(
                () -> {
                  rows.apply(table).write().parquet(staging.path(table.folder()));
                  phase.advance(1);
                }));
      }
      for (Future<?> write : writes) {
        write.get();
      }
    } catch (ExecutionException e) {
      throw new IOException(what + ": " + e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException(what + " was stopped");
    } finally {
      writers.shutdownNow();
    }
  }

  private static int files(long extractedBytes) {
    return Math.toIntExact(1 + extractedBytes / EXTRACTED_BYTES_A_FILE);
  }
}
