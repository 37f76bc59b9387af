package org.gongkai.jobs.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import org.apache.hadoop.conf.Configuration;
import org.gongkai.extract.report.KnownFacts;
import org.gongkai.jobs.intake.storage.Storages;
import org.gongkai.jobs.usage.UsageException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ManifestTest {

  @TempDir private Path folder;

  @Test
  void aLineTellsWhereADocumentCameFromAndWhatIsKnown() {
    ManifestEntry entry =
        ManifestEntry.parse(
            """
            {"path": "a.html", "url": "https://www.example.cn/a.html", "agency": "柳州市教育局",
             "fetched_at": "2023-02-01T16:00:00+08:00", "region_code": "450200", "year": 2022,
             "agency_type": "education", "crawler": "a field that is not ours"}""");

    assertThat(entry)
        .isEqualTo(
            new ManifestEntry(
                "a.html",
                true,
                Optional.of("https://www.example.cn/a.html"),
                Optional.of(Instant.parse("2023-02-01T08:00:00Z")),
                new KnownFacts(
                    Optional.of("柳州市教育局"),
                    Optional.of("450200"),
                    OptionalInt.of(2022),
                    Optional.of("education"))));
  }

  @Test
  void fieldsThatAreNullOrBlankSayNothing() {
    assertThat(ManifestEntry.parse("{\"path\": \" a\", \"url\": null, \"agency\": \" \"}"))
        .isEqualTo(
            new ManifestEntry(" a", true, Optional.empty(), Optional.empty(), KnownFacts.none()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      textBlock =
          """
          not json                                | not JSON
          [1]                                     | a line is one JSON object
          {"path": "a"} {"path": "b"}             | not JSON
          {"url": "https://www.example.cn"}       | "path" is missing
          {"path": 7}                             | "path" is not a text: 7
          {"path": "a", "path": "b"}              | not JSON
          {"path": "a", "year": "last"}           | "year" is not a year: "last"
          {"path": "a", "region_code": "4502"}    | "region_code" is not six digits: 4502
          {"path": "a", "fetched_at": "tomorrow"} | "fetched_at" is not a time
          {"path": "a.html"}                      | its path stands in line 1 already
          """)
  void aBrokenLineIsToldByFileAndLine(String line, String problem) throws IOException {
    Path manifest = write("{\"path\": \"a.html\"}\n\n" + line + "\n");

    assertThatThrownBy(() -> Manifest.read(manifest.toString(), new Storages(new Configuration())))
        .isInstanceOf(UsageException.class)
        .hasMessageStartingWith(manifest.toRealPath() + ":3: " + problem)
        .hasMessageNotContaining("\n");
  }

  @Test
  void aManifestThatIsNotThereIsTold() {
    assertThatThrownBy(
            () -> Manifest.read(folder + "/none.jsonl", new Storages(new Configuration())))
        .isInstanceOf(UsageException.class)
        .hasMessage(folder + "/none.jsonl: there is no such manifest");
  }

  @Test
  void relativePathsStartAtTheManifestAndAByteOrderMarkIsLeftOut() throws IOException {
    Path manifest =
        write("\uFEFF{\"path\": \"文件/年报 1.html\"}\n{\"path\": \"/elsewhere/b.html\"}\n");

    assertThat(
            Manifest.read(manifest.toString(), new Storages(new Configuration())).lines().keySet())
        .extracting(Manifest.Named::toString)
        .containsExactly(folder.toRealPath() + "/文件/年报 1.html", "/elsewhere/b.html");
  }

  private Path write(String text) throws IOException {
    return Files.writeString(folder.resolve("manifest.jsonl"), text);
  }
}
