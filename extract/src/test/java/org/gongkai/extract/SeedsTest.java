package org.gongkai.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.extract.TestedExtractor.EXTRACTOR;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.gongkai.extract.form.Form;
import org.gongkai.extract.report.Agency;
import org.gongkai.extract.report.AnnualReport;
import org.gongkai.extract.report.Cell;
import org.gongkai.extract.report.FigureTable;
import org.gongkai.extract.report.Finding;
import org.gongkai.extract.report.Origin;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Real reports, read by hand. They are not part of the repository: {@code -Dgongkai.shared} names
 * the folder that holds {@code seeds}; where it is not there, the test is skipped.
 */
class SeedsTest {

  private static final Path SEEDS =
      Path.of(System.getProperty("gongkai.shared", "../../shared"), "seeds");
  private static final String GOLD = ".gold.json";
  private static final Set<String> SUMS =
      Set.of("balance", "results_sum", "applicants_sum", "legal_sum");

  /** A report and what a reader found in it. */
  record Seed(Path document, JsonNode gold) {

    static Seed of(Path gold) {
      String name = gold.getFileName().toString().replace(GOLD, ".txt");
      return new Seed(gold.resolveSibling(name), Json.read(gold));
    }

    @Override
    public String toString() {
      return document.getFileName().toString();
    }
  }

  @BeforeEach
  void skipWithoutSeeds() {
    assumeTrue(
        Files.isDirectory(SEEDS),
        () -> "no seeds in " + SEEDS + "; name the folder around them by -Dgongkai.shared");
  }

  /** All seeds; where there are none, one that stands for them, to be skipped under its name. */
  static List<Seed> seeds() throws IOException {
    if (!Files.isDirectory(SEEDS)) {
      return List.of(new Seed(SEEDS.resolve("seeds"), MissingNode.getInstance()));
    }
    try (Stream<Path> files = Files.list(SEEDS)) {
      return files.filter(file -> file.toString().endsWith(GOLD)).sorted().map(Seed::of).toList();
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("seeds")
  void every_figure_is_the_printed_one(Seed seed) throws IOException {
    AnnualReport report = report(seed);
    Map<String, String> expected = new TreeMap<>();
    goldMatrix(seed.gold(), expected);
    goldFigures(seed.gold(), "legal", expected);
    goldFigures(seed.gold(), "proactive", expected);
    Map<String, String> actual = new TreeMap<>();
    figures("applications", report.table(Form.APPLICATIONS), actual);
    figures("legal", report.table(Form.LEGAL), actual);
    figures("proactive", report.table(Form.PROACTIVE), actual);
    assertThat(expected).isNotEmpty();
    assertThat(actual).isEqualTo(expected);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("seeds")
  void every_identity_column_is_the_printed_one(Seed seed) throws IOException {
    AnnualReport report = report(seed);
    JsonNode gold = seed.gold();
    Map<String, String> expected = new TreeMap<>();
    List.of("agency_type", "year", "region_code", "level", "scope", "edition", "published_on")
        .forEach(
            column -> {
              if (gold.hasNonNull(column)) {
                expected.put(column, gold.get(column).asText());
              }
            });
    Map<String, String> actual = identity(report);
    actual.keySet().retainAll(expected.keySet());
    assertThat(actual).isEqualTo(expected);
    assertThat(report.identity().agency().map(Agency::name).orElse(""))
        .endsWith(gold.get("agency").asText());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("seeds")
  void no_sum_is_broken(Seed seed) throws IOException {
    assertThat(report(seed).findings().stream().map(Finding::rule))
        .doesNotContainAnyElementsOf(SUMS);
  }

  private AnnualReport report(Seed seed) throws IOException {
    List<AnnualReport> reports =
        EXTRACTOR
            .extract(Files.readAllBytes(seed.document()), Origin.ofFile(seed.toString()))
            .fold(extracted -> extracted.reports(), rejected -> List.of());
    assertThat(reports).hasSize(1);
    return reports.get(0);
  }

  private static void goldMatrix(JsonNode gold, Map<String, String> into) {
    JsonNode columns = gold.get("applications_columns");
    gold.get("applications")
        .properties()
        .forEach(
            row -> {
              for (int c = 0; c < columns.size(); c++) {
                String place = "applications." + row.getKey() + "." + columns.get(c).asText();
                into.put(place, number(row.getValue().get(c)));
              }
            });
  }

  private static void goldFigures(JsonNode gold, String table, Map<String, String> into) {
    gold.get(table)
        .properties()
        .forEach(
            row ->
                row.getValue()
                    .properties()
                    .forEach(
                        cell ->
                            into.put(
                                table + "." + row.getKey() + "." + cell.getKey(),
                                number(cell.getValue()))));
  }

  /** A gold figure; null is a blank, a dash or a cell that the text has lost. */
  private static String number(JsonNode value) {
    return value.isNull() ? "nothing" : new BigDecimal(value.asText()).toPlainString();
  }

  private static void figures(String table, FigureTable figures, Map<String, String> into) {
    figures
        .rows()
        .forEach(
            (row, cells) ->
                cells.forEach(
                    (column, cell) -> into.put(table + "." + row + "." + column, shown(cell))));
  }

  private static String shown(Cell cell) {
    return switch (cell.state()) {
      case REPORTED, INFERRED -> cell.value().orElseThrow().toPlainString();
      case BLANK, DASH, MISSING -> "nothing";
      case ILLEGIBLE -> cell.state().key();
    };
  }

  private static Map<String, String> identity(AnnualReport report) {
    Map<String, String> columns = new TreeMap<>();
    Optional<Agency> agency = report.identity().agency();
    columns.put("agency_type", agency.map(Agency::type).orElse("unknown"));
    columns.put("level", agency.flatMap(Agency::level).map(l -> l.key()).orElse("unknown"));
    columns.put("region_code", report.identity().region().flatMap(r -> r.code()).orElse("unknown"));
    columns.put("year", String.valueOf(report.identity().year().orElse(-1)));
    columns.put("scope", report.identity().scope().key());
    columns.put("edition", report.edition().orElse("unknown"));
    columns.put("published_on", report.identity().publishedOn().map(d -> d.toString()).orElse(""));
    return columns;
  }
}
