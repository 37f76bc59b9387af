package org.gongkai.jobs.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
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
                .text("  "))
        .isEqualTo(
            """
              item        自然人   总计
              新收             7  12345
              carried_in              0
            """);
  }

  @Test
  void aCellIsOneLineAndARowMayBeShort() {
    assertThat(TextTable.ofWords(2, List.of(List.of("a\n b", "x"), List.of("c"))).text(""))
        .isEqualTo("a b  x\nc\n");
  }
}
