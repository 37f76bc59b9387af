package org.gongkai.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gongkai.extract.form.Form;
import org.gongkai.extract.form.FormColumn;
import org.gongkai.extract.form.FormLoader;
import org.gongkai.extract.form.FormRow;
import org.gongkai.extract.report.AnnualReport;
import org.gongkai.extract.report.Finding;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A table of the form that is printed twice in text, once so that nothing can be read: the other is
 * not taken for the report's, unless a caption tells whose it is or the numbers are the same.
 */
class UnreadPrintingsTest {

  private static final Form FORM = FormLoader.load();
  private static final String EDITION = "2021";

  @ParameterizedTest(name = "{0}: {1} {2}, {3} {4}")
  @CsvSource(
      delimiter = '|',
      value = {
        // table   | above the first | the first       | above the second | the second  | read
        "proactive | ''              | plain 9         | ''       | numbers_first 12 | none",
        "proactive | ''              | numbers_first 9 | ''               | plain 12    | none",
        "proactive | 2021年度        | plain 9         | 2022年度  | numbers_first 12 | none",
        "proactive | 2022年度        | numbers_first 9 | 2021年度         | plain 12    | none",
        "applications | ''           | plain 9         | ''               | totals 12   | none",
        "applications | ''           | totals 9        | ''               | plain 12    | none",
        "applications | ''           | plain 9         | ''               | totals 9    | 9",
        "applications | 2022年度     | plain 9         | 2021年度         | totals 12   | 9",
        "applications | 2021年度     | plain 9         | 2022年度         | totals 12   | none",
        "applications | 2022年度     | one_line 9      | 2021年度         | plain 12    | none",
        "applications | ''           | plain 9         | ''               | beside_2021 12 | none",
        "applications | ''           | plain 9         | ''               | one_line 12 | none",
        "applications | ''           | one_line 9      | ''               | plain 12    | none",
        "applications | 填报示例，数字为虚构，发布时请删除 | plain 9 | 以下为本单位数据 | plain 12 | 12",
        "applications | 填报示例，数字为虚构，发布时请删除 | plain 9 | ''          | totals 12   | none",
        "applications | ''           | plain 9         | ''               | one_line 9  | 9",
        "applications | ''           | dashes 9        | ''        | dashed_totals 12   | none",
        "applications | ''           | dashes 9        | ''        | dashed_totals 9    | 9",
        "legal     | ''              | plain 9         | ''               | one_more 12 | none",
        "legal     | ''              | one_more 9      | ''               | plain 12    | none",
        "legal     | ''              | plain 9         | ''               | plain 9     | 9",
        "legal     | ''              | one_more 12     | 2021年度         | dashes 9    | none",
        "legal     | 2022年度        | plain 9         | 2021年度         | one_more 12 | 9",
      })
  void a_printing_beside_one_that_cannot_be_read_is_taken_only_where_something_tells_it(
      String table, String above, String first, String aboveSecond, String second, String read) {
    AnnualReport report =
        report(
            Stream.of(
                    Stream.of(above),
                    printing(table, first),
                    Stream.of(aboveSecond),
                    printing(table, second))
                .flatMap(lines -> lines)
                .filter(line -> !line.isEmpty())
                .toList());
    String figure =
        switch (table) {
          case "proactive" -> "proactive.licences.decisions";
          case "applications" -> "applications.new_received.total";
          default -> "legal.review.upheld";
        };
    boolean none = read.equals("none");

    assertThat(Figures.of(report)).containsEntry(figure, none ? "missing" : read);
    if (none) {
      assertThat(report.findings())
          .filteredOn(finding -> finding.table().filter(table::equals).isPresent())
          .extracting(Finding::rule)
          .containsAnyOf("two_tables", "unplaced");
    } else {
      assertThat(Figures.findings(report)).noneMatch(f -> f.startsWith("two_tables"));
    }
  }

  private static Stream<String> printing(String table, String how) {
    String way = how.split(" ")[0];
    String number = how.split(" ")[1];
    return switch (table) {
      case "proactive" -> proactive(way, number);
      case "applications" -> applications(way, number);
      default -> legal(way, number);
    };
  }

  private static Stream<String> proactive(String way, String number) {
    List<String> lines = new ArrayList<>();
    List<String> header = List.of();
    for (FormRow row : FORM.table(Form.PROACTIVE).rows(EDITION)) {
      List<String> measures = row.columns(EDITION);
      if (!measures.equals(header)) {
        header = measures;
        lines.add(
            "信息内容 "
                + measures.stream()
                    .map(key -> FORM.table(Form.PROACTIVE).column(key).label().text())
                    .collect(Collectors.joining(" ")));
      }
      String numbers = String.join(" ", Collections.nCopies(measures.size(), number));
      String label = row.label().text();
      lines.add(way.equals("plain") ? label + " " + numbers : numbers + " " + label);
    }
    return lines.stream();
  }

  private static Stream<String> applications(String way, String number) {
    List<String> lines = new ArrayList<>();
    boolean compared = way.equals("beside_2021");
    if (compared) {
      lines.add("2021年度");
    }
    lines.add(
        FORM.table(Form.APPLICATIONS).columns().stream()
            .map(column -> (compared ? "2021年度 " : "") + column.label().text())
            .collect(Collectors.joining(" ")));
    for (FormRow row : FORM.table(Form.APPLICATIONS).rows(EDITION)) {
      boolean some = List.of("new_received", "granted", "results_total").contains(row.key());
      String nothing = way.startsWith("dash") ? "—" : "0";
      String own = some ? number : nothing;
      String numbers =
          switch (way) {
            case "totals" -> "7 " + own;
            case "dashed_totals" -> own + " " + own + " — — — — — —";
            case "dashes" -> own + " — — — — — " + own;
            case "beside_2021" -> "8 " + own + " 1 0 0 3 0 5 2 0 0 0 14 " + own;
            default -> own + " 0 0 0 0 0 " + own;
          };
      lines.add(row.label().text() + " " + numbers);
    }
    return way.equals("one_line") ? Stream.of(String.join("；", lines)) : lines.stream();
  }

  private static Stream<String> legal(String way, String number) {
    List<String> outcomes =
        FORM.table(Form.LEGAL).columns().stream()
            .map(FormColumn::label)
            .map(label -> label.text())
            .toList();
    Stream<String> header =
        Stream.concat(
            Stream.of("行政复议", "行政诉讼", "未经复议直接起诉", "复议后起诉"),
            IntStream.range(0, 3).boxed().flatMap(channel -> outcomes.stream()));
    List<String> numbers =
        new ArrayList<>(Collections.nCopies(15, way.equals("dashes") ? "—" : "0"));
    numbers.set(0, number);
    numbers.set(4, number);
    if (way.equals("one_more")) {
      numbers.add(5, "0");
    }
    return Stream.concat(header, numbers.stream());
  }

  private static AnnualReport report(List<String> lines) {
    String text =
        "柳州市财政局2022年政府信息公开工作年度报告\n一、总体情况\n我单位认真做好公开工作。\n"
            + "二、主动公开政府信息情况\n"
            + String.join("\n", lines)
            + "\n五、存在的主要问题及改进情况\n下一步继续努力。\n六、其他需要报告的事项\n无。\n柳州市财政局\n2023年1月18日\n";
    return Figures.onlyReport(text, "report.txt");
  }
}
