package org.gongkai.extract.document.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.extract.document.pdf.ReadPdf.FILLER;
import static org.gongkai.extract.document.pdf.ReadPdf.PDF;
import static org.gongkai.extract.document.pdf.ReadPdf.WITHOUT_OCR;

import java.util.Optional;
import java.util.OptionalInt;
import org.gongkai.extract.document.Document;
import org.gongkai.extract.document.Paragraph;
import org.gongkai.extract.document.Table;
import org.gongkai.extract.document.UnreadPage;
import org.gongkai.extract.document.pdf.ReadPdf.StubOcr;
import org.junit.jupiter.api.Test;

/** Pages that are pictures, with OCR and without. */
class PdfPicturesTest {

  @Test
  void aPageThatIsAPictureIsReadInItsPlaceWhereThereIsOcr() {
    DrawnPdf pdf =
        new DrawnPdf()
            .page()
            .grid(new double[] {50, 200, 500}, 50, 20, new String[][] {{"label", FILLER}})
            .page()
            .picture(40, 30)
            .text(290, 815, "2")
            .page()
            .text(50, 60, FILLER);
    Document document =
        (Document)
            new PdfReader(new StubOcr(Optional.empty(), Optional.empty())).read(pdf.bytes(), PDF);
    assertThat(document.unread()).isEmpty();
    assertThat(document.blocks()).hasSize(4);
    assertThat(document.blocks().get(0))
        .isInstanceOfSatisfying(Table.class, first -> assertThat(first.index()).isZero());
    assertThat(document.blocks().get(1))
        .isEqualTo(new Paragraph("page 2: 2480 x 3507", OptionalInt.of(2)));
    assertThat(document.blocks().get(2))
        .isInstanceOfSatisfying(Table.class, second -> assertThat(second.index()).isEqualTo(1));
    assertThat(document.blocks().get(3)).isEqualTo(new Paragraph(FILLER, OptionalInt.of(3)));
  }

  @Test
  void aPictureBetweenPagesWithTextIsSaidToBeUnreadWithoutOcr() {
    DrawnPdf pdf = new DrawnPdf().page().text(50, 60, FILLER).page().picture(40, 30);
    Document document = (Document) new PdfReader(WITHOUT_OCR).read(pdf.bytes(), PDF);
    assertThat(document.blocks()).hasSize(1);
    assertThat(document.unread()).containsExactly(new UnreadPage(2, "install it"));
  }

  @Test
  void aPageThatOcrFailsOnIsUnreadAndTheOthersAreRead() {
    DrawnPdf pdf = new DrawnPdf().page().text(50, 60, FILLER).page().picture(40, 30);
    Document document =
        (Document)
            new PdfReader(new StubOcr(Optional.empty(), Optional.of("it broke")))
                .read(pdf.bytes(), PDF);
    assertThat(document.unread()).containsExactly(new UnreadPage(2, "it broke"));
  }

  @Test
  void anEmptyPageIsNotUnread() {
    DrawnPdf pdf = new DrawnPdf().page().text(50, 60, FILLER).page().box(10, 10, 500, 700).page();
    Document document = (Document) new PdfReader(WITHOUT_OCR).read(pdf.bytes(), PDF);
    assertThat(document.unread()).isEmpty();
  }
}
