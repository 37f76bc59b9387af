package org.gongkai.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.extract.DrawnDocument.applications;
import static org.gongkai.extract.DrawnDocument.proactive;
import static org.gongkai.extract.DrawnDocument.report;
import static org.gongkai.extract.DrawnDocument.withoutTables;
import static org.gongkai.extract.TestedExtractor.EXTRACTOR;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.gongkai.extract.form.Form;
import org.gongkai.extract.report.Agency;
import org.gongkai.extract.report.AnnualReport;
import org.gongkai.extract.report.Cell;
import org.gongkai.extract.report.Origin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Where one report ends and the next begins, whether or not a table 三 was seen. */
class ReportBoundariesTest {

  private static final String FINANCE = "桂林市财政局2022年政府信息公开工作年度报告";
  private static final String AUDIT = "桂林市审计局2022年政府信息公开工作年度报告";
  private static final String CIVIL = "桂林市民政局2022年政府信息公开工作年度报告";

  @ParameterizedTest
  @EnumSource
  void a_report_without_tables_takes_none_of_its_neighbours(DrawnDocument.Format format) {
    DrawnDocument document =
        report(FINANCE, 12, "桂林市财政局", "2023年1月18日")
            .then(withoutTables(CIVIL, "桂林市民政局", "2023年1月18日"))
            .then(report(AUDIT, 7, "桂林市审计局", "2023年1月18日"));
    assertThat(reports(document, format))
        .containsExactly("桂林市财政局 2022: 12 12 12", "桂林市民政局 2022: - - -", "桂林市审计局 2022: 7 7 7");
  }

  @ParameterizedTest
  @EnumSource
  void a_year_without_tables_takes_none_of_another_years(DrawnDocument.Format format) {
    DrawnDocument document =
        withoutTables("2022年政府信息公开工作年度报告", "桂林市财政局", "2023年1月18日")
            .then(report("2021年政府信息公开工作年度报告", 7, "桂林市财政局", "2022年1月18日"));
    assertThat(reports(document, format))
        .containsExactly("桂林市财政局 2022: - - -", "桂林市财政局 2021: 7 7 7");
  }

  @ParameterizedTest
  @EnumSource
  void townships_that_only_sign_are_reports_each(DrawnDocument.Format format) {
    DrawnDocument document =
        report("昌图县各乡镇2022年政府信息公开工作年度报告汇编", 12, "昌图县宝力镇人民政府", "2023年1月18日")
            .then(withoutTables("", "昌图县老城镇人民政府", "2023年1月16日"))
            .then(report("", 7, "昌图县泉头镇人民政府", "2023年1月17日"));
    assertThat(reports(document, format).map(line -> line.replaceAll(" \\d{0,4}:", ":")))
        .containsExactly("昌图县宝力镇人民政府: 12 12 12", "昌图县老城镇人民政府: - - -", "昌图县泉头镇人民政府: 7 7 7");
  }

  @ParameterizedTest
  @EnumSource
  void entries_of_a_table_of_contents_are_no_titles(DrawnDocument.Format format) {
    DrawnDocument document =
        new DrawnDocument()
            .lines("桂林市2022年政府信息公开工作年度报告汇编", "目　录", FINANCE + "……………………2", AUDIT + "....... 7")
            .then(report(FINANCE.replace("年政府", "年度政府"), 12, "桂林市财政局", "2023年1月18日"))
            .then(report(AUDIT, 7, "桂林市审计局", "2023年1月18日"));
    assertThat(reports(document, format))
        .containsExactly("桂林市财政局 2022: 12 12 12", "桂林市审计局 2022: 7 7 7");
  }

  @ParameterizedTest
  @EnumSource
  void names_behind_a_label_under_the_heading_of_all_are_reports_each(DrawnDocument.Format format) {
    DrawnDocument document =
        new DrawnDocument()
            .lines("昌图县2022年度各镇收到和处理政府信息公开申请情况汇总表", "单位：宝力镇人民政府")
            .table(applications(12))
            .lines("填报单位（盖章）：八面城镇人民政府")
            .table(applications(7))
            .lines("单位：泉头镇人民政府")
            .table(applications(3));
    assertThat(reports(document, format))
        .containsExactly(
            "昌图县宝力镇人民政府 2022: 12 - -", "昌图县八面城镇人民政府 2022: 7 - -", "昌图县泉头镇人民政府 2022: 3 - -");
  }

  @ParameterizedTest
  @EnumSource
  void tables_once_more_behind_the_signature_are_an_annex(DrawnDocument.Format format) {
    DrawnDocument document =
        report(FINANCE, 12, "桂林市财政局", "2023年1月18日")
            .lines("附表1")
            .table(proactive(12))
            .lines("附表2")
            .table(applications(12))
            .lines("主办：桂林市人民政府办公室", "桂林市人民政府");
    assertThat(reports(document, format)).containsExactly("桂林市财政局 2022: 12 12 12");
  }

