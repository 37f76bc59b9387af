package org.gongkai.jobs.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gongkai.extract.report.Severity;
import org.gongkai.jobs.check.CheckReport.Cut;
import org.gongkai.jobs.check.CheckReport.Doubt;
import org.gongkai.jobs.check.CheckReport.DoubtfulReport;
import org.gongkai.jobs.check.CheckReport.KnownField;
import org.gongkai.jobs.check.CheckReport.RuleCount;
import org.gongkai.jobs.terminal.Screen;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CheckTextTest {

  private static CheckReport report(String agency, String uri) {
    return new CheckReport(
        3,
        2,
        230,
        2,
        40,
        List.of(new KnownField("agency_name", 3), new KnownField("year", 2)),
        List.of(
            new RuleCount("results_sum", Severity.ERROR, 2, 1, 2),
            new RuleCount("carry_over", Severity.WARNING, 1, 1, 0),
            new RuleCount("late_publication", Severity.INFO, 4, 4, 0)),
        List.of(new Cut("浙江省", 2, 1, 1), new Cut("unknown", 1, 0, 0)),
        List.of(new Cut("finance", 3, 1, 1)),
        List.of(
            new DoubtfulReport(
                "ab-1",
                agency,
                "2021",
                uri,
                2,
                1,
                List.of(
                    new Doubt(
                        "error",
                        "results_sum",
                        "applications / granted / total",
                        "9",
                        "6",
                        "2",
                        "source",
                        "they do not add up"),
                    new Doubt("info", "late_publication", "", "", "", "", "", "published late")))));
  }

  @Test
  void theTextTellsRulesPlacesAndTheWorstReportsWithTheirCells() {
    assertThat(CheckText.of(report("桐庐县财政局", "file:a.html"), Screen.ENDLESS))
        .isEqualTo(
            """
            reports   3, 2 of them without an error
            checks    230 held, 2 failed, 40 could not be assessed
            findings  7, 2 of them errors

            identity     known    share
            agency_name      3  100.0 %
            year             2   66.7 %

            by rule           severity  findings  reports  proposals
            results_sum       error            2        1          2
            carry_over        warning          1        1          0
            late_publication  info             4        4          0

            by province  reports  with errors  with warnings
            浙江省             2            1              1
            unknown            1            0              0

            by agency type  reports  with errors  with warnings
            finance               3            1              1

            桐庐县财政局 2021  2 errors, 1 warning
              ab-1  file:a.html
              error  results_sum       applications / granted / total  expected 9, actual 6, proposed 2, origin source
              info   late_publication                                  published late
            """);
  }

  @Test
  void thePageHoldsTheSameWithWhatEachRuleAsksForInBothLanguages() {
    assertThat(CheckHtml.of(report("桐庐县财政局", "file:a.html")))
        .contains("<td>year</td><td class=\"n\">2</td><td>66.7 %</td>")
        .contains("<td>results_sum</td><td>error</td><td class=\"n\">2</td>")
        .contains("the results add up to results_total")
        .contains("各项办理结果之和等于（七）总计")
        .contains("<td>浙江省</td><td class=\"n\">2</td>")
        .contains("<h3 id=\"ab-1\">桐庐县财政局 2021</h3>")
        .contains("<td>applications / granted / total</td><td>9</td><td>6</td><td>2</td>");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          http://www.tonglu.gov.cn/a?b=1&c=2 | <a rel="noreferrer" href="http://www.tonglu.gov.cn/a?b=1&amp;c=2">http://www.tonglu.gov.cn/a?b=1&amp;c=2</a>
          HTTPS://x.cn/"onclick="alert(1)    | href="HTTPS://x.cn/&quot;onclick=&quot;alert(1)"
          javascript:alert(1)                | <p>ab-1: javascript:alert(1)</p>
          file:/a.html                       | <p>ab-1: file:/a.html</p>
          """)
  void onlyAddressesOfTheWebAreLinks(String uri, String html) {
    assertThat(CheckHtml.of(report("某局", uri))).contains(html);
  }

  @Test
  void whatStandsInDocumentsIsTextAndNoMarkup() {
    assertThat(CheckHtml.of(report("<script>alert('x')</script>", "file:a.html")))
        .doesNotContain("<script>")
        .contains("&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;");
  }

  @Test
  void findingsAreCountedByHowMuchTheyWeigh() {
    CheckReport report = report("某局", "file:a.html");
    assertThat(report.findings(Severity.ERROR)).isEqualTo(2);
    assertThat(report.findings(Severity.WARNING)).isEqualTo(3);
    assertThat(report.findings(Severity.INFO)).isEqualTo(7);
  }
}
