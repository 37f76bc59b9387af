package org.gongkai.extract.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.extract.identity.ReportTexts.titled;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.stream.Stream;
import org.gongkai.extract.report.Finding;
import org.gongkai.extract.report.Severity;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ContradictionsTest {

  private static final IdentityResolver RESOLVER = IdentityResolver.load();
  private static final String TITLE = "柳州市财政局2021年政府信息公开工作年度报告";

  static Stream<Arguments> contradictions() {
    return Stream.of(
        arguments(
            "the period of the statistics is another year's",
            titled(TITLE).saying("统计期限为2020年1月1日至2020年12月31日。"),
            "about the year: the title says 2021, the period of the statistics says 2020"),
        arguments(
            "the manifest knows another year",
            titled(TITLE).knownAs("柳州市财政局", "450200", 2020),
            "about the year: the title says 2021, the manifest says 2020"),
        arguments(
            "the title is left from last year",
            titled("柳州市财政局2020年政府信息公开工作年度报告")
                .saying("2021年，我局做好公开工作。", "2021年，我局收到申请3件。", "2022年1月5日"),
            "about the year: the title says 2020, the text says 2021"),
        arguments(
            "signed before the year was over",
            titled(TITLE).saying("2021年，我局做好公开工作。", "2021年1月5日"),
            "about the year: the report of 2021 is signed 2021-01-05, before the year was over"),
        arguments(
            "another place signs",
            titled(TITLE).saying("正文。", "南宁市财政局", "2022年1月5日"),
            "about the agency: the title says 柳州市财政局, the signature 南宁市财政局"),
        arguments(
            "another kind of agency signs",
            titled(TITLE).saying("正文。", "柳州市教育局", "2022年1月5日"),
            "about the agency: the title says 柳州市财政局, the signature 柳州市教育局"),
        arguments(
            "the manifest knows another agency",
            titled(TITLE).knownAs("柳州市教育局", "450200", 2021),
            "about the agency: the title says 柳州市财政局, the manifest 柳州市教育局"),
        arguments(
            "the manifest knows another division",
            titled(TITLE).knownAs("柳州市财政局", "450100", 2021),
            "about the region: the manifest speaks for 南宁市 (450100), which the report's own place"
                + " is not in"),
        arguments(
            "the page is another government's",
            titled(TITLE).at("http://www.gl.gov.cn/zwgk/1.html"),
            "about the region: the url speaks for 鼓楼区 (www.gl.gov.cn), which the report's own"
                + " place is not in"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("contradictions")
  void strongSourcesThatContradictEachOtherAreSaid(
      String what, ReportTexts report, String message) {
    assertThat(RESOLVER.resolve(report.text()).findings())
        .filteredOn(finding -> !finding.rule().equals("identity_unknown"))
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.rule()).isEqualTo("identity_conflict");
              assertThat(finding.severity()).isEqualTo(Severity.WARNING);
              assertThat(finding.message())
                  .isEqualTo("the sources contradict each other " + message);
            });
  }

  static Stream<Arguments> agreements() {
    return Stream.of(
        arguments("all agree", titled(TITLE).knownAs("柳州市财政局", "450200", 2021)),
        arguments(
            "other places, agencies and years in the text",
            titled(TITLE)
                .saying(
                    "根据国办发〔2019〕60号和2020年政府信息公开工作年度报告的格式编制。",
                    "自2020年1月1日起施行的条例。",
                    "赴南宁市财政局学习。",
                    "柳州市财政局",
                    "2022年1月5日")),
        arguments(
            "what the page prints below the report",
            titled(TITLE)
                .saying(
                    "一、总体情况",
                    "2021年，我局做好公开工作。",
                    "柳州市财政局",
                    "2022年1月5日",
                    "上一篇：南宁市公安局2020年政府信息公开工作年度报告",
                    "友情链接",
                    "桂林市教育局",
                    "主办：柳州市人民政府 承办：柳州市大数据发展局",
                    "2024年5月6日")),
        arguments("who published the page", titled(TITLE).before("来源：柳州市大数据发展局 浏览次数：12")),
        arguments("the government's office signs", titled(TITLE).saying("柳州市人民政府办公室", "2022年1月5日")),
        arguments(
            "a county on its city's site",
            titled("鹿寨县财政局2021年政府信息公开工作年度报告").at("http://www.liuzhou.gov.cn/1.html")),
        arguments(
            "a city's agency on its province's site",
            titled(TITLE).at("http://czt.gxzf.gov.cn/1.html")),
        arguments(
            "a former name",
            titled("富阳市财政局2012年政府信息公开工作年度报告")
                .at("http://www.fuyang.gov.cn/1.html")
                .knownAs("富阳区财政局", "330111", 2012)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("agreements")
  void whatATextMentionsContradictsNothing(String what, ReportTexts report) {
    assertThat(RESOLVER.resolve(report.text()).findings()).extracting(Finding::message).isEmpty();
  }
}
