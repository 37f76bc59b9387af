package org.gongkai.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.gongkai.extract.report.AnnualReport;
import org.gongkai.extract.report.Finding;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Which of several copies of a table is the report's: the one of 12, or none. */
class TwoTablesTest {

  private static final String FINANCE = "桂林市财政局";
  private static final String GOVERNMENT = "桂林市象山区人民政府";

  /** Of a document of two tables of each kind, all three kinds under the same words. */
  @ParameterizedTest(name = "{0}, {1} {2}, {3} {4}")
  @CsvSource(
      delimiter = '|',
      emptyValue = "",
      textBlock =
          """
          # whose report, above the first table, its number, above the second, its number, taken
          finance    | 更正前：                     | 9  | 更正后：     | 12 | 12
          finance    | 勘误前                       | 9  | 勘误后       | 12 | 12
          finance    | 原表：                       | 9  | 现更正为：   | 12 | 12
          finance    | 修正后数据                   | 12 | 修正前数据   | 9  | 12
          finance    | 误为：                       | 9  | 应为：       | 12 | 12
          finance    | 表中数据统计有误，现更正如下： | 12 | 原公布数据： | 9  | 12
          finance    | 2021年度：                   | 9  | 2022年度：   | 12 | 12
          finance    | 2022年                       | 12 | 2021年       | 9  | 12
          finance    | 表1 2021年申请情况           | 9  | 表2 2022年申请情况 | 12 | 12
          finance    | 附表12022年                  | 12 | 附表22021年  | 9  | 12
          finance    | （一）本级                   | 12 | （二）全市汇总 | 30 | 12
          finance    | 上半年                       | 9  | 全年         | 12 | 12
          finance    | 第三季度                     | 9  | 全年累计     | 12 | 12
          finance    | 截至6月30日                  | 9  | 截至12月31日 | 12 | 12
          finance    | 填表样例                     | 9  | ''           | 12 | 12
          finance    | 二〇二一年                   | 9  | 二〇二二年   | 12 | 12
          finance    | 上年度情况                   | 9  | 本年度情况   | 12 | 12
          finance    | ''                           | 12 | 上年同期数据： | 9  | 12
          finance    | 本机关                       | 12 | 全系统汇总   | 30 | 12
          government | 区政府办公室                 | 9  | 全区汇总     | 12 | 12
          government | 全区                         | 12 | 区本级       | 9  | 12
          finance    | 填报样表                     | 9  | ''           | 12 | 12
          finance    | ''                           | 9  | （上表为2021年） | 12 | none
          finance    | ''                           | 9  | （以上为更正前数据） | 12 | none
          finance    | ''                           | 12 | ''           | 12 | 12
          finance    | ''                           | 9  | ''           | 12 | none
          finance    | 一                           | 9  | 二           | 12 | none
          government | 本级                         | 9  | 区政府办公室 | 12 | none
          """)
  void of_two_tables_that_is_taken_which_is_told_or_none(
      String whose, String above, int number, String aboveSecond, int second, String taken) {
    String agency = whose.equals("finance") ? FINANCE : GOVERNMENT;
    DrawnDocument sections =
        new DrawnDocument()
            .lines("二、主动公开政府信息情况", above)
            .table(DrawnDocument.proactive(number))
            .lines(aboveSecond)
            .table(DrawnDocument.proactive(second))
            .lines("三、收到和处理政府信息公开申请情况", above)
            .table(DrawnDocument.applications(number))
            .lines(aboveSecond)
            .table(DrawnDocument.applications(second))
            .lines("四、政府信息公开行政复议、行政诉讼情况", above)
            .table(DrawnDocument.legal(number))
            .lines(aboveSecond)
            .table(DrawnDocument.legal(second));
    String cell = taken.equals("none") ? "missing" : taken;
    assertThat(DrawnDocument.Format.values())
        .allSatisfy(
            format -> {
              AnnualReport report = report(agency, format, sections);
              assertThat(Figures.of(report))
                  .containsEntry("proactive.licences.decisions", cell)
                  .containsEntry("applications.new_received.total", cell)
                  .containsEntry("legal.review.upheld", cell);
              assertThat(undecided(report))
                  .containsExactlyInAnyOrder(
                      taken.equals("none")
                          ? new String[] {"applications", "legal", "proactive"}
                          : new String[] {});
            });
  }

