package org.gongkai.extract.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.gongkai.extract.match.CopyMarks.Verdict;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the line above a table tells of it. */
class CopyMarksTest {

  @ParameterizedTest(name = "{0}, {1}: {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # whose report         | above the table              | what that tells
          桂林市财政局           | 本机关                       | own
          桂林市财政局           | 全系统                       | anothers
          桂林市财政局           | 全系统（含本机关）           | anothers
          桂林市财政局           | 全系统不包括本机关           | anothers
          桂林市财政局           | 全系统、本机关               | untold
          桂林市财政局           | 包括附表                     | untold
          桂林市财政局           | 含附表                       | untold
          桂林市象山区人民政府   | 全区汇总                     | own
          桂林市象山区人民政府   | 区本级                       | anothers
          桂林市象山区人民政府   | 全区（含区本级）             | own
          桂林市象山区人民政府   | 全区、区本级                 | untold
          桂林市象山区人民政府   | 含附表                       | untold
          桂林市财政局           | 附件：2022年度桂林市政府系统收到和处理政府信息公开申请情况汇总表（全市数据，供参考） | anothers
          桂林市财政局           | 全部行政复议案件（非政府信息公开类） | anothers
          桂林市财政局           | 以下数据仅供参考             | anothers
          桂林市财政局           | 2022年                       | own
          桂林市财政局           | 2021年                       | anothers
          """)
  void a_caption_tells_whose_and_of_when_a_table_is(String whose, String line, String verdict) {
    NamedLine report = NamedLine.ofTitle(whose + "2022年政府信息公开工作年度报告", whose + "2022年");
    assertThat(shown(CopyMarks.of(report, List.of()).of(line))).isEqualTo(verdict);
  }

  @ParameterizedTest(name = "{0}, {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2022年  | 2021年  | own anothers
          2021年  | 2022年  | anothers own
          2022年  | 根据上级的统一部署和要求，我单位对照市政府办公室下发的考核方案做好2023年政府信息公开的各项工作。 | untold untold
          表一    | 表二    | untold untold
          """)
  void without_a_year_in_the_title_the_latest_of_the_captions_is_the_reports(
      String first, String second, String verdicts) {
    NamedLine report = NamedLine.ofTitle("桂林市财政局政府信息公开工作年度报告", "桂林市财政局");
    CopyMarks marks = CopyMarks.of(report, List.of(List.of(first), List.of(second)));
    assertThat(shown(marks.of(first)) + " " + shown(marks.of(second))).isEqualTo(verdicts);
  }

  private static String shown(Verdict verdict) {
    return verdict.name().toLowerCase(Locale.ROOT);
  }
}
