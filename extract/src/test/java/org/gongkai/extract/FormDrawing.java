package org.gongkai.extract;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.gongkai.extract.form.Form;
import org.gongkai.extract.form.FormGroup;
import org.gongkai.extract.form.FormRow;
import org.gongkai.extract.form.FormTable;

/**
 * Draws the form as html, with its labels and spans, so that a test can deform one thing and leave
 * the rest as the form has it. All sums hold.
 */
final class FormDrawing {

  private final Form form;
  private final String edition;

  FormDrawing(Form form, String edition) {
    this.form = form;
    this.edition = edition;
  }

  /** A report with its sections; the tables are drawn as given. */
  static String report(String title, String proactive, String applications, String legal) {
    return String.join(
        "\n",
        "<h1>" + title + "</h1>",
        "<p>一、总体情况</p><p>本年度认真做好公开工作。</p>",
        "<p>二、主动公开政府信息情况</p>" + proactive,
        "<p>三、收到和处理政府信息公开申请情况</p>" + applications,
        "<p>四、政府信息公开行政复议、行政诉讼情况</p>" + legal,
        "<p>五、存在的主要问题及改进情况</p><p>下一步继续努力。</p>",
        "<p>六、其他需要报告的事项</p><p>无其他需要报告的事项。</p>");
  }

  /**
   * The numbers of table 三. The n-th result has 10n + 1 to 10n + 6, so that no two hold the same
   * number and a shift by a row or a column shows.
   */
  Map<String, List<Integer>> numbers() {
    Map<String, List<Integer>> numbers = new LinkedHashMap<>();
    List<Integer> carriedIn = sevenFrom(401);
    List<Integer> carriedOut = sevenFrom(501);
    List<Integer> results = List.of(0, 0, 0, 0, 0, 0, 0);
    numbers.put("new_received", results);
    numbers.put("carried_in", carriedIn);
    int n = 0;
    for (FormRow row : form.table(Form.APPLICATIONS).rows(edition)) {
      if (row.group().isPresent() && !row.key().equals("results_total")) {
        List<Integer> result = sevenFrom(10 * n++ + 1);
        numbers.put(row.key(), result);
        results = sum(results, result, 1);
      }
    }
    numbers.put("results_total", results);
    numbers.put("carried_out", carriedOut);
    numbers.put("new_received", sum(sum(results, carriedOut, 1), carriedIn, -1));
    return numbers;
  }

  /** The rows of table 三 with these numbers. */
  List<DrawnRow> rows(Map<String, ? extends List<?>> numbers) {
    return form.table(Form.APPLICATIONS).rows(edition).stream()
        .map(
            row -> DrawnRow.of(row.key(), drawnIn(row), row.label().text(), numbers.get(row.key())))
        .toList();
  }

  /** The rows of table 三 with {@link #numbers()}. */
  List<DrawnRow> rows() {
    return rows(numbers());
  }

  /** A group's only row stands for the group itself (（六）其他处理 of 2019). */
  private String drawnIn(FormRow row) {
    return row.key().equals("other_total") ? DrawnRow.RESULTS : row.group().orElse("");
  }

  /** Table 三 around its rows. */
  String table(List<DrawnRow> rows) {
    return "<table>" + header() + body(rows) + "</table>";
  }

  /** Table 三 with one row drawn otherwise. */
  String tableWith(String key, UnaryOperator<DrawnRow> drawn) {
    return table(rows().stream().map(r -> r.key().equals(key) ? drawn.apply(r) : r).toList());
  }

  /** The header of table 三, over three rows. */
  String header() {
    List<String> columns =
        form.table(Form.APPLICATIONS).columns().stream().map(c -> c.label().text()).toList();
    return """
        <tr><td colspan="3" rowspan="3">（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）</td>\
        <td colspan="7">申请人情况</td></tr>
        <tr><td rowspan="2">%s</td><td colspan="5">法人或其他组织</td><td rowspan="2">%s</td></tr>
        <tr>%s</tr>
        """
        .formatted(columns.get(0), columns.get(6), cells(columns.subList(1, 6)));
  }

