package org.gongkai.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.extract.TestedExtractor.EXTRACTOR;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongkai.extract.report.Agency;
import org.gongkai.extract.report.AnnualReport;
import org.gongkai.extract.report.Origin;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Two tables in one grid, the words of their rows printed twice, as workbooks have them. */
class SideBySideTest {

  private static final String AGENCY = "桂林市民政局";

  @ParameterizedTest(name = "{0} {1}, {2} {3}")
  @CsvSource(
      delimiter = '|',
      emptyValue = "",
      textBlock =
          """
          # above the left table, its number, above the right one, its number, read
          2022年 | 12 | 2021年 | 9  | 12
          2021年 | 9  | 2022年 | 12 | 12
          更正后 | 12 | 更正前 | 9  | 12
          更正前 | 9  | 更正后 | 12 | 12
          甲     | 9  | 乙     | 12 | missing
          甲     | 12 | 乙     | 12 | 12
          """)
  void of_two_tables_side_by_side_the_reports_is_read_or_none(
      String above, int number, String aboveSecond, int second, String read) {
    DrawnDocument document =
        new DrawnDocument()
            .lines(AGENCY + "2022年政府信息公开工作年度报告", "一、总体情况", "我局认真做好公开工作。")
            .lines("三、收到和处理政府信息公开申请情况")
            .table(beside(block(above, number), block(aboveSecond, second)))
            .closing(AGENCY, "2023年1月18日");
    assertThat(DrawnDocument.Format.values())
        .allSatisfy(
            format ->
                assertThat(document.reports(format))
                    .extracting(SideBySideTest::received)
                    .containsExactly(read));
  }

  @ParameterizedTest
  @EnumSource
  void two_agencies_side_by_side_are_two_reports(DrawnDocument.Format format) {
    DrawnDocument document =
        new DrawnDocument()
            .table(
                beside(block("桂林市民政局2022年政府信息公开工作年度报告", 9), block("桂林市审计局2022年政府信息公开工作年度报告", 12)));
    assertThat(document.reports(format))
        .extracting(report -> report.identity().agency().map(Agency::name).orElse("-"))
        .containsExactly("桂林市民政局", "桂林市审计局");
    assertThat(document.reports(format))
        .extracting(SideBySideTest::received)
        .containsExactly("9", "12");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({"csv", "txt"})
  void in_text_as_in_sheets(String kind) {
    String between = kind.equals("csv") ? "," : "\t";
    String table =
        beside(block("2021年", 9), block("2022年", 12)).stream()
            .map(row -> String.join(between, row))
            .collect(Collectors.joining("\n"));
    String text = AGENCY + "2022年政府信息公开工作年度报告\n三、收到和处理政府信息公开申请情况\n" + table + "\n";
    assertThat(
            Figures.reports(
                EXTRACTOR.extract(
                    text.getBytes(StandardCharsets.UTF_8), Origin.ofFile("nb." + kind))))
        .extracting(SideBySideTest::received)
        .containsExactly("12");
  }

  /** A table under a line of its own. */
  private static List<List<String>> block(String above, int number) {
    List<List<String>> rows = new ArrayList<>();
    List<List<String>> table = DrawnDocument.applications(number);
    int width = table.get(0).size();
    List<String> caption = new ArrayList<>(List.of(above));
    caption.addAll(Collections.nCopies(width - 1, ""));
    rows.add(caption);
    rows.addAll(table);
    return rows;
  }

  private static List<List<String>> beside(List<List<String>> left, List<List<String>> right) {
    List<List<String>> rows = new ArrayList<>();
    for (int i = 0; i < left.size(); i++) {
      rows.add(Stream.of(left.get(i), List.of(""), right.get(i)).flatMap(List::stream).toList());
    }
    return rows;
  }

  private static String received(AnnualReport report) {
    return Figures.of(report).get("applications.new_received.total");
  }
}
