package org.gongkai.jobs.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileUtil;
import org.gongkai.jobs.Crawl;
import org.gongkai.jobs.LakeRows;
import org.gongkai.jobs.cli.GongkaiCommand;
import org.gongkai.jobs.gate.Gate;
import org.gongkai.jobs.intake.Renewal;
import org.gongkai.jobs.output.OutputFolder;
import org.gongkai.jobs.summary.RunSummary;
import org.gongkai.jobs.terminal.Progress;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Runs in processes of their own, killed without a chance to clear up: each is held at what it is
 * about to do, and ended there.
 */
class KilledRunIT {

  private static final int PAGES = 8;
  private static final int PART = 3;

  @TempDir private static Path temporary;
  private static Crawl crawl;
  private static Path before;
  private static Path undisturbed;
  private static Path output;

  @BeforeAll
  static void runUndisturbed() throws IOException {
    crawl = new Crawl(temporary.resolve("in")).add(0, PAGES);
    before = temporary.resolve("before");
    run(before);
    crawl.add(PAGES, 2 * PAGES);
    undisturbed = temporary.resolve("undisturbed");
    run(undisturbed);
    output = temporary.resolve("out");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          a part is being written          | create .*/_extractions/0000000004-.*[.]parquet           | 0
          a part is written                | create .*/_extractions/0000000004-0000000004[.]tmp       | 0
          a part counts, the next is ready | rename .*/_extractions/0000000005-0000000005[.]tmp to .* | 3
          the last part counts             | create .*/_staging/fresh/figures/.*[.]parquet            | 8
          tables are being written         | create .*/_staging/fresh/reports/_SUCCESS                | 8
          totals are being written         | create .*/_staging/scratch/totals/.*[.]parquet           | 8
          rollups are being written        | create .*/_staging/fresh/rollups/volume/_SUCCESS         | 8
          all is built                     | rename .*/publication.json.tmp to .*                     | 8
          some results are in place        | rename .*/_staging/fresh/rollups to .*                   | 8
          all is in place but the record   | rename .*/_staging/fresh/_run.json to .*                 | 8
          all is done                      | delete .*/_lock                                          | 8
          """)
  void theLastOutputReadsWellAndTheNextRunGivesTheRowsOfAnUndisturbedOne(
      String moment, String operation, int takenIn, @TempDir Path gate) throws Exception {
    FileUtil.fullyDelete(output.toFile());
    copy(before, output);
    killAt(operation, gate);

    assertThatTheOutputReadsWell();
    RunSummary next = run(output);

    assertThat(next.intake().inputs()).isEqualTo(2 * PAGES);
    assertThat(next.intake().added()).isEqualTo(PAGES - takenIn);
    assertThat(new LakeRows(output).differencesTo(new LakeRows(undisturbed))).isEmpty();
  }

  /** What a reader finds in an output that is complete, or is as soon as a command looks at it. */
  private static void assertThatTheOutputReadsWell() throws IOException {
    OutputFolder.at(output.toString(), new Configuration()).requireComplete();
    LakeRows rows = new LakeRows(output);
    assertThat(rows.of("SELECT count(*) > 0 FROM documents")).containsExactly(List.of("true"));
    assertThat(
            rows.of(
                "SELECT document_id FROM documents LEFT JOIN (SELECT document_id, source_uri,"
                    + " count(*) AS found FROM reports GROUP BY ALL) USING (document_id,"
                    + " source_uri) WHERE reports <> coalesce(found, 0)"))
        .isEmpty();
    for (String table : List.of("applications", "figures", "legal", "proactive", "findings")) {
      assertThat(rows.of("SELECT * FROM " + table + " ANTI JOIN reports USING (report_id)"))
          .as(table)
          .isEmpty();
    }
    assertThat(
            rows.of(
                "SELECT count(*) FROM reports SEMI JOIN figures USING (report_id)"
                    + " SEMI JOIN applications USING (report_id)"))
        .isEqualTo(rows.of("SELECT count(*) FROM reports"));
    assertThat(rows.of("SELECT count(*) > 0 FROM volume")).containsExactly(List.of("true"));
  }

  /** Starts a run and kills it in front of an operation. */
  private static void killAt(String operation, Path folder)
      throws IOException, InterruptedException {
    try (Gate gate = Gate.closed(folder.resolve("gate"), operation)) {
      Process process = start(gate);
      Optional<Long> waiting = gate.awaitNext(process);
      process.destroyForcibly().waitFor();
      assertThat(waiting).as("held at %s\n%s", operation, log()).hasValue(process.pid());
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.sorted().toList()) {
        Files.copy(file, to.resolve(from.relativize(file)));
      }
    }
  }

  private static RunSummary run(Path folder) throws IOException {
    return new LakeRun(Deployment.LOCAL, Progress.SILENT)
        .run(crawl.into(folder, Renewal.NEW_ONLY, PART));
  }

  private static Process start(Gate gate) throws IOException {
    List<String> words = new ArrayList<>();
    words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    words.addAll(List.of("@" + Path.of("target/launcher/java.options").toAbsolutePath()));
    words.addAll(List.of("-Xmx1g", "-XX:TieredStopAtLevel=1"));
    gate.settings().forEach((name, value) -> words.add("-D" + name + "=" + value));
    words.add("-cp");
    words.add(System.getProperty("java.class.path"));
    words.add(GongkaiCommand.class.getName());
    words.addAll(crawl.words(Gate.through(output), PART));
    return new ProcessBuilder(words)
        .redirectErrorStream(true)
        .redirectOutput(temporary.resolve("run.log").toFile())
        .start();
  }

  private static String log() throws IOException {
    return Files.readString(temporary.resolve("run.log"));
  }
}
