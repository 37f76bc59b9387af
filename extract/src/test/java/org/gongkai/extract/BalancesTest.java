package org.gongkai.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;
import org.gongkai.extract.form.Form;
import org.gongkai.extract.form.FormLoader;
import org.gongkai.extract.form.FormRow;
import org.gongkai.extract.report.AnnualReport;
import org.gongkai.extract.report.Finding;
import org.gongkai.extract.report.Origin;

/**
 * The sums of table 三, on matrices of any kind. A sum is broken exactly where numbers are printed
 * on both sides and no counts in the cells that hold none could make the sides equal.
 */
class BalancesTest {

  private static final Form FORM = FormLoader.load();
  private static final FormDrawing DRAWING = new FormDrawing(FORM, "2021");
  private static final ReportExtractor EXTRACTOR = new ReportExtractor();
  private static final List<String> COLUMNS =
      FORM.applications().columns().stream().map(c -> c.key()).toList();
  private static final List<String> ROWS =
      FORM.applications().rows("2021").stream().map(FormRow::key).toList();
  private static final List<String> RESULTS = ROWS.subList(2, 23);
  private static final int CELLS = 25 * 7;

  /** How a zero is printed. */
  private static final List<String> ZEROS = List.of("0", "", "—");

  /** The printed cells of table 三 by row. */
  record Matrix(Map<String, List<String>> cells) {

    String at(String row, int column) {
      return cells.get(row).get(column);
    }

    Matrix with(String row, int column, String text) {
      Map<String, List<String>> changed = new LinkedHashMap<>(cells);
      List<String> texts = new ArrayList<>(changed.get(row));
      texts.set(column, text);
      changed.put(row, texts);
      return new Matrix(changed);
    }

    List<String> at(List<String> rows, int column) {
      return rows.stream().map(row -> at(row, column)).toList();
    }
  }

  @Provide
  Arbitrary<Matrix> balancedWithZerosPrinted() {
    return numbers().map(BalancesTest::balanced).map(BalancesTest::printed);
  }

  @Provide
  Arbitrary<Matrix> balanced() {
    Arbitrary<List<String>> zeros = Arbitraries.of(ZEROS).list().ofSize(CELLS);
    return Combinators.combine(balancedWithZerosPrinted(), zeros).as(BalancesTest::printedZeros);
  }

  /** Mostly zeros, as in real reports. */
  private static Arbitrary<List<Integer>> numbers() {
    return Arbitraries.frequencyOf(
            Tuple.of(4, Arbitraries.just(0)),
            Tuple.of(2, Arbitraries.integers().between(1, 9)),
            Tuple.of(1, Arbitraries.integers().between(10, 99_999)))
        .list()
        .ofSize((RESULTS.size() + 2) * 6);
  }

  /** Results and carried_out as given; carried_in as large as the rest allows. */
  private static Map<String, List<Integer>> balanced(List<Integer> numbers) {
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
    return rows;
  }

  private static Matrix printed(Map<String, List<Integer>> rows) {
    Map<String, List<String>> cells = new LinkedHashMap<>();
    rows.forEach((row, numbers) -> cells.put(row, numbers.stream().map(String::valueOf).toList()));
    return new Matrix(cells);
  }

  private static Matrix printedZeros(Matrix matrix, List<String> zeros) {
    Matrix printed = matrix;
    for (int i = 0; i < CELLS; i++) {
      String row = ROWS.get(i / 7);
      if (matrix.at(row, i % 7).equals("0")) {
        printed = printed.with(row, i % 7, zeros.get(i));
      }
    }
    return printed;
  }

  @Property(tries = 50)
  void a_balanced_matrix_has_no_broken_sum_however_its_zeros_are_printed(
      @ForAll("balanced") Matrix matrix) {
    assertThat(brokenSums(matrix)).isEmpty();
  }

  @Property(tries = 50)
  void where_all_cells_are_printed_one_altered_cell_breaks_its_row_and_its_column(
      @ForAll("balancedWithZerosPrinted") Matrix matrix,
      @ForAll @IntRange(max = CELLS - 1) int cell,
      @ForAll @IntRange(min = 1, max = 1000) int more) {
    String row = ROWS.get(cell / 7);
    int column = cell % 7;
    int altered = Integer.parseInt(matrix.at(row, column)) + more;
    Set<String> expected = new TreeSet<>();
    expected.add("applicants_sum %s total".formatted(row));
    if (RESULTS.contains(row) || row.equals("results_total")) {
      expected.add("results_sum results_total %s".formatted(COLUMNS.get(column)));
    }
    if (!RESULTS.contains(row)) {
      expected.add("balance applications %s".formatted(COLUMNS.get(column)));
    }
    assertThat(brokenSums(matrix.with(row, column, String.valueOf(altered)))).isEqualTo(expected);
  }

  @Property(tries = 50)
  void a_sum_is_broken_exactly_where_no_counts_in_its_empty_cells_could_mend_it(
      @ForAll("balanced") Matrix matrix,
      @ForAll @IntRange(max = CELLS - 1) int cell,
      @ForAll @IntRange(max = 50) int number) {
    Matrix altered = matrix.with(ROWS.get(cell / 7), cell % 7, String.valueOf(number));
    Set<String> expected = new TreeSet<>();
    for (int c = 0; c < 7; c++) {
      String column = COLUMNS.get(c);
      if (!canBeEqual(
          altered.at(List.of("new_received", "carried_in"), c),
          altered.at(List.of("results_total", "carried_out"), c))) {
        expected.add("balance applications " + column);
      }
      if (!canBeEqual(altered.at(RESULTS, c), altered.at(List.of("results_total"), c))) {
        expected.add("results_sum results_total " + column);
      }
    }
    altered
        .cells()
        .forEach(
            (row, texts) -> {
              if (!canBeEqual(texts.subList(0, 6), texts.subList(6, 7))) {
                expected.add("applicants_sum " + row + " total");
              }
            });
    assertThat(brokenSums(altered)).isEqualTo(expected);
  }

  /**
   * Whether counts for the empty cells exist; nothing is said where a side has no number at all.
   */
  private static boolean canBeEqual(List<String> left, List<String> right) {
    int surplus = sum(left) - sum(right);
    boolean printed =
        left.stream().anyMatch(BalancesTest::isNumber)
            && right.stream().anyMatch(BalancesTest::isNumber);
    List<String> smaller = surplus > 0 ? right : left;
    return !printed || surplus == 0 || smaller.stream().anyMatch(t -> !isNumber(t));
  }

  private static int sum(List<String> texts) {
    return texts.stream().filter(BalancesTest::isNumber).mapToInt(Integer::parseInt).sum();
  }

  private static boolean isNumber(String text) {
    return !text.isEmpty() && !text.equals("—");
  }

  /** The findings of a sum, once the matrix was drawn and read. */
  private static Set<String> brokenSums(Matrix matrix) {
    String html =
        FormDrawing.report(
            "某某局2021年政府信息公开工作年度报告",
            DRAWING.proactive(),
            DRAWING.table(DRAWING.rows(matrix.cells())),
            DRAWING.legal());
    byte[] bytes = ("<html><body>" + html).getBytes(StandardCharsets.UTF_8);
    List<AnnualReport> reports =
        Figures.reports(EXTRACTOR.extract(bytes, Origin.ofFile("nb.html")));
    assertThat(reports).hasSize(1);
    assertThat(reports.get(0).findings().stream().map(Finding::rule))
        .isSubsetOf("balance", "results_sum", "applicants_sum", "split_number");
    return Figures.failed(reports.get(0)).stream()
        .filter(line -> !line.startsWith("split_number"))
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
