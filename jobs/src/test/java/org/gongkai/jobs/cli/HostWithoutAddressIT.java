package org.gongkai.jobs.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.gongkai.jobs.JobProcess;
import org.gongkai.jobs.SampleLake;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command on a machine whose name no address belongs to, as in many a container. */
class HostWithoutAddressIT {

  /** Gives a process a machine's name of its own. */
  private static final List<String> ELSEWHERE =
      List.of("unshare", "--uts", "sh", "-c", "hostname no-such-host && exec \"$@\"", "sh");

  @TempDir private Path temporary;

  @Test
  void aLocalCommandNeedsNoAddress() throws IOException, InterruptedException {
    assumeTrue(canNameAHost(), "a host can only be named by root, on Linux");
    Process process =
        JobProcess.of(
                ELSEWHERE,
                Map.of(),
                List.of(
                    "rollup", SampleLake.folder().toString(), "--year", "2021", "--format", "csv"))
            .redirectError(temporary.resolve("err").toFile())
            .start();

    String rows = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(process.waitFor()).isZero();
    assertThat(rows).startsWith("basis,").contains("四川省");
    assertThat(temporary.resolve("err")).content().startsWith("basis own").doesNotContain("ERROR");
  }

  private static boolean canNameAHost() throws IOException, InterruptedException {
    try {
      Process process =
          new ProcessBuilder("unshare", "--uts", "hostname", "no-such-host")
              .redirectErrorStream(true)
              .start();
      process.getInputStream().readAllBytes();
      return process.waitFor() == 0;
    } catch (IOException e) {
      return false; // There is no unshare.
    }
  }
}
