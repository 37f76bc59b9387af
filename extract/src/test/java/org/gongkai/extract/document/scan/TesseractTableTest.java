package org.gongkai.extract.document.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TesseractTableTest {

  @Test
  void wordsAreJoinedToLinesAndLinesGoToTheirPictures() {
    List<String> rows =
        List.of(
            "level page_num block_num par_num line_num word_num left top width height conf text",
            "1 1 0 0 0 0 0 0 200 90 -1 ",
            "4 1 1 1 1 0 10 12 150 20 -1 ",
            "5 1 1 1 1 1 10 12 40 20 96.5 2019",
            "5 1 1 1 1 2 55 12 60 20 91.25 年度",
            "5 1 1 1 1 3 120 12 40 20 80 报告",
            "4 1 1 1 2 0 10 40 99 20 -1 ",
            "5 1 1 1 2 1 10 40 40 20 70 open",
            "5 1 1 1 2 2 55 40 40 20 60 data",
            "1 2 0 0 0 0 0 0 200 90 -1 ",
            "1 3 0 0 0 0 0 0 200 90 -1 ",
            "4 3 1 1 1 0 5 6 7 8 -1 ",
            "5 3 1 1 1 1 5 6 7 8 42 8");
    assertThat(TesseractTable.lines(rows.stream().map(r -> r.replace(' ', '\t')).toList(), 3))
        .containsExactly(
            List.of(
                new OcrLine("2019年度报告", 80, new Box(10, 12, 150, 20)),
                new OcrLine("open data", 60, new Box(10, 40, 99, 20))),
            List.of(),
            List.of(new OcrLine("8", 42, new Box(5, 6, 7, 8))));
  }
}
