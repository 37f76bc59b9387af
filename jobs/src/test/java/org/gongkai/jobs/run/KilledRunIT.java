package org.gongkai.jobs.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.gongkai.jobs.Crawl;
import org.gongkai.jobs.JobProcess;
import org.gongkai.jobs.LakeCopy;
import org.gongkai.jobs.LakeRows;
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
 * about to do, and ended there. A moment of each state that an output may be left in; a publication
 * is cut off at every one of its steps in OutputFolderTest.
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
          a part counts, the next is ready | rename .*/_extractions/0000000005-0000000005[.]tmp to .* | 3
          tables are being written         | create .*/_staging/fresh/reports/_SUCCESS                | 8
          all is built                     | rename .*/publication.json.tmp to .*                     | 8
          some results are in place        | rename .*/_staging/fresh/rollups to .*                   | 8
          all is done                      | delete .*/_lock                                          | 8
          """)
  void theLastOutputReadsWellAndTheNextRunGivesTheRowsOfAnUndisturbedOne(
      String moment, String operation, int takenIn, @TempDir Path gate) throws Exception {
    LakeCopy.of(before, output);
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
      try {
        assertThat(gate.awaitNext(process)).as("held\n%s", log()).hasValue(process.pid());
      } finally {
        process.destroyForcibly().waitFor();
      }
    }
  }

  private static RunSummary run(Path folder) throws IOException {
    return new LakeRun(Deployment.LOCAL, Progress.SILENT)
        .run(crawl.into(folder, Renewal.NEW_ONLY, PART));
  }

  private static Process start(Gate gate) throws IOException {
    return JobProcess.of(List.of(), gate.settings(), crawl.words(Gate.through(output), PART))
        .redirectErrorStream(true)
        .redirectOutput(temporary.resolve("run.log").toFile())
        .start();
  }

  private static String log() throws IOException {
    return Files.readString(temporary.resolve("run.log"));
  }
}
