package org.gongkai.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.extract.Deformation.FORM;
import static org.gongkai.extract.Deformation.page;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongkai.extract.document.Block;
import org.gongkai.extract.document.Document;
import org.gongkai.extract.document.DocumentReader;
import org.gongkai.extract.document.Paragraph;
import org.gongkai.extract.document.Slot;
import org.gongkai.extract.document.Table;
import org.gongkai.extract.document.html.HtmlReader;
import org.gongkai.extract.form.Form;
import org.gongkai.extract.report.AnnualReport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A report whose text a crawler left on one line. */
class OneLineReportsTest {

  private static final Map<String, String> DRAWN = Deformation.DRAWN;

  @ParameterizedTest(name = "[{0}] between cells")
  @ValueSource(
      strings = {" ", "  ", "|", " | ", "\u3000", "\t", "\u2003", " § ", "\\n", "<br>", "; ", ","})
  void with_separators_every_number_is_read(String between) {
    AnnualReport report = read(oneLine(between));

    assertThat(Figures.of(report)).isEqualTo(DRAWN);
    assertThat(report.title()).isEqualTo(Deformation.TITLE);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "the whole table once more, missing, 1",
    "a row once more, missing, 1",
    "the same table again, 3, 1",
    "another report behind it, 3, 2"
  })
  void of_two_copies_in_one_line_none_is_taken(String what, String licences, int reports) {
    String text = oneLine(" ");
    String section = text.substring(text.indexOf("二、主动公开"), text.indexOf("三、收到和处理"));
    String other = section.replaceAll("行政许可 [0-9]+", "行政许可 7777");
    String licence = section.replaceAll("(?s).*行政许可 ([0-9]+).*", "$1");
    String page =
        switch (what) {
          case "the whole table once more" -> text.replace(section, other + section);
          case "a row once more" -> text.replace("行政许可 ", "行政许可 7777 行政许可 ");
          case "the same table again" -> text.replace(section, section + section);
          default -> text + "。 某某市水利局2022年政府信息公开工作年度报告 " + text.substring(text.indexOf("一、"));
        };
    List<AnnualReport> read = Figures.reports(page, "one.txt");

    assertThat(read).hasSize(reports);
    assertThat(Figures.of(read.get(0)).get("proactive.licences.decisions"))
        .isEqualTo(licences.equals("missing") ? licences : licence);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "<p>", "\n"})
  void without_separators_the_sums_tell_the_numbers_apart(String around) {
    AnnualReport report = read(around + oneLine("") + around);

    Map<String, String> figures = Figures.of(report);
    assertThat(wrong(figures)).isEmpty();
    assertThat(figures.values()).filteredOn(f -> f.equals("missing")).hasSizeLessThan(8);
    assertThat(report.title()).isEqualTo(Deformation.TITLE);
  }

  /** The sums tell where one number ends; where they cannot, nothing does. */
  @ParameterizedTest(name = "{0}: {2}")
  @CsvSource({
    "1.属于国家秘密, 1110002, seven digits that do not add up, inferred 1",
    "1.属于国家秘密, 11110002, eight digits that do not add up, missing",
    "1.属于国家秘密, 0000000, 0 0 0 0 0 0 0, inferred 0",
  })
  void what_the_sums_do_not_tell_is_missing(String label, String run, String said, String natural) {
    String text = oneLine("").replaceFirst(label + "[0-9]*(?=2[.])", label + run);

    assertThat(Figures.of(read(text)).get("applications.denied_state_secret.natural_person"))
        .as(said)
        .isEqualTo(natural);
  }

  @ParameterizedTest
  @CsvSource({"法人或其他组织, 其他组织或法人, true", "自然人商业企业, 商业企业自然人, false"})
  void numbers_are_not_read_under_a_header_of_another_order(
      String header, String other, boolean read) {
    String drawn = oneLine("").replace("自然人法人或其他组织总计商业企业", "自然人商业企业");
    String text = drawn.replace(header, other);

    assertThat(read(text).table(Form.APPLICATIONS).found()).isEqualTo(read);
  }

  @ParameterizedTest(name = "{0}: {4}")
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          channels in another order ; 行政复议 行政诉讼 未经   ; 行政诉讼 行政复议 未经        ; legal.review.upheld                  ; 9
          outcomes named once more  ; 五、存在                 ; 结果维持 结果纠正 五、存在     ; legal.review.upheld                  ; missing
          a unit behind the label   ; （单位：万元） 行政事业性收费 [0-9.]+ ; 行政事业性收费（元） 356000 ; proactive.fees.amount     ; 35.6
          a unit above the table    ; 二、主动公开政府信息情况 ; 二、主动公开政府信息情况 单位：件、千元 ; proactive.fees.amount       ; illegible
          an item in parts          ; 行政强制 [0-9]+          ; 行政强制措施 3 行政强制执行 1 ; proactive.coercive_measures.decisions ; missing
          a number that goes on     ; 行政强制 [0-9]+          ; 行政强制 48+26                ; proactive.coercive_measures.decisions ; missing
          a blank lost, two left    ; 规章 [0-9]+ [0-9]+ [0-9]+ ; 规章 18 3                    ; proactive.regulations.issued         ; missing
          dashes, and a copy        ; 规章 [0-9]+ [0-9]+ [0-9]+ ; 规章 / / /                   ; proactive.regulations.issued         ; dash
          """)
  void what_is_not_as_the_form_has_it_is_read_as_printed_or_left_open(
      String what, String printed, String instead, String figure, String read) {
    String text = oneLine(" ");
    String deformed = text.replaceFirst(printed, instead);

    assertThat(deformed).isNotEqualTo(text);
    assertThat(Figures.of(read(deformed)).get(figure)).as(what).isEqualTo(read);
  }

  /** Figures that are neither right nor openly missing. */
  private static Map<String, String> wrong(Map<String, String> figures) {
    Map<String, String> wrong = new TreeMap<>(figures);
    wrong
        .entrySet()
        .removeIf(
            e ->
                e.getValue().equals("missing")
                    || e.getValue().replace("inferred ", "").equals(DRAWN.get(e.getKey())));
    return wrong;
  }

  private static AnnualReport read(String text) {
    return Figures.onlyReport(text, "nb.txt");
  }

  private static String oneLine(String between) {
    byte[] html =
        ("<html><body>" + page(FORM.table(FORM.rows())) + "</body></html>")
            .getBytes(StandardCharsets.UTF_8);
    Document document = (Document) new DocumentReader(List.of(new HtmlReader())).read(html);
    return document.blocks().stream()
        .flatMap(OneLineReportsTest::cells)
        .collect(Collectors.joining(between));
  }

  private static Stream<String> cells(Block block) {
    return block instanceof Table table
        ? table.rows().stream()
            .flatMap(List::stream)
            .filter(slot -> !slot.covered())
            .map(Slot::text)
        : Stream.of(((Paragraph) block).text());
  }
}
