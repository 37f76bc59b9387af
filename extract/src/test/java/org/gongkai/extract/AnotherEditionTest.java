package org.gongkai.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.extract.MadeUpEdition.ALL;
import static org.gongkai.extract.MadeUpEdition.EXTRACTOR;
import static org.gongkai.extract.MadeUpEdition.TABLE;
import static org.gongkai.extract.MadeUpEdition.TITLE;
import static org.gongkai.extract.MadeUpEdition.drawn;
import static org.gongkai.extract.MadeUpEdition.numbers;
import static org.gongkai.extract.MadeUpEdition.report;
import static org.gongkai.extract.MadeUpEdition.rows;
import static org.gongkai.extract.MadeUpEdition.table;
import static org.gongkai.extract.MadeUpEdition.with;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.gongkai.extract.form.Form;
import org.gongkai.extract.report.AnnualReport;
import org.gongkai.extract.report.Extraction;
import org.gongkai.extract.report.Finding;
import org.gongkai.extract.report.Origin;
import org.gongkai.extract.report.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * An edition that was made up, of another shape than those of today: added to the form as data, and
 * nothing else, it is recognised, read and checked.
 */
class AnotherEditionTest {

  @ParameterizedTest
  @EnumSource(DrawnDocument.Format.class)
  void it_is_recognised_by_its_labels_and_read_in_every_format(DrawnDocument.Format format) {
    AnnualReport report =
        report(
            new DrawnDocument()
                .lines(TITLE, "一、概述", "我局认真做好公开工作。", "二、统计表")
                .table(table(ALL))
                .in(format),
            DrawnDocument.origin(format));
    assertThat(report.edition()).contains(TABLE);
    assertThat(report.identity().year()).hasValue(2012);
    assertThat(report.tablesFound()).isEqualTo(1);
    assertThat(numbers(report)).isEqualTo(ALL);
    assertThat(report.findings()).isEmpty();
    assertThat(report.balanced()).contains(true);
  }

  @Test
  void tables_that_its_edition_has_not_are_not_missing() {
    AnnualReport report = drawn(table(ALL));
    assertThat(report.tables()).hasSize(1);
    assertThat(report.table(Form.APPLICATIONS).found()).isFalse();
    assertThat(report.findings()).isEmpty();
    assertThat(report.evaluations().stream().flatMap(each -> each.table().stream()).distinct())
        .containsExactly(TABLE);
  }

