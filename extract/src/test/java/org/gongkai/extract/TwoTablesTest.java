package org.gongkai.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.gongkai.extract.report.AnnualReport;
import org.gongkai.extract.report.Finding;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Which of several copies of a table is the report's: the one of 12, or none. */
class TwoTablesTest {

  private static final String FINANCE = "桂林市财政局";
  private static final String GOVERNMENT = "桂林市象山区人民政府";

  private final ReportExtractor extractor = new ReportExtractor();

  static Stream<Arguments> captions() {
    return Stream.of(
            // whose report, above the first table, its number, above the second, its number
            Arguments.of(FINANCE, "更正前：", 9, "更正后：", 12, "12"),
            Arguments.of(FINANCE, "勘误前", 9, "勘误后", 12, "12"),
            Arguments.of(FINANCE, "原表：", 9, "现更正为：", 12, "12"),
            Arguments.of(FINANCE, "修正后数据", 12, "修正前数据", 9, "12"),
            Arguments.of(FINANCE, "误为：", 9, "应为：", 12, "12"),
            Arguments.of(FINANCE, "表中数据统计有误，现更正如下：", 12, "原公布数据：", 9, "12"),
            Arguments.of(FINANCE, "2021年度：", 9, "2022年度：", 12, "12"),
            Arguments.of(FINANCE, "2022年", 12, "2021年", 9, "12"),
            Arguments.of(FINANCE, "二〇二一年", 9, "二〇二二年", 12, "12"),
            Arguments.of(FINANCE, "上年度情况", 9, "本年度情况", 12, "12"),
            Arguments.of(FINANCE, "", 12, "上年同期数据：", 9, "12"),
            Arguments.of(FINANCE, "本机关", 12, "全系统汇总", 30, "12"),
            Arguments.of(GOVERNMENT, "区政府办公室", 9, "全区汇总", 12, "12"),
            Arguments.of(GOVERNMENT, "全区", 12, "区本级", 9, "12"),
            Arguments.of(FINANCE, "填报样表", 9, "", 12, "12"),
            Arguments.of(FINANCE, "", 12, "", 12, "12"),
            Arguments.of(FINANCE, "", 9, "", 12, "none"),
            Arguments.of(FINANCE, "一", 9, "二", 12, "none"),
            Arguments.of(GOVERNMENT, "本级", 9, "区政府办公室", 12, "none"))
        .flatMap(
            row ->
                Stream.of(DrawnDocument.Format.values())
                    .map(
                        format ->
                            Arguments.of(
                                row.get()[0],
                                row.get()[1],
                                row.get()[2],
                                row.get()[3],
                                row.get()[4],
                                row.get()[5],
                                format)));
  }

  @ParameterizedTest(name = "{6}: {0} {1} {2} {3} {4}")
  @MethodSource("captions")
  void of_two_tables_that_is_taken_which_is_told_or_none(
      String agency,
      String above,
      int number,
      String aboveSecond,
      int second,
      String taken,
      DrawnDocument.Format format) {
    AnnualReport applications =
        report(
            agency,
            format,
            new DrawnDocument()
                .lines("三、收到和处理政府信息公开申请情况", above)
                .table(DrawnDocument.applications(number))
                .lines(aboveSecond)
                .table(DrawnDocument.applications(second)));
    AnnualReport legal =
        report(
            agency,
            format,
            new DrawnDocument()
                .lines("四、政府信息公开行政复议、行政诉讼情况", above)
                .table(DrawnDocument.legal(number))
                .lines(aboveSecond)
                .table(DrawnDocument.legal(second)));
    AnnualReport proactive =
        report(
            agency,
            format,
            new DrawnDocument()
                .lines("二、主动公开政府信息情况", above)
                .table(DrawnDocument.proactive(number))
                .lines(aboveSecond)
                .table(DrawnDocument.proactive(second)));
    String cell = taken.equals("none") ? "missing" : taken;
    assertThat(Figures.of(applications)).containsEntry("applications.new_received.total", cell);
    assertThat(Figures.of(legal)).containsEntry("legal.review.upheld", cell);
    assertThat(Figures.of(proactive)).containsEntry("proactive.licences.decisions", cell);
    assertThat(Stream.of(applications, legal, proactive).map(TwoTablesTest::undecided))
        .containsExactly(
            taken.equals("none")
                ? new String[] {"applications", "legal", "proactive"}
                : new String[] {"-", "-", "-"});
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

  private static String undecided(AnnualReport report) {
    return report.findings().stream()
        .filter(finding -> finding.rule().equals("two_tables"))
        .map(finding -> finding.table().orElse(""))
        .findFirst()
        .orElse("-");
  }

  private AnnualReport report(String agency, DrawnDocument.Format format, DrawnDocument section) {
    DrawnDocument document =
        new DrawnDocument()
            .lines(agency + "2022年政府信息公开工作年度报告", "一、总体情况", "我单位认真做好公开工作。")
            .then(section)
            .closing(agency, "2023年1月18日");
    List<AnnualReport> reports =
        Figures.reports(extractor.extract(document.in(format), DrawnDocument.origin(format)));
    assertThat(reports).hasSize(1);
    return reports.get(0);
  }
}
