package org.gongkai.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.extract.PrintedMatrix.CELLS;
import static org.gongkai.extract.PrintedMatrix.COLUMNS;
import static org.gongkai.extract.PrintedMatrix.RESULTS;
import static org.gongkai.extract.PrintedMatrix.ROWS;
import static org.gongkai.extract.TestedExtractor.EXTRACTOR;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.gongkai.extract.form.Form;
import org.gongkai.extract.form.FormLoader;
import org.gongkai.extract.report.AnnualReport;
import org.gongkai.extract.report.Origin;

/**
 * The sums of table 三, on matrices of any kind. A sum is broken exactly where numbers are printed
 * on both sides and no counts in the cells that hold none could make the sides equal.
 */
class BalancesTest {

  private static final Form FORM = FormLoader.load();
  private static final FormDrawing DRAWING = new FormDrawing(FORM, "2021");

  /** How a zero is printed. */
  private static final List<String> ZEROS = List.of("0", "", "—");

  @Provide
  Arbitrary<PrintedMatrix> balancedWithZerosPrinted() {
    return PrintedMatrix.balanced(99_999);
  }

  @Provide
  Arbitrary<PrintedMatrix> balanced() {
    return PrintedMatrix.balanced(99_999, ZEROS);
  }

  @Property(tries = 50)
  void a_balanced_matrix_has_no_broken_sum_however_its_zeros_are_printed(
      @ForAll("balanced") PrintedMatrix matrix) {
    assertThat(brokenSums(matrix)).isEmpty();
  }

  @Property(tries = 50)
  void where_all_cells_are_printed_one_altered_cell_breaks_its_row_and_its_column(
      @ForAll("balancedWithZerosPrinted") PrintedMatrix matrix,
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
    assertThat(brokenSums(matrix.with(cell, String.valueOf(altered)))).isEqualTo(expected);
  }

  @Property(tries = 50)
  void a_sum_is_broken_exactly_where_no_counts_in_its_empty_cells_could_mend_it(
      @ForAll("balanced") PrintedMatrix matrix,
      @ForAll @IntRange(max = CELLS - 1) int cell,
      @ForAll @IntRange(max = 50) int number) {
    PrintedMatrix altered = matrix.with(cell, String.valueOf(number));
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
        .rows()
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
  private static Set<String> brokenSums(PrintedMatrix matrix) {
    String html =
        FormDrawing.report(
            "某某局2021年政府信息公开工作年度报告",
            DRAWING.proactive(),
            DRAWING.table(DRAWING.rows(matrix.rows())),
            DRAWING.legal());
    byte[] bytes = ("<html><body>" + html).getBytes(StandardCharsets.UTF_8);
    List<AnnualReport> reports =
        Figures.reports(EXTRACTOR.extract(bytes, Origin.ofFile("nb.html")));
    assertThat(reports).hasSize(1);
    assertThat(Figures.findings(reports.get(0)).stream().map(line -> line.split(" ")[0]))
        .isSubsetOf("balance", "results_sum", "applicants_sum", "split_number");
    return Figures.failed(reports.get(0)).stream()
        .filter(line -> !line.startsWith("split_number"))
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
