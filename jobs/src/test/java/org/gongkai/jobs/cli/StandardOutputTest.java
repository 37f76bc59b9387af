package org.gongkai.jobs.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.gongkai.jobs.SampleLake;
import org.gongkai.jobs.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of a command whose output does not arrive. */
class StandardOutputTest {

  private static final Path FULL = Path.of("/dev/full");

  @TempDir private Path folder;
  private final StringWriter err = new StringWriter();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--help",
        "--version",
        "export --help",
        "inspect DOCUMENT",
        "inspect --json DOCUMENT",
        "check LAKE",
        "rollup LAKE --year 2021",
        "rollup LAKE --year 2021 --format csv",
        "compare LAKE --by province --years 2021",
        "export applications LAKE",
        "export volume LAKE --format json"
      })
  void anOutputThatIsNotWrittenIsAFailureInOneLine(String line) throws IOException {
    assumeThat(FULL).as("a device that is always full").exists();
    try (OutputStream full = new FileOutputStream(FULL.toFile())) {
      assertThat(execute(line, full)).isEqualTo(1);
    }

    assertThat(err.toString().lines())
        .filteredOn(text -> !text.startsWith("basis own"))
        .filteredOn(text -> !text.contains(" reports of 2021 count"))
        .hasSize(1)
        .allMatch(
            text ->
                text.matches(
                    "gongkai.*: the run failed: standard output: No space left on device.*"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"--help", "export applications LAKE"})
  void aReaderWhoHasHadEnoughIsToldNothing(String line) {
    OutputStream closed =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException("Broken pipe");
          }
        };

    assertThat(execute(line, closed)).isEqualTo(141);
    assertThat(err.toString()).isEmpty();
  }

  @Test
  void aFileThatCannotBeWrittenWholeIsNotThereAndAnEarlierOneStays() throws IOException {
    Path page = folder.resolve("page.html");
    Files.writeString(page, "the earlier one");
    // Where the new page would be written, a folder that is not empty.
    Files.createDirectories(folder.resolve(".page.html.part/x"));

    assertThat(execute("check LAKE --html " + page, OutputStream.nullOutputStream())).isEqualTo(1);
    assertThat(page).hasContent("the earlier one");
  }

  @ParameterizedTest
  @CsvSource({"page.html, page.html", "link.html, page.html"})
  void aPageTakesThePlaceOfAnEarlierOne(String name, String place) throws IOException {
    Files.writeString(folder.resolve("page.html"), "the earlier one");
    Files.createSymbolicLink(folder.resolve("link.html"), Path.of("page.html"));

    assertThat(
            execute("check LAKE --html " + folder.resolve(name), OutputStream.nullOutputStream()))
        .isZero();
    assertThat(Files.readString(folder.resolve(place))).contains("<h1>Checks</h1>");
    assertThat(folder.resolve("link.html")).isSymbolicLink();
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).hasSize(2);
    }
  }

  private int execute(String line, OutputStream out) {
    String[] words =
        line.replace("LAKE", SampleLake.folder().toString())
            .replace("DOCUMENT", Samples.document("html/wangcang-gonganju-2021.html").toString())
            .split(" ");
    return GongkaiCommand.commandLine()
        .setOut(StandardOutput.over(out))
        .setErr(new PrintWriter(err, true))
        .execute(words);
  }
}
