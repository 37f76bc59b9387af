package org.gongkai.extract.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.extract.PrintedMatrix.CELLS;
import static org.gongkai.extract.PrintedMatrix.COLUMNS;
import static org.gongkai.extract.PrintedMatrix.ROWS;

import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.statistics.Statistics;
import org.gongkai.extract.PrintedMatrix;
import org.gongkai.extract.report.Finding;
import org.gongkai.extract.report.Rule;
import org.gongkai.extract.report.Severity;

/** One altered cell in a balanced matrix, some of whose zeros are left blank. */
class LocalisationTest {

  @Provide
  Arbitrary<PrintedMatrix> printedInFull() {
    return PrintedMatrix.balanced(999);
  }

  @Provide
  Arbitrary<PrintedMatrix> withBlanks() {
    return PrintedMatrix.balanced(999, List.of("", "0"));
  }

  private static List<Finding> errors(PrintedMatrix matrix) {
    CheckedReport report = new CheckedReport();
    matrix.rows().forEach((row, texts) -> report.row(row, String.join(",", texts)));
    return report.checks().findings().stream()
        .filter(finding -> finding.severity() == Severity.ERROR)
        .toList();
  }

  @Property(tries = 300)
  void a_balanced_matrix_has_no_error(@ForAll("withBlanks") PrintedMatrix matrix) {
    assertThat(errors(matrix)).isEmpty();
  }

  @Property(tries = 500)
  void where_all_is_printed_the_altered_cell_is_named_with_its_value(
      @ForAll("printedInFull") PrintedMatrix matrix,
      @ForAll @IntRange(max = CELLS - 1) int cell,
      @ForAll @IntRange(max = 2000) int number) {
    if (number != Integer.parseInt(matrix.at(cell))) {
      List<Finding> errors = errors(matrix.with(cell, Integer.toString(number)));
      assertThat(errors).isNotEmpty();
      if (errors.stream().noneMatch(error -> mends(error, right(matrix, cell)))) {
        assertThat(errors)
            .allSatisfy(error -> assertThat(named(error)).isEqualTo(right(matrix, cell)));
      }
    }
  }

  /** 4 beside 0 where 40 stood is a number broken in two as well as another number. */
  private static boolean mends(Finding error, String right) {
    return error.rule().equals(Rule.SPLIT_NUMBER.id())
        && Stream.of(error.message().split("[,;] | with "))
            .anyMatch(proposal -> proposal.equals(right));
  }

  @Property(tries = 1000)
  void with_blanks_the_altered_cell_is_named_rightly_or_nothing_is_said(
      @ForAll("withBlanks") PrintedMatrix matrix,
      @ForAll @IntRange(max = CELLS - 1) int cell,
      @ForAll @IntRange(max = 2000) int number) {
    String before = matrix.at(cell).isEmpty() ? "0" : matrix.at(cell);
    List<Finding> errors = errors(matrix.with(cell, Integer.toString(number)));
    assertThat(errors)
        .allSatisfy(error -> assertThat(named(error)).isIn("nothing", right(matrix, cell)));
    if (!before.equals(Integer.toString(number)) && !errors.isEmpty()) {
      Statistics.label("named")
          .collect(errors.stream().noneMatch(error -> named(error).equals("nothing")))
          .coverage(coverage -> coverage.check(true).percentage(share -> share >= 95));
    }
  }

  private static String right(PrintedMatrix matrix, int cell) {
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
