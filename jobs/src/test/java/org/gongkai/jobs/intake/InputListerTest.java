package org.gongkai.jobs.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.gongkai.jobs.intake.storage.Storages;
import org.gongkai.jobs.usage.UsageException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class InputListerTest {

  @TempDir private Path temporary;
  private Path folder;

  @BeforeEach
  void layOut() throws IOException {
    folder = temporary.toRealPath();
    for (String name :
        List.of(
            "in/b.html",
            "in/a.html",
            "in/市 局/年报[1].txt",
            "in/.hidden",
            "in/_SUCCESS",
            "in/.git/config",
            "in/out/documents/part-0.parquet",
            "other/c.docx")) {
      Files.createDirectories(folder.resolve(name).getParent());
      Files.writeString(folder.resolve(name), "text");
    }
  }

  static Stream<Arguments> inputs() {
    return Stream.of(
        Arguments.of(
            "a folder, with all in it but hidden names and the output",
            List.of("in"),
            List.of("in/a.html", "in/b.html", "in/市 局/年报[1].txt")),
        Arguments.of("a file", List.of("in/b.html"), List.of("in/b.html")),
        Arguments.of("a hidden file, by its name", List.of("in/.hidden"), List.of("in/.hidden")),
        Arguments.of("a glob", List.of("in/*.html"), List.of("in/a.html", "in/b.html")),
        Arguments.of(
            "a name that looks like a glob",
            List.of("in/市 局/年报[1].txt"),
            List.of("in/市 局/年报[1].txt")),
        Arguments.of(
            "one document named twice",
            List.of("in/b.html", "other", "in/b*"),
            List.of("in/b.html", "other/c.docx")));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("inputs")
  void inputsAreFoundOnceAndInOrder(String what, List<String> inputs, List<String> expected) {
    assertThat(paths(list(inputs, Optional.empty()))).containsExactlyElementsOf(expected);
  }

  @ParameterizedTest
  @MethodSource("missing")
  void whatIsNotThereIsTold(List<String> inputs, String message) {
    assertThatThrownBy(() -> list(inputs, Optional.empty()))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining(message);
  }

  static Stream<Arguments> missing() {
    return Stream.of(
        Arguments.of(List.of("in", "nowhere"), "nowhere: there is no such file or folder"),
        Arguments.of(List.of("in/*.pdf"), "*.pdf: there is no such file or folder"),
        Arguments.of(List.of(), "nothing to read: name files or folders, or give a --manifest"));
  }

  @Test
  void aFolderWithoutDocumentsIsTold() throws IOException {
    Files.createDirectories(folder.resolve("empty/.hidden"));

    assertThatThrownBy(() -> list(List.of("empty"), Optional.empty()))
        .isInstanceOf(UsageException.class)
        .hasMessageStartingWith("no documents in ");
  }

  @Test
  void aManifestIsJoinedByPathAndIsNoInput() throws IOException {
    Manifest manifest =
        manifest(
            "in/manifest.jsonl",
            "{\"path\": \"市 局/年报[1].txt\", \"url\": \"https://x.cn/1\"}",
            "{\"path\": \"gone.html\"}");

    Inputs inputs = list(List.of("in"), Optional.of(manifest));

    assertThat(paths(inputs)).containsExactly("in/a.html", "in/b.html", "in/市 局/年报[1].txt");
    assertThat(inputs.documents())
        .extracting(document -> document.entry().url())
        .containsExactly(Optional.empty(), Optional.empty(), Optional.of("https://x.cn/1"));
    assertThat(inputs.unmatched()).containsExactly(folder + "/in/gone.html");
  }

  @Test
  void aPathThatLeadsNowhereBesideTheManifestBeginsAtTheFolderThatIsRead() throws IOException {
    Manifest manifest = manifest("m.jsonl", "{\"path\": \"a.html\", \"url\": \"https://x.cn/1\"}");

    Inputs inputs = list(List.of("in", "other"), Optional.of(manifest));

    assertThat(inputs.documents())
        .filteredOn(document -> document.entry().url().isPresent())
        .singleElement()
        .satisfies(document -> assertThat(document.uri()).endsWith("/in/a.html"));
    assertThat(inputs.unmatched()).isEmpty();
  }

  @Test
  void aPathThatMayMeanADocumentOfEitherFolderMeansNone() throws IOException {
    Files.writeString(folder.resolve("other/a.html"), "a");
    Manifest manifest = manifest("m.jsonl", "{\"path\": \"a.html\", \"url\": \"https://x.cn/1\"}");

    Inputs inputs = list(List.of("in", "other"), Optional.of(manifest));

    assertThat(inputs.documents()).noneMatch(document -> document.entry().url().isPresent());
    assertThat(inputs.unmatched()).containsExactly(folder + "/a.html");
  }

  @Test
  void aManifestAloneNamesTheDocuments() throws IOException {
    Manifest manifest =
        manifest("m.jsonl", "{\"path\": \"other/c.docx\"}", "{\"path\": \"in/_SUCCESS\"}");

    assertThat(paths(list(List.of(), Optional.of(manifest))))
        .containsExactly("in/_SUCCESS", "other/c.docx");
  }

  @Test
  void aManifestAloneMustNameFilesThatAreThere() throws IOException {
    Manifest manifest = manifest("m.jsonl", "{\"path\": \"in/a.html\"}", "{\"path\": \"gone\"}");

    assertThatThrownBy(() -> list(List.of(), Optional.of(manifest)))
        .isInstanceOf(UsageException.class)
        .hasMessageStartingWith(folder + "/m.jsonl:2: there is no such file");
  }

  private Inputs list(List<String> inputs, Optional<Manifest> manifest) {
    return new InputLister(new Storages(new Configuration()), folder + "/in/out")
        .list(inputs.stream().map(name -> NamedInput.of(folder + "/" + name)).toList(), manifest);
  }

  private Manifest manifest(String name, String... lines) throws IOException {
    Path file = Files.write(folder.resolve(name), List.of(lines));
    return Manifest.read(file.toString(), new Storages(new Configuration()));
  }

  private List<String> paths(Inputs inputs) {
    return inputs.documents().stream()
        .map(
            document -> folder.relativize(Path.of(URI.create(document.uri()).getPath())).toString())
        .toList();
  }
}
