package org.gongkai.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongkai.extract.form.Form;
import org.gongkai.extract.form.FormLoader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Columns of towns, channels, quarters and years in the place of the form's. */
class ForeignColumnsTest {

  private static final Form FORM = FormLoader.load();

  private static final String MEASURES = "本年制发件数 本年废止件数 现行有效件数";

  private static final List<String> SEPARATORS = List.of(" ", "\t", " | ", "\n", "<td>");

  static Stream<Arguments> headers() {
    return Stream.of(
            "甲坪镇 乙岭镇 丙河镇 丁山镇 戊溪镇 己店镇 合计",
            "当面 邮寄 传真 电子邮件 网上平台 政务热线 合计",
            "一季度 二季度 三季度 四季度 补录 更正 全年合计")
        .flatMap(header -> SEPARATORS.stream().map(s -> Arguments.of(header, s)));
  }

  @ParameterizedTest(name = "{0} [{1}]")
  @MethodSource("headers")
  void numbers_under_names_that_are_not_the_forms_have_no_place(String header, String separator) {
    String rows =
        FORM.table(Form.APPLICATIONS).rows("2021").stream()
            .map(row -> row.label().text().replace(",", "，"))
            .map(label -> label + " 9 5 0 0 0 6 20")
            .collect(Collectors.joining("\n"));

    Map<String, String> figures =
        figures("三、收到和处理政府信息公开申请情况", "项目 " + header + "\n" + rows, separator);

    assertThat(figures.get("applications.granted.natural_person")).isEqualTo("missing");
    assertThat(figures.get("applications.granted.research_institution")).isEqualTo("missing");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "本年制发件数 本年废止件数 现行有效件数, 5",
    "制发件数 2020年 2021年 2022年, missing",
    "本年制发件数 局机关 分局 合计, missing"
  })
  void measures_beside_columns_of_others_are_not_taken_by_order(String header, String issued) {
    for (String separator : List.of(" ", "\n", "\t")) {
      String table = measures(header, "行政事业性收费 35.6");

      Map<String, String> figures = figures("二、主动公开政府信息情况", table, separator);

      assertThat(figures.get("proactive.normative_documents.issued"))
          .as(separator)
          .isEqualTo(issued);
      assertThat(figures.get("proactive.licences.decisions")).as(separator).isEqualTo("256");
    }
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "行政事业性收费 登记费 120.5/开垦费 30.25/复垦费 4/合计 154.75, 154.75",
    "行政事业性收费 登记费 120.5/开垦费 30.25, inferred 150.75",
    "行政事业性收费 35.6, 35.6"
  })
  void kinds_of_fees_in_text_are_added_up_or_have_a_sum(String rows, String amount) {
    for (String separator : List.of(" ", "\n")) {
      String table = measures(MEASURES, rows.replace("/", "\n"));

      assertThat(figures("二、主动公开政府信息情况", table, separator).get("proactive.fees.amount"))
          .as(separator)
          .isEqualTo(amount);
    }
  }

  @Test
  void a_table_of_postings_lends_no_item_that_the_forms_table_lost() {
    String table =
        measures(
            MEASURES, "行政事 35.6\n业性收费\n网站栏目发布情况：\n栏目 信息条数\n行政许可 84\n行政处罚 95\n行政强制 8\n行政事业性收费 9");

    Map<String, String> figures = figures("二、主动公开政府信息情况", table, " ");

    assertThat(figures.get("proactive.fees.amount")).isEqualTo("missing");
    assertThat(figures.get("proactive.licences.decisions")).isEqualTo("256");
  }

  /** Table 二 with a header over its first rows, and what stands below that of fees. */
  private static String measures(String header, String fees) {
    return String.join(
        "\n",
        header,
        "规章 0 0 0",
        "行政规范性文件 5 2 7",
        "信息内容 本年处理决定数量",
        "行政许可 256",
        "信息内容 本年处理决定数量",
        "行政处罚 31",
        "行政强制 4",
        "信息内容 本年收费金额（单位：万元）",
        fees);
  }

  private static Map<String, String> figures(String section, String table, String separator) {
    String head = "某某市财政局2022年政府信息公开工作年度报告";
    String body =
        separator.equals("<td>")
            ? table
                .lines()
                .map(row -> "<tr><td>" + row.replace(" ", "</td><td>") + "</td></tr>")
                .collect(Collectors.joining("", "<table>", "</table>"))
            : table.replace(" ", separator);
    String text =
        separator.equals("<td>")
            ? "<h1>" + head + "</h1><p>" + section + "</p>" + body
            : head + "\n" + section + "\n" + body + "\n";
    return Figures.of(Figures.onlyReport(text, "report"));
  }
}
