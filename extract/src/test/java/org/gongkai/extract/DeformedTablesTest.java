package org.gongkai.extract;

import static org.gongkai.extract.Deformation.DRAWN;
import static org.gongkai.extract.Deformation.FORM;
import static org.gongkai.extract.Deformation.TITLE;
import static org.gongkai.extract.Deformation.all;
import static org.gongkai.extract.Deformation.exchanged;
import static org.gongkai.extract.Deformation.page;
import static org.gongkai.extract.Deformation.same;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whole tables deformed, and what stands around them. */
class DeformedTablesTest {

  static Stream<Deformation> tables() {
    List<DrawnRow> rows = FORM.rows();
    List<DrawnRow> beforeTotal = rows.subList(0, 23);
    List<DrawnRow> fromTotal = rows.subList(23, 25);
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
            "broken in front of the results' total, the header repeated",
            page(
                two(FORM.header() + FORM.body(beforeTotal), FORM.header() + FORM.body(fromTotal)))),
        new Deformation(
            "the header repeated where the results' total is left out",
            page(
                two(
                    FORM.header() + FORM.body(beforeTotal),
                    FORM.header() + FORM.body(rows.subList(24, 25)))),
            Deformation.row("results_total", "missing"),
            List.of("missing_row results_total -")),
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

  static Stream<Deformation> otherTables() {
    String legal = FORM.legal();
    String numbers = legal.substring(legal.lastIndexOf("<tr>"));
    String proactive = FORM.proactive();
    return Stream.of(
        new Deformation(
            "table 四 blank",
            legalPage(legal.replaceAll("<td>\\d+</td>", "<td></td>")),
            all("legal.", "blank"),
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
        new Deformation(
            "table 四 with a number lost",
            legalPage(legal.replace("<td>7</td>", "")),
            all("legal.", "missing"),
            List.of(
                "unplaced review -",
                "unplaced litigation_direct -",
                "unplaced litigation_after_review -")),
        new Deformation(
            "table 四 with a sum that is wrong",
            legalPage(legal.replace("<td>26</td>", "<td>27</td>")),
            Map.of("legal.litigation_direct.total", "27"),
            List.of("legal_sum litigation_direct total")),
        new Deformation(
            "table 四 left out",
            legalPage("<p>本年度未发生。</p>"),
            all("legal.", "none"),
            List.of("missing_table legal -")),
        new Deformation(
            "table 二 with an item left out",
            proactivePage(proactive.replaceAll("<tr><td>行政规范性文件.*\n", "")),
            all("proactive.normative_documents.", "missing"),
            List.of("missing_row normative_documents -")),
        same(
            "table 二 with other wordings",
            proactivePage(proactive.replace("行政规范性文件", "规范性文件").replace("处理决定数量", "本年处理决定数量"))),
        new Deformation(
            "table 二 in 元",
            proactivePage(
                proactive.replace("单位：万元", "单位：元").replaceAll("(?s)40(?!.*40)", "125000.00")),
            Map.of("proactive.fees.amount", "12.5"),
            List.of()),
        new Deformation(
            "table 四 with its outcomes in another order",
            legalPage(legal.replace("结果维持", "甲").replace("结果纠正", "结果维持").replace("甲", "结果纠正")),
            exchanged(DRAWN, "upheld", "corrected"),
            List.of()),
        new Deformation(
            "table 二 in a unit that is not known",
            proactivePage(proactive.replace("单位：万元", "单位：美元")),
            Map.of("proactive.fees.amount", "illegible"),
            List.of("not_a_number fees amount")),
        new Deformation(
            "table 二 with a number lost",
            proactivePage(proactive.replace("<td>32</td>", "")),
            all("proactive.regulations.", "missing"),
            List.of("unplaced regulations -")),
        new Deformation(
            "table 二 with a number over two rows",
            proactivePage(
                proactive
                    .replace("<td>31</td>", "<td rowspan=\"2\">31</td>")
                    .replace("<td>34</td>", "")),
            all("proactive.normative_documents.", "missing"),
            List.of("unplaced normative_documents -")),
        new Deformation(
            "table 二 with words for a number",
            proactivePage(proactive.replace(">31<", ">见附表<")),
            Map.of("proactive.regulations.issued", "illegible"),
            List.of("not_a_number regulations issued")));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource({"tables", "otherTables"})
  void what_is_printed_is_read_and_what_is_not_is_told(Deformation deformed) {
    deformed.isReadAsTold();
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
}
