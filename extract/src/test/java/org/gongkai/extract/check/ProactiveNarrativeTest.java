package org.gongkai.extract.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.gongkai.extract.report.Outcome;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What the text says against table 二: 3 documents issued, 256 licences, 31 penalties, 4 coercive
 * measures, fees of 35 万元.
 */
class ProactiveNarrativeTest {

  private static CheckedReport report() {
    return new CheckedReport()
        .row("normative_documents", "3,1,12")
        .row("licences", "256")
        .row("penalties", "31")
        .row("coercive_measures", "4")
        .row("fees", "35");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          全年制发行政规范性文件3件，均已公开。              | normative_documents held
          2021年制定规范性文件5件。                         | normative_documents failed
          本年度出台3份规范性文件。                         | normative_documents held
          全年作出行政许可决定256件，行政处罚决定另行统计。   | licences held
          办理行政许可198件、作出行政处罚31件。             | licences failed, penalties held
          作出行政强制决定共7件。                           | coercive_measures failed
          行政事业性收费共计350000元。                      | fees held
          收取行政事业性收费350000万元。                    | fees failed
          行政事业性收费35.2万元。                          | fees held
          公开行政许可信息198条。                           | ''
          上年办理行政许可198件。                           | ''
          2020年制定规范性文件5件。                         | ''
          自2019年以来作出行政处罚500件。                   | ''
          其中，实施行政处罚12件。                          | ''
          全市办理行政许可9000件。                          | ''
          收到行政许可申请9件。                             | ''
          """)
  void another_number_in_the_text_is_told(String text, String expected) {
    String outcomes =
        report().saying(text).checks().evaluations().stream()
            .filter(each -> each.rule().equals("narrative_proactive"))
            .filter(each -> each.outcome() != Outcome.NOT_ASSESSABLE)
            .map(each -> each.item().orElseThrow() + " " + each.outcome().key())
            .collect(Collectors.joining(", "));
    assertThat(outcomes).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = "制定规范性文件5件。 | 3 | 5 | 制定规范性文件5件")
  void a_finding_names_both_numbers_and_the_words(
      String text, String printed, String stated, String words) {
    assertThat(report().saying(text).checks().findings())
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.rule()).isEqualTo("narrative_proactive");
              assertThat(finding.table()).contains("proactive");
              assertThat(finding.actual().orElseThrow()).hasToString(printed);
              assertThat(finding.expected().orElseThrow()).hasToString(stated);
              assertThat(finding.message()).contains(words);
            });
  }
}
