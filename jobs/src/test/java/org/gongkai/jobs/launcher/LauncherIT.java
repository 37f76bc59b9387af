package org.gongkai.jobs.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.gongkai.jobs.Samples;
import org.gongkai.jobs.launcher.Launch.Said;
import org.gongkai.jobs.run.SoftwareVersion;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The launcher of this clone, with the jars that the build made, and of copies of it. */
class LauncherIT {

  private static final Path CLONE = Path.of("..").toAbsolutePath().normalize();
  private static final String DOCUMENT = "text/广元经开区2020.txt";

  @TempDir private static Path temporary;

  @BeforeAll
  static void prepareTheClone() throws IOException, InterruptedException {
    Said said = launch(CLONE.resolve("gongkai"), "--version").run();

    assertThat(said.exitCode()).as(said.err()).isZero();
    assertThat(said.out()).isEqualTo("gongkai " + SoftwareVersion.current() + "\n");
    assertThat(said.err()).as("the build has made all jars").doesNotContain("building");
    Files.setPosixFilePermissions(temporary, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  @Test
  void everyCommandIsRehearsedForTheClassData() throws IOException {
    try (Stream<Path> files = Files.list(CLONE.resolve("jobs/target/launcher"))) {
      assertThat(files.map(Path::getFileName).map(Path::toString))
          .anyMatch(name -> name.matches("classes-.*\\.jsa"))
          .noneMatch(name -> name.matches("classes-.*\\.none"));
    }
  }

  @Test
  void aTreeThatWasMovedRunsThroughLinksForAnotherUserWhoMayNotWriteThere()
      throws IOException, InterruptedException {
    Path tree = temporary.resolve("my tools/公开");
    copyTo(tree);
    Tree.forbidWriting(tree);
    Path bin = Files.createDirectories(temporary.resolve("bin"));
    Files.createSymbolicLink(temporary.resolve("absolute"), tree.resolve("gongkai"));
    Files.createSymbolicLink(bin.resolve("gongkai"), Path.of("../absolute"));

    Said said =
        launch("env", "gongkai", "inspect", "--json", tree.resolve("data-samples/" + DOCUMENT))
            .with("PATH", bin + ":" + Launch.machinePath())
            .asAnother()
            .run();
    Tree.allowWriting(tree);

    assertThat(said.err()).isEmpty();
    assertThat(said.out()).startsWith("{").contains("广元经济技术开发区");
  }

  @Test
  void chineseNamesAreReadWithoutALocale() throws IOException, InterruptedException {
    Said said =
        launch(CLONE.resolve("gongkai"), "inspect", Samples.document(DOCUMENT).toRealPath())
            .with("LC_ALL", "C")
            .run();

    assertThat(said.err()).isEmpty();
    assertThat(said.out()).contains(DOCUMENT);
  }

  @ParameterizedTest
  @CsvSource({">&-, Bad file descriptor", ">/dev/full, No space left on device"})
  void anOutputThatIsClosedOrFullIsAFailure(String redirection, String reason)
      throws IOException, InterruptedException {
    Said said =
        launch("sh", "-c", "exec \"$0\" codes 结转 " + redirection, CLONE.resolve("gongkai")).run();

    assertThat(said)
        .isEqualTo(
            new Said(
                1,
                "",
                "gongkai codes: the run failed: standard output: "
                    + reason
                    + " (--verbose tells where)\n"));
  }

  @Test
  void thereIsRoomForTheCompiledCodeOfALongRun() throws IOException, InterruptedException {
    Said said =
        launch(CLONE.resolve("gongkai"), "--version")
            .with("GONGKAI_JAVA_OPTS", "-XX:+PrintFlagsFinal")
            .run();

    // What the JVM says of itself goes to the error stream.
    assertThat(said.out()).isEqualTo("gongkai " + SoftwareVersion.current() + "\n");
    assertThat(said.err())
        .containsPattern("ReservedCodeCacheSize +=? *" + 240 * 1024 * 1024)
        .containsPattern("TieredStopAtLevel +=? *1 ");
  }

  private static Launch launch(Object... words) {
    // The Java of this build is not always that of the machine.
    return Launch.of(words).with("JAVA_HOME", System.getProperty("java.home"));
  }

  private static void copyTo(Path tree) throws IOException {
    for (String part :
        List.of(
            "gongkai",
            "pom.xml",
            "extract/pom.xml",
            "extract/src/main",
            "aggregate/pom.xml",
            "aggregate/src/main",
            "jobs/pom.xml",
            "jobs/src/main",
            "jobs/target/launcher")) {
      Tree.copy(CLONE.resolve(part), tree.resolve(part));
    }
    Tree.copy(Samples.document(DOCUMENT), tree.resolve("data-samples/" + DOCUMENT));
  }
}
