package org.gongkai.extract.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.extract.identity.ReportTexts.titled;
import static org.gongkai.extract.identity.ReportTexts.untitled;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.stream.Stream;
import org.gongkai.extract.report.Evidence;
import org.gongkai.extract.report.Finding;
import org.gongkai.extract.report.Severity;
import org.gongkai.extract.report.Unresolved;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class UnknownFieldsTest {

  private static final IdentityResolver RESOLVER = IdentityResolver.load();

  /** A report, and each field that it leaves open: why, and what was said of it. */
  static Stream<Arguments> reports() {
    return Stream.of(
        arguments(
            "all is known but the date",
            titled("柳州市财政局2021年政府信息公开工作年度报告").saying("一、总体情况"),
            List.of("published_on nothing_said")),
        arguments(
            "nothing is said",
            untitled(),
            List.of(
                "agency_name nothing_said",
                "agency_type nothing_said",
                "region_code nothing_said",
                "year nothing_said",
                "scope nothing_said",
                "published_on nothing_said")),
        arguments(
            "several divisions bear the name",
            titled("鼓楼区财政局2021年政府信息公开工作年度报告").saying("正文。", "2022年1月14日"),
            List.of(
                "region_code said_two_ways 320106 title",
                "region_code said_two_ways 320302 title",
                "region_code said_two_ways 350102 title")),
        arguments(
            "another kind of agency signs",
            titled("柳州市财政局2021年政府信息公开工作年度报告").saying("正文。", "柳州市教育局", "2022年1月5日"),
            List.of(
                "agency_name said_two_ways 柳州市财政局 title",
                "agency_name said_two_ways 柳州市教育局 signature",
                "agency_type said_two_ways finance title",
                "agency_type said_two_ways education signature",
                "region_code said_too_weakly 450200 narrative",
                "scope nothing_said")),
        arguments(
            "a basin is no division",
            titled("水利部黄河水利委员会2021年政府信息公开工作年度报告").saying("正文。", "2022年1月5日"),
            List.of("region_code no_division")),
        arguments(
            "half a year is none",
            titled("柳州市财政局2021年上半年政府信息公开工作报告").saying("正文。", "2022年1月5日"),
            List.of("year not_annual")),
        arguments(
            "the date lies before the year was over",
            titled("柳州市财政局2021年政府信息公开工作年度报告")
                .saying("2021年,我局认真工作。统计期限自2021年1月1日至2021年12月31日。", "2021年3月5日"),
            List.of("published_on said_two_ways 2021-03-05 signature")));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("reports")
  void a_field_that_stays_unknown_has_a_reason(
      String what, ReportTexts report, List<String> reasons) {
    assertThat(RESOLVER.resolve(report.text()).identity().evidence())
        .filteredOn(evidence -> evidence.unresolved().isPresent())
        .extracting(UnknownFieldsTest::line)
        .containsExactlyElementsOf(reasons);
  }

  @Test
  void each_field_that_tells_reports_apart_has_a_finding_of_its_own_and_the_date_has_none() {
    List<Finding> findings =
        RESOLVER.resolve(titled("鼓楼区财政局政府信息公开工作年度报告").saying("正文。").text()).findings();

    assertThat(findings)
        .extracting(finding -> finding.rule() + " " + finding.item().orElseThrow())
        .containsExactly("identity_unknown region_code", "identity_unknown year");
    assertThat(findings).extracting(Finding::severity).containsOnly(Severity.INFO);
    assertThat(findings.get(1).message())
        .isEqualTo(
            "the year reported on is not known: nothing in the document, its address or the"
                + " manifest says it");
    assertThat(findings.get(1).chinese()).isEqualTo("报告年度不明：文件、网址及清单均未提及");
  }

  private static String line(Evidence evidence) {
    return String.join(
            " ",
            evidence.field(),
            evidence.unresolved().map(Unresolved::key).orElse(""),
            evidence.value(),
            evidence.source())
        .strip();
  }
}
