package org.gongkai.jobs.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.gongkai.jobs.Crawl;
import org.gongkai.jobs.JobProcess;
import org.gongkai.jobs.intake.IntakeCounts;
import org.gongkai.jobs.intake.Renewal;
import org.gongkai.jobs.terminal.Progress;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A run in a process of its own that is asked to stop while it waits for a document. */
class InterruptedRunIT {

  private static final int PAGES = 4;
  private static final int PART = 2;

  @TempDir private Path temporary;

  @ParameterizedTest
  @CsvSource({"INT, 130", "TERM, 143"})
  void aSignalEndsTheRunWithOneLineAndTheNextRunTakesItUp(String signal, int exitCode)
      throws Exception {
    Crawl crawl = new Crawl(temporary.resolve("in")).add(0, PAGES);
    Path endless = crawl.folder().resolve("99999.html");
    assertThat(new ProcessBuilder("mkfifo", endless.toString()).start().waitFor()).isZero();
    Path output = temporary.resolve("out");

    Process process = start(crawl, output);
    // Opens as soon as the run has opened it for reading.
    try (OutputStream waitedFor = Files.newOutputStream(endless)) {
      waitedFor.write('<');
      waitedFor.flush();
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

    Files.delete(endless);
    IntakeCounts next =
        new LakeRun(Deployment.LOCAL, Progress.SILENT)
            .run(crawl.into(output, Renewal.NEW_ONLY, PART))
            .intake();
    assertThat(next.takenUp()).isEqualTo(PAGES);
    assertThat(next.added()).isZero();
  }

  private Process start(Crawl crawl, Path output) throws IOException {
    // What is started in the background of a script inherits that Ctrl-C is ignored.
    return JobProcess.of(
            List.of("env", "--default-signal=INT"), Map.of(), crawl.words(output.toString(), PART))
        .redirectErrorStream(true)
        .redirectOutput(temporary.resolve("run.log").toFile())
        .start();
  }
}