  static Stream<Arguments> drawings() {
    return Stream.of(
        Arguments.of(
            "a number before each indicator, headings with rules across",
            rows(
                "序号|统计指标|单位|统计数",
                "|一、公布情况|——|——",
                "1|公布文件总数|条|52",
                "2|其中：网站公布文件数|条|40",
                "3|公告栏公布文件数|条|12",
                "|二、查询情况|——|——",
                "9|收到查询请求总数|件|9",
                "5|网络提交请求数|件|5",
                "6|书面提交请求数|件|3",
                "7|邮寄提交请求数|件|1",
                "8|收取查询费用|万元|0.5",
                "9|查询服务人员数|人|4",
                "10|其中：专门从事查询服务人员数|人|2")),
        Arguments.of(
            "the year's numbers and the totals of all years",
            rows(
                "指标名称|计量单位|2012年度|历年累计",
                "公布文件总数|条|52|900",
                "网站公布文件数|条|40|700",
                "公告栏公布文件数|条|12|200",
                "受理查询请求总数|件|9|90",
                "网上提交请求数|件|5|60",
                "书面提交请求数|件|3|20",
                "邮寄提交请求数|件|1|10",
                "收取查询费用|万元|0.5|7",
                "查询服务人员数|人|4|4",
                "其中：专门从事查询服务人员数|人|2|2")),
        Arguments.of(
            "the year before in front",
            rows(
                "指标|单位|2011年|2012年",
                "公布文件总数|条|51|52",
                "网站公布文件数|条|41|40",
                "公告栏公布文件数|条|10|12",
                "收到查询请求总数|件|8|9",
                "网络提交请求数|件|4|5",
                "书面提交请求数|件|3|3",
                "邮寄提交请求数|件|1|1",
                "收取查询费用|万元|0.4|0.5",
                "查询服务人员数|人|3|4",
                "其中：专门从事查询服务人员数|人|1|2")),
        Arguments.of(
            "no header, and money in another unit",
            rows(
                "公布文件总数|条|52",
                "网站公布文件数|条|40",
                "公告栏公布文件数|条|12",
                "收到查询请求总数|件|9",
                "网络提交请求数|件|5",
                "书面提交请求数|件|3",
                "邮寄提交请求数|件|1",
                "收取查询费用|元|5000",
                "查询服务人员数|人|4",
                "其中：专门从事查询服务人员数|人|2")),
        Arguments.of(
            "no column of units, and a unit beside a label",
            rows(
                "统计指标|数量",
                "公布文件总数|52",
                "网站公布文件数|40",
                "公告栏公布文件数|12",
                "收到查询请求总数|9",
                "网络提交请求数|5",
                "书面提交请求数|3",
                "邮寄提交请求数|1",
                "收取查询费用（元）|5000",
                "查询服务人员数|4",
                "其中：专门从事查询服务人员数|2")),
        Arguments.of(
            "remarks behind the numbers",
            rows(
                "统计指标|单位|数量|备注",
                "公布文件总数|条|52|",
                "网站公布文件数|条|40|含子站",
                "公告栏公布文件数|条|12|",
                "收到查询请求总数|件|9|",
                "网络提交请求数|件|5|",
                "书面提交请求数|件|3|",
                "邮寄提交请求数|件|1|",
                "收取查询费用|万元|0.5|按规定减免后",
                "查询服务人员数|人|4|",
                "其中：专门从事查询服务人员数|人|2|")));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("drawings")
  void it_may_be_drawn_in_other_ways(String way, List<List<String>> table) {
    AnnualReport report = drawn(table);
    assertThat(numbers(report)).as(way).isEqualTo(ALL);
    assertThat(report.findings()).as(way).isEmpty();
  }

  @Test
  void it_may_stand_on_one_line() {
    String line =
        "一、概述 我局认真做好公开工作，上年公布文件总数30条，收到查询请求总数8件，网络提交请求数4件，书面提交请求数3件，今年明显增加，其中农业、教育、卫生、住房保障方面的查询较多，"
            + "主要反映群众关心的补贴发放、招生范围、床位数量和房源分配等情况，均已在规定期限内予以办理。二、统计表 统计指标 单位 数量 公布文件总数 条 52 网站公布文件数 条 40 "
            + "公告栏公布文件数 条 12 收到查询请求总数 件 9 1、网络提交请求数 件 5 2、书面提交请求数 件 3 3、邮寄提交请求数 件 1 "
            + "收取查询费用 万元 0.5 查询服务人员数 人 4 其中：专门从事查询服务人员数 人 2 附件下载";
    AnnualReport report =
        report(
            (TITLE + "\n" + line + "\n").getBytes(StandardCharsets.UTF_8), Origin.ofFile("nb.txt"));
    assertThat(report.edition()).contains(TABLE);
    assertThat(numbers(report)).isEqualTo(ALL);
  }

  @Test
  void a_sum_that_does_not_hold_is_told_with_its_place() {
    AnnualReport report = drawn(table(with(3, "10")));
    assertThat(report.findings().stream().map(AnotherEditionTest::told))
        .containsExactly("warning indicator_sum enquiries received 9 10");
    assertThat(report.balanced()).contains(false);
  }

  @Test
  void parts_that_come_to_more_than_their_whole_are_told() {
    AnnualReport report = drawn(table(with(9, "5")));
    assertThat(report.findings().stream().map(AnotherEditionTest::told))
        .containsExactly("warning indicator_parts enquiries staff 5 4");
    assertThat(report.balanced()).contains(true);
  }

  static Stream<Arguments> doubtful() {
    return Stream.of(
        Arguments.of("another unit of money", "收取查询费用|件|3", 7, "illegible", "not_a_number"),
        Arguments.of(
            "money where pieces are counted", "公布文件总数|元|52", 0, "illegible", "not_a_number"),
        Arguments.of("a dash", "公布文件总数|条|—", 0, "dash", ""),
        Arguments.of("nothing", "公布文件总数|条|", 0, "blank", ""),
        Arguments.of(
            "two numbers in a cell", "公布文件总数|条|5 2", 0, "illegible", "not_a_number split_number"),
        Arguments.of("part of a piece", "公布文件总数|条|5.2", 0, "illegible", "not_a_number"),
        Arguments.of("no cells", "公布文件总数", 0, "missing", "unplaced"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("doubtful")
  void a_cell_that_holds_something_else_is_no_number(
      String what, String row, int place, String state, String rule) {
    List<List<String>> table = new ArrayList<>(table(ALL));
    table.set(place + 1, rows(row).get(0));
    AnnualReport report = drawn(table);
    assertThat(numbers(report)).as(what).isEqualTo(with(place, state));
    assertThat(String.join(" ", report.findings().stream().map(Finding::rule).toList()))
        .as(what)
        .isEqualTo(rule);
  }

  static Stream<Arguments> headers() {
    return Stream.of(
        Arguments.of("another year alone", "指标|单位|2011年", "52"),
        Arguments.of("two columns of one name", "指标|单位|数量|数量", "52|7"),
        Arguments.of("columns that are not known", "指标|单位|机关|乡镇", "50|2"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("headers")
  void a_header_that_does_not_tell_the_years_column_leaves_its_numbers_out(
      String what, String header, String numbers) {
    List<List<String>> table = new ArrayList<>(rows(header));
    for (List<String> row : table(ALL).subList(1, ALL.size() + 1)) {
      table.add(Stream.concat(row.subList(0, 2).stream(), rows(numbers).get(0).stream()).toList());
    }
    Extraction read =
        EXTRACTOR.extract(
            new DrawnDocument()
                .lines(TITLE, "一、概述", "我局认真做好公开工作。", "二、统计表")
                .table(table)
                .in(DrawnDocument.Format.HTML),
            Origin.ofFile("nb.html"));
    assertThat(Figures.reports(read).stream().map(report -> report.table(TABLE).printed()))
        .as(what)
        .allMatch(printed -> printed == 0);
  }

  @Test
  void a_number_that_cannot_be_read_is_illegible_and_said_to_be() {
    AnnualReport report = drawn(table(with(8, "若干")));
    assertThat(numbers(report)).isEqualTo(with(8, "illegible"));
    assertThat(report.findings().stream().map(Finding::rule)).containsExactly("not_a_number");
    AnnualReport negative = drawn(table(with(8, "-4")));
    assertThat(numbers(negative)).isEqualTo(with(8, "illegible"));
    assertThat(negative.findings().stream().map(Finding::rule)).containsExactly("not_a_number");
  }

  @Test
  void multiples_of_a_unit_are_no_numbers_of_it() {
    List<List<String>> table = new ArrayList<>(table(ALL));
    table.set(1, List.of("公布文件总数", "万条", "52"));
    AnnualReport report = drawn(table);
    assertThat(numbers(report)).isEqualTo(with(0, "illegible"));
    assertThat(report.findings().stream().map(Finding::rule)).containsExactly("not_a_number");
  }

  @Test
  void several_numbers_of_which_nothing_tells_which_is_the_years_are_not_read() {
    List<List<String>> table = new ArrayList<>(table(ALL));
    table.remove(0);
    for (int row : List.of(0, 3, 8)) {
      table.set(row, Stream.concat(table.get(row).stream(), Stream.of("7")).toList());
    }
    AnnualReport report = drawn(table);
    assertThat(numbers(report))
        .containsExactly("missing", "40", "12", "missing", "5", "3", "1", "0.5", "missing", "2");
    assertThat(Figures.findings(report))
        .containsExactly(
            "unplaced published -",
            "unplaced received -",
            "unplaced staff -",
            "unplaced enquiries -");
  }

  @Test
  void a_row_that_is_wanting_and_one_that_the_form_has_not_are_told() {
    List<List<String>> table = new ArrayList<>(table(ALL));
    table.set(8, List.of("现场接待人次", "人次", "30"));
    AnnualReport report = drawn(table);
    assertThat(numbers(report)).isEqualTo(with(7, "missing"));
    assertThat(report.findings().stream().map(Finding::message))
        .containsExactly("the row fees was not found", "a row that the form does not have: 现场接待人次");
  }

  @Test
  void the_form_without_numbers_is_no_report() {
    Extraction read =
        EXTRACTOR.extract(
            new DrawnDocument()
                .lines("政府信息查询服务统计表")
                .table(table(Collections.nCopies(ALL.size(), "")))
                .in(DrawnDocument.Format.HTML),
            Origin.ofFile("nb.html"));
    assertThat(read)
        .isInstanceOfSatisfying(
            Extraction.Rejected.class,
            rejected -> assertThat(rejected.reason()).isEqualTo(Reason.NO_FORM_TABLE));
  }

  @Test
  void a_report_of_todays_form_stays_one_with_the_other_form_for_an_annex() {
    AnnualReport report =
        report(
            DrawnDocument.report("桂林市财政局2021年政府信息公开工作年度报告", 6)
                .lines("附件：政府信息查询服务统计表")
                .table(table(ALL))
                .in(DrawnDocument.Format.HTML),
            Origin.ofFile("nb.html"));
    assertThat(report.edition()).contains("2021");
    assertThat(report.tablesFound()).isEqualTo(3);
    assertThat(report.table(TABLE).found()).isFalse();
    assertThat(report.findings()).isEmpty();
  }

  private static String told(Finding finding) {
    return String.join(
        " ",
        finding.severity().key(),
        finding.rule(),
        finding.table().orElse(""),
        finding.item().orElse(""),
        finding.expected().orElseThrow().toPlainString(),
        finding.actual().orElseThrow().toPlainString());
  }
}
