package org.gongkai.jobs.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.gongkai.jobs.Crawl;
import org.gongkai.jobs.JobProcess;
import org.gongkai.jobs.gate.Gate;
import org.gongkai.jobs.intake.IntakeCounts;
import org.gongkai.jobs.intake.Renewal;
import org.gongkai.jobs.lake.Deployment;
import org.gongkai.jobs.terminal.Progress;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A run in a process of its own that is asked to stop while it waits for a document. */
class InterruptedRunIT {

  private static final int PAGES = 4;
  private static final int PART = 2;
  private static final int ENDLESS = 99999;

  @TempDir private Path temporary;

  @ParameterizedTest
  @CsvSource({"INT, 130", "TERM, 143"})
  void aSignalEndsTheRunWithOneLineAndTheNextRunTakesItUp(String signal, int exitCode)
      throws Exception {
    Crawl crawl = new Crawl(temporary.resolve("in")).add(0, PAGES).throughGate();
    crawl.write(ENDLESS, "waited for");
    Path output = temporary.resolve("out");

    Process process;
    try (Gate gate =
        Gate.closed(temporary.resolve("gate"), "open .*/%05d[.]html".formatted(ENDLESS))) {
      process = start(crawl, output, gate);
      assertThat(gate.awaitNext(process)).hasValue(process.pid());
      new ProcessBuilder("kill", "-" + signal, Long.toString(process.pid())).start().waitFor();
      assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
    }

    assertThat(Files.readString(temporary.resolve("run.log")))
        .isEqualTo(
            "gongkai run: stopped; an earlier output is as it was, and what is on record of this run"
                + " is kept: the same command takes it up\n");
    assertThat(process.exitValue()).isEqualTo(exitCode);
    assertThat(output.resolve("_lock")).doesNotExist();
    assertThat(output.resolve("_staging")).doesNotExist();

    Files.delete(crawl.file(ENDLESS));
    IntakeCounts next =
        new LakeRun(Deployment.LOCAL, Progress.SILENT)
            .extract(crawl.into(output, Renewal.NEW_ONLY, PART))
            .intake();
    assertThat(next.takenUp()).isEqualTo(PAGES);
    assertThat(next.added()).isZero();
  }

  private Process start(Crawl crawl, Path output, Gate gate) throws IOException {
    // What is started in the background of a script inherits that Ctrl-C is ignored.
    return JobProcess.of(
            List.of("env", "--default-signal=INT"),
            gate.settings(),
            crawl.words(output.toString(), PART))
        .redirectErrorStream(true)
        .redirectOutput(temporary.resolve("run.log").toFile())
        .start();
  }
}
