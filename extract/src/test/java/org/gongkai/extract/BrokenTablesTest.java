package org.gongkai.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gongkai.extract.form.FormLoader;
import org.gongkai.extract.form.FormRow;
import org.gongkai.extract.form.FormTable;
import org.gongkai.extract.report.AnnualReport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Tables that a crawler cut into pieces: what is plain is read, and what is not is left open. */
class BrokenTablesTest {

  private static final FormDrawing DRAWING = new FormDrawing(FormLoader.load(), "2021");
  private static final FormTable APPLICATIONS = FormLoader.load().table("applications");
  private static final List<FormRow> ROWS = APPLICATIONS.rows("2021");
  private static final String OUTCOMES =
      "| 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 |\n|---|---|---|---|---|\n";

  private static final String READ =
      "review 6,2,1,0,9; litigation_direct 3,0,0,1,4; litigation_after_review 1,0,2,0,3";

  /** Table 四 in a shape of its own, and what is read of it. */
  static Stream<Arguments> outcomes() {
    return Stream.of(
        arguments(
            "a table for each channel",
            "行政复议\n%s| 6 | 2 | 1 | 0 | 9 |\n\n行政诉讼（未经复议直接起诉）\n%s| 3 | 0 | 0 | 1 | 4 |\n\n行政诉讼（复议后起诉）\n%s| 1 | 0 | 2 | 0 | 3 |"
                .formatted(OUTCOMES, OUTCOMES, OUTCOMES),
            READ),
        arguments(
            "a table for each channel, the total first",
            "行政复议\n\n| 总计 | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 |\n|---|---|---|---|---|\n| 9 | 6 | 2 | 1 | 0 |\n\n"
                + "复议后起诉\n\n| 总计 | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 |\n|---|---|---|---|---|\n| 3 | 1 | 0 | 2 | 0 |",
            "review 6,2,1,0,9; litigation_after_review 1,0,2,0,3"),
        arguments(
            "an outcome a row",
            "| 情形 | 行政复议 | 未经复议直接起诉 | 复议后起诉 |\n|---|---|---|---|\n| 结果维持 | 6 | 3 | 1 |\n| 结果纠正 | 2 | 0 | 0 |\n"
                + "| 其他结果 | 1 | 0 | 2 |\n| 尚未审结 | 0 | 1 | 0 |\n| 总计 | 9 | 4 | 3 |",
            READ),
        arguments(
            "an outcome a line",
            "行政复议\n结果维持\n6\n结果纠正\n2\n其他结果\n1\n尚未审结\n0\n总计\n9\n未经复议直接起诉\n结果维持\n3\n结果纠正\n0\n其他结果\n0\n"
                + "尚未审结\n1\n总计\n4\n复议后起诉\n结果维持\n1\n结果纠正\n0\n其他结果\n2\n尚未审结\n0\n总计\n3",
            READ),
        arguments(
            "one table for reviews, one for lawsuits",
            "| 行政复议 |  |  |  |  |\n|---|---|---|---|---|\n| 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 |\n| 6 | 2 | 1 | 0 | 9 |\n\n"
                + "| 未经复议直接起诉 |  |  |  |  | 复议后起诉 |  |  |  |  |\n|---|---|---|---|---|---|---|---|---|---|\n"
                + "| 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 |\n"
                + "| 3 | 0 | 0 | 1 | 4 | 1 | 0 | 2 | 0 | 3 |",
            READ),
        arguments(
            "a header in pieces, and sums that hold",
            "行政复议行政诉讼\n未经复议直接起诉复议后起诉\n结果结果其他尚未\n总计\n维持纠正结果审结维持纠正结果审结\n"
                + "| 6 | 2 | 1 | 0 | 9 | 3 | 0 | 0 | 1 | 4 | 1 | 0 | 2 | 0 | 3 |",
            READ),
        arguments(
            "a header in pieces, and sums that do not hold",
            "行政复议行政诉讼\n未经复议直接起诉复议后起诉\n结果结果其他尚未\n总计\n维持纠正结果审结维持纠正结果审结\n"
                + "| 6 | 2 | 1 | 0 | 8 | 3 | 0 | 0 | 1 | 4 | 1 | 0 | 2 | 0 | 3 |",
            ""),
        arguments(
            "a header in pieces that are not in the form's order",
            "行政诉讼行政复议\n未经复议直接起诉复议后起诉\n纠正维持\n| 6 | 2 | 1 | 0 | 9 | 3 | 0 | 0 | 1 | 4 | 1 | 0 | 2 | 0 | 3 |",
            ""),
        arguments(
            "numbers in a sentence below the heading",
            "行政复议 6 件，行政诉讼 3 件。\n| 6 | 2 | 1 | 0 | 9 | 3 | 0 | 0 | 1 | 4 | 1 | 0 | 2 | 0 | 3 |",
            ""));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("outcomes")
  void table_four_is_read_where_its_labels_or_its_sums_tell_it(
      String what, String section, String read) {
    String text = report("三、收到和处理政府信息公开申请情况", lines(i -> false), "四、政府信息公开行政复议、行政诉讼情况", section);
    assertThat(rowsOf("legal", onlyReport(text))).isEqualTo(read);
  }

  /** Which rows lost their labels, and whether those of table 三 are all read. */
  static Stream<Arguments> lone() {
    return Stream.of(
        arguments("none", (IntPredicate) i -> false, true),
        arguments("some between others", (IntPredicate) i -> i == 3 || i == 8 || i == 9, true),
        arguments("the first and the last", (IntPredicate) i -> i == 0 || i == 24, true));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("lone")
  void rows_that_lost_their_labels_are_known_by_their_places_and_the_sums(
      String which, IntPredicate lost, boolean whole) {
    AnnualReport report = onlyReport(report("三、收到和处理政府信息公开申请情况", lines(lost)));
    assertThat(rowsOf("applications", report))
        .isEqualTo(
            ROWS.stream()
                .map(row -> row.key() + " " + DRAWING.numbers().get(row.key()))
                .map(line -> line.replaceAll("[\\[\\]]", "").replace(", ", ","))
                .sorted()
                .collect(Collectors.joining("; ")));
  }

  @Test
  void a_row_that_is_gone_leaves_those_without_labels_open() {
    List<String> lines = new ArrayList<>(List.of(lines(i -> i >= 8 && i <= 10).split("\n")));
    lines.removeIf(line -> line.equals(numbers(9)));
    AnnualReport report = onlyReport(report("三、收到和处理政府信息公开申请情况", String.join("\n", lines)));
    assertThat(rowsOf("applications", report))
        .contains("denied_third_party_rights")
        .doesNotContain("denied_internal_affairs")
        .doesNotContain("denied_process_information")
        .doesNotContain("denied_enforcement_files")
        .contains("denied_administrative_queries");
  }

  /** Rows with the places of their labels' spans at their ends, and what is read of the first. */
  static Stream<Arguments> spans() {
    return Stream.of(
        arguments("all filled", "2|1|0|0|0|1|4", "2,1,0,0,0,1,4"),
        arguments("all zero", "0|0|0|0|0|0|0", "0,0,0,0,0,0,0"),
        arguments("some blank", "2|1||||1|4", "2,1,blank,blank,blank,1,4"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("spans")
  void the_places_that_a_label_spans_may_be_left_over_at_the_end(
      String what, String values, String read) {
    String table =
        "申请人情况 | |||||||||\n自然人 | 法人或其他组织 | 总计 | |||||||\n商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | |||||\n"
            + "一、本年新收政府信息公开申请数量|"
            + values
            + "|||\n二、上年结转政府信息公开申请数量|"
            + values
            + "|||\n三、本年度办理结果|（一）予以公开|"
            + values
            + "||";
    String found = rowsOf("applications", onlyReport(report("三、收到和处理政府信息公开申请情况", table)));
    assertThat(found)
        .isEqualTo("carried_in %s; granted %s; new_received %s".formatted(read, read, read));
  }

  /** A page that ends in table 三, the header of table 二 above it, and the report's edition. */
  static Stream<Arguments> cut() {
    return Stream.of(
        arguments(
            "第二十条第（一）项\n信息内容|本年制发件数|本年废止件数|现行有效件数\n规章|0|0|0\n行政规范性文件|1|0|3\n第二十条第（五）项\n信息内容|本年处理决定数量\n行政许可|8\n",
            "2021"),
        arguments(
            "第二十条第（一）项\n信息内容|本年新制作数量|本年新公开数量|对外公开总数量\n规章|0|0|0\n规范性文件|1|1|3\n第二十条第（五）项\n信息内容|上一年项目数量|本年增/减|处理决定数量\n行政许可|8|0|8\n",
            "2019"),
        arguments("见附件\n", ""));
  }

  @ParameterizedTest
  @MethodSource("cut")
  void rows_that_two_editions_share_tell_none(String proactive, String edition) {
    AnnualReport report =
        onlyReport(
            report(
                "二、主动公开政府信息情况",
                proactive,
                "三、收到和处理政府信息公开申请情况",
                "项目|自然人|商业企业|科研机构|社会公益组织|法律服务机构|其他|总计\n一、本年新收政府信息公开申请数量|2|1|0|0|0|1|4\n二、上年结转政府信息公开申请数量|0|0|0|0|0|0|0"));
    assertThat(report.edition().orElse("")).isEqualTo(edition);
    assertThat(rowsOf("applications", report))
        .isEqualTo("carried_in 0,0,0,0,0,0,0; new_received 2,1,0,0,0,1,4");
  }

  private static String report(String... sections) {
    return "某某县水利局2022年政府信息公开工作年度报告\n一、总体情况\n认真做好公开工作。\n"
        + String.join("\n", sections)
        + "\n五、存在的主要问题及改进情况\n继续努力。";
  }

  /** Table 三 cut into a table for each row; labels that were lost stand as text in front. */
  private static String lines(IntPredicate lost) {
    return IntStream.range(0, ROWS.size())
        .mapToObj(
            i ->
                lost.test(i)
                    ? ROWS.get(i).label().text().substring(0, 4) + "\n" + numbers(i)
                    : "| " + ROWS.get(i).label().text() + " " + numbers(i))
        .collect(Collectors.joining("\n"));
  }

  private static String numbers(int row) {
    return DRAWING.numbers().get(ROWS.get(row).key()).stream()
        .map(String::valueOf)
        .collect(Collectors.joining(" | ", "| ", " |"));
  }

  /** The rows of a table that were read, by their keys. */
  private static String rowsOf(String table, AnnualReport report) {
    Map<String, List<String>> rows = new TreeMap<>();
    report
        .table(table)
        .rows()
        .forEach(
            (row, cells) -> {
              List<String> read =
                  cells.keySet().stream()
                      .map(column -> Figures.of(report).get(table + "." + row + "." + column))
                      .toList();
              if (!read.contains("missing")) {
                rows.put(row, read);
              }
            });
    String order = table.equals("legal") ? "review,litigation_direct,litigation_after_review" : "";
    return rows.entrySet().stream()
        .sorted(
            (a, b) ->
                order.isEmpty()
                    ? a.getKey().compareTo(b.getKey())
                    : Integer.compare(order.indexOf(a.getKey()), order.indexOf(b.getKey())))
        .map(row -> row.getKey() + " " + String.join(",", row.getValue()))
        .collect(Collectors.joining("; "));
  }

  private static AnnualReport onlyReport(String text) {
    return Figures.onlyReport(text, "nb.md");
  }
}
