package org.gongkai.extract.mutation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.gongkai.extract.form.FormColumn;
import org.gongkai.extract.form.FormRow;

/** The reports that are mutated: those of the samples, and others whose sums hold. */
final class Sources {

  private static final Path EXPECTED = Path.of("..", "data-samples", "expected");
  private static final List<String> COLUMNS =
      FormTableDrawing.FORM.table("applications").columns().stream().map(FormColumn::key).toList();
  private static final List<String> ROWS =
      FormTableDrawing.FORM.table("applications").rows(FormTableDrawing.EDITION).stream()
          .map(FormRow::key)
          .toList();

  private Sources() {}

  /** The samples' reports of the form's newest edition that have all tables and no fault. */
  static List<Truth> samples() {
    try (Stream<Path> files = Files.list(EXPECTED)) {
      return files.sorted().flatMap(Sources::reports).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Stream<Truth> reports(Path file) {
    List<Truth> truths = new ArrayList<>();
    try {
      for (JsonNode report : JsonMapper.builder().build().readTree(file.toFile()).at("/reports")) {
        boolean whole =
            report.path("tables_found").asInt() == 3
                && report.path("edition").asText().equals(FormTableDrawing.EDITION)
                && report.path("year").isInt()
                && !report.path("agency_name").isNull()
                && report.path("findings").isEmpty();
        if (whole) {
          truths.add(truth(report));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return truths.stream();
  }

  private static Truth truth(JsonNode report) {
    Map<String, Optional<BigDecimal>> figures = new LinkedHashMap<>();
    report
        .path("applications")
        .fields()
        .forEachRemaining(
            row -> {
              for (int c = 0; c < COLUMNS.size(); c++) {
                figures.put(
                    "applications." + row.getKey() + "." + COLUMNS.get(c),
                    number(row.getValue().path(c)));
              }
            });
    for (String table : List.of("legal", "proactive")) {
      report
          .path(table)
          .fields()
          .forEachRemaining(
              row ->
                  row.getValue()
                      .fields()
                      .forEachRemaining(
                          cell ->
                              figures.put(
                                  String.join(".", table, row.getKey(), cell.getKey()),
                                  number(cell.getValue()))));
    }
    return new Truth(report.path("agency_name").asText(), report.path("year").asInt(), figures);
  }

  private static Optional<BigDecimal> number(JsonNode node) {
    return node.isNumber() ? Optional.of(node.decimalValue()) : Optional.empty();
  }

  /**
   * Other figures of the same agency, whose sums hold.
   *
   * @param zeros whether zeros are printed
   */
  static Truth balanced(Chance chance, String agency, int year, boolean zeros) {
    Map<String, Optional<BigDecimal>> figures = new LinkedHashMap<>();
    Map<String, int[]> rows = new LinkedHashMap<>();
    ROWS.forEach(row -> rows.put(row, new int[7]));
    int applicants = 1 + chance.below(4);
    for (int i = 0; i < applicants; i++) {
      int column = i == 0 ? 0 : chance.below(6);
      for (int k = chance.below(6); k >= 0; k--) {
        rows.get(ROWS.get(2 + chance.below(21)))[column] += chance.count();
      }
      rows.get("carried_out")[column] = chance.oneIn(3) ? chance.count() : 0;
    }
    balance(rows, chance);
    rows.forEach(
        (row, numbers) -> {
          for (int c = 0; c < 7; c++) {
            figures.put("applications." + row + "." + COLUMNS.get(c), printed(numbers[c], zeros));
          }
        });
    legal(figures, chance, zeros);
    proactive(figures, chance, zeros);
    return new Truth(agency, year, figures);
  }

  private static void balance(Map<String, int[]> rows, Chance chance) {
    for (int c = 0; c < 6; c++) {
      int results = 0;
      for (String row : ROWS.subList(2, 23)) {
        results += rows.get(row)[c];
      }
      rows.get("results_total")[c] = results;
      int all = results + rows.get("carried_out")[c];
      int carriedIn = all > 0 && chance.oneIn(3) ? chance.below(all) : 0;
      rows.get("carried_in")[c] = carriedIn;
      rows.get("new_received")[c] = all - carriedIn;
    }
    for (int[] numbers : rows.values()) {
      for (int c = 0; c < 6; c++) {
        numbers[6] += numbers[c];
      }
    }
  }

  private static void legal(
      Map<String, Optional<BigDecimal>> figures, Chance chance, boolean zeros) {
    for (FormRow row : FormTableDrawing.FORM.table("legal").rows(FormTableDrawing.EDITION)) {
      int total = 0;
      for (FormColumn column : FormTableDrawing.FORM.table("legal").columns()) {
        int number = column.key().equals("total") ? total : chance.oneIn(3) ? chance.count() : 0;
        total += number;
        figures.put("legal." + row.key() + "." + column.key(), printed(number, zeros));
      }
    }
  }

  private static void proactive(
      Map<String, Optional<BigDecimal>> figures, Chance chance, boolean zeros) {
    for (FormRow row : FormTableDrawing.FORM.table("proactive").rows(FormTableDrawing.EDITION)) {
      for (String measure : row.columns(FormTableDrawing.EDITION)) {
        int number = chance.oneIn(4) ? 0 : chance.count();
        Optional<BigDecimal> value =
            measure.equals("amount") && number > 0
                ? Optional.of(new BigDecimal(number + "." + (1 + chance.below(9))))
                : printed(number, zeros);
        figures.put("proactive." + row.key() + "." + measure, value);
      }
    }
  }

  private static Optional<BigDecimal> printed(int number, boolean zeros) {
    return number == 0 && !zeros ? Optional.empty() : Optional.of(BigDecimal.valueOf(number));
  }
}
