package org.gongkai.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.extract.TestedExtractor.EXTRACTOR;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongkai.extract.document.DocxFile;
import org.gongkai.extract.report.Agency;
import org.gongkai.extract.report.AnnualReport;
import org.gongkai.extract.report.Extraction;
import org.gongkai.extract.report.Origin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Reports without a table of the form, known by their title and words, and pages that are none. */
class ReportsInWordsTest {

  private static final String SHORT = "2012年，我局主动公开政府信息35条。未收到政府信息公开申请。未发生行政复议和行政诉讼。";
  private static final String LONG =
      "根据《中华人民共和国政府信息公开条例》编制本年度报告。一、概述 我单位指定专人负责公开工作。"
          + "二、主动公开的情况 全年主动公开信息128条，其中网站公开120条。"
          + "三、依申请公开的情况 共收到公开申请3件，均已按时答复。"
          + "四、收费与减免 没有收取检索、复制费用。五、不足 公开的内容还不够细，明年改进。";

  static Stream<Arguments> reports() {
    return Stream.of(
        report(
            "a page of 2012 in three sentences",
            html("<h2>临夏县林业局2012年政府信息公开工作年度报告</h2><p>" + SHORT + "</p>"),
            "临夏县林业局2012年政府信息公开工作年度报告 | 临夏县林业局 | 2012"),
        report(
            "a title over two lines, the year in brackets",
            text("旬邑县司法局政府信息公开工作年度报告\n（2010年度）\n" + SHORT.replace("2012", "2010")),
            "旬邑县司法局政府信息公开工作年度报告（2010年度） | 旬邑县司法局 | 2010"),
        report(
            "one line, as a crawler leaves it",
            text("首页 政务公开 年报 岷县民政局2013年政府信息公开年度报告 来源：岷县 时间：2014-02-10 " + LONG),
            "岷县民政局2013年政府信息公开年度报告 | 岷县民政局 | 2013"),
        report(
            "one line, the first sentence glued to the title",
            text("岷县教育局2011年政府信息公开工作报告" + LONG),
            "岷县教育局2011年政府信息公开工作报告 | 岷县教育局 | 2011"),
        report(
            "a crawler's caption in front of the title",
            text("标题: 横山县审计局2015年度信息公开年度报告\n发布时间: 2016-01-20\n正文\n" + LONG),
            "横山县审计局2015年度信息公开年度报告 | 横山县审计局 | 2015"),
        report(
            "the report behind a letter, on one line",
            text(
                "关于报送《武功县财政局2014年政府信息公开年度报告》的函 县政府办：现将报告报上，请审阅。"
                    + " 武功县财政局2014年政府信息公开工作报告 "
                    + LONG),
            "武功县财政局2014年政府信息公开工作报告 | 武功县财政局 | 2014"),
        report(
            "the statistics of 2016 as a table of another form",
            html(
                "<h1>吴起县水务局2016年政府信息公开工作年度报告</h1><table>"
                    + "<tr><td>统计指标</td><td>单位</td><td>统计数</td></tr>"
                    + "<tr><td>主动公开政府信息数</td><td>条</td><td>84</td></tr>"
                    + "<tr><td>收到申请数</td><td>件</td><td>2</td></tr>"
                    + "<tr><td>行政复议数量</td><td>件</td><td>0</td></tr></table>"),
            "吴起县水务局2016年政府信息公开工作年度报告 | 吴起县水务局 | 2016"),
        report(
            "a table turned by hand, with columns of its own",
            html(
                "<p>延川县统计局2017年政府信息公开工作年度报告</p><table>"
                    + "<tr><th>公开信息（条）</th><th>受理申请（件）</th><th>行政复议（件）</th></tr>"
                    + "<tr><td>41</td><td>0</td><td>0</td></tr></table><p>全年公开信息41条，"
                    + "受理公开申请0件，无行政复议。</p>"),
            "延川县统计局2017年政府信息公开工作年度报告 | 延川县统计局 | 2017"),
        report(
            "a page whose title stands in its head alone",
            ("<html><head><title>子长县卫生局2009年政府信息公开年度报告_子长县政府网</title></head><body>"
                    + "<div>"
                    + LONG
                    + "</div></body></html>")
                .getBytes(StandardCharsets.UTF_8),
            "子长县卫生局2009年政府信息公开年度报告 | 子长县卫生局 | 2009"),
        report(
            "a Word document",
            DocxFile.of(
                Stream.of("佳县环境保护局2016年政府信息公开工作年度报告", LONG, "佳县环境保护局", "2017年1月12日")
                    .map(line -> "<w:p><w:r><w:t>" + line + "</w:t></w:r></w:p>")
                    .collect(Collectors.joining())),
            "佳县环境保护局2016年政府信息公开工作年度报告 | 佳县环境保护局 | 2016"),
        report(
            "GBK, in numerals of Chinese",
            ("黄龙县农业局二〇一一年政府信息公开年度报告\n" + SHORT.replace("2012", "2011"))
                .getBytes(Charset.forName("GBK")),
            "黄龙县农业局二〇一一年政府信息公开年度报告 | 黄龙县农业局 | 2011"),
        report(
            "Markdown, with links to other years below",
            text("# 洛川县交通运输局2015年政府信息公开工作年度报告\n\n" + LONG + "\n\n上一篇：洛川县交通运输局2014年政府信息公开工作年度报告\n"),
            "洛川县交通运输局2015年政府信息公开工作年度报告 | 洛川县交通运输局 | 2015"),
        report(
            "a report of the form's years whose tables are gone",
            text("宜君县档案局2021年政府信息公开工作年度报告 " + LONG),
            "宜君县档案局2021年政府信息公开工作年度报告 | 宜君县档案局 | 2021"));
  }