  @Test
  void a_sheet_of_sums_behind_those_of_agencies_is_its_own() {
    byte[] workbook =
        DrawnDocument.workbook(
            List.of("财政局", "汇总"),
            List.of(
                report("木兰县财政局2022年政府信息公开工作年度报告", 12, "木兰县财政局", "2023年1月18日"),
                new DrawnDocument().lines("木兰县2022年收到和处理政府信息公开申请情况汇总表").table(applications(30))));
    assertThat(of(workbook)).containsExactly("木兰县财政局 2022: 12 12 12", "木兰县人民政府 2022: 30 - -");
  }

  @ParameterizedTest
  @EnumSource
  void a_name_and_no_title_opens_a_report_behind_a_signature(DrawnDocument.Format format) {
    DrawnDocument document =
        report("昌图县宝力镇人民政府2022年政府信息公开工作年度报告", 12, "昌图县宝力镇人民政府", "2023年1月18日")
            .lines("老城镇", "（一）工作开展总体情况及主要做法", "昌图县老城镇人民政府认真做好工作。", "二、主动公开政府信息情况")
            .table(proactive(7))
            .lines("三、收到和处理政府信息公开申请情况")
            .table(applications(7))
            .closing("昌图县老城镇人民政府", "2023年1月18日");
    assertThat(reports(document, format).map(line -> line.replaceAll(" \\d{0,4}:", ":")))
        .containsExactly("昌图县宝力镇人民政府: 12 12 12", "昌图县老城镇人民政府: 7 - 7");
  }

  @ParameterizedTest
  @EnumSource
  void a_table_of_contents_is_no_report(DrawnDocument.Format format) {
    DrawnDocument document = new DrawnDocument();
    for (String title : List.of(FINANCE, AUDIT)) {
      document
          .lines(title, "目录", "一、总体情况", "二、主动公开政府信息情况", "三、收到和处理政府信息公开申请情况")
          .lines("四、政府信息公开行政复议、行政诉讼情况", "五、存在的主要问题及改进情况", "六、其他需要报告的事项")
          .then(report(title, 12));
    }
    assertThat(reports(document, format))
        .containsExactly("桂林市财政局 2022: 12 12 12", "桂林市审计局 2022: 12 12 12");
  }

  @ParameterizedTest
  @EnumSource
  void tables_behind_the_signature_are_the_reports_annexes(DrawnDocument.Format format) {
    DrawnDocument document =
        withoutTables(FINANCE, "桂林市财政局", "2023年1月18日")
            .lines("附件：统计表", "二、主动公开政府信息情况")
            .table(proactive(5))
            .lines("三、收到和处理政府信息公开申请情况")
            .table(applications(12));
    assertThat(reports(document, format)).containsExactly("桂林市财政局 2022: 12 - 5");
  }

  @ParameterizedTest
  @EnumSource
  void a_report_that_is_rendered_twice_is_one(DrawnDocument.Format format) {
    DrawnDocument document =
        report(FINANCE, 12, "桂林市财政局", "2023年1月18日")
            .then(report(FINANCE, 12, "桂林市财政局", "2023年1月18日"));
    assertThat(reports(document, format)).containsExactly("桂林市财政局 2022: 12 12 12");
  }

  @ParameterizedTest
  @EnumSource
  void neighbours_with_the_same_words_and_numbers_are_two(DrawnDocument.Format format) {
    DrawnDocument document =
        report("宝力镇2022年政府信息公开工作年度报告", 0, "宝力镇人民政府")
            .then(report("老城镇2022年政府信息公开工作年度报告", 0, "老城镇人民政府"));
    assertThat(reports(document, format)).hasSize(2);
  }

  @ParameterizedTest
  @EnumSource
  void the_form_behind_a_circular_is_no_report_of_who_sent_it(DrawnDocument.Format format) {
    DrawnDocument document =
        new DrawnDocument()
            .lines("关于做好2022年政府信息公开工作年度报告编制工作的通知", "各区县人民政府：", "请于1月底前公布。")
            .lines("桂林市人民政府办公室", "2022年12月20日", "附件", "2022年政府信息公开工作年度报告")
            .lines("一、总体情况", "三、收到和处理政府信息公开申请情况")
            .table(blankApplications());
    assertThat(reasonFor(document, format)).isEqualTo("blank_form");
  }

