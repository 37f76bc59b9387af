package org.gongkai.extract.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.statistics.Statistics;
import org.gongkai.extract.form.FormLoader;
import org.gongkai.extract.form.FormRow;
import org.gongkai.extract.report.Finding;
import org.gongkai.extract.report.Severity;

/** One altered cell in a balanced matrix, some of whose zeros are left blank. */
class LocalisationTest {

  private static final List<String> ROWS =
      FormLoader.load().applications().rows("2021").stream().map(FormRow::key).toList();
  private static final List<String> COLUMNS =
      FormLoader.load().applications().columns().stream().map(c -> c.key()).toList();
  private static final List<String> RESULTS = ROWS.subList(2, 23);
  private static final int CELLS = 25 * 7;

  /** The printed texts of table 三 by row. */
  record Matrix(Map<String, List<String>> rows) {

    Matrix with(int cell, String text) {
      Map<String, List<String>> changed = new LinkedHashMap<>(rows);
      List<String> texts = new ArrayList<>(changed.get(ROWS.get(cell / 7)));
      texts.set(cell % 7, text);
      changed.put(ROWS.get(cell / 7), texts);
      return new Matrix(changed);
    }

    String at(int cell) {
      return rows.get(ROWS.get(cell / 7)).get(cell % 7);
    }

    List<Finding> errors() {
      CheckedReport report = new CheckedReport();
      rows.forEach((row, texts) -> report.row(row, String.join(",", texts)));
      return report.checks().findings().stream()
          .filter(finding -> finding.severity() == Severity.ERROR)
          .toList();
    }
  }

  @Provide
  Arbitrary<Matrix> printedInFull() {
    return numbers().map(LocalisationTest::balanced);
  }

  @Provide
  Arbitrary<Matrix> withBlanks() {
    return Combinators.combine(printedInFull(), Arbitraries.of("", "0").list().ofSize(CELLS))
        .as(
            (matrix, zeros) -> {
              Matrix printed = matrix;
              for (int i = 0; i < CELLS; i++) {
                printed = matrix.at(i).equals("0") ? printed.with(i, zeros.get(i)) : printed;
              }
              return printed;
            });
  }

  private static Arbitrary<List<Integer>> numbers() {
    return Arbitraries.frequencyOf(
            Tuple.of(6, Arbitraries.just(0)),
            Tuple.of(2, Arbitraries.integers().between(1, 9)),
            Tuple.of(1, Arbitraries.integers().between(10, 999)))
        .list()
        .ofSize((RESULTS.size() + 2) * 6);
  }

  private static Matrix balanced(List<Integer> numbers) {
    Map<String, List<Integer>> rows = new LinkedHashMap<>();
    ROWS.forEach(row -> rows.put(row, new ArrayList<>()));
    for (int c = 0; c < 6; c++) {
      int results = 0;
      for (int r = 0; r < RESULTS.size(); r++) {
        int number = numbers.get(r * 6 + c);
        rows.get(RESULTS.get(r)).add(number);
        results += number;
      }
      int out = numbers.get(RESULTS.size() * 6 + c);
      int in = Math.min(numbers.get((RESULTS.size() + 1) * 6 + c), results + out);
      rows.get("results_total").add(results);
      rows.get("carried_out").add(out);
      rows.get("carried_in").add(in);
      rows.get("new_received").add(results + out - in);
    }
    rows.values().forEach(row -> row.add(row.stream().mapToInt(Integer::intValue).sum()));
    return new Matrix(
        rows.entrySet().stream()
            .collect(
                Collectors.toMap(
                    Map.Entry::getKey,
                    row -> row.getValue().stream().map(String::valueOf).toList(),
                    (a, b) -> a,
                    LinkedHashMap::new)));
  }

  @Property(tries = 300)
  void a_balanced_matrix_has_no_error(@ForAll("withBlanks") Matrix matrix) {
    assertThat(matrix.errors()).isEmpty();
  }

  @Property(tries = 500)
  void where_all_is_printed_the_altered_cell_is_named_with_its_value(
      @ForAll("printedInFull") Matrix matrix,
      @ForAll @IntRange(max = CELLS - 1) int cell,
      @ForAll @IntRange(max = 2000) int number) {
    if (number != Integer.parseInt(matrix.at(cell))) {
      List<Finding> errors = matrix.with(cell, Integer.toString(number)).errors();
      assertThat(errors).isNotEmpty();
      assertThat(errors)
          .allSatisfy(error -> assertThat(named(error)).isEqualTo(right(matrix, cell)));
    }
  }

  @Property(tries = 1000)
  void with_blanks_the_altered_cell_is_named_rightly_or_nothing_is_said(
      @ForAll("withBlanks") Matrix matrix,
      @ForAll @IntRange(max = CELLS - 1) int cell,
      @ForAll @IntRange(max = 2000) int number) {
    String before = matrix.at(cell).isEmpty() ? "0" : matrix.at(cell);
    List<Finding> errors = matrix.with(cell, Integer.toString(number)).errors();
    assertThat(errors)
        .allSatisfy(error -> assertThat(named(error)).isIn("nothing", right(matrix, cell)));
    if (!before.equals(Integer.toString(number)) && !errors.isEmpty()) {
      Statistics.label("named")
          .collect(errors.stream().noneMatch(error -> named(error).equals("nothing")))
          .coverage(coverage -> coverage.check(true).percentage(share -> share >= 95));
    }
  }

  private static String right(Matrix matrix, int cell) {
    String value = matrix.at(cell).isEmpty() ? "0" : matrix.at(cell);
    return ROWS.get(cell / 7) + "/" + COLUMNS.get(cell % 7) + " = " + value;
  }

  private static String named(Finding error) {
    return error
        .suggested()
        .map(value -> error.item().orElse("") + "/" + error.applicant().orElse("") + " = " + value)
        .orElse("nothing");
  }
}
