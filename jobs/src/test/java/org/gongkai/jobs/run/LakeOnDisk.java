package org.gongkai.jobs.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.gongkai.aggregate.generate.GeneratedLake;
import org.gongkai.aggregate.lake.LakeTable;
import org.gongkai.aggregate.lake.LakeTables;
import org.gongkai.jobs.lake.Deployment;
import org.gongkai.jobs.lake.Sessions;
import org.gongkai.jobs.output.OutputFolder;
import org.gongkai.jobs.output.RunRecord;

/**
 * A generated lake as a run would leave it.
 *
 * @param folder the output folder
 * @param reports how many documents it is of, each with one report
 */
record LakeOnDisk(Path folder, long reports) {

  private static final long REPORTS_A_FILE = 50_000;

  /** Writes some of the tables, with the session's settings of a run. */
  static LakeOnDisk write(Path folder, long reports, List<LakeTable> tables) throws IOException {
    Files.createDirectories(folder);
    try (SparkSession session = Sessions.open(Deployment.LOCAL)) {
      for (LakeTable table : tables) {
        Dataset<Row> rows = LakeTables.of(table, GeneratedLake.extractions(session, reports));
        LakeBuild.inRanges(rows, table, Math.toIntExact(1 + reports / REPORTS_A_FILE))
            .write()
            .mode("overwrite")
            .parquet(folder.resolve(table.folder()).toString());
      }
    }
    RunRecord.Step step =
        new RunRecord.Step("generated", "", List.of(), Instant.EPOCH, Instant.EPOCH);
    Files.writeString(
        folder.resolve(OutputFolder.RECORD),
        RunRecord.ofExtraction(step, 0, reports, Map.of(), Map.of()));
    return new LakeOnDisk(folder, reports);
  }

  /** By table, how many bytes a report takes. */
  Map<String, Double> bytesOfAReport(List<LakeTable> tables) throws IOException {
    Map<String, Double> bytes = new TreeMap<>();
    for (LakeTable table : tables) {
      bytes.put(table.key(), (double) bytes(folder.resolve(table.folder())) / reports);
    }
    return bytes;
  }

  private static long bytes(Path table) throws IOException {
    try (Stream<Path> files = Files.list(table)) {
      return files
          .filter(file -> file.toString().endsWith(".parquet"))
          .mapToLong(file -> file.toFile().length())
          .sum();
    }
  }
}
