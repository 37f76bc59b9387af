package org.gongkai.jobs.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ExtractionPartsTest {

  @TempDir private Path temporary;
  private ExtractionParts parts;

  @BeforeEach
  void open() throws IOException {
    parts =
        new ExtractionParts(
            FileSystem.getLocal(new Configuration()).getRawFileSystem(),
            new org.apache.hadoop.fs.Path(temporary.toUri()));
  }

  static Stream<Arguments> committed() {
    return Stream.of(
        Arguments.of("none", List.of(), List.of(), 1),
        Arguments.of("one after the other", List.of("1", "2", "10"), List.of("1", "2", "10"), 11),
        Arguments.of("one made of several", List.of("1", "2", "3", "2-3"), List.of("1", "2-3"), 4),
        Arguments.of("what is left of several", List.of("3", "1-4", "5"), List.of("1-4", "5"), 6),
        Arguments.of("a new beginning", List.of("1", "2-3", "4 fresh", "5"), List.of("4", "5"), 6),
        Arguments.of("the last of two", List.of("1 fresh", "2", "3 fresh"), List.of("3"), 4),
        Arguments.of(
            "made of a beginning", List.of("4 fresh", "5", "4-5 fresh"), List.of("4-5"), 6));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("committed")
  void whatCountsIsToldByNumbers(String what, List<String> all, List<String> counting, long next)
      throws IOException {
    for (String part : all) {
      write(part);
      parts.commit(part(part));
    }

    assertThat(parts.counting()).extracting(ExtractionPartsTest::numbers).isEqualTo(counting);
    assertThat(parts.next()).isEqualTo(next);

    parts.tidy();

    assertThat(parts.counting()).extracting(ExtractionPartsTest::numbers).isEqualTo(counting);
    assertThat(folders()).hasSameSizeAs(counting);
  }

  @Test
  void aPartThatWasNotCommittedDoesNotCountAndGoes() throws IOException {
    write("1");
    parts.commit(part("1"));
    write("2");
    Files.writeString(temporary.resolve("_extractions/" + part("3").name() + ".json.tmp"), "{");

    assertThat(parts.counting()).containsExactly(part("1"));
    parts.tidy();
    assertThat(folders()).containsExactly(part("1").name());
  }

  private static Part part(String text) {
    String[] numbers = text.replace(" fresh", "").split("-");
    return new Part(
        Long.parseLong(numbers[0]),
        Long.parseLong(numbers[numbers.length - 1]),
        7,
        text.endsWith("fresh"),
        "shape");
  }

  private static String numbers(Part part) {
    return part.first() == part.last() ? "" + part.first() : part.first() + "-" + part.last();
  }

  private void write(String part) throws IOException {
    Path folder = Path.of(java.net.URI.create(parts.path(part(part))).getPath());
    Files.createDirectories(folder);
    Files.writeString(folder.resolve("part-0.parquet"), "rows");
  }

  /** What lies there beside commit files. */
  private List<String> folders() throws IOException {
    if (!Files.exists(temporary.resolve("_extractions"))) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(temporary.resolve("_extractions"))) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> !name.endsWith(".json"))
          .sorted()
          .toList();
    }
  }
}
