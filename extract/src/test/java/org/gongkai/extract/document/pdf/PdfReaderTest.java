package org.gongkai.extract.document.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.extract.document.pdf.ReadPdf.FILLER;
import static org.gongkai.extract.document.pdf.ReadPdf.blocks;
import static org.gongkai.extract.document.pdf.ReadPdf.paragraphs;
import static org.gongkai.extract.document.pdf.ReadPdf.tables;
import static org.gongkai.extract.document.pdf.ReadPdf.unreadable;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.util.Matrix;
import org.gongkai.extract.document.Table;
import org.gongkai.extract.document.Unreadable;
import org.gongkai.extract.report.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PdfReaderTest {

  private static final double[] COLUMNS = {50, 200, 250, 300};

  @ParameterizedTest(name = "{0}")
  @MethodSource("waysToDrawLines")
  void aGridIsFoundHoweverItsLinesAreDrawn(String way, DrawnPdf pdf) {
    for (double[] cell : new double[][] {{50, 100}, {100, 100}, {50, 120}, {100, 120}}) {
      pdf.text(cell[0] + 5, cell[1] + 14, (int) cell[0] + "/" + (int) cell[1]);
    }
    assertThat(tables(pdf.text(50, 60, FILLER)))
        .containsExactly(List.of("50/100 | 100/100", "50/120 | 100/120"));
  }

  static Stream<Arguments> waysToDrawLines() {
    DrawnPdf strokes = new DrawnPdf().page();
    DrawnPdf bars = new DrawnPdf().page();
    for (double x : new double[] {50, 100, 150}) {
      strokes.line(x, 100, x, 140);
      bars.bar(x, 100, x, 140);
    }
    for (double y : new double[] {100, 120, 140}) {
      strokes.line(50, y, 150, y);
      bars.bar(50, y, 150, y);
    }
    DrawnPdf pieces = new DrawnPdf().page();
    DrawnPdf apart = new DrawnPdf().page();
    for (double x : new double[] {50, 100}) {
      for (double y : new double[] {100, 120}) {
        pieces.box(x, y, x + 50, y + 20);
        apart.box(x + 1, y + 1, x + 49, y + 19);
      }
    }
    DrawnPdf openSides = new DrawnPdf().page().line(100, 100, 100, 140);
    for (double y : new double[] {100, 120, 140}) {
      openSides.line(50, y, 150, y);
    }
    return Stream.of(
        Arguments.of("strokes from end to end", strokes),
        Arguments.of("filled bars", bars),
        Arguments.of("a rectangle for each cell", pieces),
        Arguments.of("a rectangle for each cell, with space between them", apart),
        Arguments.of("no lines at the sides", openSides));
  }

  @Test
  void cellsOverSeveralRowsAndColumnsCoverThem() {
    DrawnPdf pdf =
        new DrawnPdf()
            .page()
            .text(50, 60, FILLER)
            .box(50, 100, 250, 160)
            .line(50, 140, 250, 140)
            .line(100, 100, 100, 160)
            .line(100, 120, 250, 120)
            .line(150, 120, 150, 160)
            .line(200, 120, 200, 160)
            .text(55, 125, "tall")
            .text(150, 114, "wide")
            .text(105, 134, "a")
            .text(155, 134, "b")
            .text(205, 134, "c")
            .text(105, 154, "1")
            .text(155, 154, "2")
            .text(205, 154, "3");
    assertThat(tables(pdf))
        .containsExactly(List.of("tall | wide | ~ | ~", "~ | a | b | c", " | 1 | 2 | 3"));
  }

  @ParameterizedTest(name = "the line between them {0}")
  @ValueSource(strings = {"118", "112"})
  void aGlyphBelongsToTheCellThatHoldsItsCentre(double line) {
    DrawnPdf pdf =
        new DrawnPdf()
            .page()
            .text(50, 60, FILLER)
            .box(50, 100, 150, 136)
            .line(100, 100, 100, 136)
            .line(50, line, 150, line)
            .text(96, 112 - (118 - line), "W")
            .text(105, 130, "1");
    assertThat(tables(pdf)).hasSize(1).first().asList().contains(" | 1");
  }

  @ParameterizedTest(name = "shown turned by {0} degrees")
  @ValueSource(ints = {0, 90, 180, 270})
  void aPageIsReadTheWayItsTextRuns(int degrees) {
    DrawnPdf pdf =
        new DrawnPdf()
            .shownTurnedBy(degrees)
            .page()
            .text(50, 60, FILLER)
            .grid(COLUMNS, 100, 20, new String[][] {{"label", "1", "2"}});
    assertThat(tables(pdf)).containsExactly(List.of("label | 1 | 2"));
  }

  @Test
  void printThatIsNotMeantToBeReadIsNotRead() {
    DrawnPdf pdf =
        new DrawnPdf()
            .page()
            .text(50, 60, FILLER)
            .textAtAngle(60, 300, 45, "WATERMARK")
            .grid(COLUMNS, 100, 20, new String[][] {{"bold", "12", ""}, {"struck", "81 18", ""}})
            .text(53.3, 112, "bold")
            .text(203.3, 112, "12")
            .line(203, 128.5, 214.2, 128.5)
            .draw(
                page -> {
                  page.setNonStrokingColor(1f, 1f, 1f);
                  DrawnPdf.show(
                      page, Matrix.getTranslateInstance(DrawnPdf.x(253), DrawnPdf.y(112)), "white");
                });
    assertThat(tables(pdf)).containsExactly(List.of("bold | 12 | ", "struck | 18 | "));
  }

  @ParameterizedTest(name = "in a cell {0} points wide")
  @MethodSource("brokenNumbers")
  void digitsAboveDigitsAreOneNumberOnlyWhereTheCellIsTooNarrow(
      double width, String lines, String text) {
    double[] columns = {50, 200, 200 + width};
    DrawnPdf pdf =
        new DrawnPdf()
            .page()
            .text(50, 60, FILLER)
            .grid(columns, 100, 30, new String[][] {{"label", lines}});
    assertThat(tables(pdf)).containsExactly(List.of("label | " + text));
  }

  static Stream<Arguments> brokenNumbers() {
    return Stream.of(
        Arguments.of(30, "123\n4", "1234"),
        Arguments.of(30, "123\n,456", "123⏎,456"),
        Arguments.of(30, "123\n45pc", "12345pc"),
        Arguments.of(60, "123\n4", "123⏎4"),
        Arguments.of(30, "1\n2", "1⏎2"),
        Arguments.of(30, "12\n345", "12⏎345"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("pageBreaks")
  void aRowThatAPageBreakCutsIsOneRow(
      String what, String[][] above, String[][] below, List<List<String>> tables) {
    DrawnPdf pdf =
        new DrawnPdf()
            .page()
            .text(50, 60, FILLER)
            .grid(COLUMNS, 700, 20, above)
            .text(290, 815, "- 1 -")
            .page()
            .grid(COLUMNS, 60, 20, below)
            .text(290, 815, "- 2 -");
    assertThat(tables(pdf)).isEqualTo(tables);
  }

  static Stream<Arguments> pageBreaks() {
    String[] header = {"what", "men", "women"};
    String[] first = {"1.first of all the rows", "1", "2"};
    return Stream.of(
        Arguments.of(
            "its label goes on and its numbers are above",
            new String[][] {first, {"2.a label that goes on and on x", "3", "4"}},
            new String[][] {{"another line", "", ""}, {"3.third", "5", "6"}},
            List.of(
                List.of(
                    "1.first of all the rows | 1 | 2",
                    "2.a label that goes on and on x⏎another line | 3 | 4"),
                List.of("3.third | 5 | 6"))),
        Arguments.of(
            "its label goes on and its numbers are below",
            new String[][] {first, {"2.a label that goes on and on x", "", ""}},
            new String[][] {{"another line", "3", "4"}},
            List.of(
                List.of(
                    "1.first of all the rows | 1 | 2",
                    "2.a label that goes on and on x⏎another line | 3 | 4"))),
        Arguments.of(
            "its label is above and its numbers are below",
            new String[][] {first, {"2.short", "", ""}},
            new String[][] {{"", "3", "4"}},
            List.of(List.of("1.first of all the rows | 1 | 2", "2.short | 3 | 4"))),
        Arguments.of(
            "a number that does not fill its cell is not joined with the digits below",
            new String[][] {first, {"2.short", "3", "4"}},
            new String[][] {{"", "5", ""}},
            List.of(List.of("1.first of all the rows | 1 | 2", "2.short | 3⏎5 | 4"))),
        Arguments.of(
            "a number goes on where its cell was full, and so does a unit",
            new String[][] {first, {"2.short", "1234567", "4567890"}},
            new String[][] {{"", "8pc", "pc"}},
            List.of(
                List.of("1.first of all the rows | 1 | 2", "2.short | 12345678pc | 4567890⏎pc"))),
        Arguments.of(
            "its label was broken by hand, which the other labels' numbering shows",
            new String[][] {first, {"2.second", "1", "1"}, {"3.", "3", "4"}},
            new String[][] {{"broken", "", ""}, {"4.fourth", "5", "6"}},
            List.of(
                List.of("1.first of all the rows | 1 | 2", "2.second | 1 | 1", "3.⏎broken | 3 | 4"),
                List.of("4.fourth | 5 | 6"))),
        Arguments.of(
            "but not where both rows have all their numbers",
            new String[][] {first, {"2.second", "1", "1"}, {"3.third", "3", "4"}},
            new String[][] {{"of these", "5", "6"}},
            List.of(
                List.of("1.first of all the rows | 1 | 2", "2.second | 1 | 1", "3.third | 3 | 4"),
                List.of("of these | 5 | 6"))),
        Arguments.of(
            "nor where the row below is numbered",
            new String[][] {first, {"2.a label that fills its whole", "", ""}},
            new String[][] {{"3.third", "5", "6"}},
            List.of(
                List.of("1.first of all the rows | 1 | 2", "2.a label that fills its whole |  | "),
                List.of("3.third | 5 | 6"))),
        Arguments.of(
            "nor where the label above is short and the row below has numbers",
            new String[][] {first, {"2.short", "", ""}},
            new String[][] {{"of these", "5", "6"}},
            List.of(
                List.of("1.first of all the rows | 1 | 2", "2.short |  | "),
                List.of("of these | 5 | 6"))),
        Arguments.of(
            "a header that is printed again is left out",
            new String[][] {header, first, {"2.short", "3", "4"}},
            new String[][] {header, {"3.third", "5", "6"}},
            List.of(
                List.of("what | men | women", "1.first of all the rows | 1 | 2", "2.short | 3 | 4"),
                List.of("3.third | 5 | 6"))),
        Arguments.of(
            "numbers under their header stay a row",
            new String[][] {{"upheld", "other", "total"}},
            new String[][] {{"1", "", "1"}},
            List.of(List.of("upheld | other | total"), List.of("1 |  | 1"))));
  }

  @Test
  void thePageOfEveryCellIsKept() {
    DrawnPdf pdf =
        new DrawnPdf()
            .page()
            .text(50, 60, FILLER)
            .grid(COLUMNS, 700, 20, new String[][] {{"1.first", "1", "2"}, {"2.short", "", ""}})
            .page()
            .grid(COLUMNS, 60, 20, new String[][] {{"", "3", "4"}, {"3.third", "5", "6"}});
    List<Integer> pages =
        blocks(pdf).stream()
            .flatMap(block -> block instanceof Table table ? table.rows().stream() : Stream.of())
            .flatMap(List::stream)
            .map(slot -> slot.page().orElseThrow())
            .toList();
    assertThat(pages).containsExactly(1, 1, 1, 1, 2, 2, 2, 2, 2);
  }

  @Test
  void linesOfRunningTextBecomeParagraphsAndShortLinesStayApart() {
    String full =
        "This line of running text reaches the right margin of the page, as full lines do,";
    DrawnPdf pdf =
        new DrawnPdf()
            .page()
            .text(150, 60, "A title on")
            .text(160, 76, "two lines")
            .text(70, 100, full.substring(5))
            .text(50, 116, full)
            .text(50, 132, "and ends here.")
            .text(50, 148, "Heading");
    assertThat(paragraphs(pdf))
        .containsExactly(
            "A title on", "two lines", full.substring(5) + full + "and ends here.", "Heading");
  }

  @Test
  void aDocumentThatNeedsAPasswordIsEncrypted() throws IOException {
    try (PDDocument document = new DrawnPdf().page().text(50, 60, FILLER).document()) {
      document.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      document.save(bytes);
      assertThat(unreadable(bytes.toByteArray()).status()).isEqualTo(Status.ENCRYPTED);
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("documentsWithoutText")
  void aDocumentThatCannotBeReadSaysWhy(String what, byte[] bytes, Status status, String reason) {
    Unreadable unreadable = unreadable(bytes);
    assertThat(unreadable.status()).isEqualTo(status);
    assertThat(unreadable.reason().key()).isEqualTo(reason);
    assertThat(unreadable.detail()).isNotBlank();
  }

  static Stream<Arguments> documentsWithoutText() {
    byte[] whole = new DrawnPdf().page().text(50, 60, FILLER).bytes();
    DrawnPdf long301 = new DrawnPdf();
    for (int i = 0; i < 301; i++) {
      long301.page();
    }
    DrawnPdf dense = new DrawnPdf().page();
    for (int i = 0; i < 1100; i++) {
      dense.text(20, 20 + i * 0.7, "0123456789".repeat(11).substring(i % 10, i % 10 + 100));
    }
    return Stream.of(
        Arguments.of("cut off", Arrays.copyOf(whole, 60), Status.UNREADABLE, "parse_error"),
        Arguments.of(
            "no PDF at all",
            "%PDF-1.7 hello".getBytes(StandardCharsets.UTF_8),
            Status.UNREADABLE,
            "parse_error"),
        Arguments.of(
            "pages that are pictures",
            new DrawnPdf().page().picture(40, 30).page().picture(40, 30).text(9, 9, "2").bytes(),
            Status.NEEDS_OCR,
            "no_text_layer"),
        Arguments.of("more pages than are read", long301.bytes(), Status.TOO_LARGE, "page_limit"),
        Arguments.of("a page full of characters", dense.bytes(), Status.TOO_LARGE, "page_limit"));
  }
}
