package org.gongkai.jobs.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.gongkai.jobs.usage.UsageException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
  void aRunThatWasKilledLeavesAFolderThatIsStillOurs() throws IOException {
    folder("out").stage().write("tables/a/1", "half");

    assertThatCode(() -> folder("out").requireOurs()).doesNotThrowAnyException();
    assertThatThrownBy(() -> folder("out").requireComplete())
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("holds no complete output of gongkai; run `extract` into it first");
    publish(Map.of("tables/a/2", "new", "_run.json", "new"));
    assertThat(contents()).isEqualTo(Map.of("tables/a/2", "new", "_run.json", "new"));
  }

  private OutputFolder folder(String name) {
    return OutputFolder.at(temporary.resolve(name).toString(), new Configuration());
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
        if (!file.getFileName().toString().endsWith(".crc")) {
          contents.put(out.relativize(file).toString(), Files.readString(file));
        }
      }
    }
    return contents;
  }
}
