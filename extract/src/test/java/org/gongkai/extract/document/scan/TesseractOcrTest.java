package org.gongkai.extract.document.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.Font;
import java.io.IOException;
import java.util.List;
import java.util.OptionalInt;
import org.gongkai.extract.document.Block;
import org.gongkai.extract.document.Paragraph;
import org.gongkai.extract.document.Slot;
import org.gongkai.extract.document.Table;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Needs Tesseract with its models, and a font for Chinese; skipped where they are missing. */
class TesseractOcrTest {

  private static final int SIZE = 24;

  private final TesseractOcr ocr = new TesseractOcr();

  @BeforeEach
  void theMachineHasWhatItNeeds() {
    assumeTrue(
        ocr.missing().isEmpty(), () -> "skipped: " + ocr.missing().orElse("nothing is missing"));
    assumeTrue(
        new Font(Font.SERIF, Font.PLAIN, SIZE).canDisplayUpTo("申请其他总计") < 0,
        "skipped: install a font for Chinese, such as fonts-noto-cjk");
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 1.2})
  void aPageIsReadToParagraphsAndATableWhateverItsSkew(double skewDegrees) throws IOException {
    Drawing page =
        new Drawing(1000, 700, skewDegrees)
            .text("政府信息公开申请情况", 120, 120, 30)
            .grid(List.of(100, 500, 620, 740, 860), List.of(200, 250, 300, 350));
    row(page, 235, "申请人情况", "自然人", "其他", "总计");
    row(page, 285, "本年新收政府信息公开申请数量", "1,208", "37", "1,245");
    row(page, 335, "上年结转政府信息公开申请数量", "0", "-", "");
    List<Block> blocks = ocr.read(page.image(), 3);
    assertThat(blocks.get(0)).isEqualTo(new Paragraph("政府信息公开申请情况", OptionalInt.of(3)));
    Table table = (Table) blocks.get(1);
    assertThat(table.flattened()).isFalse();
    assertThat(table.rows().stream().map(row -> row.stream().map(Slot::text).toList()))
        .containsExactly(
            List.of("申请人情况", "自然人", "其他", "总计"),
            List.of("本年新收政府信息公开申请数量", "1,208", "37", "1,245"),
            List.of("上年结转政府信息公开申请数量", "0", "-", ""));
    assertThat(table.rows().stream().flatMap(List::stream))
        .allSatisfy(slot -> assertThat(slot.page()).hasValue(3))
        .noneMatch(Slot::doubtful);
  }

  @Test
  void aSmudgedNumberIsDoubtfulRatherThanGuessed() throws IOException {
    Drawing page = new Drawing(1000, 700, 0).grid(List.of(100, 500, 620), List.of(200, 250, 300));
    row(page, 235, "申请人情况", "自然人");
    row(page, 285, "本年新收政府信息公开申请数量", "138");
    page.bar(528, 268, 30, 12);
    Table table = (Table) ocr.read(page.image(), 1).get(0);
    Slot smudged = table.rows().get(1).get(1);
    assertThat(smudged.doubtful()).isTrue();
    assertThat(smudged.text()).isNotBlank();
  }

  private static void row(Drawing page, int baseline, String label, String... values) {
    page.text(label, 110, baseline, SIZE);
    int x = 520;
    for (String value : values) {
      page.text(value, x, baseline, SIZE);
      x += 120;
    }
  }
}
