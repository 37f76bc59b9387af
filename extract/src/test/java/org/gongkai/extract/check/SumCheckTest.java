package org.gongkai.extract.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a finding of a number in two pieces, or of two in one, is about. */
class SumCheckTest {

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          1,2,0,0,0,0,12   | natural_person 1, commercial_enterprise 2
          0,1,2,0,0,0,12   | commercial_enterprise 1, research_institution 2
          1 2,0,0,0,0,0,12 | natural_person -
          """)
  void its_operands_are_the_cells_that_would_change_and_no_others(String granted, String cells) {
    String sum = granted.startsWith("0") ? "0,12,0,0,0,0,12" : "12,0,0,0,0,0,12";
    assertThat(
            new CheckedReport()
                .row("new_received", sum)
                .row("results_total", sum)
                .row("granted", granted)
                .checks()
                .findings())
        .filteredOn(finding -> finding.rule().equals("split_number"))
        .singleElement()
        .satisfies(
            finding ->
                assertThat(finding.operands())
                    .allMatch(operand -> operand.item().filter("granted"::equals).isPresent())
                    .extracting(
                        operand ->
                            operand.applicant().orElse("")
                                + " "
                                + operand.value().map(Object::toString).orElse("-"))
                    .containsExactlyInAnyOrder(cells.split(", ")));
  }
}
