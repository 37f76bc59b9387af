package org.gongkai.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.extract.DrawnRow.RESULTS;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongkai.extract.form.FormLoader;
import org.gongkai.extract.report.AnnualReport;
import org.gongkai.extract.report.Origin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The form drawn with one thing deformed, as real reports deform it. Each case says which cells are
 * then read otherwise than drawn, and which findings tell of it.
 */
class DeformedReportTest {

  private static final String TITLE = "某某市林业局2021年政府信息公开工作年度报告";
  private static final FormDrawing FORM = new FormDrawing(FormLoader.load(), "2021");
  private static final ReportExtractor EXTRACTOR = new ReportExtractor();

  private static final String AS_DRAWN = page(FORM.table(FORM.rows()));

  /** What the form as drawn says. */
  private static final Map<String, String> DRAWN = read(AS_DRAWN);

  private static final List<String> APPLICANTS =
      List.of(
          "natural_person",
          "commercial_enterprise",
          "research_institution",
          "social_welfare_organization",
          "legal_service_institution",
          "other",
          "total");

  /**
   * A deformed report.
   *
   * @param name what is deformed
   * @param html the report
   * @param otherwise the cells that are read otherwise than the form as drawn
   * @param findings all of them
   */
  record Case(String name, String html, Map<String, String> otherwise, List<String> findings) {

    @Override
    public String toString() {
      return name;
    }
  }

  private static Case same(String name, String html) {
    return new Case(name, html, Map.of(), List.of());
  }

  static Stream<Case> labels() {
    Map<String, String> typos =
        Map.of(
            "denied_prohibited_by_law", "2.其他法律法规禁止公开",
            "denied_internal_affairs", "5.属于三类内容事务信息",
            "denied_process_information", "6.属于四类过程性性信息",
            "not_processed_excessive", "4.无正当理由由大量反复申请",
            "not_processed_complaint", "1.信访举投诉类申请",
            "carried_out", "四、结转下年渡继续办理");
    return Stream.of(
        same(
            "typos",
            page(
                FORM.table(each(row -> row.labelled(typos.getOrDefault(row.key(), row.label())))))),
        same(
            "half-width brackets, digits and punctuation",
            page(relabelled(DeformedReportTest::halfWidth))),
        same("other quotation marks", page(relabelled(l -> l.replaceAll("[“”]", "\"")))),
        same(
            "corner quotation marks", page(relabelled(l -> l.replace("“", "「").replace("”", "」")))),
        same("spaces inside", page(relabelled(l -> spread(l, " ")))),
        same("full-width spaces inside", page(relabelled(l -> spread(l, "\u3000")))),
        same("line breaks inside", page(relabelled(l -> spread(l, "<br>")))),
        same("paragraphs inside", page(relabelled(l -> "<p>" + spread(l, "</p><p>") + "</p>"))),
        same(
            "line breaks inside the header",
            page(FORM.table(FORM.rows()).replace("企业", "<br/>企业"))),
        same("numbering left out", page(relabelled(DeformedReportTest::unnumbered))),
        same("other numbering", page(relabelled(l -> l.replaceFirst("^([0-9])\\.", "（$1）")))),
        same("an editor's residue", page(relabelled(l -> "[bookmark: _GoBack]" + l))),
        same(
            "white space of all kinds around",
            page(relabelled(l -> "&nbsp;\n\u3000" + l + "&ensp;"))),
        same("其它 for 其他", page(FORM.table(FORM.rows()).replace("其他", "其它"))));
  }

