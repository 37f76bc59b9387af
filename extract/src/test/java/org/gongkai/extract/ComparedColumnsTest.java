package org.gongkai.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.extract.TestedExtractor.EXTRACTOR;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gongkai.extract.document.DocxFile;
import org.gongkai.extract.form.Form;
import org.gongkai.extract.form.FormLoader;
import org.gongkai.extract.report.AnnualReport;
import org.gongkai.extract.report.Origin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Columns in another order, of other years, of notes and numberings, and sums of money in other
 * units: in pages, Word documents, text with tabs and with pipes alike.
 */
class ComparedColumnsTest {

  private static final Form FORM = FormLoader.load();

  /** Cells between bars. */
  private static final String MEASURES =
      """
      信息内容|本年制发件数|本年废止件数|现行有效件数
      规章|0|0|0
      行政规范性文件|3|1|12
      信息内容|本年处理决定数量
      行政许可|256
      信息内容|本年处理决定数量
      行政处罚|31
      行政强制|4
      信息内容|本年收费金额（单位：万元）
      行政事业性收费|35.6
      """;

  private static final Map<String, String> MEASURED =
      Map.of(
          "proactive.normative_documents.issued", "3",
          "proactive.normative_documents.repealed", "1",
          "proactive.normative_documents.in_force", "12",
          "proactive.licences.decisions", "256",
          "proactive.penalties.decisions", "31",
          "proactive.coercive_measures.decisions", "4",
          "proactive.fees.amount", "35.6");

  /** The numbers of a row of table 三, of which no two are the same. */
  private static final List<String> ROW = List.of("12", "5", "3", "2", "1", "4", "27");

  private static final String APPLICANTS = "自然人|商业企业|科研机构|社会公益组织|法律服务机构|其他|总计";

  /** A format that carries tables. */
  private record Format(String name, Function<List<String>, byte[]> document) {

    @Override
    public String toString() {
      return name;
    }
  }

  private static final List<Format> FORMATS =
      List.of(
          new Format("html", ComparedColumnsTest::html),
          new Format("docx", ComparedColumnsTest::docx),
          new Format("tabs", tables -> text(tables, "\t")),
          new Format("pipes", tables -> text(tables, " | ")));

