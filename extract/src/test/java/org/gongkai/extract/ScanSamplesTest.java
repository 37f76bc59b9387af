package org.gongkai.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.gongkai.extract.document.scan.TesseractOcr;
import org.gongkai.extract.report.KnownFacts;
import org.gongkai.extract.report.Origin;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The scans of {@code data-samples} against what is printed on them: a figure is right, or
 * illegible with a finding. Skipped where Tesseract is missing.
 */
class ScanSamplesTest {

  private static final Path FOLDER = Path.of("..", "data-samples", "scans");

  /** The part of the figures that must be read. */
  private static final double READ = 0.95;

  @ParameterizedTest
  @ValueSource(strings = {"shaoguan-shenjiju-2022.png", "beibei-chengguanju-2022.pdf"})
  void aFigureIsRightOrSaidToBeIllegible(String name) throws IOException {
    Optional<String> missing = new TesseractOcr().missing();
    assumeTrue(missing.isEmpty(), () -> "skipped: " + missing.orElse(""));
    JsonNode expected =
        Json.read(FOLDER.resolve("expected").resolve(name + ".json")).at("/reports/0");
    JsonNode actual = extracted(new ReportExtractor(), name).at("/reports/0");
    List<String> illegible = new ArrayList<>();
    int figures = 0;
    for (String table : List.of("applications", "legal", "proactive")) {
      figures += compare(expected.get(table), actual.path(table), table, illegible);
    }
    assertThat(figures).isGreaterThan(180);
    assertThat(illegible).hasSizeLessThanOrEqualTo((int) (figures * (1 - READ)));
    // A word of a header that was recognised wrongly is a finding too, and leaves the numbers.
    assertThat(actual.get("findings"))
        .filteredOn(finding -> !finding.path("rule").asText().equals("unread_header"))
        .hasSameSizeAs(illegible);
    for (String fact : List.of("agency_name", "region_code", "year", "edition", "published_on")) {
      assertThat(actual.get(fact)).as(fact).isEqualTo(expected.get(fact));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"shaoguan-shenjiju-2022.png", "beibei-chengguanju-2022.pdf"})
  void withoutTesseractAScanNeedsOcr(String name) throws IOException {
    ReportExtractor without = new ReportExtractor(new TesseractOcr("gongkai-no-such-command"));
    assertThat(extracted(without, name).get("status").asText()).isEqualTo("needs_ocr");
  }

  private static JsonNode extracted(ReportExtractor extractor, String name) throws IOException {
    KnownFacts nothing =
        new KnownFacts(Optional.empty(), Optional.empty(), OptionalInt.empty(), Optional.empty());
    Origin origin = new Origin(name, Optional.empty(), nothing);
    return ExtractionJson.node(extractor.extract(Files.readAllBytes(FOLDER.resolve(name)), origin));
  }

  /** Counts the figures; each is right or, if not, among the illegible ones. */
  private static int compare(
      JsonNode expected, JsonNode actual, String where, List<String> illegible) {
    if (!expected.isContainerNode()) {
      if (actual.asText().equals("illegible")) {
        illegible.add(where);
      } else {
        assertThat(actual.asText()).as(where).isEqualTo(expected.asText());
      }
      return 1;
    }
    int figures = 0;
    if (expected.isArray()) {
      for (int i = 0; i < expected.size(); i++) {
        figures += compare(expected.get(i), actual.path(i), where + "/" + i, illegible);
      }
    }
    for (String name : (Iterable<String>) expected::fieldNames) {
      figures += compare(expected.get(name), actual.path(name), where + "/" + name, illegible);
    }
    return figures;
  }
}
