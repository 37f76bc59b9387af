package org.gongkai.extract.document.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ParagraphsTest {

  @Test
  void aParagraphBeginsWithAnIndentOrBehindAShortLine() {
    List<OcrLine> lines =
        List.of(
            line("某县教育局", 300, 400),
            line("2022年政府信息公开工作年度报告", 200, 500),
            line("本报告按照条例的要求编制，", 60, 700),
            line("由六个部分组成。", 10, 250),
            line("统计期限为2022年。", 10, 300));
    assertThat(Paragraphs.of(lines))
        .containsExactly("某县教育局", "2022年政府信息公开工作年度报告", "本报告按照条例的要求编制，由六个部分组成。", "统计期限为2022年。");
  }

  @Test
  void noLinesMakeNoParagraph() {
    assertThat(Paragraphs.of(List.of())).isEmpty();
  }

  private static OcrLine line(String text, int left, int right) {
    return new OcrLine(text, 90, new Box(left, 0, right - left, 20));
  }
}
