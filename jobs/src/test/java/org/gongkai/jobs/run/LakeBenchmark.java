package org.gongkai.jobs.run;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.gongkai.aggregate.lake.LakeTable;

/**
 * Generated lakes of growing size: bytes a report, and time and memory of all rollups, by Spark as
 * {@code ./gongkai aggregate} does it and by DuckDB, over the same files. Each computation is a
 * process of its own, timed from its start. Not a test: {@code docs/benchmarks.md} says how to run
 * it.
 */
final class LakeBenchmark {

  /** So small that nothing but starting is measured. */
  private static final long FEW_REPORTS = 100;

  /** Up to here all tables are generated, beyond the one that rollups are computed from. */
  private static final long ALL_TABLES = 100_000;

  private final Path folder;
  private final List<String> options;
  private final PrintStream out;

  private LakeBenchmark(Path folder, List<String> options, PrintStream out) {
    this.folder = folder;
    this.options = options;
    this.out = out;
  }

  /** Takes a folder to work in, the options of each process's JVM, and numbers of reports. */
  public static void main(String[] arguments)
      throws IOException, SQLException, InterruptedException {
    Path folder = Path.of(arguments[0]);
    List<String> options = List.of(arguments[1].split(" "));
    LakeBenchmark benchmark = new LakeBenchmark(folder, options, System.out);
    benchmark.measureStart();
    for (String reports : arguments[2].split(",")) {
      benchmark.measure(Long.parseLong(reports));
    }
  }

  private void measureStart() throws IOException, SQLException, InterruptedException {
    out.println("To start with, over " + FEW_REPORTS + " reports:");
    rollUp(lake(FEW_REPORTS));
  }

  private void measure(long reports) throws IOException, SQLException, InterruptedException {
    out.printf(Locale.ROOT, "%n%,d reports:%n", reports);
    LakeOnDisk lake = lake(reports);
    for (Map.Entry<String, Double> table : lake.bytesOfAReport(tables(reports)).entrySet()) {
      out.printf(Locale.ROOT, "  %-12s %,8.1f bytes a report%n", table.getKey(), table.getValue());
    }
    rollUp(lake);
  }

  private LakeOnDisk lake(long reports) throws IOException {
    Path lake = folder.resolve(Long.toString(reports));
    delete(lake);
    return LakeOnDisk.write(lake, reports, tables(reports));
  }

  private static List<LakeTable> tables(long reports) {
    return reports <= ALL_TABLES ? List.of(LakeTable.values()) : List.of(LakeTable.FIGURES);
  }

  private void rollUp(LakeOnDisk lake) throws IOException, SQLException, InterruptedException {
    for (RollupProcess.Engine engine : RollupProcess.Engine.values()) {
      if (!engine.output(lake.folder()).equals(lake.folder())) {
        delete(engine.output(lake.folder()));
      }
      Consumption taken = Consumption.in(run(engine, lake.folder()));
      out.printf(
          Locale.ROOT,
          "  %-12s %,8.1f s, %,.1f s of CPU time, %,d MiB resident, %,d MiB heap%n",
          engine,
          taken.seconds(),
          taken.cpuSeconds(),
          taken.residentMiB(),
          taken.heapMiB());
    }
    long rows =
        SameRollups.require(
            RollupProcess.Engine.SPARK.output(lake.folder()),
            RollupProcess.Engine.DUCKDB.output(lake.folder()));
    out.printf(Locale.ROOT, "  %,d rows of rollups, the same by both%n", rows);
  }

  /** The lines that a process of its own gives, with this one's class path. */
  private List<String> run(RollupProcess.Engine engine, Path lake)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
        .filter(option -> !option.startsWith("-Xm"))
        .forEach(command::add);
    command.addAll(options);
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.addAll(List.of(RollupProcess.class.getName(), engine.name(), lake.toString()));
    File errors = folder.resolve("errors.txt").toFile();
    Process process = new ProcessBuilder(command).redirectError(errors).start();
    try (InputStream output = process.getInputStream()) {
      List<String> lines =
          new String(output.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
      if (process.waitFor() != 0) {
        throw new IllegalStateException(
            engine + " failed over " + lake + ":\n" + Files.readString(errors.toPath()));
      }
      return lines;
    }
  }

  private static void delete(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }
}
