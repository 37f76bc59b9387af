package org.gongkai.jobs.analysts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.gongkai.aggregate.catalog.Catalog;
import org.gongkai.aggregate.lake.DescribedTable;
import org.gongkai.jobs.LakeRows;
import org.gongkai.jobs.SampleLake;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** How the files lie, and that datapackage.json says so in the words of its standard. */
class LakeLayoutTest {

  private static Path output;
  private static LakeRows rows;
  private static JsonNode described;

  @BeforeAll
  static void read() throws IOException {
    output = SampleLake.folder();
    rows = new LakeRows(output);
    described = new JsonMapper().readTree(output.resolve("datapackage.json").toFile());
  }

  static Stream<DescribedTable> orderedTables() {
    return Catalog.tables().stream().filter(table -> !table.order().isEmpty());
  }

  @Test
  void reportsFiguresAndRollupsHaveAnOrder() {
    assertThat(orderedTables().map(DescribedTable::key))
        .contains("reports", "figures", "volume", "coverage")
        .doesNotContain("applications", "legal", "proactive", "findings");
  }

  @ParameterizedTest
  @MethodSource("orderedTables")
  void rowsLieInTheOrderOfTheirTable(DescribedTable table) {
    String order = String.join(", ", table.order());
    String all = "SELECT %s FROM %s".formatted(order, table.key());

    assertThat(rows.of(all))
        .hasSizeGreaterThan(10)
        .isEqualTo(rows.of(all + " ORDER BY ALL NULLS FIRST"));
  }

  @Test
  void theCellsOfAReportLieTogether() {
    assertThat(
            rows.of(
                "SELECT count_if(report_id IS DISTINCT FROM before), count(DISTINCT report_id)"
                    + " FROM (SELECT report_id, lag(report_id) OVER () AS before"
                    + " FROM applications)"))
        .containsExactly(List.of("49", "49"));
  }

  @Test
  void thePackageNamesEveryFileOfEveryTable() throws IOException {
    try (Stream<Path> files = Files.walk(output)) {
      List<String> there =
          files
              .filter(file -> file.toString().endsWith(".parquet"))
              .map(file -> output.relativize(file).toString())
              .filter(file -> !file.startsWith("_"))
              .sorted()
              .toList();

      assertThat(resources().flatMap(resource -> texts(resource.path("path"))).sorted())
          .hasSizeGreaterThanOrEqualTo(Catalog.tables().size())
          .containsExactlyElementsOf(there);
    }
  }

  /** What the JSON Schema of the standard's version 1 asks for, in its words. */
  @Test
  void thePackageHasWhatTheStandardAsksFor() {
    assertThat(described.path("profile").asText()).isEqualTo("data-package");
    assertThat(described.path("name").asText()).matches("[-a-z0-9._/]+");
    assertThat(resources().map(resource -> resource.path("name").asText()))
        .doesNotHaveDuplicates()
        .containsExactlyElementsOf(Catalog.tables().stream().map(DescribedTable::key).toList())
        .allMatch(name -> name.matches("[-a-z0-9._/]+"));
    assertThat(resources())
        .allSatisfy(
            resource -> {
              assertThat(resource.path("profile").asText()).isEqualTo("data-resource");
              assertThat(resource.path("mediatype").asText()).matches("[a-z]+/[a-z.]+");
              assertThat(texts(resource.path("path")))
                  .isNotEmpty()
                  .noneMatch(path -> path.startsWith("/") || path.matches(".*(\\.\\.|[*?:]).*"));
              assertThat(resource.path("schema").path("fields"))
                  .isNotEmpty()
                  .allMatch(field -> !field.path("name").asText().isEmpty())
                  .allMatch(
                      field ->
                          field
                              .path("type")
                              .asText()
                              .matches("string|integer|number|boolean|date|datetime|array"));
            });
  }

  @Test
  void theKeysOfThePackageLeadToFieldsThatThereAre() {
    List<String> fields =
        resources()
            .flatMap(
                resource ->
                    stream(resource.path("schema").path("fields"))
                        .map(field -> at(resource.path("name").asText(), field.path("name"))))
            .toList();

    assertThat(
            resources()
                .flatMap(resource -> stream(resource.path("schema").path("foreignKeys")))
                .map(key -> key.path("reference"))
                .flatMap(
                    reference ->
                        stream(reference.path("fields"))
                            .map(field -> at(reference.path("resource").asText(), field))))
        .isNotEmpty()
        .allMatch(fields::contains);
  }

  private static Stream<JsonNode> resources() {
    return stream(described.path("resources"));
  }

  private static String at(String resource, JsonNode field) {
    return resource + "." + field.asText();
  }

  private static Stream<String> texts(JsonNode array) {
    return stream(array).map(JsonNode::asText);
  }

  private static Stream<JsonNode> stream(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false);
  }
}
