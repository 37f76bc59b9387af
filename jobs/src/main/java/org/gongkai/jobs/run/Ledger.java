package org.gongkai.jobs.run;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.not;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.zip.CRC32C;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.gongkai.aggregate.lake.Columns;
import org.gongkai.aggregate.lake.InputStamp;
import org.gongkai.aggregate.lake.LedgerRows;
import org.gongkai.jobs.intake.KnownInput;
import org.gongkai.jobs.lake.StoredRows;
import org.gongkai.jobs.output.ExtractionParts;
import org.gongkai.jobs.output.Part;
import org.gongkai.jobs.usage.UsageException;
import org.jspecify.annotations.Nullable;

/** The extractions of all runs on a folder, as rows. */
final class Ledger {

  /** Parts below this are worth putting together; the one that results may be larger. */
  private static final long SMALL_PART = 16L << 20;

  /** A run over a grown crawl adds a small part; so many of them are read as well as one. */
  private static final int MOST_SMALL_PARTS = 16;

  /** Bytes of a part behind one file of it where it is written anew. */
  private static final long BYTES_A_FILE = 32L << 20;

  private final SparkSession session;
  private final ExtractionParts parts;

  Ledger(SparkSession session, ExtractionParts parts) {
    this.session = session;
    this.parts = parts;
  }

  /** A digest of the columns of this version. */
  static String shape() {
    CRC32C digest = new CRC32C();
    digest.update(LedgerRows.schema().catalogString().getBytes(StandardCharsets.UTF_8));
    return Long.toHexString(digest.getValue());
  }

  /**
   * Makes sure that what earlier runs extracted can be used; opens none of it.
   *
   * @param published the last part that the complete output was made of; empty where there is none
   * @throws UsageException if another version wrote it in another shape, or it is gone
   */
  static void requireReadable(ExtractionParts parts, Optional<Long> published) throws IOException {
    List<Part> counting = parts.counting();
    if (counting.stream().anyMatch(part -> !part.shape().equals(shape()))) {
      throw new UsageException(
          "what earlier runs extracted into the output folder was written by another version, with"
              + " other columns; name all inputs and --fresh to extract them anew");
    }
    if (published.isPresent() && counting.isEmpty()) {
      throw new UsageException(
          "the output folder holds tables, but not the extractions (_extractions) that they were"
              + " made of; name all inputs and --fresh to extract them anew");
    }
  }

  /** What is known of each input, by its uri. */
  Map<String, KnownInput> known() throws IOException {
    Map<String, KnownInput> known = new HashMap<>();
    for (Part part : parts.counting()) {
      // Extractions first: a part that was made of several may hold a newer stamp beside them.
      rows(List.of(part))
          .select(
              LedgerRows.REFRESHED,
              LedgerRows.PART,
              LedgerRows.INPUT_URI,
              LedgerRows.INPUT_BYTES,
              LedgerRows.INPUT_MODIFIED,
              LedgerRows.INPUT_ENTRY,
              Columns.DOCUMENT_ID,
              Columns.EXTRACTOR_VERSION,
              Columns.STATUS,
              Columns.REASON)
          .orderBy(LedgerRows.REFRESHED)
          .toLocalIterator()
          .forEachRemaining(row -> known.compute(row.getString(2), (uri, k) -> known(row, k)));
    }
    return known;
  }

  private static KnownInput known(Row row, @Nullable KnownInput earlier) {
    InputStamp stamp =
        new InputStamp(row.getString(2), row.getLong(3), row.getLong(4), row.getString(5));
    if (row.getBoolean(0)) {
      return Objects.requireNonNull(earlier, "a refreshed input was extracted before").with(stamp);
    }
    Set<KnownInput.Ending> ending =
        Set.of(
            new KnownInput.Ending(
                row.getString(8).intern(),
                Optional.ofNullable(row.getString(9)).orElse("").intern()));
    long part = row.getLong(1);
    return earlier != null && earlier.part() == part
        ? earlier.with(ending)
        : new KnownInput(stamp, part, row.getString(6), row.getString(7).intern(), ending);
  }

  /** Adds a part, which counts when this returns. */
  void add(Part part, Dataset<Row> rows) throws IOException {
    rows.write().parquet(parts.path(part));
    parts.commit(part);
  }

  /** How many inputs of some parts turned out to have the bytes that are known. */
  long refreshed(List<Part> some) {
    return some.isEmpty() ? 0 : rows(some).filter(LedgerRows.REFRESHED).count();
  }

  /**
   * The staging rows of all inputs, the newest of each.
   *
   * @param scratch a folder for what is worked out on the way
   */
  Dataset<Row> holding(String scratch) throws IOException {
    List<Part> counting = parts.counting();
    Dataset<Row> rows = rows(counting);
    if (counting.size() == 1) {
      return LedgerRows.extracted(rows); // No part holds two extractions of an input.
    }
    LedgerRows.superseded(rows).write().parquet(scratch);
    Dataset<Row> superseded = session.read().parquet(scratch);
    return superseded.isEmpty() ? LedgerRows.extracted(rows) : LedgerRows.holding(rows, superseded);
  }

  /** How many inputs and documents there are among rows that hold. */
  static Held held(Dataset<Row> rows) {
    Row counts =
        rows.agg(count_if(not(col(LedgerRows.PACKED))).as("inputs"), count("*").as("documents"))
            .head();
    return new Held(counts.getLong(0), counts.getLong(1));
  }

  /** How many bytes all parts hold. */
  long bytes() throws IOException {
    return bytes(parts.counting());
  }

  /** Removes what counts no more, and puts small parts together where there are many. */
  void compact() throws IOException {
    parts.tidy();
    List<List<Part>> runs = new ArrayList<>();
    List<Part> run = new ArrayList<>();
    int small = 0;
    for (Part part : parts.counting()) {
      if (parts.bytes(part) < SMALL_PART) {
        small++;
        run.add(part);
      } else {
        runs.add(run);
        run = new ArrayList<>();
      }
    }
    runs.add(run);
    if (small > MOST_SMALL_PARTS) {
      for (List<Part> adjacent : runs) {
        if (adjacent.size() > 1) {
          merge(adjacent);
        }
      }
      parts.tidy();
    }
  }

  private void merge(List<Part> adjacent) throws IOException {
    Dataset<Row> rows =
        LedgerRows.compacted(rows(adjacent))
            .coalesce(Math.toIntExact(1 + bytes(adjacent) / BYTES_A_FILE));
    Part first = adjacent.get(0);
    Part last = adjacent.get(adjacent.size() - 1);
    boolean fresh = adjacent.stream().anyMatch(Part::fresh);
    long documents = adjacent.stream().mapToLong(Part::documents).sum();
    add(new Part(first.first(), last.last(), documents, fresh, shape()), rows);
  }

  private long bytes(List<Part> some) throws IOException {
    long bytes = 0;
    for (Part part : some) {
      bytes += parts.bytes(part);
    }
    return bytes;
  }

  private Dataset<Row> rows(List<Part> some) {
    return StoredRows.read(
        session, LedgerRows.schema(), some.stream().map(parts::path).toArray(String[]::new));
  }
}
