package org.gongkai.jobs.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.gongkai.jobs.launcher.Launch.Said;
import org.gongkai.jobs.run.SoftwareVersion;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The release as a user unpacks it: {@code mvn -Prelease verify} makes it and runs this alone. */
class ReleaseIT {

  private static final String NAME = "gongkai-" + SoftwareVersion.current();

  @TempDir private static Path temporary;
  private static Path release;

  @BeforeAll
  static void unpack() throws IOException {
    Path folder = temporary.resolve("my tools/公开");
    unpack(Path.of("target", NAME + ".zip"), folder);
    release = folder.resolve(NAME);
    Tree.forbidWriting(folder.resolveSibling(""));
    Files.setPosixFilePermissions(temporary, PosixFilePermissions.fromString("rwxrwxrwx"));
  }

  @Test
  void theMainCommandRunsWithJavaAloneForAnotherUserFromAFolderThatMayNotBeWritten()
      throws IOException, InterruptedException {
    Path output = temporary.resolve("out");

    Said said =
        Launch.of(
                release.resolve("gongkai"),
                "run",
                release.resolve("data-samples/documents"),
                "--manifest",
                release.resolve("data-samples/manifest.jsonl"),
                "--output",
                output)
            .with("JAVA_HOME", System.getProperty("java.home"))
            .with("XDG_CACHE_HOME", temporary.resolve("cache"))
            .asAnother()
            .run();

    assertThat(said.exitCode()).as(said.err()).isZero();
    assertThat(said.err().lines().filter(line -> line.startsWith("gongkai: "))).hasSize(1);
    assertThat(said.err()).doesNotContain("JVM").doesNotContain("warning");
    assertThat(said.out()).contains("广元");
    assertThat(output.resolve("_run.json")).exists();
    try (Stream<Path> cached = Files.list(temporary.resolve("cache/gongkai"))) {
      assertThat(cached).singleElement().asString().endsWith(".jsa");
    }
  }

  @Test
  void itHoldsWhatAUserNeeds() throws IOException {
    assertThat(release)
        .isDirectoryContaining("glob:**/{README.md,LICENSE,NOTICE,CHANGELOG.md}")
        .isDirectoryContaining("glob:**/docs")
        .isDirectoryContaining("glob:**/data-samples");
    assertThat(release.resolve("THIRD-PARTY.txt"))
        .content()
        .contains("org.apache.spark:spark-sql_2.13", "org.apache.pdfbox:pdfbox")
        .doesNotContain("Unknown license");
    assertThat(release.resolve("lib/java.options")).content().contains("--add-opens");
    assertThat(Path.of("target", "gongkai-jobs-" + SoftwareVersion.current() + "-job.jar"))
        .as("the job jar beside it")
        .exists();
  }

  @Test
  void itHoldsTheJarsThatAClonePutsTogetherAndNoOthers() throws IOException {
    String version = SoftwareVersion.current();
    Set<String> expected = new HashSet<>();
    for (String jar : Files.readString(Path.of("target/launcher/classpath")).split(":")) {
      expected.add(String.valueOf(Path.of(jar).getFileName()));
    }
    for (String module : List.of("extract", "aggregate", "jobs")) {
      expected.add("gongkai-" + module + "-" + version + ".jar");
    }
    try (Stream<Path> files = Files.list(release.resolve("lib"))) {
      assertThat(files.map(Path::getFileName).map(Path::toString))
          .filteredOn(name -> name.endsWith(".jar"))
          .containsExactlyInAnyOrderElementsOf(expected);
    }
  }

  private static void unpack(Path zip, Path folder) throws IOException {
    try (ZipFile archive = ZipFile.builder().setPath(zip).get()) {
      for (ZipArchiveEntry entry : Collections.list(archive.getEntries())) {
        Path file = folder.resolve(entry.getName());
        if (entry.isDirectory()) {
          Files.createDirectories(file);
          continue;
        }
        Files.createDirectories(file.resolveSibling(""));
        try (InputStream bytes = archive.getInputStream(entry)) {
          Files.copy(bytes, file);
        }
        Files.setPosixFilePermissions(file, permissions(entry.getUnixMode()));
      }
    }
  }

  private static Set<PosixFilePermission> permissions(int mode) {
    StringBuilder letters = new StringBuilder("rwxrwxrwx");
    for (int bit = 0; bit < 9; bit++) {
      if ((mode >> (8 - bit) & 1) == 0) {
        letters.setCharAt(bit, '-');
      }
    }
    return PosixFilePermissions.fromString(letters.toString());
  }
}