  private static Arguments report(String what, byte[] document, String expected) {
    return Arguments.of(what, document, expected);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("reports")
  void a_report_in_words_keeps_its_title_agency_and_year(
      String what, byte[] document, String expected) {
    List<AnnualReport> reports = Figures.reports(extract(document));
    assertThat(reports).hasSize(1);
    AnnualReport report = reports.get(0);
    assertThat(
            String.join(
                " | ",
                report.title(),
                report.identity().agency().map(Agency::name).orElse("-"),
                String.valueOf(report.identity().year().orElse(0))))
        .isEqualTo(expected);
    assertThat(report.edition()).isEmpty();
    assertThat(Figures.of(report)).isEmpty();
    assertThat(Figures.findings(report)).containsExactly("missing_table - -");
  }

  @Test
  void what_stands_behind_the_title_of_a_report_in_words_is_its_text() {
    byte[] page =
        html("<p>来源：临夏县</p><h2>临夏县林业局2012年政府信息公开工作年度报告</h2><p>" + LONG + "</p><p>2013年1月9日</p>");
    assertThat(Figures.reports(extract(page)))
        .singleElement()
        .satisfies(
            report ->
                assertThat(report.stated())
                    .extracting(stated -> stated.quantity().key() + " " + stated.value())
                    .containsExactly("new_received 3"));
  }

  static Stream<Arguments> otherPages() {
    String title = "临夏县林业局2012年政府信息公开工作年度报告";
    return Stream.of(
        Arguments.of("a title and a file to fetch", html("<h1>" + title + "</h1><p>下载附件</p>")),
        Arguments.of(
            "a page that is called a report and holds news",
            ("<html><head><title>"
                    + title
                    + "</title></head><body><p>我县召开会议，部署公开工作。</p></body></html>")
                .getBytes(StandardCharsets.UTF_8)),
        Arguments.of(
            "a list of reports by agency",
            text(
                Stream.of("林业局", "财政局", "教育局", "民政局")
                    .map(agency -> "临夏县" + agency + "2012年政府信息公开工作年度报告 2013-02-01")
                    .collect(Collectors.joining("\n")))),
        Arguments.of(
            "a list with the beginning of each report",
            text(
                Stream.of("林业局", "财政局", "教育局")
                    .map(
                        agency ->
                            "临夏县"
                                + agency
                                + "2012年政府信息公开工作年度报告\n根据《条例》要求编制本报告，全文包括概述、主动公开、依申请公开、复议诉讼……\n")
                    .collect(Collectors.joining("\n")))),
        Arguments.of(
            "an index of years",
            html("<h3>政府信息公开工作年度报告</h3><ul><li>2021年</li><li>2020年</li><li>2019年</li></ul>")),
        Arguments.of(
            "news of a report, with its figures",
            text("临夏县公布2012年政府信息公开工作年度报告\n本报讯 近日，临夏县公布年度报告。全县主动公开信息3500条，" + "收到公开申请12件，无行政复议。")),
        Arguments.of(
            "news under the report's own title",
            text(title + "\n据了解，2012年全县林业系统主动公开信息35条，收到公开申请2件，行政复议0件，报告显示公开工作稳步推进。")),
        Arguments.of(
            "a notice that asks for reports",
            text(
                "关于报送2012年政府信息公开工作年度报告的通知\n各乡镇、各部门：请于1月20日前报送年度报告，内容包括主动公开条数、"
                    + "收到申请件数、行政复议件数。附件：\n2012年政府信息公开工作年度报告\n主动公开信息  条；收到公开申请  件。")),
        Arguments.of(
            "a notice and the outline that it asks for",
            text(
                "关于做好2012年度政府信息公开工作年度报告\n编制工作的通知\n一是总体情况；二是主动公开政府信息的情况；"
                    + "三是收到公开申请的情况；四是申请行政复议的情况。未按时报送的予以通报，每迟1次扣2件分值。")),
        Arguments.of(
            "a form to be filled in",
            text("某某局XX年政府信息公开工作年度报告（范本）\nXX年，我局主动公开信息XX条，收到公开申请XX件，行政复议XX件。")),
        Arguments.of(
            "the blank statistics form under a title",
            html(
                "<h1>政府信息公开工作年度报告</h1><table><tr><td>主动公开政府信息数</td><td>条</td><td></td></tr>"
                    + "<tr><td>收到申请数</td><td>件</td><td></td></tr>"
                    + "<tr><td>行政复议数量</td><td>件</td><td></td></tr></table>")),
        Arguments.of(
            "a report on the rule of law",
            text("临夏县林业局2021年法治政府建设年度报告\n一、总体情况 全年主动公开信息35条，办理公开申请2件。" + "行政复议0件，行政诉讼1件。")),
        Arguments.of(
            "the accounts of an agency",
            text("临夏县林业局2021年度部门决算公开\n收入支出决算总体情况说明。政府采购支出3万元，" + "未收到公开申请，无行政诉讼。")),
        Arguments.of(
            "a guide to applications",
            text(
                "临夏县林业局政府信息公开指南\n公民可以提出公开申请，本机关在20个工作日内答复，不收取费用；不服的可以申请行政复议。"
                    + "\n相关：政府信息公开工作年度报告")),
        Arguments.of(
            "an explanation of a report that is named below it",
            text("图解政府信息公开\n全年主动公开信息3500条，收到公开申请12件，无行政复议。\n相关文件\n" + title)),
        Arguments.of(
            "a step of a path",
            text("首页>政务公开>临夏县2012年政府信息公开工作年度报告\n全县主动公开信息3500条，收到公开申请12件，" + "无行政复议的情况通报会召开。")));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("otherPages")
  void a_page_that_only_speaks_of_reports_is_none(String what, byte[] document) {
    assertThat(extract(document))
        .isInstanceOfSatisfying(
            Extraction.Rejected.class,
            rejected -> assertThat(rejected.reason().key()).isEqualTo("no_form_table"));
  }

  private static byte[] html(String body) {
    return ("<html><body>" + body + "</body></html>").getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] text(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static Extraction extract(byte[] document) {
    return EXTRACTOR.extract(document, Origin.ofFile("nb"));
  }
}
