package org.gongkai.jobs.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gongkai.jobs.terminal.TextTable.Align;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextTableTest {

  @ParameterizedTest
  @CsvSource({
    "'', 0",
    "abc, 3",
    "自然人, 6",
    "（一）, 6",
    "1.属于国家秘密, 14",
    "…, 1",
    "e\u0301, 1",
    "𠮷, 2",
  })
  void aChineseCharacterTakesTwoColumns(String text, int width) {
    assertThat(DisplayWidth.of(text)).isEqualTo(width);
  }

  @ParameterizedTest
  @CsvSource({"自然人, 6, 自然人", "自然人, 5, 自然…", "自然人, 4, 自…", "abcd, 3, ab…"})
  void textIsCutToAWidth(String text, int width, String cut) {
    assertThat(DisplayWidth.cut(text, width)).isEqualTo(cut);
  }

  @Test
  void columnsStandInLineWhateverScriptTheyHold() {
    assertThat(
            TextTable.ofNumbers(
                    3,
                    List.of(
                        List.of("item", "自然人", "总计"),
                        List.of("新收", "7", "12345"),
                        List.of("carried_in", "", "0")))
                .text("  ", Screen.ENDLESS))
        .isEqualTo(
            """
              item        自然人   总计
              新收             7  12345
              carried_in              0
            """);
  }

  @Test
  void aCellIsOneLineAndARowMayBeShort() {
    assertThat(
            TextTable.ofWords(2, List.of(List.of("a\n b", "x"), List.of("c")))
                .text("", Screen.ENDLESS))
        .isEqualTo("a b  x\nc\n");
  }

  @Test
  void columnsOfNumbersThatHaveNoRoomStandBelowEachTimeBehindTheKeys() {
    List<Align> aligns =
        List.of(Align.LEFT, Align.LEFT, Align.RIGHT, Align.RIGHT, Align.RIGHT, Align.RIGHT);

    assertThat(
            new TextTable(
                    aligns,
                    2,
                    List.of(
                        List.of("region", "code", "reports", "received", "denied", "completed"),
                        List.of("广西壮族自治区", "450000", "1", "12", "16.7 %", "100.0 %"),
                        List.of("四川省", "510000", "5", "131", "–", "–")))
                .text("", new Screen(45)))
        .isEqualTo(
            """
            region          code    reports  received
            广西壮族自治区  450000        1        12
            四川省          510000        5       131

            region          code    denied  completed
            广西壮族自治区  450000  16.7 %    100.0 %
            四川省          510000       –          –
            """);
  }

  @Test
  void wordsThatHaveNoRoomAreFoldedWithinTheirColumn() {
    assertThat(
            TextTable.ofWords(
                    3,
                    List.of(
                        List.of("year", "2021", "“旺苍县公安局2021年政府信息公开工作年度报告”"),
                        List.of("balance", "applications / natural_person", "18, but 19")))
                .text("  ", new Screen(50)))
        .isEqualTo(
            """
              year     2021                “旺苍县公安局2021年
                                           政府信息公开工作年
                                           度报告”
              balance  applications /      18, but 19
                       natural_person
            """)
        .satisfies(text -> assertThat(text.lines()).allMatch(line -> DisplayWidth.of(line) <= 50));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          14 of 18 reports count; the others: 2 serving no division | 14 of 18 reports count; the others: 2$serving no division
          in file:/a/name/longer/than/the/whole/screen/is.html as it is | in$file:/a/name/longer/than/the/whole/screen/is.html$as it is
          衢州市衢江区市场监督管理局、广元市昭化区卫生健康局等机关各一份 | 衢州市衢江区市场监督管理局、广元市昭化区$卫生健康局等机关各一份
          """)
  void sentencesBreakBetweenWordsAndLeaveWhatHasNoPlaceToBreak(String text, String folded) {
    assertThat(new Screen(40).prose(text)).isEqualTo(folded.replace('$', '\n') + "\n");
  }
}
