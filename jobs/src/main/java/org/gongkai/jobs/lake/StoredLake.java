package org.gongkai.jobs.lake;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.apache.spark.SparkThrowable;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.gongkai.aggregate.lake.DescribedTable;
import org.gongkai.aggregate.rollup.RollupSet;
import org.gongkai.jobs.output.OutputFolder;
import org.gongkai.jobs.output.RunRecord;
import org.gongkai.jobs.usage.UsageException;

/** The output of an earlier run, opened for reading: the one way to its tables. */
public final class StoredLake {

  private final String name;
  private final OutputFolder folder;

  private StoredLake(String name, OutputFolder folder) {
    this.name = name;
    this.folder = folder;
  }

  /**
   * The lake in a folder; starts no session.
   *
   * @throws UsageException if no complete one of this version lies there, or not all the tables
   */
  public static StoredLake open(String name, List<? extends DescribedTable> tables)
      throws IOException {
    OutputFolder folder = OutputFolder.at(name, Sessions.hadoop());
    folder.requireComplete();
    requireVersion(name, folder);
    for (DescribedTable table : tables) {
      folder.require(table.folder(), remedy(name, table.folder()));
    }
    return new StoredLake(name, folder);
  }

  /**
   * Makes sure that what lies in a folder, if anything does, has tables of this version.
   *
   * @throws UsageException if it has those of another
   */
  public static void requireVersion(String name, OutputFolder folder) throws IOException {
    Optional<String> other = folder.record().flatMap(RunRecord::otherVersion);
    if (other.isPresent()) {
      throw new UsageException(name + ": " + other.get());
    }
  }

  public OutputFolder folder() {
    return folder;
  }

  /** What reads some tables. */
  @FunctionalInterface
  public interface Question<T> {
    T of(Function<DescribedTable, Dataset<Row>> tables) throws IOException;
  }

  /** What reads files of a folder. */
  @FunctionalInterface
  public interface Reading<T> {
    T run() throws IOException;
  }

  /**
   * The answer to a question.
   *
   * @throws DamagedLakeException if a file cannot be read; the message names it and says what to do
   */
  public <T> T answer(Deployment deployment, Question<T> question) throws IOException {
    long documents = folder.record().map(RunRecord::documents).orElseThrow();
    try (SparkSession session = Sessions.open(deployment, documents)) {
      return reading(name, folder, () -> question.of(tables(session, folder::path)));
    }
  }

  /**
   * Does what reads files of a folder.
   *
   * @throws DamagedLakeException if one cannot be read; the message names it and says what to do
   */
  public static <T> T reading(String name, OutputFolder folder, Reading<T> reading)
      throws IOException {
    try {
      return reading.run();
    } catch (UsageException e) {
      throw e;
    } catch (Exception e) { // Spark's checked exceptions come undeclared.
      Optional<String> damaged = damaged(e).map(path -> relative(path, folder.root()));
      if (damaged.isPresent()) {
        throw new DamagedLakeException(
            "%s: %s is cut off or damaged; %s"
                .formatted(name, damaged.get(), remedy(name, damaged.get())),
            e);
      }
      throw e;
    }
  }

  private static String relative(String path, String root) {
    int start = path.indexOf(root + "/");
    return start < 0 ? path : path.substring(start + root.length() + 1);
  }

  /** Reads tables by where their folders lie. */
  public static Function<DescribedTable, Dataset<Row>> tables(
      SparkSession session, UnaryOperator<String> path) {
    return table -> StoredRows.read(session, table.schema(), path.apply(table.folder()));
  }

  /** The file that a failure says cannot be read. */
  private static Optional<String> damaged(Exception failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SparkThrowable told
          && String.valueOf(told.getCondition()).startsWith("FAILED_READ_FILE")) {
        return Optional.ofNullable(told.getMessageParameters().get("path"));
      }
    }
    return Optional.empty();
  }

  private static String remedy(String name, String file) {
    for (RollupSet set : RollupSet.values()) {
      if (file.startsWith(set.folder() + "/")) {
        return "`aggregate%s %s` writes it"
            .formatted(set == RollupSet.ALL ? "" : " --only-balanced", name);
      }
    }
    if (file.startsWith(OutputFolder.EXTRACTIONS + "/")) {
      return "name all inputs and --fresh to extract them anew";
    }
    return "`run INPUT --output %s` writes all tables anew from what was extracted".formatted(name);
  }
}
