package org.gongkai.jobs.result;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CsvRowsTest {

  @ParameterizedTest
  @CsvSource({
    "=A1, true",
    "@SUM(A1), true",
    "+1+cmd, true",
    "-2-3, true",
    "-, false",
    "-3, false",
    "+0.5, false",
    "a=b, false"
  })
  void aFormulaIsWhatASpreadsheetWouldWorkOut(String text, boolean formula) {
    assertThat(CsvRows.isFormula(text)).isEqualTo(formula);
  }
}