  static Stream<Arguments> measures() {
    return inEveryFormat(
        Map.of(
            "last year beside this year",
            MEASURES
                .replace("|本年制发件数|本年废止件数|现行有效件数", "|本年制发件数|上年制发件数|本年废止件数|上年废止件数|现行有效件数|上年现行有效件数")
                .replace("规章|0|0|0", "规章|0|7|0|7|0|7")
                .replace("文件|3|1|12", "文件|3|8|1|8|12|8")
                .replace("本年处理决定数量", "上年处理决定数量|本年处理决定数量")
                .replace("许可|", "许可|198|")
                .replace("处罚|", "处罚|44|")
                .replace("强制|", "强制|7|"),
            "the years by their numbers",
            MEASURES
                .replace("本年处理决定数量", "2021年处理决定数量|2022年处理决定数量|同比增减")
                .replace("许可|256", "许可|198|256|58")
                .replace("处罚|31", "处罚|44|31|-13")
                .replace("强制|4", "强制|7|4|-3"),
            "notes behind",
            MEASURES
                .replaceAll("(?m)(本年处理决定数量)$", "$1|备注")
                .replaceAll("(?m)(256|31|政强制.4)$", "$1|7"),
            "measures in another order",
            MEASURES
                .replace("本年制发件数|本年废止件数|现行有效件数", "现行有效件数|本年制发件数|本年废止件数")
                .replace("文件|3|1|12", "文件|12|3|1"),
            "yuan in the caption",
            MEASURES
                .replace("信息内容|本年收费金额（单位：万元）", "第二十条第（八）项（单位：元）\n信息内容|本年收费金额")
                .replace("35.6", "356000"),
            "yuan in a column of its own",
            MEASURES.replace("本年收费金额（单位：万元）", "本年收费金额|单位").replace("35.6", "356000|元"),
            "yuan behind the item",
            MEASURES.replace("本年收费金额（单位：万元）", "本年收费金额").replace("收费|35.6", "收费（元）|356000"),
            "hundred million yuan in the header",
            MEASURES.replace("万元", "亿元").replace("35.6", "0.00356")));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("measures")
  void measures_are_those_of_this_year_in_the_unit_of_the_form(
      Format format, String name, String table) {
    AnnualReport report = report(format, List.of(table));
    assertThat(Figures.of(report)).containsAllEntriesOf(MEASURED);
  }

  static Stream<Arguments> applicants() {
    String own = String.join("|", ROW);
    return inEveryFormat(
        Map.of(
            "legal persons first",
            applications("商业企业|科研机构|社会公益组织|法律服务机构|其他|自然人|总计", "5|3|2|1|4|12|27"),
            "the total first",
            applications("总计|" + APPLICANTS.replace("|总计", ""), "27|12|5|3|2|1|4"),
            "a part sum of legal persons",
            applications(APPLICANTS.replace("|总计", "|小计|总计"), "12|5|3|2|1|4|15|27"),
            "last year's total and the change",
            applications(APPLICANTS + "|上年总计|同比增减", own + "|20|7"),
            "lines numbered",
            applications("行次|" + APPLICANTS, "9|" + own),
            "notes behind",
            applications(APPLICANTS + "|备注", own + "|3"),
            "columns numbered",
            applications(APPLICANTS + "\n栏次|1|2|3|4|5|6|7", own)));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("applicants")
  void applicants_stand_where_the_header_prints_them(Format format, String name, String table) {
    Map<String, String> figures = Figures.of(report(format, List.of(MEASURES, table)));
    assertThat(rowOf(figures, "new_received")).isEqualTo(ROW);
    assertThat(rowOf(figures, "carried_out")).isEqualTo(ROW);
  }

  static Stream<Arguments> outcomes() {
    return inEveryFormat(
        Map.of(
            "the totals first", legal("总计|结果维持|结果纠正|其他结果|尚未审结", "2|0|1|0|1"),
            "pending first", legal("尚未审结|结果维持|结果纠正|其他结果|总计", "1|0|1|0|2"),
            "columns numbered",
                legal("结果维持|结果纠正|其他结果|尚未审结|总计", "0|1|0|1|2")
                    .replaceFirst("\n0", "\n1|2|3|4|5|6|7|8|9|10|11|12|13|14|15\n0")));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("outcomes")
  void outcomes_stand_where_the_header_prints_them(Format format, String name, String table) {
    Map<String, String> figures = Figures.of(report(format, List.of(MEASURES, table)));
    for (String channel : List.of("review", "litigation_direct", "litigation_after_review")) {
      assertThat(
              Stream.of("upheld", "corrected", "other", "pending", "total")
                  .map(outcome -> figures.get("legal." + channel + "." + outcome)))
          .containsExactly("0", "1", "0", "1", "2");
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("formats")
  void parts_of_an_item_are_added_up_and_said_so(Format format) {
    String table = MEASURES.replace("行政强制|4", "行政强制措施|1\n行政强制执行|3");
    AnnualReport report = report(format, List.of(table));
    assertThat(Figures.of(report))
        .containsEntry("proactive.coercive_measures.decisions", "inferred 4");
    assertThat(Figures.findings(report)).contains("printed_in_parts coercive_measures -");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("formats")
  void one_part_of_an_item_is_not_the_item(Format format) {
    String table = MEASURES.replace("行政强制|4", "行政强制执行|3");
    AnnualReport report = report(format, List.of(table));
    assertThat(Figures.of(report))
        .containsEntry("proactive.coercive_measures.decisions", "missing")
        .containsEntry("proactive.penalties.decisions", "31");
    assertThat(Figures.findings(report)).contains("printed_in_parts coercive_measures -");
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = ':',
      value = {
        "简易程序 40, 普通程序 109: inferred 149",
        "合计 149, 简易程序 40, 普通程序 109: 149",
        "线上 40, 线下 109, 总数 149: 149",
        "本年 149, 累计 980: missing",
        "件数 149, 人次 160: missing",
        "受理 160, 办结 149: missing",
        "简易程序 40, 普通程序 109, 小计 149: 149",
      })
  void an_item_over_several_rows_under_one_header_is_all_of_them(String parts, String read) {
    List<String> rows = List.of(parts.split(", "));
    String item = "<td rowspan='%d'>行政处罚</td>".formatted(rows.size());
    String table =
        rows.stream()
            .map(row -> row.split(" "))
            .map(row -> "<td>%s</td><td colspan='2'>%s</td></tr>".formatted(row[0], row[1]))
            .collect(Collectors.joining("<tr>", "<tr>" + item, ""));
    String page =
        "<h1>柳州市财政局2022年政府信息公开工作年度报告</h1><p>二、主动公开政府信息情况</p><table>"
            + "<tr><td>信息内容</td><td>本年制发件数</td><td>本年废止件数</td><td>现行有效件数</td></tr>"
            + "<tr><td>规章</td><td>0</td><td>0</td><td>0</td></tr>"
            + "<tr><td>行政规范性文件</td><td>3</td><td>1</td><td>12</td></tr>"
            + "<tr><td>信息内容</td><td colspan='3'>本年处理决定数量</td></tr>"
            + table
            + "<tr><td>行政强制</td><td colspan='3'>4</td></tr></table>";
    assertThat(Figures.of(Figures.onlyReport(page, "nb.html")))
        .containsEntry("proactive.penalties.decisions", read)
        .containsEntry("proactive.coercive_measures.decisions", "4");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("formats")
  void a_table_of_postings_above_is_another_table(Format format) {
    String postings = "公开类别|公开数量\n政策文件|35\n行政许可|120\n行政处罚|45\n";
    AnnualReport report = report(format, List.of(postings, MEASURES));
    assertThat(Figures.of(report)).containsAllEntriesOf(MEASURED);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("formats")
  void units_that_contradict_each_other_leave_the_amount_open(Format format) {
    String table = MEASURES.replace("收费|35.6", "收费（元）|356000");
    AnnualReport report = report(format, List.of(table));
    assertThat(Figures.of(report)).containsEntry("proactive.fees.amount", "illegible");
    assertThat(Figures.findings(report)).contains("not_a_number fees amount");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("formats")
  void an_unknown_header_whose_sums_fail_leaves_the_columns_open(Format format) {
    String table = applications(APPLICANTS.replace("其他", "以上各类"), "12|5|3|2|1|23|23");
    AnnualReport report = report(format, List.of(MEASURES, table));
    assertThat(rowOf(Figures.of(report), "new_received")).containsOnly("missing");
    assertThat(Figures.findings(report))
        .contains("unplaced applications -", "unplaced new_received -")
        .noneMatch(finding -> finding.startsWith("missing_row"));
  }

  @Test
  void numbers_before_their_labels_are_tied_where_all_are_there() {
    String text =
        String.join(
            "\n",
            "第二十条第（一）项\n信息内容\n本年制发件数\n本年废止件数\n现行有效件数\n0\n0\n0\n规章\n3\n1\n12",
            "行政规范性文件\n信息内容\n行政许可\n第二十条第（五）项\n本年处理决定数量\n256",
            "信息内容\n行政处罚\n行政强制\n第二十条第（六）项\n本年处理决定数量\n31\n4",
            "信息内容\n行政事业性收费\n第二十条第（八）项\n本年收费金额（单位：万元）\n35.6\n");
    assertThat(Figures.of(only(lines(text)))).containsAllEntriesOf(MEASURED);
    AnnualReport lost = only(lines(text.replace("31\n4", "31")));
    assertThat(Figures.of(lost)).containsEntry("proactive.penalties.decisions", "missing");
    assertThat(Figures.findings(lost)).contains("unplaced proactive -");
  }

  static Stream<Format> formats() {
    return FORMATS.stream();
  }

  private static Stream<Arguments> inEveryFormat(Map<String, String> tables) {
    return FORMATS.stream()
        .flatMap(
            format ->
                new TreeMap<>(tables)
                    .entrySet().stream()
                        .map(table -> Arguments.of(format, table.getKey(), table.getValue())));
  }

  private static List<String> rowOf(Map<String, String> figures, String item) {
    return Deformation.APPLICANTS.stream()
        .map(column -> figures.get("applications." + item + "." + column))
        .toList();
  }

  /** Table 三 with the same numbers in every row. */
  private static String applications(String header, String row) {
    String rows =
        FORM.table(Form.APPLICATIONS).rows("2021").stream()
            .map(r -> r.label().text().replace(",", "，") + "|" + row)
            .collect(Collectors.joining("\n"));
    return "项目|" + header + "\n" + rows + "\n";
  }

  /** Table 四; &lt; goes on with the cell to its left. */
  private static String legal(String outcomes, String numbers) {
    return "行政复议|<|<|<|<|未经复议直接起诉|<|<|<|<|复议后起诉|<|<|<|<\n"
        + String.join("|", outcomes, outcomes, outcomes)
        + "\n"
        + String.join("|", numbers, numbers, numbers)
        + "\n";
  }

  private static AnnualReport report(Format format, List<String> tables) {
    return only(format.document().apply(tables));
  }

  private static AnnualReport only(byte[] document) {
    List<AnnualReport> reports =
        Figures.reports(EXTRACTOR.extract(document, Origin.ofFile("report")));
    assertThat(reports).hasSize(1);
    return reports.get(0);
  }

  private static final String TITLE = "某某市财政局2022年政府信息公开工作年度报告";

  private static byte[] html(List<String> tables) {
    String body =
        tables.stream()
            .map(
                table ->
                    "<table>" + rows(table, "<tr>", "</tr>", ComparedColumnsTest::td) + "</table>")
            .collect(Collectors.joining("<p>情况如下</p>"));
    return ("<html><body><h1>" + TITLE + "</h1><p>一、总体情况</p>" + body + "</body></html>")
        .getBytes(StandardCharsets.UTF_8);
  }

  private static String td(String text, int span) {
    return "<td colspan=\"" + span + "\">" + text + "</td>";
  }

  private static byte[] docx(List<String> tables) {
    String body =
        tables.stream()
            .map(
                table ->
                    "<w:tbl>"
                        + rows(table, "<w:tr>", "</w:tr>", ComparedColumnsTest::tc)
                        + "</w:tbl>")
            .collect(Collectors.joining(paragraph("情况如下")));
    return DocxFile.of(paragraph(TITLE) + paragraph("一、总体情况") + paragraph("二、主动公开政府信息情况") + body);
  }

  private static String tc(String text, int span) {
    return "<w:tc><w:tcPr><w:gridSpan w:val=\""
        + span
        + "\"/></w:tcPr>"
        + paragraph(text)
        + "</w:tc>";
  }

  private static String paragraph(String text) {
    return "<w:p><w:r><w:t>" + text + "</w:t></w:r></w:p>";
  }

  private static byte[] text(List<String> tables, String separator) {
    String body =
        tables.stream()
            .map(table -> table.replace("|<", "").replace("|", separator))
            .collect(Collectors.joining("\n情况如下\n"));
    return lines(body);
  }

  private static byte[] lines(String body) {
    return (TITLE + "\n一、总体情况\n二、主动公开政府信息情况\n" + body).getBytes(StandardCharsets.UTF_8);
  }

  private static String rows(
      String table, String open, String close, BiFunction<String, Integer, String> cell) {
    return table
        .lines()
        .map(line -> open + cells(line, cell) + close)
        .collect(Collectors.joining());
  }

  private static String cells(String line, BiFunction<String, Integer, String> cell) {
    List<String> texts = List.of(line.split("\\|", -1));
    List<String> drawn = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      int from = i + 1;
      int span =
          1
              + (int)
                  IntStream.range(from, texts.size())
                      .takeWhile(k -> texts.get(k).equals("<"))
                      .count();
      if (!texts.get(i).equals("<")) {
        drawn.add(cell.apply(texts.get(i), span));
      }
    }
    return String.join("", drawn);
  }
}
