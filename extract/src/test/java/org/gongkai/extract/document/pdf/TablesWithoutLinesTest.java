package org.gongkai.extract.document.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.extract.document.pdf.ReadPdf.FILLER;
import static org.gongkai.extract.document.pdf.ReadPdf.tables;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Tables whose rows and columns only their print tells. */
class TablesWithoutLinesTest {

  @Test
  void tablesWithoutLinesAreReadByWhereTheirNumbersStand() {
    DrawnPdf pdf =
        new DrawnPdf()
            .page()
            .text(50, 60, FILLER)
            .text(50, 100, "what")
            .text(200, 100, "men")
            .text(260, 100, "women")
            .text(320, 100, "all")
            .text(50, 120, "1.first")
            .text(205, 120, "1")
            .text(325, 120, "1")
            .text(50, 140, "2.a label that is broken")
            .text(205, 147, "10")
            .text(265, 147, "2")
            .text(325, 147, "12")
            .text(50, 154, "around its numbers")
            .text(50, 174, "3.none at all")
            .text(50, 194, "4.last")
            .text(205, 194, "0")
            .text(265, 194, "0")
            .text(325, 194, "0");
    assertThat(tables(pdf))
        .containsExactly(
            List.of(
                "what |  | men | women | all",
                " | 1.first | 1 |  | 1",
                " | 2.a label that is broken⏎around its numbers | 10 | 2 | 12",
                " | 3.none at all |  |  | ",
                " | 4.last | 0 | 0 | 0"));
  }

  @Test
  void aTableWithoutLinesGoesOnBehindAPageBreakThatCutsALabel() {
    DrawnPdf pdf =
        headed()
            .text(50, 120, "1.first")
            .text(205, 120, "1")
            .text(325, 120, "1")
            .text(50, 140, "2.a label that goes on")
            .text(205, 140, "10")
            .text(265, 140, "2")
            .text(325, 140, "12")
            .page()
            .text(50, 60, "on the next page")
            .text(50, 80, "3.third")
            .text(265, 80, "5")
            .text(325, 80, "5");
    assertThat(tables(pdf))
        .containsExactly(
            List.of(
                "what |  | men | women | all",
                " | 1.first | 1 |  | 1",
                " | 2.a label that goes on⏎on the next page | 10 | 2 | 12",
                " | 3.third |  | 5 | 5"));
  }

  @Test
  void withoutLinesARowNextToNumbersOfNoRowIsNotTrusted() {
    DrawnPdf pdf =
        headed()
            .text(50, 120, "1.first")
            .text(205, 120, "1")
            .text(325, 120, "1")
            .text(50, 140, "2.broken number")
            .text(205, 140, "10")
            .text(325, 140, "10")
            .text(205, 152, "7")
            .text(325, 152, "7")
            .text(50, 172, "3.third")
            .text(205, 172, "0")
            .text(325, 172, "0")
            .text(50, 192, "4.last")
            .text(205, 192, "3")
            .text(325, 192, "3");
    assertThat(tables(pdf))
        .containsExactly(
            List.of(
                "what |  | men | women | all",
                " | 1.first | 1 |  | 1",
                " | 2.broken number",
                " | 3.third",
                " | 4.last | 3 |  | 3"));
  }

  private static DrawnPdf headed() {
    return new DrawnPdf()
        .page()
        .text(50, 60, FILLER)
        .text(50, 100, "what")
        .text(200, 100, "men")
        .text(260, 100, "women")
        .text(320, 100, "all");
  }

  @Test
  void withoutLinesAndWithoutAHeaderRowsWithBlanksAreNotTrusted() {
    DrawnPdf pdf =
        new DrawnPdf()
            .page()
            .text(50, 60, FILLER)
            .text(50, 120, "1.first")
            .text(205, 120, "1")
            .text(325, 120, "1")
            .text(50, 140, "2.second")
            .text(205, 140, "0")
            .text(265, 140, "3")
            .text(325, 140, "3")
            .text(50, 160, "3.third")
            .text(205, 160, "0")
            .text(265, 160, "0")
            .text(325, 160, "0");
    assertThat(tables(pdf))
        .containsExactly(
            List.of(" | 1.first", " | 2.second | 0 | 3 | 3", " | 3.third | 0 | 0 | 0"));
  }
}
