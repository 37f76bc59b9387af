package org.gongkai.jobs.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileUtil;
import org.gongkai.jobs.Crawl;
import org.gongkai.jobs.JobProcess;
import org.gongkai.jobs.LakeRows;
import org.gongkai.jobs.intake.Renewal;
import org.gongkai.jobs.output.OutputFolder;
import org.gongkai.jobs.summary.RunSummary;
import org.gongkai.jobs.terminal.Progress;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs in processes of their own, killed at random moments without a chance to clear up. */
class KilledRunIT {

  private static final int KILLS = 10;
  private static final int PAGES = 16;
  private static final int PART = 6;
  private static final long SEED = 20240607;

  @TempDir private Path temporary;
  private Crawl crawl;
  private Path output;

  @BeforeEach
  void layOut() {
    crawl = new Crawl(temporary.resolve("in")).add(0, PAGES);
    output = temporary.resolve("out");
  }

  @Test
  void afterAnyKillTheLastOutputReadsWellAndTheNextRunGivesTheRowsOfAnUndisturbedOne()
      throws Exception {
    Duration whole = uninterrupted();
    Path before = temporary.resolve("before");
    copy(output, before);
    crawl.add(PAGES, 2 * PAGES);
    Path undisturbed = temporary.resolve("undisturbed");
    run(undisturbed);
    Random random = new Random(SEED);
    List<String> story = new ArrayList<>();
    for (int kill = 1; kill <= KILLS; kill++) {
      FileUtil.fullyDelete(output.toFile());
      copy(before, output);
      // The JVM's start is the first third of it: kills later than that hit something.
      double part = 0.3 + 0.7 * random.nextDouble();
      boolean killed = killedAfter(Duration.ofMillis((long) (whole.toMillis() * part)));

      assertThatTheOutputReadsWell();
      RunSummary next = run(output);

      story.add("at %.2f killed %s: %s".formatted(part, killed, next.intake().ofInputs()));
      assertThat(next.intake().inputs()).as(story.toString()).isEqualTo(2 * PAGES);
      assertThat(new LakeRows(output).differencesTo(new LakeRows(undisturbed)))
          .as(story.toString())
          .isEmpty();
    }
    assertThat(story).as("kills that came in time").anyMatch(line -> line.contains("killed true"));
  }

  /** What a reader finds in an output that is complete, or is as soon as a command looks at it. */
  private void assertThatTheOutputReadsWell() throws IOException {
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

  private Duration uninterrupted() throws IOException, InterruptedException {
    Instant started = Instant.now();
    Process process = start();
    assertThat(process.waitFor()).as(log()).isZero();
    return Duration.between(started, Instant.now());
  }

  /** False where the run was done before. */
  private boolean killedAfter(Duration time) throws IOException, InterruptedException {
    Process process = start();
    boolean done = process.waitFor(time.toMillis(), TimeUnit.MILLISECONDS);
    process.destroyForcibly().waitFor();
    return !done;
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.sorted().toList()) {
        Files.copy(file, to.resolve(from.relativize(file)));
      }
    }
  }

  private RunSummary run(Path folder) throws IOException {
    return new LakeRun(Deployment.LOCAL, Progress.SILENT)
        .run(crawl.into(folder, Renewal.NEW_ONLY, PART));
  }

  private Process start() throws IOException {
    return JobProcess.of(List.of(), crawl.words(output, PART))
        .redirectErrorStream(true)
        .redirectOutput(temporary.resolve("run.log").toFile())
        .start();
  }

  private String log() throws IOException {
    return Files.readString(temporary.resolve("run.log"));
  }
}
