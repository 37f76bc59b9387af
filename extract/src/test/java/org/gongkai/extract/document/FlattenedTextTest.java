package org.gongkai.extract.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.gongkai.extract.document.html.HtmlReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Text that a crawler has flattened, and the tables in it. In the rows, → is a tab. */
class FlattenedTextTest {

  private final DocumentReader reader = new DocumentReader(List.of(new HtmlReader()));

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '=',
      value = {
        "前/→规章/→0/→1//→行政许可/→2//后 = 前/|规章|0|1|/|行政许可|2|/后",
        "→规章/→0/→/→1 = |规章|0||1|",
        "→规章/→ 0 /→\u30001 = |规章|0|1|",
        "→商业/企业/→0 = |商业⏎企业|0|",
        "→规章/→0///→许可/→1 = |规章|0|/|许可|1|",
        "→甲//→乙 = 甲/乙",
        "• 规章/• 0 = 规章/0",
        "→甲局/→/→甲局做好公开。/→一、总体情况 = 甲局/甲局做好公开。/一、总体情况",
      })
  void a_tab_before_each_cell_and_a_blank_line_behind_each_row(String text, String expected) {
    assertThat(shown(text)).isEqualTo(expected);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '=',
      value = {
        "前/规章→0→1/许可→2→3/后 = 前/|规章|0|1|/|许可|2|3|/后",
        "→自然人→商业企业/→→科研机构 = ||自然人|商业企业|/|||科研机构|",
        "规章→→1 = |规章||1|",
        "规章→0→ = |规章|0||",
        "规章→0//许可→1 = |规章|0|/|许可|1|",
        "→→ = ||||",
      })
  void cells_between_tabs_and_a_line_for_each_row(String text, String expected) {
    assertThat(shown(text)).isEqualTo(expected);
  }

  /** The first line is a report's title, with the same in front of it as of all. */
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '=',
      value = {
        "→T/→规章→0→1/→许可→→3 = T/|规章|0|1|/|许可||3|",
        "→T/→规章 0 1//→许可 2 3 = T/规章 0 1/许可 2 3",
        "→→T/→→规章→0→1/→→→2→3 = T/|规章|0|1|/||2|3|",
        "→T/→/→规章/→0 = T/规章/0",
        "→T//→规章/→0//→许可/→1 = |T|/|规章|0|/|许可|1|",
        "→T/规章→0→1 = ||T|/|规章|0|1|",
      })
  void what_all_lines_of_a_page_begin_with_is_no_cell(String text, String expected) {
    String title = "某某局政府信息公开工作年度报告";
    String printed = text.replace("T", title).replace('/', '\n').replace('→', '\t');

    assertThat(Shown.lines(reader.read(printed.getBytes(StandardCharsets.UTF_8))))
        .containsExactly(expected.replace("T", title).split("/"));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({"UTF-8", "GBK", "GB18030", "UTF-16LE", "UTF-16BE", "UTF-16"})
  void text_is_read_in_any_encoding_of_Chinese(String encoding) {
    String text = "政府信息公开工作年度报告\n\t规章\n\t0\n";
    assertThat(Shown.lines(reader.read(text.getBytes(Charset.forName(encoding)))))
        .containsExactly("政府信息公开工作年度报告", "|规章|0|");
  }

  @Test
  void a_byte_order_mark_and_carriage_returns_are_no_text() {
    String text = "\uFEFF年度报告\r\n规章\t0\r\n许可\t1\r\n";
    assertThat(Shown.lines(reader.read(text.getBytes(StandardCharsets.UTF_8))))
        .containsExactly("年度报告", "|规章|0|", "|许可|1|");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {"\"甲\"乙,1,2,3", "\"甲,1,2,3", "\"甲\" 乙;\",1,2,3"})
  void text_that_looks_like_csv_and_is_not_well_formed_is_read_as_lines(String broken) {
    String rows = "许可,1,2,3\n".repeat(12);
    assertThat(Shown.lines(reader.read((rows + broken).getBytes(StandardCharsets.UTF_8))))
        .hasSize(13)
        .startsWith("许可,1,2,3")
        .endsWith(broken);
  }

  private String shown(String text) {
    String printed = text.replace('/', '\n').replace('→', '\t') + "\n\n政府信息公开";
    return String.join("/", Shown.lines(reader.read(printed.getBytes(StandardCharsets.UTF_8))))
        .replaceFirst("/政府信息公开$", "");
  }
}
