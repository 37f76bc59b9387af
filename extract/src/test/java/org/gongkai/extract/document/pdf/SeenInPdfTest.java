package org.gongkai.extract.document.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDTextField;
import org.apache.pdfbox.util.Matrix;
import org.gongkai.extract.document.Document;
import org.gongkai.extract.document.Table;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a reader sees of a cell of a PDF that holds a small mark or a field of a form. */
class SeenInPdfTest {

  private static final double[] COLUMNS = {50, 150, 250};

  @Test
  void what_white_was_laid_over_is_not_read() {
    DrawnPdf pdf =
        new DrawnPdf()
            .page()
            .grid(COLUMNS, 100, 20, new String[][] {{"A", "6"}, {"B", "3"}})
            .draw(
                page -> {
                  page.setNonStrokingColor(1f, 1f, 1f);
                  page.addRect(DrawnPdf.x(COLUMNS[1] + 1), DrawnPdf.y(118), 20, 16);
                  page.fill();
                  page.setNonStrokingColor(0f, 0f, 0f);
                })
            .text(COLUMNS[1] + 3, 112, "4");
    assertThat(ReadPdf.tables(pdf).get(0)).first().asString().contains("4").doesNotContain("6");
  }

  @ParameterizedTest(name = "a grey of {0}")
  @CsvSource({"1.0, 12", "0.98, 12", "0.6, 127"})
  void print_that_is_as_white_as_the_paper_is_not_read(float grey, String expected) {
    DrawnPdf pdf =
        new DrawnPdf()
            .page()
            .grid(COLUMNS, 100, 20, new String[][] {{"A", "12"}, {"B", "3"}})
            .draw(page -> page.setNonStrokingColor(grey, grey, grey))
            .text(COLUMNS[1] + 3 + 2 * 0.556 * DrawnPdf.SIZE, 112, "7");
    assertThat(ReadPdf.tables(pdf).get(0)).first().asString().endsWith(" " + expected);
  }

  @Test
  void a_stroke_through_a_number_is_no_line_of_the_table() {
    double[] narrow = {50, 59, 72};
    DrawnPdf pdf =
        new DrawnPdf()
            .page()
            .grid(narrow, 100, 30, new String[][] {{"9", "1"}})
            .line(52.2, 109, 58.9, 109)
            .text(53, 124, "7");
    assertThat(ReadPdf.tables(pdf)).singleElement().asList().hasSize(1);
    assertThat(ReadPdf.tables(pdf).get(0)).first().asString().contains("7").doesNotContain("9");
  }

  @ParameterizedTest(name = "{0} and {1} of size {2}, {3} above")
  @CsvSource({
    "12, 2, 0.6, 4, 12²",
    "12, [1], 0.6, 4, 12[¹]",
    "12, a, 0.7, 3, 12ᵃ",
    "12, 2, 0.6, 0, 122",
    "12, 2, 0.4, 0, 12²",
    "12, 2, 0.1, 0, 12²",
    "12, 2, 1.0, 4, 122",
  })
  void a_mark_is_told_by_its_size_and_its_baseline(
      String number, String mark, double size, double above, String expected) {
    double behind = COLUMNS[1] + 3 + number.length() * 0.556 * DrawnPdf.SIZE;
    DrawnPdf pdf =
        new DrawnPdf()
            .page()
            .grid(COLUMNS, 100, 20, new String[][] {{"A", number}, {"B", "3"}})
            .draw(
                page ->
                    DrawnPdf.show(
                        page,
                        new Matrix(
                            (float) size,
                            0,
                            0,
                            (float) size,
                            DrawnPdf.x(behind),
                            DrawnPdf.y(112 - above)),
                        mark));
    assertThat(ReadPdf.tables(pdf).get(0)).first().asString().contains(expected);
  }

  @Test
  void a_field_of_a_form_that_is_not_drawn_yet_holds_what_it_will_show() throws IOException {
    DrawnPdf pdf =
        new DrawnPdf().page().grid(COLUMNS, 100, 20, new String[][] {{"A", ""}, {"B", "3"}});
    try (PDDocument document = pdf.document()) {
      PDAcroForm form = new PDAcroForm(document);
      document.getDocumentCatalog().setAcroForm(form);
      PDResources resources = new PDResources();
      resources.put(
          COSName.getPDFName("Helv"), new PDType1Font(Standard14Fonts.FontName.HELVETICA));
      form.setDefaultResources(resources);
      PDTextField field = new PDTextField(form);
      field.setDefaultAppearance("/Helv 10 Tf 0 g");
      field.setPartialName("number");
      PDAnnotationWidget widget = field.getWidgets().get(0);
      widget.setRectangle(new PDRectangle(DrawnPdf.x(COLUMNS[1] + 3), DrawnPdf.y(118), 90, 16));
      widget.setPage(document.getPage(0));
      widget.setPrinted(true);
      document.getPage(0).setAnnotations(List.of(widget));
      form.setFields(List.of(field));
      field.getCOSObject().setString(COSName.V, "12");
      form.setNeedAppearances(true);
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      document.save(bytes);
      PdfReader reader =
          new PdfReader(new ReadPdf.StubOcr(Optional.of("nothing"), Optional.empty()));
      Document read = (Document) reader.read(bytes.toByteArray(), "application/pdf");
      Table table = (Table) read.blocks().get(0);
      assertThat(table.rows().get(0).get(1).text()).isEqualTo("12");
    }
  }
}
