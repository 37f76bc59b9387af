package org.gongkai.jobs.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.RawLocalFileSystem;
import org.gongkai.jobs.usage.UsageException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class OutputFolderTest {

  private static final List<String> RESULTS = List.of("tables/a", "rollups");

  @TempDir private Path temporary;

  @Test
  void aNewOrEmptyFolderMayBeFilled() throws IOException {
    Files.createDirectory(temporary.resolve("empty"));

    assertThatCode(() -> folder("new").requireOurs()).doesNotThrowAnyException();
    assertThatCode(() -> folder("empty").requireOurs()).doesNotThrowAnyException();
    assertThat(temporary.resolve("new")).doesNotExist();
  }

  @Test
  void aFolderOfSomebodyElseIsRefused() throws IOException {
    Files.createDirectory(temporary.resolve("theirs"));
    Files.writeString(temporary.resolve("theirs/thesis.doc"), "text");

    assertThatThrownBy(() -> folder("theirs").requireOurs())
        .isInstanceOf(UsageException.class)
        .hasMessage(
            temporary
                + "/theirs: is not empty and not an output of gongkai (it has no _run.json); name"
                + " a new or empty folder");
  }

  @Test
  void aFileIsRefused() throws IOException {
    Files.writeString(temporary.resolve("file"), "text");

    assertThatThrownBy(() -> folder("file").requireOurs())
        .isInstanceOf(UsageException.class)
        .hasMessage(temporary + "/file: is a file; name a folder for the output");
  }

  @Test
  void aFolderThatCannotBeMadeIsRefused() throws IOException {
    Files.writeString(temporary.resolve("file"), "text");

    assertThatThrownBy(() -> folder("file/out").stage())
        .isInstanceOf(UsageException.class)
        .hasMessageStartingWith(temporary + "/file/out: cannot be written to: ");
  }

  @Test
  void resultsComeInPlaceOfThoseOfTheRunBefore() throws IOException {
    publish(Map.of("tables/a/1", "old", "rollups/x", "old", "_run.json", "old"));
    Files.writeString(temporary.resolve("out/notes.txt"), "the reader's own");

    publish(Map.of("tables/a/2", "new", "_run.json", "new"));

    assertThat(contents())
        .isEqualTo(
            Map.of("tables/a/2", "new", "_run.json", "new", "notes.txt", "the reader's own"));
    assertThatCode(() -> folder("out").requireComplete()).doesNotThrowAnyException();
  }

  @Test
  void sumsThatAnEarlierVersionLeftBesideItsFilesGoWithThem() throws IOException {
    publish(Map.of("tables/a/1", "old", "_run.json", "old"));
    Files.writeString(temporary.resolve("out/tables/a/.1.crc"), "sum");
    Files.writeString(temporary.resolve("out/._run.json.crc"), "sum");

    publish(Map.of("tables/a/1", "new", "_run.json", "new"));

    assertThat(contents()).isEqualTo(Map.of("tables/a/1", "new", "_run.json", "new"));
  }

  @Test
  void aRunThatFailsBeforeItPublishesLeavesTheOutputAsItWas() throws IOException {
    publish(Map.of("tables/a/1", "old", "_run.json", "old"));

    try (Staging staging = folder("out").stage()) {
      staging.write("tables/a/2", "half");
    }

    assertThat(contents()).isEqualTo(Map.of("tables/a/1", "old", "_run.json", "old"));
  }

  @Test
  void aRunThatFailsWhileItPublishesPutsEverythingBack() throws IOException {
    publish(Map.of("tables/a/1", "old", "rollups/x", "old", "_run.json", "old"));

    try (Staging staging = folder("out").stage()) {
      staging.write("tables/a/2", "new");
      staging.write("rollups/y", "new");
      staging.write("_run.json", "new");
      // A file where a folder is needed: the old rollups have nowhere to go.
      Path staged = temporary.resolve("out/_staging");
      Files.createDirectories(staged.resolve("replaced/rollups"));

      assertThatThrownBy(() -> staging.publish(RESULTS))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("rollups");
    }

    assertThat(contents())
        .isEqualTo(Map.of("tables/a/1", "old", "rollups/x", "old", "_run.json", "old"));
  }

  @Test
  void aRunThatWasKilledLeavesAFolderThatIsStillOurs() throws Exception {
    folder("out").stage().write("tables/a/1", "half");
    ownerDies();

    assertThatCode(() -> folder("out").requireOurs()).doesNotThrowAnyException();
    assertThatThrownBy(() -> folder("out").requireComplete())
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("holds no complete output of gongkai; run `extract` into it first");
    publish(Map.of("tables/a/2", "new", "_run.json", "new"));
    assertThat(contents()).isEqualTo(Map.of("tables/a/2", "new", "_run.json", "new"));
  }

  /** Every step of a publication is a rename or a deletion: there are less than forty of them. */
  @ParameterizedTest(name = "killed before step {0}")
  @MethodSource("steps")
  void aPublicationThatIsCutOffIsCompletedOrWasNeverBegun(int step) throws Exception {
    Map<String, String> before =
        Map.of("tables/a/1", "old", "rollups/x/1", "old", "rollups/y/1", "old", "_run.json", "old");
    Map<String, String> after =
        Map.of("tables/a/2", "new", "rollups/x/2", "new", "_run.json", "new");
    publish(before);

    publishUntil(step, after);
    boolean decided =
        Files.exists(temporary.resolve("out/_staging/publication.json"))
            || Files.readString(temporary.resolve("out/_run.json")).equals("new");
    ownerDies();
    folder("out").requireComplete();
    folder("out").stage().close();

    assertThat(contents()).isEqualTo(decided ? after : before);
  }

  static IntStream steps() {
    return IntStream.range(0, 40);
  }

  @Test
  void aSecondRunIsRefused() throws IOException {
    try (Staging first = folder("out").stage()) {
      assertThatThrownBy(() -> folder("out").stage())
          .isInstanceOf(UsageException.class)
          .hasMessageMatching(
              temporary
                  + "/out: another run is at work on it \\(process "
                  + ProcessHandle.current().pid()
                  + " on \\S+ since 20\\S+Z\\); wait for it or, if it is gone, delete "
                  + temporary
                  + "/out/_lock");
      first.write("tables/a/1", "the first goes on");
    }

    assertThatCode(() -> folder("out").stage().close()).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"host": "elsewhere.example", "pid": 1, "started": "", "since": "2026-01-01T00:00:00Z"} | process 1 on elsewhere.example since 2026-01-01T00:00:00Z
                                                                                                  | it does not say which
          """)
  void aLockOfWhichNobodyCanTellIsToBeRemovedByHand(String lock, String owner) throws IOException {
    Files.createDirectory(temporary.resolve("out"));
    Files.writeString(temporary.resolve("out/_lock"), Optional.ofNullable(lock).orElse(""));

    assertThatThrownBy(() -> folder("out").stage())
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("(" + owner + "); wait for it or, if it is gone, delete ");
  }

  /** Publishes on a file system that throws once so many steps are done. */
  private void publishUntil(int step, Map<String, String> texts) throws IOException {
    Staging staging = folder("out").stage();
    for (Map.Entry<String, String> text : texts.entrySet()) {
      staging.write(text.getKey(), text.getValue());
    }
    try {
      staging.on(new DyingFileSystem(step)).publish(RESULTS);
    } catch (DyingFileSystem.Killed e) {
      assertThat(temporary.resolve("out/_staging")).as("what a kill leaves behind").exists();
    }
  }

  /** Puts a process that is gone in the place of this one, which is alive. */
  private void ownerDies() throws IOException, InterruptedException {
    Process process = new ProcessBuilder("true").start();
    process.waitFor();
    Path lock = temporary.resolve("out/_lock");
    String owner = Files.readString(lock);
    Files.writeString(lock, owner.replaceFirst("\"pid\":\\d+", "\"pid\":" + process.pid()));
  }

  private OutputFolder folder(String name) {
    Configuration raw = new Configuration();
    raw.setClass("fs.file.impl", RawLocalFileSystem.class, FileSystem.class);
    raw.setBoolean("fs.file.impl.disable.cache", true);
    return OutputFolder.at(temporary.resolve(name).toString(), raw);
  }

  private void publish(Map<String, String> texts) throws IOException {
    try (Staging staging = folder("out").stage()) {
      for (Map.Entry<String, String> text : texts.entrySet()) {
        staging.write(text.getKey(), text.getValue());
      }
      staging.publish(RESULTS);
    }
  }

  /** The files that a reader sees, staging included if it were still there. */
  private Map<String, String> contents() throws IOException {
    Path out = temporary.resolve("out");
    Map<String, String> contents = new TreeMap<>();
    try (Stream<Path> files = Files.walk(out)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        contents.put(out.relativize(file).toString(), Files.readString(file));
      }
    }
    return contents;
  }
}
