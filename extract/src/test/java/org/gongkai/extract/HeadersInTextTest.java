package org.gongkai.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.extract.TestedExtractor.EXTRACTOR;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongkai.extract.form.Form;
import org.gongkai.extract.form.FormLoader;
import org.gongkai.extract.report.AnnualReport;
import org.gongkai.extract.report.Origin;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Headers that stand on several lines of text, where what spans two lines of the form's header is
 * printed above, below or between: 自然人 may come after the legal persons' group and still stand to
 * their left.
 */
class HeadersInTextTest {

  private static final String TITLE = "某某市财政局2022年政府信息公开工作年度报告";

  private static final Form FORM = FormLoader.load();

  /** The numbers of every row of table 三, in the order in which they are printed. */
  private static final List<String> NUMBERS = List.of("84", "0", "3", "0", "26", "27", "140");

  private static final String AS_THE_FORM = "84 0 3 0 26 27 140";

  private static final String OPEN = ". . . . . . .";

  private static final int LABEL_WIDTH = 34;
  private static final int WIDTH = 9;

  private static final String NAMES_LAID_OUT =
      line(LABEL_WIDTH + WIDTH, "商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他");

  private static final String NAMES = "商业企业 科研机构 社会公益组织 法律服务机构 其他";

  static Stream<Arguments> applicants() {
    return Stream.of(
        laidOut(
            "自然人 and 总计 below the group's line, left and right of its names",
            line(50, "法人或其他组织")
                + "\n"
                + at(line(LABEL_WIDTH, "自然人"), LABEL_WIDTH + 6 * WIDTH, "总计")
                + "\n"
                + NAMES_LAID_OUT,
            AS_THE_FORM),
        laidOut(
            "the names above 自然人 and 总计",
            NAMES_LAID_OUT + "\n" + at(line(LABEL_WIDTH, "自然人"), LABEL_WIDTH + 6 * WIDTH, "总计"),
            AS_THE_FORM),
        laidOut(
            "自然人 to the right of the legal persons",
            line(LABEL_WIDTH, "法人或其他组织")
                + "\n"
                + at(line(LABEL_WIDTH + 5 * WIDTH, "自然人"), LABEL_WIDTH + 6 * WIDTH, "总计")
                + "\n"
                + line(LABEL_WIDTH, "商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他"),
            "27 84 0 3 0 26 140"),
        laidOut(
            "names broken over two lines, one in the middle of them",
            line(50, "法人或其他组织")
                + "\n"
                + at(line(LABEL_WIDTH, "自然人"), LABEL_WIDTH + 6 * WIDTH, "总计")
                + "\n"
                + line(LABEL_WIDTH + WIDTH, "商业企", "科研机", "社会公", "法律服")
                + "\n"
                + line(LABEL_WIDTH + 5 * WIDTH, "其他")
                + "\n"
                + line(LABEL_WIDTH + WIDTH, "业", "构", "益组织", "务机构"),
            AS_THE_FORM),
        closeSet("all on one line", "自然人 " + NAMES + " 总计", AS_THE_FORM),
        closeSet(
            "all on one line, the legal persons first", NAMES + " 自然人 总计", "27 84 0 3 0 26 140"),
        closeSet("自然人 in front of the group", "自然人 法人或其他组织 总计\n" + NAMES, AS_THE_FORM),
        closeSet("the group on the line above", "法人或其他组织\n自然人 总计\n" + NAMES, OPEN),
        closeSet("the names on the line above", NAMES + "\n自然人 总计", OPEN),
        closeSet("自然人 beside the names alone", "法人或其他组织 总计\n自然人 " + NAMES, OPEN),
        closeSet("总计 beside 自然人 alone", "自然人 总计\n" + NAMES, OPEN),
        closeSet(
            "a word a line, two of them broken and exchanged",
            "自然人\n法人或其他组织\n总计\n商业企业\n科研机构\n法律服务\n机构\n社会公益\n组织\n其他",
            "84 0 3 26 0 27 140"),
        closeSet("a word a line", "自然人\n法人或其他组织\n总计\n" + NAMES.replace(' ', '\n'), AS_THE_FORM),
        closeSet(
            "a word a line, the group first",
            "法人或其他组织\n自然人\n总计\n" + NAMES.replace(' ', '\n'),
            OPEN));
  }

  private static Arguments laidOut(String name, String header, String read) {
    return Arguments.of(name, header, true, read);
  }