  static Stream<Case> rows() {
    DrawnRow withdrawn =
        DrawnRow.of("withdrawn", RESULTS, "（七）申请人撤回", List.of(1, 0, 0, 0, 0, 0, 1));
    Map<String, List<Integer>> withWithdrawn = new LinkedHashMap<>(FORM.numbers());
    withWithdrawn.computeIfPresent("results_total", (k, row) -> oneMore(row));
    withWithdrawn.computeIfPresent("new_received", (k, row) -> oneMore(row));
    List<DrawnRow> rows = FORM.rows();
    return Stream.of(
        new Case(
            "a row that the form does not have counts in the results",
            page(FORM.table(before("results_total", FORM.rows(withWithdrawn), withdrawn))),
            Map.of(
                "applications.new_received.natural_person", "2222",
                "applications.new_received.total", "13642",
                "applications.results_total.natural_person", "2122",
                "applications.results_total.total", "13042"),
            List.of("extra_row applications -")),
        new Case(
            "a row that the form does not have and the total leaves out",
            page(FORM.table(before("results_total", rows, withdrawn))),
            Map.of(),
            List.of(
                "extra_row applications -",
                "results_sum results_total natural_person",
                "results_sum results_total total")),
        new Case(
            "a row left out",
            page(FORM.table(without("denied_third_party_rights"))),
            row("denied_third_party_rights", "missing"),
            List.of("missing_row denied_third_party_rights -")),
        new Case(
            "the first and the last row left out",
            page(FORM.table(without("new_received", "carried_out"))),
            both(row("new_received", "missing"), row("carried_out", "missing")),
            List.of("missing_row new_received -", "missing_row carried_out -")),
        new Case(
            "a whole group left out",
            page(
                FORM.table(
                    without(
                        "unavailable_not_held",
                        "unavailable_needs_creation",
                        "unavailable_unclear_after_correction"))),
            both(
                row("unavailable_not_held", "missing"),
                row("unavailable_needs_creation", "missing"),
                row("unavailable_unclear_after_correction", "missing")),
            List.of(
                "missing_row unavailable_not_held -",
                "missing_row unavailable_needs_creation -",
                "missing_row unavailable_unclear_after_correction -")),
        same("a group's row with a sum of its own", page(FORM.table(withGroupSum(rows)))),
        same(
            "the header repeated in the middle",
            page(
                "<table>%s%s%s%s</table>"
                    .formatted(
                        FORM.header(),
                        FORM.body(rows.subList(0, 9)),
                        FORM.header(),
                        FORM.body(rows.subList(9, 25))))),
        same(
            "an empty row between all rows",
            page(
                FORM.table(rows).replace("</tr>", "</tr><tr><td colspan=\"10\">&nbsp;</td></tr>"))),
        same("no header", page("<table>" + FORM.body(rows) + "</table>")),
        same(
            "no group cells",
            page(FORM.table(each(r -> new DrawnRow(r.key(), "", r.label(), r.cells()))))));
  }

  static Stream<Case> tables() {
    List<DrawnRow> rows = FORM.rows();
    String table = FORM.table(rows);
    String first = FORM.body(rows.subList(0, 12));
    String second = FORM.body(rows.subList(12, 25));
    String decoy =
        "<table><tr><td>项目</td><td>2020年</td><td>2021年</td><td>总计</td></tr>"
            + "<tr><td>主动公开</td><td>11</td><td>12</td><td>23</td></tr>"
            + "<tr><td>依申请公开</td><td>3</td><td>4</td><td>7</td></tr>"
            + "<tr><td>其他</td><td>3</td><td>4</td><td>7</td></tr>"
            + "<tr><td>总计</td><td>17</td><td>20</td><td>37</td></tr></table>";
    String byWay =
        "<table><tr><td>公开渠道</td><td>自然人</td><td>商业企业</td><td>总计</td></tr>"
            + "<tr><td>予以公开</td><td>91</td><td>92</td><td>183</td></tr>"
            + "<tr><td>不予公开</td><td>93</td><td>94</td><td>187</td></tr></table>";
    return Stream.of(
        same(
            "broken over two tables, the header repeated",
            page(two(FORM.header() + first, FORM.header() + second))),
        same(
            "broken over two tables, no header on the second",
            page(two(FORM.header() + first, second))),
        same(
            "the last row alone in a table of its own",
            page(
                two(
                    FORM.header() + FORM.body(rows.subList(0, 24)),
                    FORM.body(rows.subList(24, 25))))),
        same("drawn twice", page(table + table)),
        same(
            "the three tables out of order",
            FormDrawing.report(TITLE, FORM.legal(), FORM.proactive(), table)),
        same(
            "all three in one table",
            page("")
                .replace(FORM.proactive(), "")
                .replace(FORM.legal(), FORM.proactive() + table + FORM.legal())
                .replaceAll("</table>\\s*<table>", "")),
        same("decoys before and after", decoy + byWay + page(table) + decoy + byWay),
        same("decoys around table 三", page(decoy + byWay + table + decoy + byWay)),
        same("the whole page in a layout table", layout(page(table))),
        same("two layout tables around each other", layout(layout(page(table)))),
        same("each table in a layout table of its own", page(layout(table))),
        same("td left open", page(table.replace("</td>", "").replace("</tr>", ""))),
        same(
            "thead, tbody and th",
            page(
                table
                    .replace("<table>", "<table><tbody>")
                    .replace("</table>", "</tbody></table>")
                    .replace("td", "th"))));
  }

