package org.gongkai.jobs.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.gongkai.jobs.Crawl;
import org.gongkai.jobs.JobProcess;
import org.gongkai.jobs.LakeCopy;
import org.gongkai.jobs.LakeRows;
import org.gongkai.jobs.gate.Gate;
import org.gongkai.jobs.gate.Halt;
import org.gongkai.jobs.intake.Renewal;
import org.gongkai.jobs.lake.Deployment;
import org.gongkai.jobs.output.OutputFolder;
import org.gongkai.jobs.summary.RunSummary;
import org.gongkai.jobs.terminal.Progress;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What a run leaves that is killed without a chance to clear up, at a moment of each state that an
 * output may be left in; a publication is cut off at every one of its steps in OutputFolderTest.
 * One process goes from moment to moment: it is held at what it is about to do and stopped with all
 * its threads, and its output is copied; at the last moment it is killed.
 */
class KilledRunIT {

  private static final int PAGES = 8;
  private static final int PART = 3;

  /** A moment in the second run, in the order in which they come. */
  enum Moment {
    A_PART_IS_BEING_WRITTEN("create .*/_extractions/0000000004-.*[.]parquet", 0),
    A_PART_COUNTS_AND_THE_NEXT_IS_READY(
        "rename .*/_extractions/0000000005-0000000005[.]tmp to .*", 3),
    TABLES_ARE_BEING_WRITTEN("create .*/_staging/fresh/reports/_SUCCESS", 8),
    ALL_IS_BUILT("rename .*/publication.json.tmp to .*", 8),
    SOME_RESULTS_ARE_IN_PLACE("rename .*/_staging/fresh/rollups to .*", 8),
    ALL_IS_DONE("delete .*/_lock", 8);

    private final String operation;
    private final int takenIn;

    Moment(String operation, int takenIn) {
      this.operation = operation;
      this.takenIn = takenIn;
    }

    /** The output as it was left then. */
    private Path output() {
      return temporary.resolve("left").resolve(name());
    }
  }

  @TempDir private static Path temporary;
  private static Crawl crawl;
  private static Path undisturbed;

  @BeforeAll
  static void runUndisturbedAndStopAnotherAtEachMoment() throws IOException, InterruptedException {
    crawl = new Crawl(temporary.resolve("in")).add(0, PAGES);
    Path output = temporary.resolve("out");
    run(output);
    crawl.add(PAGES, 2 * PAGES);
    undisturbed = temporary.resolve("undisturbed");
    run(undisturbed);
    stopAtEachMoment(output);
  }

  @ParameterizedTest
  @EnumSource
  void theLastOutputReadsWellAndTheNextRunGivesTheRowsOfAnUndisturbedOne(Moment moment)
      throws IOException {
    Path output = moment.output();

    assertThatTheOutputReadsWell(output);
    RunSummary next = run(output);

    assertThat(next.intake().inputs()).isEqualTo(2 * PAGES);
    assertThat(next.intake().added()).isEqualTo(PAGES - moment.takenIn);
    assertThat(new LakeRows(output).differencesTo(new LakeRows(undisturbed))).isEmpty();
  }

  /** What a reader finds in an output that is complete, or is as soon as a command looks at it. */
  private static void assertThatTheOutputReadsWell(Path output) throws IOException {
    OutputFolder.at(output.toString(), new Configuration()).requireComplete();
    LakeRows rows = new LakeRows(output);
    assertThat(rows.of("SELECT count(*) > 0 FROM documents")).containsExactly(List.of("true"));
    assertThat(
            rows.of(
                "SELECT document_id FROM documents LEFT JOIN (SELECT document_id, source_uri,"
                    + " count(*) AS found FROM reports GROUP BY ALL) USING (document_id,"
                    + " source_uri) WHERE reports <> coalesce(found, 0)"))
        .isEmpty();
    for (String table :
        List.of("applications", "figures", "legal", "proactive", "stated", "findings")) {
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

  private static void stopAtEachMoment(Path output) throws IOException, InterruptedException {
    Files.createDirectory(temporary.resolve("left"));
    Map<Moment, Gate> gates = new EnumMap<>(Moment.class);
    Map<String, String> settings = new HashMap<>();
    for (Moment moment : Moment.values()) {
      Gate gate = Gate.closed(temporary.resolve("gates").resolve(moment.name()), moment.operation);
      gates.put(moment, gate);
      settings.putAll(gate.settings());
    }
    Process process = start(settings, output);
    try {
      for (Map.Entry<Moment, Gate> each : gates.entrySet()) {
        assertThat(each.getValue().awaitNext(process))
            .as("held where %s\n%s", each.getKey(), log())
            .hasValue(process.pid());
        try (Halt halt = Halt.of(process)) {
          LakeCopy.of(output, each.getKey().output());
          if (each.getKey() == Moment.ALL_IS_DONE) {
            process.destroyForcibly().waitFor();
          }
        }
        each.getValue().close();
      }
    } finally {
      process.destroyForcibly().waitFor();
    }
  }

  private static RunSummary run(Path folder) throws IOException {
    return new LakeRun(Deployment.LOCAL, Progress.SILENT)
        .run(crawl.into(folder, Renewal.NEW_ONLY, PART), Optional.empty());
  }

  private static Process start(Map<String, String> settings, Path output) throws IOException {
    return JobProcess.of(List.of(), settings, crawl.words(Gate.through(output), PART))
        .redirectErrorStream(true)
        .redirectOutput(temporary.resolve("run.log").toFile())
        .start();
  }

  private static String log() throws IOException {
    return Files.readString(temporary.resolve("run.log"));
  }
}
