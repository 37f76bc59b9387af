package org.gongkai.jobs.lake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.tools.ToolProvider;
import org.gongkai.jobs.ExtractJob;
import org.gongkai.jobs.Samples;
import org.gongkai.jobs.usage.UsageException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SparkVersionTest {

  /** Where every Spark says which it is. */
  private static final String OLD_SPARK =
      """
      package org.apache.spark;
      public final class package$ {
        public static final package$ MODULE$ = new package$();
        public String SPARK_VERSION() { return "3.1.3"; }
      }
      """;

  @TempDir private Path temporary;

  @ParameterizedTest
  @CsvSource({"3.5.8, 2.13.8", "4.0.2, 2.13.16", "4.1.1, 2.13.17", "4.2.0, 2.13.18"})
  void theJobsRunOnWhatTheyWereTriedOn(String spark, String scala) {
    assertThatCode(() -> SparkVersion.require(spark, scala)).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @CsvSource({
    "3.4.4, 2.13.8",
    "3.5.8, 2.12.18",
    "5.0.0, 2.13.18",
    "4.20.0, 3.7.4",
    "main, 2.13.18"
  })
  void onAnyOtherTheySayWhatTheyRunOn(String spark, String scala) {
    assertThatThrownBy(() -> SparkVersion.require(spark, scala))
        .isInstanceOf(UsageException.class)
        .hasMessage(
            "this is Spark %s for Scala %s; the jobs run on Spark 3.5, 4.0, 4.1, 4.2, each for"
                + " Scala 2.13",
            spark, scala);
  }

  @Test
  void aJobSaysSoBeforeItTouchesAnything() throws IOException, InterruptedException {
    Path source = Files.createDirectories(temporary.resolve("old")).resolve("package$.java");
    Files.writeString(source, OLD_SPARK);
    int compiled =
        ToolProvider.getSystemJavaCompiler()
            .run(null, null, null, "-d", source.getParent().toString(), source.toString());
    assertThat(compiled).isZero();
    Path output = temporary.resolve("out");

    Process job =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                source.getParent() + File.pathSeparator + System.getProperty("java.class.path"),
                ExtractJob.class.getName(),
                Samples.documents(),
                "--output",
                output.toString())
            .redirectErrorStream(true)
            .start();

    assertThat(new String(job.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
        .matches("extract: this is Spark 3\\.1\\.3 for Scala 2\\.13\\.\\d+; the jobs run on .*\\R");
    assertThat(job.waitFor()).isEqualTo(2);
    assertThat(output).doesNotExist();
  }
}
