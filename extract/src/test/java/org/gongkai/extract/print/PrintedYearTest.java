package org.gongkai.extract.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The years that a text names. */
class PrintedYearTest {

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # printed                       | years
          2022年政府信息公开年度报告      | 2022
          二〇二二年政府信息公开年度报告  | 2022
          二○一九年度                     | 2019
          二零一三年                      | 2013
          二OO八年                        | 2008
          2〇二一年                       | 2021
          2021年，二〇二〇年              | 2021 2020
          二0一六年                       | 2016
          国办发〔2021〕30号              | -
          2022年1月18日                   | -
          """)
  void a_year_is_told_in_digits_of_any_kind_and_a_date_is_none(String printed, String years) {
    String named =
        PrintedYear.all(printed).stream().map(String::valueOf).collect(Collectors.joining(" "));
    assertThat(named.isEmpty() ? "-" : named).isEqualTo(years);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "二〇二二年, 2022年",
    "二零一八年度报告, 2018年度报告",
    "2〇二一年, 2021年",
    "二十二件, 二十二件",
    "第二〇一二号, 第二〇一二号",
  })
  void only_the_characters_of_a_year_become_digits(String printed, String digits) {
    assertThat(PrintedYear.inDigits(printed)).isEqualTo(digits);
  }
}
