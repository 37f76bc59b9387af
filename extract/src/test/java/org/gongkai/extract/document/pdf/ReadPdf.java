package org.gongkai.extract.document.pdf;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.gongkai.extract.document.Block;
import org.gongkai.extract.document.Document;
import org.gongkai.extract.document.PageOcr;
import org.gongkai.extract.document.Paragraph;
import org.gongkai.extract.document.Slot;
import org.gongkai.extract.document.Table;
import org.gongkai.extract.document.Unreadable;

/** What the reader gives of a drawn PDF. */
final class ReadPdf {

  static final String FILLER = "Text that makes this a page with a text layer.";
  static final String PDF = "application/pdf";
  static final PageOcr WITHOUT_OCR = new StubOcr(Optional.of("install it"), Optional.empty());

  private ReadPdf() {}

  static Unreadable unreadable(byte[] bytes) {
    return (Unreadable) new PdfReader(WITHOUT_OCR).read(bytes, PDF);
  }

  static List<Block> blocks(DrawnPdf pdf) {
    return ((Document) new PdfReader(WITHOUT_OCR).read(pdf.bytes(), PDF)).blocks();
  }

  static List<String> paragraphs(DrawnPdf pdf) {
    return blocks(pdf).stream().map(block -> ((Paragraph) block).text()).toList();
  }

  /** Each table as its rows, cells between bars, {@code ~} where a cell reaches in. */
  static List<List<String>> tables(DrawnPdf pdf) {
    return blocks(pdf).stream()
        .filter(Table.class::isInstance)
        .map(block -> ((Table) block).rows().stream().map(ReadPdf::row).toList())
        .toList();
  }

  private static String row(List<Slot> slots) {
    return String.join(
        " | ",
        slots.stream().map(slot -> slot.covered() ? "~" : slot.text().replace('\n', '⏎')).toList());
  }

  /** Stands in for OCR: says how large a page is, and sees a table on it. */
  record StubOcr(Optional<String> missing, Optional<String> fault) implements PageOcr {

    @Override
    public List<Block> read(BufferedImage page, int number) throws IOException {
      if (fault.isPresent()) {
        throw new IOException(fault.get());
      }
      String size = "page " + number + ": " + page.getWidth() + " x " + page.getHeight();
      return List.of(
          new Paragraph(size, OptionalInt.of(number)),
          new Table(0, List.of(List.of(Slot.of("8"))), false));
    }
  }
}