  static Stream<Case> cells() {
    return Stream.of(
        new Case(
            "only the totals filled",
            page(FORM.table(onlyTotals(""))),
            applicants("blank"),
            List.of()),
        new Case(
            "dashes for all but the totals",
            page(FORM.table(onlyTotals("—"))),
            applicants("dash"),
            List.of()),
        new Case(
            "a blank, a dash and a zero are three things",
            page(
                FORM.tableWith(
                    "granted",
                    row ->
                        row.with(
                            List.of(
                                "<td></td>",
                                "<td>/</td>",
                                "<td>0</td>",
                                "<td>&nbsp;</td>",
                                "<td>无</td>",
                                "<td>-</td>",
                                "<td>0</td>")))),
            Map.of(
                "applications.granted.natural_person", "blank",
                "applications.granted.commercial_enterprise", "dash",
                "applications.granted.research_institution", "0",
                "applications.granted.social_welfare_organization", "blank",
                "applications.granted.legal_service_institution", "dash",
                "applications.granted.other", "dash",
                "applications.granted.total", "0"),
            List.of(
                "results_sum results_total research_institution",
                "results_sum results_total total")),
        new Case(
            "a number over two columns",
            page(FORM.tableWith("granted", row -> row.with(1, 3, "<td colspan=\"2\">5</td>"))),
            Map.of(
                "applications.granted.commercial_enterprise", "illegible",
                "applications.granted.research_institution", "illegible"),
            List.of(
                "not_a_number granted commercial_enterprise",
                "not_a_number granted research_institution")),
        new Case(
            "a blank over two columns",
            page(FORM.tableWith("granted", row -> row.with(1, 3, "<td colspan=\"2\"></td>"))),
            Map.of(
                "applications.granted.commercial_enterprise", "blank",
                "applications.granted.research_institution", "blank"),
            List.of()),
        new Case(
            "a number over two rows",
            page(
                FORM.table(
                    each(
                        row ->
                            switch (row.key()) {
                              case "granted" -> row.with(0, 1, "<td rowspan=\"2\">1</td>");
                              case "partially_granted" -> row.with(0, 1);
                              default -> row;
                            }))),
            Map.of("applications.partially_granted.natural_person", "illegible"),
            List.of("not_a_number partially_granted natural_person")),
        new Case(
            "a row that lost a cell",
            page(FORM.tableWith("granted", row -> row.with(2, 3))),
            row("granted", "missing"),
            List.of("missing_row granted -")),
        new Case(
            "a row that lost all cells",
            page(FORM.tableWith("granted", row -> row.with(0, 7))),
            row("granted", "missing"),
            List.of("missing_row granted -")),
        new Case(
            "words in a cell",
            page(FORM.tableWith("granted", row -> row.with(0, 1, "<td>见附件</td>"))),
            Map.of("applications.granted.natural_person", "illegible"),
            List.of("not_a_number granted natural_person")),
        new Case(
            "two numbers in a cell",
            page(FORM.tableWith("granted", row -> row.with(5, 6, "<td>6<br>7</td>"))),
            Map.of("applications.granted.other", "illegible"),
            List.of("not_a_number granted other")),
        new Case(
            "a note behind a number",
            page(FORM.tableWith("granted", row -> row.with(5, 6, "<td>6<sup>2</sup></td>"))),
            Map.of("applications.granted.other", "illegible"),
            List.of("not_a_number granted other")),
        same(
            "paragraphs, spans and spaces around numbers",
            page(
                FORM.table(FORM.rows())
                    .replaceAll(
                        "<td>(\\d+)</td>", "<td><p>&nbsp;<span>$1</span>\n\u3000</p></td>"))),
        same(
            "thousands separators and full-width digits",
            page(
                FORM.table(FORM.rows())
                    .replaceAll("<td>(\\d+)(\\d{3})</td>", "<td>$1,$2</td>")
                    .replaceAll("<td>1</td>", "<td>１</td>"))));
  }

