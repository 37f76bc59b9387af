package org.gongkai.extract.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PrintedTextTest {

  private static final PrintedText PRINTED = new PrintedText();

  @ParameterizedTest
  @CsvSource({
    "２０２１年（度）, 2021年(度)",
    "二〇二二年一月十四日, 2022年1月14日",
    "二○二一年度, 2021年度",
    "二零二三年十二月三十一日, 2023年12月31日",
    "苏州市信访局 2021 年第 3 次, 苏州市信访局 2021年第3次",
    "财 政 局, 财政局",
    "1 2 3, 1 2 3",
    "西藏自治區(qū)人民政府, 西藏自治区人民政府",
    "阜陽氣象局辦公室, 阜阳气象局办公室",
    "乾县, 乾县",
    "[bookmark: _GoBack]2021年, 2021年",
  })
  void bringsPrintToOneForm(String printed, String normal) {
    assertThat(PRINTED.normal(printed)).isEqualTo(normal);
  }

  @Test
  void dropsTheNumbersOfDocuments() {
    assertThat(PrintedText.withoutDocumentNumbers("根据国办公开办函〔2021〕30号编制2022年报告"))
        .isEqualTo(" 编制2022年报告");
  }

  @Test
  void splitsClausesAtPunctuation() {
    assertThat(PrintedText.clauses("现公布《潼关县审计局2022年报告》,请阅。"))
        .containsExactly("现公布", "潼关县审计局2022年报告", "请阅");
  }
}
