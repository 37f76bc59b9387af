package org.gongkai.extract.document.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import org.gongkai.extract.document.Block;
import org.gongkai.extract.document.Document;
import org.gongkai.extract.document.PageOcr;
import org.gongkai.extract.document.Paragraph;
import org.gongkai.extract.document.Reading;
import org.gongkai.extract.document.Slot;
import org.gongkai.extract.document.Table;
import org.gongkai.extract.document.Unreadable;
import org.gongkai.extract.report.Reason;
import org.gongkai.extract.report.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ImageReaderTest {

  private final ImageReader reader = new ImageReader(new SizeOfPage());

  @Test
  void withoutTesseractAPictureNeedsOcrAndTheUserIsToldWhatToInstall() throws IOException {
    ImageReader without = new ImageReader(new TesseractOcr("gongkai-no-such-command"));
    assertThat(without.read(picture("png", 20, 20), "image/png"))
        .isInstanceOfSatisfying(
            Unreadable.class,
            reading -> {
              assertThat(reading.status()).isEqualTo(Status.NEEDS_OCR);
              assertThat(reading.reason()).isEqualTo(Reason.NO_OCR);
              assertThat(reading.detail())
                  .contains("install tesseract-ocr and tesseract-ocr-chi-sim");
            });
  }

  @ParameterizedTest
  @CsvSource({"png, image/png", "jpg, image/jpeg", "bmp, image/bmp", "tiff, image/tiff"})
  void everyKindOfPictureIsDecoded(String format, String mediaType) throws IOException {
    assertThat(reader.mediaTypes()).contains(mediaType);
    assertThat(blocks(reader.read(picture(format, 40, 30), mediaType)))
        .contains(new Paragraph("page 1: 40 x 30", OptionalInt.of(1)));
  }

  @Test
  void thePagesOfATiffAreOneDocumentAndItsTablesAreCountedThrough() throws IOException {
    List<Block> blocks = blocks(reader.read(tiff(3), "image/tiff"));
    assertThat(blocks).filteredOn(Paragraph.class::isInstance).hasSize(3);
    assertThat(blocks)
        .filteredOn(Table.class::isInstance)
        .map(block -> ((Table) block).index())
        .containsExactly(0, 1, 2);
  }

  @Test
  void aPictureWithTooManyPixelsIsNotDecoded() throws IOException {
    BufferedImage poster = new BufferedImage(11_000, 11_000, BufferedImage.TYPE_BYTE_BINARY);
    assertThat(reader.read(bytes(poster, "png"), "image/png"))
        .isInstanceOfSatisfying(
            Unreadable.class,
            reading -> {
              assertThat(reading.status()).isEqualTo(Status.TOO_LARGE);
              assertThat(reading.detail()).startsWith("121000000 pixels");
            });
  }

  @Test
  void aPictureThatBreaksOffIsUnreadable() throws IOException {
    assertParseError(Arrays.copyOf(picture("png", 400, 300), 60));
  }

  @Test
  void whatIsNoPictureIsUnreadable() {
    assertParseError("no picture".getBytes(StandardCharsets.UTF_8));
  }

  private void assertParseError(byte[] bytes) {
    assertThat(reader.read(bytes, "image/png"))
        .isInstanceOfSatisfying(
            Unreadable.class,
            reading -> {
              assertThat(reading.status()).isEqualTo(Status.UNREADABLE);
              assertThat(reading.reason()).isEqualTo(Reason.PARSE_ERROR);
            });
  }

  private static List<Block> blocks(Reading reading) {
    assertThat(reading).isInstanceOf(Document.class);
    return ((Document) reading).blocks();
  }

  private static byte[] picture(String format, int width, int height) throws IOException {
    return bytes(page(width, height), format);
  }

  private static byte[] bytes(BufferedImage picture, String format) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    assertThat(ImageIO.write(picture, format, bytes)).isTrue();
    return bytes.toByteArray();
  }

  private static byte[] tiff(int pages) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ImageWriter writer = ImageIO.getImageWritersByFormatName("tiff").next();
    try (ImageOutputStream stream = ImageIO.createImageOutputStream(bytes)) {
      writer.setOutput(stream);
      writer.prepareWriteSequence(null);
      for (int i = 0; i < pages; i++) {
        writer.writeToSequence(new IIOImage(page(40, 30), null, null), null);
      }
      writer.endWriteSequence();
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }

  private static BufferedImage page(int width, int height) {
    return new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
  }

  /** Stands in for OCR: says how large the page is, and sees a table on it. */
  private static final class SizeOfPage implements PageOcr {

    @Override
    public Optional<String> missing() {
      return Optional.empty();
    }

    @Override
    public List<Block> read(BufferedImage page, int pageNumber) {
      String text = "page " + pageNumber + ": " + page.getWidth() + " x " + page.getHeight();
      return List.of(
          new Paragraph(text, OptionalInt.of(pageNumber)),
          new Table(0, List.of(List.of(Slot.of("8"))), false));
    }
  }
}
