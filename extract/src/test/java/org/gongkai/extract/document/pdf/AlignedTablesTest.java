package org.gongkai.extract.document.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Tables without lines whose narrow columns and page breaks break numbers and labels. */
final class AlignedTablesTest {

  private static final double SIZE = 10;

  @Test
  void numbersBrokenAroundTheMiddleOfTheirRowAreWhole() {
    assertThat(
            rows(
                headed(
                    word(200, 133, "123"),
                    word(300, 133, "128"),
                    word(50, 140, "1.公开"),
                    word(250, 140, "5"),
                    word(200, 147, "4"),
                    word(300, 147, "9"),
                    word(50, 170, "2.其他"),
                    word(200, 170, "0"),
                    word(250, 170, "0"),
                    word(300, 170, "0"))))
        .containsExactly(" | 1.公开 | 1234 | 5 | 1289", " | 2.其他 | 0 | 0 | 0");
  }

  @Test
  void unitsBelowNumbersBelongToThem() {
    assertThat(
            rows(
                headed(
                    word(50, 140, "1.公开"),
                    word(200, 140, "1234"),
                    word(300, 140, "1234"),
                    word(200, 153, "件"),
                    word(300, 153, "件"),
                    word(50, 170, "2.其他"),
                    word(200, 170, "0件"),
                    word(250, 170, "7件"),
                    word(300, 170, "7件"))))
        .containsExactly(" | 1.公开 | 1234件 |  | 1234件", " | 2.其他 | 0件 | 7件 | 7件");
  }

  @Test
  void aNumberGoesOnBehindAPageBreakAndARepeatedHeader() {
    assertThat(
            rows(
                headed(word(50, 140, "7.属于行政执法"), word(200, 140, "807"), word(300, 140, "９０")),
                headed(
                    word(50, 120, "案卷"),
                    word(300, 120, "４"),
                    word(50, 150, "8.属于行政查询"),
                    word(200, 150, "2"),
                    word(300, 150, "2"))))
        .containsExactly(" | 7.属于行政执法⏎案卷 | 807 |  | ９０４", " | 8.属于行政查询 | 2 |  | 2");
  }

  @Test
  void aLoneRowOfNumbersGoesOnBehindAPageBreak() {
    assertThat(
            rows(
                headed(word(200, 140, "7"), word(250, 140, "3"), word(300, 140, "９０")),
                headed(word(300, 120, "０"))))
        .containsExactly(" | 7 | 3 | ９００");
  }

  @Test
  void numbersOfRowsThatTouchStayTheirOwn() {
    assertThat(
            rows(
                headed(
                    word(50, 140, "7.执法"),
                    word(200, 140, "90"),
                    word(300, 140, "９０"),
                    word(50, 153, "8.查询"),
                    word(200, 153, "4"),
                    word(300, 153, "４"))))
        .containsExactly(" | 7.执法 | 90 |  | ９０", " | 8.查询 | 4 |  | ４");
  }

  @Test
  void digitsBelowAFullNumberAreUncertainWhereLabelsAreNotNumbered() {
    assertThat(
            rows(
                headed(
                    word(50, 140, "属于行政执法"),
                    word(200, 140, "807"),
                    word(300, 140, "９０"),
                    word(50, 153, "案卷"),
                    word(300, 153, "４"),
                    word(50, 200, "查询"),
                    word(200, 200, "2"),
                    word(300, 200, "2"))))
        .containsExactly(" | 属于行政执法", " | 案卷", " | 查询 | 2 |  | 2");
  }

  @Test
  void aNumberThatTouchesItsLabelStandsInItsColumn() {
    assertThat(
            rows(
                headed(
                    word(50, 140, "1.属于三类内部事务信息公开"),
                    word(200, 140, "0"),
                    word(300, 140, "0"),
                    word(50, 170, "2.其他法律行政法规禁止公开"),
                    word(195.5, 170, "836"),
                    word(300, 170, "836"))))
        .containsExactly(" | 1.属于三类内部事务信息公开 | 0 |  | 0", " | 2.其他法律行政法规禁止公开 | 836 |  | 836");
  }

  @Test
  void aMarkThatTouchesTheNextColumnsNumberIsNoMinus() {
    assertThat(
            rows(
                headed(
                    word(50, 140, "1.公开"),
                    word(200, 140, "5"),
                    word(260, 140, "—"),
                    word(271, 140, "96500000"))))
        .containsExactly(" | 1.公开 | 5 | — | 96500000");
  }

  @Test
  void aLabelThatGoesOnBehindAPageBreakMayNotTakeTheNextRowsNumbers() {
    assertThat(
            rows(
                headed(
                    word(50, 140, "1.公开"),
                    word(200, 140, "1"),
                    word(300, 140, "1"),
                    word(50, 170, "2.要求行政机"),
                    word(200, 170, "60"),
                    word(300, 170, "60"),
                    word(50, 200, "关确认")),
                headed(
                    word(50, 120, "其"),
                    word(200, 126, "62"),
                    word(300, 126, "62"),
                    word(50, 132, "他处理"),
                    word(50, 160, "3.总计"),
                    word(200, 160, "5"),
                    word(300, 160, "5"))))
        .doesNotContain(" | 2.要求行政机⏎关确认⏎其⏎他处理 | 62 |  | 62")
        .contains(" | 1.公开 | 1 |  | 1", " | 3.总计 | 5 |  | 5");
  }

  /** A page with a header and some words below it. */
  @SafeVarargs
  private static List<Glyph> headed(List<Glyph>... words) {
    List<Glyph> glyphs = new ArrayList<>();
    Stream.of(word(50, 100, "项目"), word(200, 100, "个人"), word(250, 100, "企业"), word(300, 100, "总计"))
        .forEach(glyphs::addAll);
    Stream.of(words).forEach(glyphs::addAll);
    return glyphs;
  }

  /** Digits are half as wide as they are high, everything else is square. */
  private static List<Glyph> word(double left, double baseline, String text) {
    List<Glyph> glyphs = new ArrayList<>();
    double at = left;
    for (char c : text.toCharArray()) {
      double width = c < 128 ? SIZE / 2 : SIZE;
      glyphs.add(new Glyph(String.valueOf(c), at, at + width, baseline, SIZE));
      at += width;
    }
    return glyphs;
  }

  /** The rows of all tables below their headers. */
  @SafeVarargs
  private static List<String> rows(List<Glyph>... pages) {
    List<PageLayout> layouts = new ArrayList<>();
    for (List<Glyph> glyphs : pages) {
      int number = layouts.size() + 1;
      List<Piece> lines =
          TextLine.of(glyphs).stream().<Piece>map(line -> new PrintedLine(number, line)).toList();
      layouts.add(new PageLayout(number, 595, lines));
    }
    return AlignedTables.foundIn(layouts).stream()
        .flatMap(page -> page.pieces().stream())
        .filter(AlignedTable.class::isInstance)
        .flatMap(table -> ((AlignedTable) table).rows().stream())
        .map(row -> String.join(" | ", row.texts()).replace('\n', '⏎'))
        .filter(row -> !row.contains("个人"))
        .toList();
  }
}