  static Stream<Case> otherTables() {
    String legal = FORM.legal();
    String numbers = legal.substring(legal.lastIndexOf("<tr>"));
    String proactive = FORM.proactive();
    return Stream.of(
        new Case(
            "table 四 blank",
            legalPage(legal.replaceAll("<td>\\d+</td>", "<td></td>")),
            legal("blank"),
            List.of()),
        same(
            "table 四 with a column for the unit",
            legalPage(
                legal
                    .replace("<table><tr>", "<table><tr><td rowspan=\"3\">项目</td>")
                    .replace(numbers, numbers.replace("<tr>", "<tr><td>件数</td>")))),
        same(
            "table 四 with spaces in its header",
            legalPage(legal.replace("结果维持", "结 果<br>维 持").replace("总计", "总 计"))),
        new Case(
            "table 四 with a number lost",
            legalPage(legal.replace("<td>7</td>", "")),
            legal("missing"),
            List.of(
                "missing_row review -",
                "missing_row litigation_direct -",
                "missing_row litigation_after_review -")),
        new Case(
            "table 四 with a sum that is wrong",
            legalPage(legal.replace("<td>26</td>", "<td>27</td>")),
            Map.of("legal.litigation_direct.total", "27"),
            List.of("legal_sum litigation_direct total")),
        new Case(
            "table 四 left out",
            legalPage("<p>本年度未发生。</p>"),
            legal("none"),
            List.of("missing_table legal -")),
        new Case(
            "table 二 with an item left out",
            proactivePage(proactive.replaceAll("<tr><td>行政处罚.*\n", "")),
            Map.of("proactive.penalties.decisions", "missing"),
            List.of("missing_row penalties -")),
        same(
            "table 二 with other wordings",
            proactivePage(proactive.replace("行政规范性文件", "规范性文件").replace("处理决定数量", "本年处理决定数量"))),
        new Case(
            "table 二 in 元",
            proactivePage(
                proactive.replace("单位：万元", "单位：元").replaceAll("(?s)40(?!.*40)", "125000.00")),
            Map.of("proactive.fees.amount", "12.5"),
            List.of()),
        new Case(
            "table 二 with words for a number",
            proactivePage(proactive.replace(">31<", ">见附表<")),
            Map.of("proactive.regulations.issued", "illegible"),
            List.of("not_a_number regulations issued")));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource({"labels", "rows", "tables", "cells", "otherTables"})
  void what_is_printed_is_read_and_what_is_not_is_told(Case deformed) {
    assertThat(deformed.html()).as("nothing is deformed").isNotEqualTo(AS_DRAWN);
    List<AnnualReport> reports = reports(deformed.html());
    assertThat(reports).hasSize(1);
    AnnualReport report = reports.get(0);
    assertThat(otherwise(DRAWN, Figures.of(report))).isEqualTo(new TreeMap<>(deformed.otherwise()));
    assertThat(Figures.findings(report)).containsExactlyElementsOf(deformed.findings());
    assertThat(report.title()).isEqualTo(TITLE);
    assertThat(report.edition()).contains("2021");
  }

  @Test
  void the_form_as_drawn_is_read_as_drawn() {
    assertThat(Figures.findings(reports(AS_DRAWN).get(0))).isEmpty();
    Map<String, String> applications = new TreeMap<>();
    FORM.numbers()
        .forEach(
            (row, numbers) -> {
              for (int c = 0; c < numbers.size(); c++) {
                applications.put(
                    String.join(".", "applications", row, APPLICANTS.get(c)),
                    numbers.get(c).toString());
              }
            });
    assertThat(applications).hasSize(25 * 7);
    assertThat(DRAWN).hasSize(25 * 7 + 15 + 10).containsAllEntriesOf(applications);
    assertThat(DRAWN)
        .containsEntry("legal.review.upheld", "1")
        .containsEntry("legal.review.total", "10")
        .containsEntry("legal.litigation_direct.pending", "8")
        .containsEntry("legal.litigation_after_review.total", "42")
        .containsEntry("proactive.regulations.issued", "31")
        .containsEntry("proactive.normative_documents.in_force", "36")
        .containsEntry("proactive.penalties.decisions", "38")
        .containsEntry("proactive.fees.amount", "40");
  }

  private static String page(String applications) {
    return FormDrawing.report(TITLE, FORM.proactive(), applications, FORM.legal());
  }

  private static String legalPage(String legal) {
    return FormDrawing.report(TITLE, FORM.proactive(), FORM.table(FORM.rows()), legal);
  }

  private static String proactivePage(String proactive) {
    return FormDrawing.report(TITLE, proactive, FORM.table(FORM.rows()), FORM.legal());
  }

  private static String two(String first, String second) {
    return "<table>%s</table>\n<p>— 5 —</p>\n<table>%s</table>".formatted(first, second);
  }

  private static String layout(String html) {
    return "<table><tr><td>导航</td><td>%s</td></tr></table>".formatted(html);
  }

  private static List<AnnualReport> reports(String html) {
    byte[] bytes = ("<html><body>" + html + "</body></html>").getBytes(StandardCharsets.UTF_8);
    return Figures.reports(EXTRACTOR.extract(bytes, Origin.ofFile("nb.html")));
  }

  private static Map<String, String> read(String html) {
    return Figures.of(reports(html).get(0));
  }

  /** The cells that differ; a cell that is not there is {@code none}. */
  private static Map<String, String> otherwise(
      Map<String, String> drawn, Map<String, String> read) {
    Map<String, String> otherwise = new TreeMap<>();
    Stream.concat(drawn.keySet().stream(), read.keySet().stream())
        .filter(cell -> !read.getOrDefault(cell, "none").equals(drawn.get(cell)))
        .forEach(cell -> otherwise.put(cell, read.getOrDefault(cell, "none")));
    return otherwise;
  }

  private static List<DrawnRow> each(UnaryOperator<DrawnRow> change) {
    return FORM.rows().stream().map(change).toList();
  }

  private static String relabelled(UnaryOperator<String> change) {
    return FORM.table(each(row -> row.labelled(change.apply(row.label()))));
  }

  private static String halfWidth(String label) {
    return Normalizer.normalize(label, Normalizer.Form.NFKC).replace("、", ",");
  }

  private static String unnumbered(String label) {
    return label.replaceFirst("^(?:（[一-十]）|[一-十]、|[0-9]\\.)", "");
  }

  private static String spread(String label, String between) {
    return label.codePoints().mapToObj(Character::toString).collect(Collectors.joining(between));
  }

  private static List<DrawnRow> without(String... keys) {
    return FORM.rows().stream().filter(row -> !List.of(keys).contains(row.key())).toList();
  }

  private static List<DrawnRow> before(String key, List<DrawnRow> rows, DrawnRow extra) {
    return rows.stream()
        .flatMap(row -> row.key().equals(key) ? Stream.of(extra, row) : Stream.of(row))
        .toList();
  }

  /** The sum in a row of its own, the group's rows below it without a cell for the group. */
  private static List<DrawnRow> withGroupSum(List<DrawnRow> rows) {
    List<DrawnRow> flat =
        rows.stream()
            .map(r -> r.isIn("denied") ? new DrawnRow(r.key(), RESULTS, r.label(), r.cells()) : r)
            .toList();
    DrawnRow sum =
        DrawnRow.of("denied", RESULTS, "（三）不予公开", List.of(448, 456, 464, 472, 480, 488, 2808));
    return before("denied_state_secret", flat, sum);
  }

  private static List<DrawnRow> onlyTotals(String mark) {
    return each(
        row -> {
          List<String> cells =
              new ArrayList<>(Collections.nCopies(6, "<td>%s</td>".formatted(mark)));
          cells.add(row.cells().get(6));
          return row.with(cells);
        });
  }

  private static List<Integer> oneMore(List<Integer> row) {
    List<Integer> more = new ArrayList<>(row);
    more.set(0, row.get(0) + 1);
    more.set(6, row.get(6) + 1);
    return more;
  }

  private static Map<String, String> row(String key, String state) {
    return APPLICANTS.stream()
        .collect(Collectors.toMap(a -> "applications." + key + "." + a, a -> state));
  }

  private static Map<String, String> applicants(String state) {
    return DRAWN.keySet().stream()
        .filter(cell -> cell.startsWith("applications.") && !cell.endsWith(".total"))
        .collect(Collectors.toMap(cell -> cell, cell -> state));
  }

  private static Map<String, String> legal(String state) {
    return DRAWN.keySet().stream()
        .filter(cell -> cell.startsWith("legal."))
        .collect(Collectors.toMap(cell -> cell, cell -> state));
  }

  @SafeVarargs
  private static Map<String, String> both(Map<String, String>... maps) {
    Map<String, String> all = new TreeMap<>();
    Stream.of(maps).forEach(all::putAll);
    return all;
  }
}
