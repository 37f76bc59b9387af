package org.gongkai.jobs.run;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.gongkai.aggregate.catalog.Catalog;
import org.gongkai.aggregate.catalog.Codebook;
import org.gongkai.aggregate.catalog.CodesTable;
import org.gongkai.aggregate.lake.Columns;
import org.gongkai.aggregate.lake.DescribedTable;
import org.gongkai.aggregate.lake.LakeTable;
import org.gongkai.aggregate.lake.LakeTables;
import org.gongkai.aggregate.quality.CopyConflicts;
import org.gongkai.aggregate.quality.LakeConstraints;
import org.gongkai.aggregate.quality.QualityFindings;
import org.gongkai.aggregate.rollup.ExpectedReports;
import org.gongkai.aggregate.rollup.RollupInput;
import org.gongkai.aggregate.rollup.RollupSet;
import org.gongkai.aggregate.rollup.RollupTable;
import org.gongkai.aggregate.rollup.Totals;
import org.gongkai.jobs.expected.ExpectedAgencies;
import org.gongkai.jobs.lake.StoredRows;
import org.gongkai.jobs.output.Staging;
import org.gongkai.jobs.terminal.Progress;

/** Builds tables in a staging folder, all from the same extractions. */
final class LakeBuild {

  /**
   * Bytes of extractions behind one file of a table: small inputs give one file, large ones many.
   */
  private static final long EXTRACTED_BYTES_A_FILE = 32L << 20;

  /**
   * Rows of a row group: what a reader may skip, or give to a core of its own. By bytes, as Parquet
   * counts, a group would hold the cells of a million reports.
   */
  private static final long ROWS_A_GROUP = 1_000_000;

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
        Catalog.lake(),
        table ->
            table instanceof LakeTable read
                ? inRanges(table(read, extractions), table, files)
                : codes());
  }

  private Dataset<Row> codes() {
    return session
        .createDataFrame(CodesTable.rows(Codebook.entries()), new CodesTable().schema())
        .coalesce(1);
  }

  /** Findings are those of each report, and behind them those of comparing reports and copies. */
  private static Dataset<Row> table(LakeTable table, Dataset<Row> extractions) {
    Dataset<Row> rows = LakeTables.of(table, extractions);
    return table == LakeTable.FINDINGS
        ? rows.union(QualityFindings.of(LakeTables.withCells(extractions)))
            .union(CopyConflicts.of(extractions))
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
    return StoredRows.read(session, table.schema(), staging.path(table.folder()));
  }

  /** Writes a set of rollups of a table of figures. */
  void aggregate(String figures, RollupSet set, Optional<ExpectedAgencies> expected)
      throws IOException {
    Dataset<Row> all = StoredRows.read(session, LakeTable.FIGURES.schema(), figures);
    RollupInput filtered = RollupInput.of(set.figures(all));
    RollupInput computed =
        expected.map(list -> filtered.withExpected(expected(list, all))).orElse(filtered);
    String totals = staging.scratch(TOTALS);
    computed.totals().write().parquet(totals);
    RollupInput input = computed.withTotals(StoredRows.read(session, Totals.schema(), totals));
    int files = files(staging.bytes(TOTALS));
    write("writing rollups", set.tables(), table -> sorted(table.rollup(), input, files));
  }

  private Dataset<Row> expected(ExpectedAgencies agencies, Dataset<Row> figures) {
    List<Integer> years =
        figures
            .select(col(Columns.YEAR))
            .where(col(Columns.YEAR).isNotNull())
            .distinct()
            .as(Encoders.INT())
            .collectAsList();
    return session.createDataFrame(agencies.rows(years), ExpectedReports.schema());
  }

  /** The reports that rollups of balanced ones leave out. */
  LeftOut unbalanced(String figures) {
    Row counts =
        StoredRows.read(session, LakeTable.FIGURES.schema(), figures)
            .where(col(Columns.IS_LATEST))
            .agg(
                count(lit(1)),
                count_if(not(col(Columns.BALANCED))),
                count_if(col(Columns.BALANCED).isNull()))
            .head();
    return new LeftOut(counts.getLong(0), counts.getLong(1), counts.getLong(2));
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
                  rows.apply(table)
                      .write()
                      .option("parquet.block.row.count.limit", ROWS_A_GROUP)
                      .parquet(staging.path(table.folder()));
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

  /** Rows in the order of their table, also from file to file. */
  static Dataset<Row> inRanges(Dataset<Row> rows, DescribedTable table, int files) {
    Column[] order = order(table);
    if (order.length == 0) {
      return rows.coalesce(files);
    }
    // Ranges are found by reading the rows once more, which one file does not need.
    Dataset<Row> ranges = files == 1 ? rows.coalesce(1) : rows.repartitionByRange(files, order);
    return ranges.sortWithinPartitions(order);
  }

  /**
   * Rows in the order of their table, each file by itself: a large lake's rollups have many times
   * its rows, and to shuffle them once more would cost more than to compute them.
   */
  private static Dataset<Row> sorted(RollupTable rollup, RollupInput input, int files) {
    Dataset<Row> rows = rollup.of(input).coalesce(files);
    return files > 1 && rollup.keepsOrderOfTotals()
        ? rows
        : rows.sortWithinPartitions(order(rollup));
  }

  private static Column[] order(DescribedTable table) {
    return table.order().stream().map(name -> col(name)).toArray(Column[]::new);
  }

  private static int files(long extractedBytes) {
    return Math.toIntExact(1 + extractedBytes / EXTRACTED_BYTES_A_FILE);
  }
}
