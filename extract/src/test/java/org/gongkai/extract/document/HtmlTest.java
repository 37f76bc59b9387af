package org.gongkai.extract.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.gongkai.extract.document.html.HtmlReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pages as paragraphs and grids. */
class HtmlTest {

  private final DocumentReader reader = new DocumentReader(List.of(new HtmlReader()));

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '→',
      value = {
        "<tr><td>甲<td>1<tr><td>乙<td>2 → |甲|1| |乙|2|",
        "<tr><td colspan=2>甲</td><td>1</td></tr><tr><td>2</td><td>3</td><td>4</td></tr> → |甲|甲^|1| |2|3|4|",
        "<tr><td rowspan=2>甲</td><td>1</td></tr><tr><td>2</td></tr> → |甲|1| |甲^|2|",
        "<tr><td rowspan=2 colspan=2>甲</td><td>1</td></tr><tr><td>2</td></tr> → |甲|甲^|1| |甲^|甲^|2|",
        "<tr><td rowspan=9>甲</td><td>1</td></tr><tr><td>2</td></tr> → |甲|1| |甲^|2|",
        "<tr><td rowspan=99999>甲</td><td>1</td></tr><tr><td>2</td></tr> → |甲|1| |2|",
        "<tr><td colspan=0>甲</td><td>1</td></tr> → |甲|1|",
        "<tr><td colspan=x rowspan=-1>甲</td><td colspan=''>1</td></tr> → |甲|1|",
        "<tr><td colspan=' 2 '>甲</td><td>1</td></tr> → |甲|甲^|1|",
        "<tr><td>甲</td><td rowspan=2>1</td></tr><tr><td colspan=2>乙</td><td>2</td></tr> → |甲|1| |乙|1^|2|",
        "<tr><td>甲</td><td>商业<br>企业</td></tr> → |甲|商业⏎企业|",
        "<tr><td>甲</td><td><p>商业</p><p>企业</p></td></tr> → |甲|商业⏎企业|",
        "<tr><td>甲</td><td><span>1</span><b>2</b></td></tr> → |甲|12|",
        "<tr><td>甲</td><td>5<sup>2</sup></td></tr> → |甲|5²|",
        "<tr><th>甲</th><td>1</td></tr> → |甲|1|",
        "<thead><tr><td>甲</td><td>1</td></tr></thead><tbody><tr><td>乙</td><td>2</td></tr></tbody> → |甲|1| |乙|2|",
        "<tr><td>左</td><td><table><tr><td>甲</td><td>1</td></tr></table></td></tr> → 左 |甲|1|",
        "<tr><td>甲</td></tr><tr><td>乙</td></tr> → 甲 乙",
        "<tr></tr><tr><td>甲</td><td>1</td></tr> → || |甲|1|",
        "<tr><td>甲</td><td><script>var 乙 = 2;</script>1<style>td {}</style></td></tr> → |甲|1|",
        "<tr><td>甲</td><td><!-- 2 -->1</td></tr> → |甲|1|",
        "<tr><td>&#30002;</td><td>1&lt;2</td></tr> → |甲|1<2|",
      })
  void a_table_is_laid_out_on_a_grid(String rows, String expected) {
    Reading page = read("<html><body><table>" + rows + "</table></body></html>");
    assertThat(String.join(" ", Shown.lines(page))).isEqualTo(expected);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '→',
      value = {
        "<p>甲</p><p>乙</p> → 甲/乙",
        "<div>甲<div>乙</div>丙</div> → 甲/乙/丙",
        "甲<br>乙 → 甲⏎乙",
        "<pre>甲 1&#10;乙  2</pre>丙&#10;丁 → 甲 1⏎乙  2/丙 丁",
        "<p>甲<p>乙 → 甲/乙",
        "<h1>政府<span>信息</span></h1>公开 → 政府信息/公开",
        "<script>document.write('甲')</script><p>乙</p> → 乙",
        "<style>p { color: red }</style><p>乙</p> → 乙",
        "<script><table><tr><td>甲</td><td>1</td></tr></table></script><p>乙</p> → 乙",
        "<noscript>甲</noscript><p>乙</p> → 乙",
        "<p>前</p><noscript><table><tr><td>甲</td><td>1</td></tr></table></noscript> → 前/|甲|1|",
        "<template><table><tr><td>甲</td><td>1</td></tr></table></template> → |甲|1|",
        "<iframe srcdoc='&lt;table&gt;&lt;tr&gt;&lt;td&gt;甲&lt;td&gt;1&lt;/table&gt;'></iframe> → |甲|1|",
        "<noscript><table><tr><td>甲</table></noscript><table><tr><td>乙<td>2</table> → |乙|2|",
        "<ul><li>甲</li><li>乙</li></ul> → 甲/乙",
        "<p>前</p><table><tr><td>甲</td><td>1</td></tr></table><p>后</p> → 前/|甲|1|/后",
      })
  void text_is_read_in_paragraphs(String body, String expected) {
    Reading page = read("<html><body>" + body + "</body></html>");
    assertThat(String.join("/", Shown.lines(page))).isEqualTo(expected);
  }

  @ParameterizedTest(name = "{0} declared as {1}")
  @CsvSource({
    "UTF-8, utf-8",
    "UTF-8, gb2312",
    "UTF-8, ''",
    "GBK, gb2312",
    "GBK, utf-8",
    "GBK, ''",
    "GB18030, gb2312",
    "UTF-16LE, utf-8",
    "UTF-16BE, ''",
    "UTF-16, utf-8",
  })
  void what_a_page_declares_of_its_encoding_is_not_believed(String actual, String declared) {
    String page =
        "<html><head><meta charset=\"%s\"></head><body><p>镕基路街道办事处</p><p>公开</p></body></html>"
            .formatted(declared);
    assertThat(Shown.lines(reader.read(page.getBytes(Charset.forName(actual)))))
        .containsExactly("镕基路街道办事处", "公开");
  }

  @Test
  void signs_of_which_GBK_and_GB18030_disagree_are_those_of_GB18030() {
    String page = "<html><body><p>㤘ḿ⊕公开</p></body></html>";
    assertThat(Shown.lines(reader.read(page.getBytes(Charset.forName("GB18030")))))
        .containsExactly("㤘ḿ⊕公开");
  }

  @Test
  void a_byte_order_mark_is_no_text() {
    assertThat(Shown.lines(read("\uFEFF<html><body><p>公开</p></body></html>")))
        .containsExactly("公开");
  }

  @Test
  void a_fragment_without_a_page_around_it_is_a_page_too() {
    assertThat(Shown.lines(read("<table><tr><td>甲</td><td>1</td></tr></table>")))
        .containsExactly("|甲|1|");
  }

  @Test
  void a_page_says_its_title_its_site_and_its_date() {
    Reading page =
        read(
            "<html><head><title>栏目页</title><meta name=\"ArticleTitle\" content=\" 年度报告 \">"
                + "<meta name=\"SiteName\" content=\"某某市人民政府\">"
                + "<meta name=\"PubDate\" content=\"2022-01-14 09:30\"></head><body><p>甲</p></body></html>");
    assertThat(((Document) page).metadata())
        .isEqualTo(Map.of("title", "年度报告", "site", "某某市人民政府", "date", "2022-01-14 09:30"));
  }

  private Reading read(String html) {
    return reader.read(html.getBytes(StandardCharsets.UTF_8));
  }
}
