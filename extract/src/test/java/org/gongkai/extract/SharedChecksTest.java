package org.gongkai.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.extract.TestedExtractor.EXTRACTOR;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongkai.extract.report.AnnualReport;
import org.gongkai.extract.report.Finding;
import org.gongkai.extract.report.Origin;
import org.gongkai.extract.report.Outcome;
import org.gongkai.extract.report.Severity;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What the checks find in reports that were read by hand. They are not part of the repository:
 * {@code -Dgongkai.shared} names their folder; where it is not there, the tests are skipped.
 */
class SharedChecksTest {

  private static final Path SHARED = Path.of(System.getProperty("gongkai.shared", "../../shared"));
  private static final Path CORPUS = SHARED.resolve("dev-corpus");
  private static final Set<String> SUMS =
      Set.of("balance", "results_sum", "applicants_sum", "legal_sum");

  private static AnnualReport report(Path document) throws IOException {
    assumeTrue(
        Files.isRegularFile(document),
        () -> "no " + document + "; name the folder around it by -Dgongkai.shared");
    List<AnnualReport> reports =
        Figures.reports(
            EXTRACTOR.extract(
                Files.readAllBytes(document), Origin.ofFile(document.getFileName().toString())));
    assumeTrue(!reports.isEmpty(), () -> document + " is not read on this machine");
    return reports.get(0);
  }

  /** Errors and narrative warnings: rule, both numbers, the proposal and whose fault it is. */
  private static List<String> lines(AnnualReport report) {
    return report.findings().stream()
        .filter(f -> f.severity() == Severity.ERROR || f.rule().startsWith("narrative"))
        .map(
            f ->
                Stream.of(
                        f.rule(),
                        f.expected().map(Object::toString).orElse("-"),
                        f.actual().map(Object::toString).orElse("-"),
                        f.suggested().map(Object::toString).orElse("-"),
                        f.blame().map(blame -> blame.fault().key()).orElse("-"))
                    .collect(Collectors.joining(" ")))
        .toList();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          real/001/source.html | narrative_results 258 275 - -, narrative_results 265 337 - -
          real/006/source.pdf  | legal_sum 11 0 11 source, legal_sum 5 0 - source
          real/035/source.txt  | missing_table - - - undetermined
          seeds/004_bebe3e000f0fa92c.txt | ''
          """)
  void a_real_report_has_exactly_these_errors(String document, String expected) throws IOException {
    assertThat(String.join(", ", lines(report(SHARED.resolve(document))))).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"narrative_new_received", "narrative_review", "narrative_litigation"})
  void what_a_seed_says_in_words_is_held(String rule) throws IOException {
    assertThat(report(SHARED.resolve("seeds/004_bebe3e000f0fa92c.txt")).evaluations())
        .filteredOn(each -> each.rule().equals(rule))
        .extracting(each -> each.outcome())
        .containsExactly(Outcome.HELD);
  }

  static List<JsonNode> corpus() {
    Path gold = CORPUS.resolve("gold.jsonl");
    return Files.isRegularFile(gold) ? Json.readLines(gold) : List.of(MissingNode.getInstance());
  }

  @ParameterizedTest(name = "{index}")
  @MethodSource("corpus")
  void every_broken_sum_is_found_in_its_row_or_column_and_no_other(JsonNode gold)
      throws IOException {
    AnnualReport report = report(CORPUS.resolve(gold.path("file").asText("gold.jsonl")));
    Set<String> expected = new TreeSet<>();
    for (JsonNode each : gold.path("reports").path(0).path("violations")) {
      expected.add(
          place(
              each.path("rule").asText(),
              each.path("item").asText(),
              each.path("applicant").asText()));
    }
    Set<String> found = new TreeSet<>();
    report.evaluations().stream()
        .filter(each -> each.outcome() == Outcome.FAILED && SUMS.contains(each.rule()))
        .forEach(
            each ->
                found.add(place(each.rule(), each.item().orElse(""), each.applicant().orElse(""))));
    assertThat(found).isEqualTo(expected);
    assertThat(report.findings().stream().map(Finding::rule)).doesNotContain("split_number");
  }

  /** A sum along a row is told by its row, one along a column by its column. */
  private static String place(String rule, String item, String applicant) {
    boolean alongRow = rule.equals("applicants_sum") || rule.equals("legal_sum");
    return rule + " " + (alongRow ? item : applicant);
  }
}