  @ParameterizedTest
  @EnumSource
  void the_form_alone_is_no_report(DrawnDocument.Format format) {
    DrawnDocument document =
        new DrawnDocument()
            .lines("关于印发年度报告格式的通知", "现将格式印发给你们，请认真执行。", "附件", "政府信息公开工作年度报告格式")
            .lines("一、总体情况", "包括主动公开、依申请公开等方面内容。", "三、收到和处理政府信息公开申请情况")
            .table(blankApplications());
    assertThat(reasonFor(document, format)).isEqualTo("blank_form");
  }

  @Test
  void sheets_of_years_and_of_agencies_are_reports_each() {
    List<DrawnDocument> tables =
        List.of(
            new DrawnDocument().table(applications(7)),
            new DrawnDocument().table(applications(12)));
    assertThat(of(DrawnDocument.workbook(List.of("2021年", "2022年"), tables)))
        .containsExactly("- 2021: 7 - -", "- 2022: 12 - -");
    assertThat(of(DrawnDocument.workbook(List.of("桂林市财政局", "桂林市审计局"), tables)))
        .containsExactly("桂林市财政局 : 7 - -", "桂林市审计局 : 12 - -");
  }

  /** Of the year in which a stale title's report was signed, as in text from PDF. */
  @ParameterizedTest(name = "{0}, {1}")
  @CsvSource({
    FINANCE + ", 9 0 0 0 0 0 9",
    FINANCE + ", — — — — — — —",
    "桂林市财政局2022年度政府信息公开工作报告, 9 0 0 0 0 0 9",
    "2022年政府信息公开工作年度报告, / / / / / / /"
  })
  void a_running_head_between_rows_of_a_table_is_no_title(String head, String row) {
    String outcomes = "结果维持 结果纠正 其他结果 尚未审结 总计 ".repeat(3).strip();
    String text =
        FINANCE.replace("2022", "2021")
            + "\n一、总体情况\n2022年，我局做好公开工作。\n二、主动公开政府信息情况\n"
            + "信息内容 本年制发件数 本年废止件数 现行有效件数\n规章 0 0 0\n行政规范性文件 1 0 2\n"
            + "三、收到和处理政府信息公开申请情况\n自然人 商业企业 科研机构 社会公益组织 法律服务机构 其他 总计\n"
            + "一、本年新收 9 0 0 0 0 0 9\n政府信息公开申请数量\n二、上年结转 0 0 0 0 0 0 0\n政府信息公开申请数量\n"
            + "— 3 —\n"
            + head
            + "\n（一）予以公开 "
            + row
            + "\n要求缴纳费用 0 0 0 0 0 0 0\n政府信息公开申请\n（七）总计 9 0 0 0 0 0 9\n"
            + "四、政府信息公开行政复议、行政诉讼情况\n"
            + outcomes
            + "\n1 0 0 0 1 0 0 0 0 0 0 0 0 0 0\n"
            + outcomes
            + "\n1 0 0 0 1 0 0 0 0 0 0 0 0 0 0\n五、存在的主要问题及改进情况\n继续努力。\n"
            + "六、其他需要报告的事项\n无。\n桂林市财政局\n2023年1月18日\n";
    assertThat(
            Figures.reports(
                EXTRACTOR.extract(
                    text.getBytes(StandardCharsets.UTF_8), Origin.ofFile("report.txt"))))
        .hasSize(1);
  }

  private static List<List<String>> blankApplications() {
    return applications(12).stream()
        .map(row -> row.stream().map(cell -> cell.equals("12") ? "" : cell).toList())
        .toList();
  }

  private static String reasonFor(DrawnDocument document, DrawnDocument.Format format) {
    return EXTRACTOR
        .extract(document.in(format), DrawnDocument.origin(format))
        .fold(extracted -> "a report", rejected -> rejected.reason().key());
  }

  private Stream<String> reports(DrawnDocument document, DrawnDocument.Format format) {
    return document.reports(format).stream().map(ReportBoundariesTest::line);
  }

  private Stream<String> of(byte[] workbook) {
    return Figures.reports(EXTRACTOR.extract(workbook, Origin.ofFile("nb.xlsx"))).stream()
        .map(ReportBoundariesTest::line);
  }

  /** Whose and of when, then applications received, reviews upheld, licences decided. */
  private static String line(AnnualReport report) {
    String year =
        report.identity().year().stream().mapToObj(String::valueOf).findFirst().orElse("");
    return "%s %s: %s %s %s"
        .formatted(
            report.identity().agency().map(Agency::name).orElse("-"),
            year,
            shown(report.table(Form.APPLICATIONS).cell("new_received", "total")),
            shown(report.table(Form.LEGAL).cell("review", "upheld")),
            shown(report.table(Form.PROACTIVE).cell("licences", "decisions")));
  }

  private static String shown(Cell cell) {
    return cell.value().map(Object::toString).orElse("-");
  }
}
