package org.gongkai.aggregate.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class YearRangeTest {

  @ParameterizedTest
  @CsvSource({"2019-2023, 2019, 2023, 5, 2019-2023", "2021, 2021, 2021, 1, 2021"})
  void yearsAreReadAndSaidAsTheyAreWritten(
      String text, int first, int last, int count, String said) {
    YearRange years = YearRange.of(text);

    assertThat(years).isEqualTo(new YearRange(first, last)).hasToString(said);
    assertThat(years.count()).isEqualTo(count);
    assertThat(years.each()).hasSize(count).startsWith(first).endsWith(last);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2019,2021  | give years as 2019-2023 or 2021, not 2019,2021
          19-23      | give years as 2019-2023 or 2021, not 19-23
          2019-      | give years as 2019-2023 or 2021, not 2019-
          2023-2019  | the years 2023-2019 end before they begin
          """)
  void whatIsNoRangeIsRefused(String text, String message) {
    assertThatThrownBy(() -> YearRange.of(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(message);
  }
}
