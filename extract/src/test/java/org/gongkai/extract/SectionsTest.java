package org.gongkai.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gongkai.extract.report.AnnualReport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What the headings of a document's sections tell of the reports in it. */
class SectionsTest {

  private static final String FIRST = "桂林市民政局2022年政府信息公开工作年度报告";
  private static final String SECOND = "桂林市审计局2022年政府信息公开工作年度报告";

  @ParameterizedTest
  @EnumSource
  void a_list_of_its_sections_in_front_of_the_second_report_begins_no_third(
      DrawnDocument.Format format) {
    DrawnDocument second =
        new DrawnDocument()
            .lines(SECOND, "目录", "一、总体情况", "二、主动公开政府信息情况", "三、收到和处理政府信息公开申请情况")
            .opening()
            .table(DrawnDocument.proactive(12))
            .lines("三、收到和处理政府信息公开申请情况")
            .table(DrawnDocument.applications(12))
            .closing("桂林市审计局", "2023年1月18日");
    List<AnnualReport> reports =
        DrawnDocument.report(FIRST, 9, "桂林市民政局", "2023年1月18日").then(second).reports(format);
    assertThat(reports)
        .extracting(
            report ->
                report.title() + " " + Figures.of(report).get("applications.new_received.total"))
        .containsExactly(FIRST + " 9", SECOND + " 12");
  }

  /** A slash ends a line. */
  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # a document without tables                                                                    | reports
          桂林市民政局2022年政府信息公开工作年度报告/一、总体情况/我局认真做好工作。/二、主动公开政府信息情况/见附件。 | 1
          桂林市民政局2022年政府信息公开工作年度报告/一、总体情况/我局认真做好工作。                           | 0
          一、总体情况/我局认真做好工作。/二、主动公开政府信息情况/三、收到和处理政府信息公开申请情况/五、存在的主要问题及改进情况/见附件。 | 1
          一、总体情况/我局认真做好工作。/二、主动公开政府信息情况/三、收到和处理政府信息公开申请情况/见附件。      | 0
          """)
  void two_sections_under_a_title_are_a_report_and_four_without_one(String lines, int reports) {
    assertThat(new DrawnDocument().lines(lines.split("/")).reports(DrawnDocument.Format.HTML))
        .hasSize(reports);
  }
}