  /** A table 四 that nobody filled in says that nobody asked and nobody sued. */
  @ParameterizedTest(name = "{0}, {1}: {2}")
  @CsvSource({"更正后, 更正前, blank", "'', '', missing", "2022年, 2021年, blank"})
  void a_blank_table_of_reviews_is_a_table(String above, String aboveSecond, String upheld) {
    List<List<String>> blank = new ArrayList<>(DrawnDocument.legal(0));
    blank.set(1, Collections.nCopies(15, ""));
    DrawnDocument sections =
        new DrawnDocument()
            .lines("三、收到和处理政府信息公开申请情况")
            .table(DrawnDocument.applications(3))
            .lines("四、政府信息公开行政复议、行政诉讼情况", above)
            .table(blank)
            .lines(aboveSecond)
            .table(DrawnDocument.legal(9));
    assertThat(DrawnDocument.Format.values())
        .allSatisfy(
            format ->
                assertThat(Figures.of(report(FINANCE, format, sections)))
                    .containsEntry("legal.review.upheld", upheld));
  }

  @ParameterizedTest(name = "{0}, {1}")
  @CsvSource({"2022年, 2021年", "2021年, 2022年", "更正前, 更正后", "本级, 汇总"})
  void two_marks_in_front_of_both_tables_tell_neither(String first, String second) {
    AnnualReport report =
        report(
            FINANCE,
            DrawnDocument.Format.HTML,
            new DrawnDocument()
                .lines("三、收到和处理政府信息公开申请情况", first, second)
                .table(DrawnDocument.applications(9))
                .table(DrawnDocument.applications(12)));
    assertThat(Figures.of(report)).containsEntry("applications.new_received.total", "missing");
    assertThat(undecided(report)).containsExactly("applications");
  }

  @ParameterizedTest
  @EnumSource
  void of_two_lines_a_row_the_one_of_the_year_is_taken(DrawnDocument.Format format) {
    AnnualReport report =
        report(
            FINANCE,
            format,
            new DrawnDocument()
                .lines("三、收到和处理政府信息公开申请情况")
                .table(DrawnDocument.twoLines("2021年", 9, "2022年", 12)));
    assertThat(Figures.of(report))
        .containsEntry("applications.new_received.total", "12")
        .containsEntry("applications.granted.natural_person", "12")
        .containsEntry("applications.carried_out.total", "blank");
    assertThat(Figures.findings(report)).contains("chosen_table applications -");
  }

  @ParameterizedTest
  @EnumSource
  void a_finding_names_the_places_of_both_tables(DrawnDocument.Format format) {
    AnnualReport report =
        report(
            FINANCE,
            format,
            new DrawnDocument()
                .lines("三、收到和处理政府信息公开申请情况")
                .table(DrawnDocument.applications(9))
                .lines("又")
                .table(DrawnDocument.applications(12)));
    assertThat(report.findings().stream().map(Finding::message))
        .anyMatch(
            message ->
                message.matches(".*\\(table \\d+ from row \\d+, table \\d+ from row \\d+\\).*"));
    assertThat(Figures.findings(report)).contains("two_tables applications -");
    assertThat(Figures.findings(report)).noneMatch(finding -> finding.startsWith("missing_row"));
  }

  private static List<String> undecided(AnnualReport report) {
    return report.findings().stream()
        .filter(finding -> finding.rule().equals("two_tables"))
        .map(finding -> finding.table().orElse(""))
        .toList();
  }

  private AnnualReport report(String agency, DrawnDocument.Format format, DrawnDocument section) {
    DrawnDocument document =
        new DrawnDocument()
            .lines(agency + "2022年政府信息公开工作年度报告", "一、总体情况", "我单位认真做好公开工作。")
            .then(section)
            .closing(agency, "2023年1月18日");
    List<AnnualReport> reports = document.reports(format);
    assertThat(reports).hasSize(1);
    return reports.get(0);
  }
}