  /** Rows of table 三, each group drawn over those that stand under it. */
  String body(List<DrawnRow> rows) {
    Map<String, String> groups =
        form.table(Form.APPLICATIONS).groups().stream()
            .collect(Collectors.toMap(FormGroup::key, group -> group.label().text()));
    StringBuilder html = new StringBuilder();
    for (int i = 0; i < rows.size(); i++) {
      DrawnRow row = rows.get(i);
      html.append("<tr>");
      if (row.isResult() && (i == 0 || !rows.get(i - 1).isResult())) {
        html.append(cell(groups.get("results"), run(rows, i, DrawnRow::isResult), 1));
      }
      if (row.isGrouped() && (i == 0 || !rows.get(i - 1).isIn(row.group()))) {
        html.append(cell(groups.get(row.group()), run(rows, i, r -> r.isIn(row.group())), 1));
      }
      html.append(cell(row.label(), 1, row.isGrouped() ? 1 : row.isResult() ? 2 : 3));
      html.append(String.join("", row.cells())).append("</tr>\n");
    }
    return html.toString();
  }

  /** Table 四, its fifteen numbers balanced: 1 to 4, 5 to 8, 9 to 12 and their sums. */
  String legal() {
    FormTable legal = form.table(Form.LEGAL);
    List<String> outcomes = legal.columns().stream().map(c -> c.label().text()).toList();
    List<String> channels = legal.rows().stream().map(r -> r.label().text()).toList();
    return """
        <table><tr><td colspan="5" rowspan="2">%s</td><td colspan="10">%s</td></tr>
        <tr><td colspan="5">%s</td><td colspan="5">%s</td></tr>
        <tr>%s</tr>
        <tr>%s</tr></table>
        """
        .formatted(
            channels.get(0),
            legal.groups().get(0).label().text(),
            channels.get(1),
            channels.get(2),
            cells(outcomes).repeat(3),
            cells(List.of(1, 2, 3, 4, 10, 5, 6, 7, 8, 26, 9, 10, 11, 12, 42)));
  }

  /** Table 二, its numbers counted from 31 on. */
  String proactive() {
    StringBuilder html = new StringBuilder("<table>\n");
    List<String> above = List.of();
    int number = 31;
    for (FormRow row : form.table(Form.PROACTIVE).rows(edition)) {
      List<String> measures = row.columns(edition);
      if (!measures.equals(above)) {
        List<String> labels =
            measures.stream()
                .map(m -> form.table(Form.PROACTIVE).column(m).label().text())
                .toList();
        html.append("<tr><td colspan=\"4\">第二十条第（一）项</td></tr>\n");
        html.append("<tr><td>信息内容</td>").append(acrossThree(labels)).append("</tr>\n");
        above = measures;
      }
      List<Integer> numbers = IntStream.range(number, number + measures.size()).boxed().toList();
      number += measures.size();
      html.append("<tr><td>").append(row.label().text()).append("</td>");
      html.append(acrossThree(numbers)).append("</tr>\n");
    }
    return html.append("</table>").toString();
  }

  /** Cells over three columns, the last one as wide as is left. */
  private static String acrossThree(List<?> texts) {
    int last = texts.size() - 1;
    return cells(texts.subList(0, last)) + cell(String.valueOf(texts.get(last)), 1, 3 - last);
  }

  private static String cells(List<?> texts) {
    return String.join("", DrawnRow.cells(texts));
  }

  private static String cell(String text, int rowSpan, int columnSpan) {
    return "<td rowspan=\"%d\" colspan=\"%d\">%s</td>".formatted(rowSpan, columnSpan, text);
  }

  /** How many rows from one on are alike. */
  private static int run(List<DrawnRow> rows, int from, Predicate<DrawnRow> alike) {
    return (int) rows.stream().skip(from).takeWhile(alike).count();
  }

  /** Six numbers in a row and their sum. */
  private static List<Integer> sevenFrom(int first) {
    List<Integer> numbers = new ArrayList<>(IntStream.range(first, first + 6).boxed().toList());
    numbers.add(numbers.stream().mapToInt(Integer::intValue).sum());
    return numbers;
  }

  private static List<Integer> sum(List<Integer> a, List<Integer> b, int sign) {
    return IntStream.range(0, a.size()).mapToObj(i -> a.get(i) + sign * b.get(i)).toList();
  }
}
