package org.gongkai.extract.document.scan;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.gongkai.extract.document.Block;
import org.gongkai.extract.document.Document;
import org.gongkai.extract.document.FormatReader;
import org.gongkai.extract.document.PageOcr;
import org.gongkai.extract.document.Reading;
import org.gongkai.extract.document.Table;
import org.gongkai.extract.document.Unreadable;
import org.gongkai.extract.report.Reason;
import org.gongkai.extract.report.Status;

/** Reads files that hold pictures of pages: one page, or several in a TIFF. */
public final class ImageReader implements FormatReader {

  /** A page of A3 at 600 dots per inch has 70 million pixels. */
  private static final long MOST_PIXELS = 100_000_000;

  /** A page of A4 at 400 dots per inch; what is larger is read in less detail. */
  private static final long ENOUGH_PIXELS = 16_000_000;

  private static final int MOST_PAGES = 100;

  private final PageOcr ocr;

  /**
   * A reader of pictures.
   *
   * @param ocr reads their text
   */
  public ImageReader(PageOcr ocr) {
    this.ocr = ocr;
  }

  @Override
  public Set<String> mediaTypes() {
    return Set.of("image/png", "image/jpeg", "image/tiff", "image/bmp");
  }

  @Override
  public Reading read(byte[] bytes, String mediaType) {
    Optional<String> missing = ocr.missing();
    if (missing.isPresent()) {
      return new Unreadable(mediaType, Status.NEEDS_OCR, Reason.NO_OCR, missing.get());
    }
    try (ImageInputStream stream =
        new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
      Iterator<javax.imageio.ImageReader> decoders = ImageIO.getImageReaders(stream);
      if (!decoders.hasNext()) {
        return unreadable(mediaType, "not a picture of a known kind");
      }
      javax.imageio.ImageReader decoder = decoders.next();
      try {
        decoder.setInput(stream);
        return read(decoder, mediaType);
      } finally {
        decoder.dispose();
      }
    } catch (IOException | RuntimeException e) {
      // The decoders of the JDK let several kinds of the latter escape from broken files.
      return unreadable(mediaType, Optional.ofNullable(e.getMessage()).orElse("broken picture"));
    }
  }

  private Reading read(javax.imageio.ImageReader decoder, String mediaType) throws IOException {
    int pages = decoder.getNumImages(true);
    if (pages > MOST_PAGES) {
      return tooLarge(mediaType, pages + " pages; at most " + MOST_PAGES + " are read");
    }
    List<Block> blocks = new ArrayList<>();
    int tables = 0;
    for (int page = 0; page < pages; page++) {
      long pixels = (long) decoder.getWidth(page) * decoder.getHeight(page);
      if (pixels > MOST_PIXELS) {
        return tooLarge(mediaType, pixels + " pixels; at most " + MOST_PIXELS + " are read");
      }
      for (Block block : ocr.read(decode(decoder, page, pixels), page + 1)) {
        blocks.add(block instanceof Table table ? table.at(tables++) : block);
      }
    }
    return new Document(mediaType, Map.of(), blocks);
  }

  private static BufferedImage decode(javax.imageio.ImageReader decoder, int page, long pixels)
      throws IOException {
    ImageReadParam detail = decoder.getDefaultReadParam();
    int step = (int) Math.ceil(Math.sqrt((double) pixels / ENOUGH_PIXELS));
    detail.setSourceSubsampling(step, step, 0, 0);
    return decoder.read(page, detail);
  }

  private static Unreadable tooLarge(String mediaType, String detail) {
    return new Unreadable(mediaType, Status.TOO_LARGE, Reason.PICTURE_SIZE_LIMIT, detail);
  }

  private static Unreadable unreadable(String mediaType, String detail) {
    return new Unreadable(mediaType, Status.UNREADABLE, Reason.PARSE_ERROR, detail);
  }
}
