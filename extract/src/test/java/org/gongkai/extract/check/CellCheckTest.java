package org.gongkai.extract.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which cells a finding of a missing row names. */
class CellCheckTest {

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          granted  | !,0,0,0,0,0,0 | natural_person | these cells were not found: natural_person
          granted  | 0,0,0,0,0,0,! | total          | these cells were not found: total
          granted  | !,!,0,0,0,0,0 | -              | these cells were not found: natural_person, commercial_enterprise
          granted  | !,!,!,!,!,!,! | -              | the row granted was not found
          review   | 0,0,!,0,0     | other          | these cells were not found: other
          licences | !             | -              | the row licences was not found
          """)
  void one_cell_is_named_and_of_a_row_that_is_gone_none(
      String row, String cells, String column, String message) {
    assertThat(new CheckedReport().row(row, cells).checks().findings())
        .filteredOn(finding -> finding.rule().equals("missing_row"))
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.item()).contains(row);
              assertThat(finding.applicant().orElse("-")).isEqualTo(column);
              assertThat(finding.message()).endsWith(message);
            });
  }
}
