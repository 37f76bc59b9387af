package org.gongkai.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.gongkai.extract.TestedExtractor.EXTRACTOR;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import org.gongkai.extract.report.AnnualReport;
import org.gongkai.extract.report.Finding;
import org.gongkai.extract.report.KnownFacts;
import org.gongkai.extract.report.Origin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every document of {@code data-samples} gives its expected result. {@code -Dsamples.update}
 * rewrites the expected results, to be read line by line before they are committed, and fails.
 */
class SamplesTest {

  private static final Path FOLDER = Path.of("..", "data-samples");
  private static final String UPDATE = "samples.update";

  /** What the expected results leave open. */
  private static final Set<String> NOT_COMPARED = Set.of("message", "evidence");

  /** A document of the manifest. */
  record Sample(Path document, Origin origin) {

    static Sample of(JsonNode line) {
      Path document = FOLDER.resolve(line.path("path").asText());
      KnownFacts facts =
          new KnownFacts(
              text(line, "agency"),
              text(line, "region_code"),
              line.has("year") ? OptionalInt.of(line.get("year").asInt()) : OptionalInt.empty(),
              text(line, "agency_type"));
      String name = document.getFileName().toString();
      return new Sample(document, new Origin(name, text(line, "url"), facts));
    }

    private static Optional<String> text(JsonNode line, String name) {
      return line.has(name) ? Optional.of(line.get(name).asText()) : Optional.empty();
    }

    Path expected() {
      return FOLDER.resolve("expected").resolve(origin.fileName() + ".json");
    }

    byte[] bytes() throws IOException {
      return Files.readAllBytes(document);
    }

    @Override
    public String toString() {
      return origin.fileName();
    }
  }

  static List<Sample> samples() {
    return Json.readLines(FOLDER.resolve("manifest.jsonl")).stream().map(Sample::of).toList();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("samples")
  void the_document_gives_its_expected_result(Sample sample) throws IOException {
    JsonNode actual =
        Json.without(
            ExtractionJson.node(EXTRACTOR.extract(sample.bytes(), sample.origin())), NOT_COMPARED);
    if (System.getProperty(UPDATE) != null) {
      Files.writeString(sample.expected(), Json.print(actual));
      fail("rewrote %s: read it, then run without -D%s", sample.expected(), UPDATE);
    }
    assertThat(Json.differences(Json.read(sample.expected()), actual)).isEmpty();
  }

  @Test
  void every_document_stands_in_the_manifest_and_has_an_expected_result() throws IOException {
    assertThat(samples()).hasSizeGreaterThanOrEqualTo(18);
    assertThat(samples().stream().map(Sample::document))
        .containsExactlyInAnyOrderElementsOf(files("documents"));
    assertThat(samples().stream().map(Sample::expected))
        .containsExactlyInAnyOrderElementsOf(files("expected"));
  }

  private static List<Path> files(String folder) throws IOException {
    try (Stream<Path> files = Files.walk(FOLDER.resolve(folder))) {
      return files.filter(Files::isRegularFile).toList();
    }
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "wangcang-gonganju-2021.html | balance - natural_person 18/19 → -, balance - total 19/20 → -",
        "quzhou-zhujianju-2022.docx  | legal_sum review total 5/6 → -",
        "qujiang-shijianju-2021.txt  | results_sum granted commercial_enterprise 9/6 → 2, applicants_sum granted commercial_enterprise 12/9 → 2",
      })
  void a_faulty_document_has_exactly_the_findings_it_was_written_for(String name, String findings)
      throws IOException {
    Sample sample =
        samples().stream()
            .filter(s -> s.origin().fileName().equals(name))
            .findFirst()
            .orElseThrow();
    List<AnnualReport> reports =
        EXTRACTOR.extract(sample.bytes(), sample.origin()).fold(e -> e.reports(), r -> List.of());
    assertThat(
            reports.stream().flatMap(report -> report.findings().stream()).map(SamplesTest::line))
        .containsExactlyInAnyOrder(findings.split(", "));
  }

  private static String line(Finding finding) {
    return "%s %s %s %s/%s → %s"
        .formatted(
            finding.rule(),
            finding.item().orElse("-"),
            finding.applicant().orElse("-"),
            finding.expected().orElseThrow(),
            finding.actual().orElseThrow(),
            finding.suggested().map(Object::toString).orElse("-"));
  }
}
