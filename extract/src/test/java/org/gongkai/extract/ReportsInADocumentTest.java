package org.gongkai.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.extract.TestedExtractor.EXTRACTOR;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.gongkai.extract.form.Form;
import org.gongkai.extract.form.FormLoader;
import org.gongkai.extract.report.AnnualReport;
import org.gongkai.extract.report.Extraction;
import org.gongkai.extract.report.Origin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How many reports a document holds, where each begins, and of which edition it is. */
class ReportsInADocumentTest {

  private static final Form FORM = FormLoader.load();
  private static final FormDrawing NEW = new FormDrawing(FORM, "2021");
  private static final FormDrawing OLD = new FormDrawing(FORM, "2019");
  private static final String FORESTRY = "某某市林业局2021年政府信息公开工作年度报告";
  private static final String FINANCE = "某某市财政局2021年政府信息公开工作年度报告";

  @Test
  void a_report_of_the_edition_of_2019_has_its_own_rows_and_measures() {
    AnnualReport report = onlyReport(report("某某局2019年政府信息公开工作年度报告", OLD));
    assertThat(report.edition()).contains("2019");
    assertThat(Figures.findings(report)).isEmpty();
    assertThat(Figures.of(report))
        .hasSize(23 * 7 + 15 + 22)
        .containsEntry("applications.not_processed_reconfirmation.other", "176")
        .containsEntry("applications.other_total.natural_person", "181")
        .containsEntry("applications.other_total.total", "1101")
        .containsEntry("proactive.normative_documents.disclosed_total", "36")
        .containsEntry("proactive.licences.previous_items", "37")
        .containsEntry("proactive.coercive_measures.decisions", "48")
        .containsEntry("proactive.fees.change", "50")
        .containsEntry("proactive.procurement.items", "51")
        .containsEntry("proactive.procurement.amount", "52")
        .doesNotContainKey("applications.other_other.total");
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"-13", "－13", "减13", "减少13项"})
  void a_change_may_be_negative(String printed) {
    String html = report(FORESTRY, OLD).replaceFirst(">38<", ">" + printed + "<");
    assertThat(Figures.of(onlyReport(html))).containsEntry("proactive.licences.change", "-13");
  }

  @Test
  void tables_of_two_editions_make_a_mixed_report() {
    AnnualReport report =
        onlyReport(
            FormDrawing.report(FORESTRY, OLD.proactive(), NEW.table(NEW.rows()), NEW.legal()));
    assertThat(report.edition()).contains(AnnualReport.MIXED);
    assertThat(report.table(Form.APPLICATIONS).edition()).contains("2021");
    assertThat(report.table(Form.PROACTIVE).edition()).contains("2019");
    assertThat(Figures.findings(report)).isEmpty();
  }

  @Test
  void two_reports_in_one_document_keep_their_figures_apart() {
    List<AnnualReport> reports = reports(report(FORESTRY, NEW) + report(FINANCE, OLD));
    assertThat(reports.stream().map(AnnualReport::title)).containsExactly(FORESTRY, FINANCE);
    assertThat(reports.stream().map(r -> r.edition().orElse(""))).containsExactly("2021", "2019");
    assertThat(reports.stream().map(Figures::of))
        .containsExactly(
            Figures.of(onlyReport(report(FORESTRY, NEW))),
            Figures.of(onlyReport(report(FINANCE, OLD))));
    assertThat(reports.stream().map(Figures::findings)).containsOnly(List.of());
  }

  @Test
  void a_report_without_tables_between_two_with_tables_borrows_no_figures() {
    String inWords = FormDrawing.report(FINANCE, "<p>无</p>", "<p>未收到申请。</p>", "<p>无</p>");
    List<AnnualReport> reports = reports(report(FORESTRY, NEW) + inWords);
    assertThat(reports.stream().map(AnnualReport::title)).containsExactly(FORESTRY, FINANCE);
    assertThat(reports.stream().map(AnnualReport::tablesFound)).containsExactly(3, 0);
  }

  @Test
  void a_cover_letter_is_not_the_report() {
    String letter =
        "<p>某某市林业局</p><p>关于报送2021年政府信息公开工作年度报告的函</p><p>市政府办公室：</p>"
            + "<p>现将我局2021年度政府信息公开工作年度报告报上，请审阅。</p>"
            + "<p>2022年1月14日</p>";
    AnnualReport report = onlyReport(letter + report(FORESTRY, NEW));
    assertThat(report.title()).isEqualTo(FORESTRY);
    assertThat(report.tablesFound()).isEqualTo(3);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "<h1>某某市林业局2021年政府信息公开<br>工作年度报告</h1>",
        "<p>某某市林业局2021年政府信息公开</p><p>工作年度报告</p>",
        "<p>某某市林业局</p><p>2021年政府信息公开工作年度报告</p>",
        "<p>某某市林业局 2021 年 政府信息公开工作年度报告</p>",
        "<table><tr><td>某某市林业局2021年政府信息公开工作年度报告</td></tr></table>",
      })
  void a_title_is_found_however_it_is_broken(String title) {
    String html = report("", NEW).replace("<h1></h1>", title);
    assertThat(onlyReport(html).title()).isEqualTo(FORESTRY);
  }

  @ParameterizedTest(name = "{1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "<p>2021年某某市林业局</p><p>政府信息公开工作年度报告</p>|2021年某某市林业局政府信息公开工作年度报告",
        "<h1>某某市林业局2021年政府信息公开工作年度报告（更正版）</h1>|某某市林业局2021年政府信息公开工作年度报告（更正版）",
      })
  void a_title_keeps_its_year_in_front_and_its_mark_of_correction(String title, String read) {
    String html = report("", NEW).replace("<h1></h1>", title);
    assertThat(onlyReport(html).title()).isEqualTo(read);
  }

  @Test
  void a_report_in_words_has_no_figures_and_says_so() {
    AnnualReport report =
        onlyReport(FormDrawing.report(FORESTRY, "<p>见网站。</p>", "<p>无。</p>", "<p>无。</p>"));
    assertThat(report.edition()).isEmpty();
    assertThat(Figures.of(report)).isEmpty();
    assertThat(Figures.findings(report)).containsExactly("missing_table - -");
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "<p>某某市召开政府信息公开培训会</p><p>会议总结了2021年政府信息公开工作年度报告的编制情况。</p>",
        "<h1>某某市林业局2021年政府信息公开工作年度报告</h1><p>下载附件</p>",
        "<ul><li>某某市林业局2021年政府信息公开工作年度报告</li><li>某某市财政局2021年政府信息公开工作年度报告</li></ul>",
        "<table><tr><td>项目</td><td>总计</td></tr><tr><td>其他</td><td>3</td></tr></table>",
        "<table><tr><td>行政许可</td><td>办理指南</td></tr><tr><td>行政处罚</td><td>12</td></tr></table>",
        "<p></p>",
      })
  void a_page_without_a_report_is_said_to_be_none(String html) {
    assertThat(outcome(extract(html))).isEqualTo("no_report no_form_table");
  }

  private static String outcome(Extraction extraction) {
    return extraction.fold(
        extracted -> extracted.reports().size() + " reports",
        rejected -> rejected.status().key() + " " + rejected.reason().key());
  }

  /** Rows between tabs: three places for labels, then the seven columns. */
  private static String text(String... rows) {
    String header =
        "\t\t\t申请人情况\t\t\t\t\t\t\n\t\t\t自然人\t法人或其他组织\t\t\t\t\t总计\n"
            + "\t\t\t\t商业企业\t科研机构\t社会公益组织\t法律服务机构\t其他\t\n"
            + "一、本年新收政府信息公开申请数量\t\t\t5\t0\t0\t0\t0\t0\t5\n"
            + "二、上年结转政府信息公开申请数量\t\t\t1\t0\t0\t0\t0\t0\t1\n";
    String rest =
        "\t（二）部分公开\t\t0\t0\t0\t0\t0\t0\t0\n\t（三）不予公开\t1.属于国家秘密\t0\t0\t0\t0\t0\t0\t0\n"
            + "\t\t3.危及“三安全一稳定”\t0\t0\t0\t0\t0\t0\t0\n\t\t5.属于三类内部事务信息\t1\t0\t0\t0\t0\t0\t1\n"
            + "\t（七）总计\t\t6\t0\t0\t0\t0\t0\t6\n四、结转下年度继续办理\t\t\t0\t0\t0\t0\t0\t0\t0\n";
    return FORESTRY + "\n一、总体情况\n很好。\n" + header + String.join("\n", rows) + "\n" + rest;
  }

  @ParameterizedTest(name = "[{0}]: {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "三、本年度办理结果 （一）予以公开 . 5 0 0 0 0 0 5 | 5 0 0 0 0 0 5",
        "三、本年度办理结果 （一）予以公开 . 5 . . . . . 5 | 5 blank blank blank blank blank 5",
        "三、本年度办理结果 （一）予以公开 5 0 0 0 0 0 5 | 5 0 0 0 0 0 5",
        "（一）予以公开 5 0 0 0 0 0 5 | 5 0 0 0 0 0 5",
        "（一）予以公开 5 5 | missing missing missing missing missing missing missing",
        ". . . （一）予以公开 5 0 0 0 0 5 | missing missing missing missing missing missing 5",
        ". . . （一）予以公开 . . . . . 5 | missing blank blank blank blank blank 5",
        "（一）予以公开 | missing missing missing missing missing missing missing",
      })
  void a_row_of_text_that_lost_cells_is_missing_and_not_shifted(String row, String expected) {
    String text = text(row.replace(" .", " ").replaceFirst("^\\.", "").replace(" ", "\t"));
    Map<String, String> figures = Figures.of(Figures.onlyReport(text, "nb.txt"));
    assertThat(
            Stream.of(
                    "natural_person",
                    "commercial_enterprise",
                    "research_institution",
                    "social_welfare_organization",
                    "legal_service_institution",
                    "other",
                    "total")
                .map(column -> figures.get("applications.granted." + column)))
        .containsExactly(expected.split(" "));
    assertThat(figures)
        .containsEntry("applications.carried_in.total", "1")
        .containsEntry("applications.partially_granted.total", "0")
        .containsEntry("applications.results_total.natural_person", "6");
  }

  @Test
  void a_number_that_no_report_can_have_costs_its_row_and_not_the_document() {
    String text =
        String.join(
            "\n",
            FORESTRY,
            "一、本年新收政府信息公开申请数量\n2\n2\n二、上年结转政府信息公开申请数量\n1\n1",
            "（一）予以公开\n1234567890123456789012345\n（七）总计\n3\n3\n四、结转下年度继续办理\n0\n0\n");
    assertThat(Figures.of(Figures.onlyReport(text, "nb.txt")))
        .containsEntry("applications.granted.total", "missing")
        .containsEntry("applications.results_total.total", "inferred 3");
  }

  private static String report(String title, FormDrawing form) {
    return FormDrawing.report(title, form.proactive(), form.table(form.rows()), form.legal());
  }

  private AnnualReport onlyReport(String html) {
    List<AnnualReport> reports = reports(html);
    assertThat(reports).hasSize(1);
    return reports.get(0);
  }

  private List<AnnualReport> reports(String html) {
    return Figures.reports(extract(html));
  }

  private Extraction extract(String html) {
    byte[] bytes = ("<html><body>" + html + "</body></html>").getBytes(StandardCharsets.UTF_8);
    return EXTRACTOR.extract(bytes, Origin.ofFile("nb.html"));
  }
}
