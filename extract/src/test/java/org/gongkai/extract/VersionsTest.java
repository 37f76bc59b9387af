package org.gongkai.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.extract.TestedExtractor.EXTRACTOR;

import java.util.List;
import java.util.stream.Stream;
import org.gongkai.extract.report.AnnualReport;
import org.gongkai.extract.report.Origin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A whole report that stands in a document in two versions: the one that holds is read, or none.
 */
class VersionsTest {

  private static final String TITLE = "桂林市民政局2022年政府信息公开工作年度报告";

  @ParameterizedTest(name = "{0} {1}, {2} {3}")
  @CsvSource(
      delimiter = '|',
      emptyValue = "",
      textBlock =
          """
          # behind the first title, its number, behind the second, its number, read, said
          （更正前）     | 9  | （更正后）   | 12 | 12      | chosen_table
          （更正后）     | 12 | （更正前）   | 9  | 12      | chosen_table
          （初稿）       | 9  | ''           | 12 | 12      | chosen_table
          （征求意见稿） | 9  | （定稿）     | 12 | 12      | chosen_table
          （作废）       | 9  | ''           | 12 | 12      | chosen_table
          ''             | 9  | （修订版）   | 12 | 12      | chosen_table
          ''             | 9  | ''           | 12 | missing | two_tables
          ''             | 12 | ''           | 12 | 12      | ''
          """)
  void of_two_versions_of_a_report_the_one_that_holds_is_read_or_none(
      String mark, int number, String secondMark, int second, String read, String said) {
    DrawnDocument document =
        DrawnDocument.report(TITLE + mark, number, "桂林市民政局", "2023年1月18日")
            .then(DrawnDocument.report(TITLE + secondMark, second, "桂林市民政局", "2023年1月18日"));
    assertThat(DrawnDocument.Format.values())
        .allSatisfy(
            format -> {
              List<AnnualReport> reports = document.reports(format);
              assertThat(reports).hasSize(1);
              assertThat(received(reports.get(0))).isEqualTo(read);
              assertThat(rules(reports.get(0)))
                  .containsExactlyElementsOf(
                      said.isEmpty() ? List.of() : List.of(said, said, said));
            });
  }

  @ParameterizedTest(name = "{0}, {1}: {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          更正前   | 更正后   | 12
          初稿     | 定稿     | 12
          2022年   | 2021年   | 9
          局本级   | 全局汇总 | missing
          填报示例 | 正式     | 12
          """)
  void sheets_are_told_apart_by_their_names(String first, String second, String read) {
    String title = first.equals("2022年") ? "桂林市民政局政府信息公开工作年度报告" : TITLE;
    DrawnDocument one = new DrawnDocument().lines(title).table(DrawnDocument.applications(9));
    DrawnDocument other = new DrawnDocument().lines(title).table(DrawnDocument.applications(12));
    List<AnnualReport> reports =
        Figures.reports(
            EXTRACTOR.extract(
                DrawnDocument.workbook(List.of(first, second), List.of(one, other)),
                Origin.ofFile("nb.xlsx")));
    assertThat(received(reports.get(0))).isEqualTo(read);
    assertThat(reports).hasSize(first.equals("2022年") ? 2 : 1);
  }

  @ParameterizedTest(name = "{0}, {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2022年1月18日 | 2023年1月18日 | 9 12
          2023年1月18日 | 2023年1月18日 | missing
          """)
  void reports_of_one_title_that_were_signed_on_other_days_are_reports_of_their_own(
      String first, String second, String read) {
    DrawnDocument document =
        DrawnDocument.report(TITLE, 9, "桂林市民政局", first)
            .then(DrawnDocument.report(TITLE, 12, "桂林市民政局", second));
    assertThat(document.reports(DrawnDocument.Format.HTML))
        .extracting(VersionsTest::received)
        .containsExactly(read.split(" "));
  }

  @Test
  void neighbours_of_the_same_words_are_no_versions_of_one_report() {
    DrawnDocument document =
        DrawnDocument.report(TITLE, 9, "桂林市民政局", "2023年1月18日")
            .then(DrawnDocument.report("桂林市审计局2022年政府信息公开工作年度报告（更正后）", 12, "桂林市审计局", "2023年1月18日"));
    assertThat(document.reports(DrawnDocument.Format.HTML))
        .extracting(VersionsTest::received)
        .containsExactly("9", "12");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({"填报样表（示例数据）", "附：填写示范", "模板（数据为虚拟）"})
  void a_sample_of_how_to_fill_in_the_form_is_no_report(String caption) {
    DrawnDocument document =
        new DrawnDocument()
            .lines(caption)
            .table(DrawnDocument.applications(99))
            .then(DrawnDocument.report(TITLE, 12, "桂林市民政局", "2023年1月18日"));
    assertThat(DrawnDocument.Format.values())
        .allSatisfy(
            format ->
                assertThat(document.reports(format))
                    .extracting(VersionsTest::received)
                    .containsExactly("12"));
  }

  private static String received(AnnualReport report) {
    return Figures.of(report).get("applications.new_received.total");
  }

  private static Stream<String> rules(AnnualReport report) {
    return report.findings().stream()
        .map(finding -> finding.rule())
        .filter(List.of("chosen_table", "two_tables")::contains);
  }
}
