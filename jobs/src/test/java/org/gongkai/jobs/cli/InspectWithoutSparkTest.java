package org.gongkai.jobs.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.gongkai.jobs.Samples;
import org.junit.jupiter.api.Test;

/** The command in a JVM of its own that has no Spark to load. */
class InspectWithoutSparkTest {

  @Test
  void inspectLoadsNoClassOfSpark() throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                classPathWithoutSpark(),
                "org.gongkai.jobs.cli.GongkaiCommand",
                "inspect",
                Samples.document("html/guangyuan-jiaoyuju-2020.html").toString())
            .redirectErrorStream(true)
            .start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(process.waitFor()).as(said).isZero();
    assertThat(said).contains("广元市教育局").doesNotContain("ClassNotFound");
  }

  private static String classPathWithoutSpark() {
    String all =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    return Arrays.stream(all.split(File.pathSeparator))
        .filter(entry -> !entry.matches(".*/(spark|hadoop|scala)-[^/]*\\.jar"))
        .collect(Collectors.joining(File.pathSeparator));
  }
}