  private static Arguments closeSet(String name, String header, String read) {
    return Arguments.of(name, header, false, read);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("applicants")
  void applicants_stand_where_their_names_do(
      String name, String header, boolean laidOut, String read) {
    String rows =
        FORM.table(Form.APPLICATIONS).rows("2021").stream()
            .map(row -> row.label().text().replace(",", "，"))
            .map(label -> laidOut ? at(label, LABEL_WIDTH, line(0, NUMBERS)) : spaced(label))
            .collect(Collectors.joining("\n"));
    String text = TITLE + "\n三、收到和处理政府信息公开申请情况\n" + header + "\n" + rows + "\n";
    assertThat(row(report(text), "applications.granted.", Deformation.APPLICANTS)).isEqualTo(read);
    assertThat(
            row(report("<pre>" + text + "</pre>"), "applications.granted.", Deformation.APPLICANTS))
        .isEqualTo(read);
  }

  static Stream<Arguments> channels() {
    String outcomes = "结果维持 结果纠正 其他结果 尚未审结 总计 ";
    String all = outcomes.repeat(3).strip();
    return Stream.of(
        Arguments.of(
            "行政诉讼 above and to the right of 行政复议",
            at("", 50, "行政诉讼") + "\n" + at("行政复议", 40, "未经复议直接起诉") + at("", 20, "复议后起诉"),
            all,
            "1 2 3 4 10, 0 1 0 1 2, 0 0 8 4 12"),
        Arguments.of(
            "行政诉讼 above, no places",
            "行政诉讼\n行政复议 未经复议直接起诉 复议后起诉",
            all,
            ". . . . ., . . . . ., . . . . ."),
        Arguments.of(
            "行政诉讼 beside 行政复议",
            "行政复议 行政诉讼\n未经复议直接起诉 复议后起诉",
            all,
            "1 2 3 4 10, 0 1 0 1 2, 0 0 8 4 12"),
        Arguments.of(
            "行政诉讼 first on one line",
            "行政诉讼 行政复议\n未经复议直接起诉 复议后起诉",
            all,
            "0 0 8 4 12, 1 2 3 4 10, 0 1 0 1 2"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("channels")
  void channels_stand_where_their_names_do(
      String name, String channels, String outcomes, String read) {
    String text =
        String.join(
            "\n",
            TITLE,
            "四、政府信息公开行政复议、行政诉讼情况",
            channels,
            outcomes,
            "1 2 3 4 10 0 1 0 1 2 0 0 8 4 12",
            "五、存在的主要问题及改进情况",
            "");
    AnnualReport report = report(text);
    assertThat(
            Stream.of("review", "litigation_direct", "litigation_after_review")
                .map(
                    channel ->
                        row(
                            report,
                            "legal." + channel + ".",
                            List.of("upheld", "corrected", "other", "pending", "total")))
                .collect(Collectors.joining(", ")))
        .isEqualTo(read);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "two years, 2021年 1 2 3 4 10 0 1 0 1 2 0 0 8 4 12, 2022年 5 2 3 4 14 0 1 0 1 2 0 0 8 4 12, 5 2 3 4 14",
    "last year and this, 上年 1 2 3 4 10 0 1 0 1 2 0 0 8 4 12, 本年 5 2 3 4 14 0 1 0 1 2 0 0 8 4 12, 5 2 3 4 14",
    "this year and last, 本年 1 2 3 4 10 0 1 0 1 2 0 0 8 4 12, 上年 5 2 3 4 14 0 1 0 1 2 0 0 8 4 12, 1 2 3 4 10",
    "numbered, 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15, 1 2 3 4 10 0 1 0 1 2 0 0 8 4 12, 1 2 3 4 10",
    "two of nobody's, 本级 1 2 3 4 10 0 1 0 1 2 0 0 8 4 12, 合计 5 2 3 4 14 0 1 0 1 2 0 0 8 4 12, . . . . ."
  })
  void of_two_rows_of_outcomes_that_of_the_year_is_read(
      String name, String first, String second, String read) {
    for (String separator : List.of(" ", "\n")) {
      String text =
          String.join(
              "\n",
              TITLE,
              "四、政府信息公开行政复议、行政诉讼情况",
              "行政复议 行政诉讼",
              "未经复议直接起诉 复议后起诉",
              "结果维持 结果纠正 其他结果 尚未审结 总计 ".repeat(3).strip(),
              first.replace(" ", separator),
              second.replace(" ", separator),
              "五、存在的主要问题及改进情况",
              "");
      assertThat(
              row(
                  report(text),
                  "legal.review.",
                  List.of("upheld", "corrected", "other", "pending", "total")))
          .isIn(read, name.equals("numbered") ? ". . . . ." : read);
    }
  }

  private static String row(AnnualReport report, String item, List<String> columns) {
    Map<String, String> figures = Figures.of(report);
    return columns.stream()
        .map(column -> figures.get(item + column))
        .map(figure -> figure.matches("[0-9]+") ? figure : ".")
        .collect(Collectors.joining(" "));
  }

  private static AnnualReport report(String text) {
    List<AnnualReport> reports =
        Figures.reports(
            EXTRACTOR.extract(text.getBytes(StandardCharsets.UTF_8), Origin.ofFile("report")));
    assertThat(reports).hasSize(1);
    return reports.get(0);
  }

  private static String spaced(String label) {
    return label + " " + String.join(" ", NUMBERS);
  }

  /** Cells of the same width, from a place on. */
  private static String line(int from, String... cells) {
    return line(from, List.of(cells));
  }

  private static String line(int from, List<String> cells) {
    StringBuilder line = new StringBuilder(" ".repeat(from));
    cells.forEach(cell -> line.append(cell).append(" ".repeat(WIDTH - cell.length())));
    return line.toString().stripTrailing();
  }

  /** A line that goes on at a place. */
  private static String at(String line, int place, String rest) {
    return line + " ".repeat(Math.max(1, place - line.length())) + rest;
  }
}
