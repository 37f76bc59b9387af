package org.gongkai.extract.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What a reader of a page sees of a cell in which something is struck, hidden, raised or filled in.
 */
class SeenInPagesTest {

  private final DocumentReader reader = Formats.reader();

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '→',
      value = {
        "<del>10</del>12 → 12",
        "<s>10</s><ins>12</ins> → 12",
        "<strike><b>1</b>0</strike>12 → 12",
        "<span style='text-decoration:line-through'>10</span>12 → 12",
        "<span style='TEXT-DECORATION :  underline line-through !important'>10</span>12 → 12",
        "<i style='text-decoration-line: line-through'>10<b>1</b></i>12 → 12",
        "<span style='display:none'>9</span>12 → 12",
        "<span style='color:red;DISPLAY : NONE'>9</span>12 → 12",
        "<span style='visibility:hidden'>9</span>12 → 12",
        "<span style='visibility:hidden'>9<b style='visibility:visible'>1</b></span>2 → 12",
        "<span hidden>9</span>12 → 12",
        "<span hidden style='display:inline'>1</span>2 → 12",
        "<span style='mso-hide:all'>9</span>12 → 12",
        "<span style='opacity:0'>9</span>12 → 12",
        "<span style='opacity:.5'>1</span>2 → 12",
        "<span style='font-size:0'>9</span>12 → 12",
        "<span style='font-size:0px'><b style='font-size:14px'>1</b>9</span>2 → 12",
        "<span style='font-size:1e-3px'>9</span>12 → 12",
        "<span style='font:0/0 a'>9</span>12 → 12",
        "<span style='text-indent:-9999px'>9</span>12 → 12",
        "<span style='position:absolute;left:-10000px'>9</span>12 → 12",
        "<span style='position:absolute;clip:rect(0 0 0 0)'>9</span>12 → 12",
        "<span style='width:1px;height:1px;overflow:hidden'>9</span>12 → 12",
        "<span style='color:transparent'>9</span>12 → 12",
        "<span style='color:rgba(0, 0, 0, 0)'>9</span>12 → 12",
        "<span style='color:rgb(0, 0, 0);font:bold 12px a'>1</span>2 → 12",
        "<span style='color:#fff'>9</span>12 → 12",
        "<span style='color:white;background:#FFFFFF'>9</span>12 → 12",
        "<span style='color: rgb(255, 255, 255)'>9</span>12 → 12",
        "<font color='#FFFFFF'>9</font>12 → 12",
        "<font color='white'>12</font> → 12",
        "<span style='color:#fafafa'>9</span>12 → 12",
        "<span style='color:whitesmoke'>9</span>12 → 12",
        "<span style='color:#ddd'>9</span>12 → 912",
        "<span style='color:#fff'><b style='color:red'>1</b>9</span>2 → 12",
        "<span style='color:#fff;background:#337ab7'>1</span>2 → 12",
        "<span style='background:#E8F1FB'>1<b style='color:#e8f1fb'>9</b></span>2 → 12",
        "<span style='background:#abc'>1<b style='color:#AABBCC'>9</b></span>2 → 12",
        "<span style='background:#abc'><b style='color:#def'>1</b></span>2 → 12",
        "<span style='background-color:navy'><b style='color:#fff'>1</b></span>2 → 12",
        "<span style='color:#fff'>共</span>12 → 共12",
        "12<small style='vertical-align:top'>2</small> → 12²",
        "12<span style='font-size:7px;vertical-align:text-top'>2</span> → 12²",
        "12<span style='font-size:60%;vertical-align:.5em'>2</span> → 12²",
        "12<span style='display:inline-block;transform:translateY(-5px) scale(.6)'>2</span> → 12²",
        "<span style='vertical-align:top'>1</span>2 → 12",
        "<small>1</small>2 → 12",
        "<span style='font-family:\"a;b\";display:none'>9</span>12 → 12",
        "<span style='background:url(a;b);display:none'>9</span>12 → 12",
        "<span style='/* ; */display:none'>9</span>12 → 12",
        "<span style='display:none;display:inline'>1</span>2 → 12",
        "<span style='display:none!important;display:inline'>9</span>12 → 12",
        "<span class='sr-only'>9</span>12 → 12",
        "<span class='note visually-hidden'>9</span>12 → 12",
        "<template>9</template>12<!-- 9 --><noscript>9</noscript> → 12",
        "12<sup>1</sup> → 12¹",
        "12<sup>[1]</sup> → 12[¹]",
        "12<sup>注a</sup> → 12注ᵃ",
        "<span>12</span><span style='vertical-align:super'>2</span> → 12²",
        "12<span style='position:relative;top:-4pt;mso-text-raise:4pt'>2</span> → 12²",
        "<span style='position:relative;top:-4pt;mso-text-raise:4pt'>12</span> → 12",
        "<span style='vertical-align:middle'>12</span> → 12",
        "<input value=12> → 12",
        "<input type=text readonly value=' 12 '>件 → 12 件",
        "<input type=hidden value=9>12<input type=checkbox value=9 checked><input type=radio value=9> → 12",
        "<input type=number value=1><input value=2> → 1  2",
        "<select><option>0<option selected>12<option>3</select> → 12",
        "<select><option>12<option>3</select> → 12",
        "<select><option>--请选择--<option>3</select>12 → 12",
        "<textarea rows=1> 12</textarea> → 12",
        "<font><font><font>12</font></font></font> → 12",
      })
  void a_cell_shows_what_is_seen_of_it(String cell, String expected) {
    assertThat(cell("", cell)).isEqualTo(expected);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '→',
      value = {
        ".old{text-decoration:line-through} → <span class=old>10</span>12 → 12",
        "span.old , b.old { Text-Decoration : line-through } → <b class=old>10</b>12 → 12",
        "#x{display:none} → <span id=x>9</span>12 → 12",
        "td span i{display:none} → <span><i>9</i></span>12 → 12",
        "i{display:none} i.on{display:inline} → <i>9</i><i class=on>1</i>2 → 12",
        "i.on{display:inline} i{display:none} → <i>9</i><i class=on>1</i>2 → 12",
        "i{display:none!important} #x{display:inline} → <i id=x>9</i>12 → 12",
        "i{display:none} → <i style='display:inline'>1</i>2 → 12",
        "@media print{i{display:none}} → <i>1</i>2 → 12",
        "@media screen{i{display:none}} → <i>9</i>12 → 12",
        "@media (max-width:600px){i{display:none}} → <i>1</i>2 → 12",
        "i:hover{display:none} i::before{display:none} → <i>1</i>2 → 12",
        ".hide{color:red} → <i class=hide>1</i>2 → 12",
        "p{color:red} → <i class=hide>9</i>12 → 12",
        "sup{vertical-align:baseline} → 12<sup>1</sup> → 12¹",
        ".note{vertical-align:super;font-size:60%} → 12<span class=note>1</span> → 12¹",
        "/* } */ i{display:none} → <i>9</i>12 → 12",
        "b{content:'/*'} i{display:none} u{content:'*/'} → <i>9</i>12 → 12",
        "i{display:none} /* → <i>9</i>12 → 12",
        "i{display:none → <i>9</i>12 → 12",
        "i{color:red} i{display:none}} b{display:none} → <i>9</i>12 → 12",
        "b[title='}']{color:red} i{display:none} → <i>9</i>12 → 12",
        "i/* { */{display/* : */:none/* } */} → <i>9</i>12 → 12",
        "<!-- i{display:none} --> → <i>9</i>12 → 12",
        "i{font-family:'}';display:none} → <i>9</i>12 → 12",
        "i{overflow:hidden;width:0} b{color:#333;width:0} → <i>9</i><b>1</b>2 → 12",
        "{{{ broken i{display:none} → <b>1</b>2 → 12",
      })
  void a_cell_looks_as_the_page_s_own_style_sheet_says(String css, String cell, String expected) {
    assertThat(cell("<style>" + css + "</style>", cell)).isEqualTo(expected);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '→',
      value = {
        "<tr style='display: none'><td>乙<td>9<tr><td>丙<td>2 → |丙|2|",
        "<tr style='visibility:collapse'><td>乙<td>9<tr><td>丙<td>2 → |丙|2|",
        "<tr hidden><td>乙<td>9<tr><td>丙<td>2 → |丙|2|",
        "<tbody style='display:none'><tr><td>乙<td>9</tbody><tr><td>丙<td>2 → |丙|2|",
        "<tfoot><tr><td>合计<td>3</tfoot><tbody><tr><td>丙<td>2</tbody> → |丙|2| |合计|3|",
        "<tr><td>丙<td style='display:none'>9<td>2 → |丙|2|",
        "<tr><td>丙<td style='visibility:hidden'>9<td>2 → |丙||2|",
        "<col><col style='visibility:collapse'><col><tr><td>丙<td>9<td>2 → |丙|2|",
      })
  void rows_and_cells_that_are_hidden_are_no_part_of_the_table(String rows, String expected) {
    Reading page = read("", "<table>" + rows + "</table>");
    assertThat(String.join(" ", Shown.lines(page))).isEqualTo(expected);
  }

  @Test
  void a_table_that_is_hidden_beside_one_that_is_shown_is_not_read() {
    String table = "<table><tr><td>甲<td>%d</table>";
    String page =
        "<div style='display:none'>%s</div>%s".formatted(table.formatted(9), table.formatted(1));
    assertThat(Shown.lines(read("", page))).containsExactly("|甲|1|");
  }

  @Test
  void a_page_that_hides_all_its_tables_has_a_script_that_shows_them() {
    String page =
        "<div style='display:none'><table><tr><td>甲<td>1<span hidden>9</span></table></div>";
    assertThat(Shown.lines(read("", page))).containsExactly("|甲|1|");
  }

  private String cell(String head, String cell) {
    Reading page = read(head, "<table><tr><td>甲</td><td>" + cell + "</td></tr></table>");
    Table table = (Table) ((Document) page).blocks().get(0);
    return table.rows().get(0).get(1).text();
  }

  private Reading read(String head, String body) {
    String page = "<html><head>" + head + "</head><body>" + body + "</body></html>";
    return reader.read(page.getBytes(StandardCharsets.UTF_8));
  }
}
