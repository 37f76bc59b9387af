package org.gongkai.extract.document.pdf;

import java.util.Optional;
import javax.imageio.ImageIO;

/**
 * A picture that a page shows.
 *
 * @param share the part of the page that it covers
 * @param pixels how many it has
 * @param format the ending of its files, such as {@code jpg}
 */
record Picture(double share, long pixels, String format) {

  /** A page of A3 at 600 dots per inch has 70 million. */
  private static final long MOST_PIXELS = 100_000_000;

  /** Why it cannot be shown; empty where it can. */
  Optional<String> obstacle() {
    if (pixels > MOST_PIXELS) {
      return Optional.of(
          "it holds a picture of %d pixels; at most %d are read".formatted(pixels, MOST_PIXELS));
    }
    return switch (format) {
      case "jpx" -> withoutDecoder("JPEG2000");
      case "jb2" -> withoutDecoder("JBIG2");
      default -> Optional.empty();
    };
  }

  private static Optional<String> withoutDecoder(String name) {
    return ImageIO.getImageReadersByFormatName(name).hasNext()
        ? Optional.empty()
        : Optional.of("it holds a picture in " + name + ", which is not decoded");
  }
}
