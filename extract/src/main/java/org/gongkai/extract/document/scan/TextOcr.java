package org.gongkai.extract.document.scan;

import java.io.IOException;
import java.util.List;

/** Reads words in Chinese. */
final class TextOcr {

  /** The height of a line, in pixels, at which Tesseract reads best. */
  private static final double LINE_HEIGHT = 32;

  private static final double LARGEST_FACTOR = 4;
  private static final int MARGIN = 10;

  private final Tesseract tesseract;

  TextOcr(Tesseract tesseract) {
    this.tesseract = tesseract;
  }

  /** The lines of each part of a page, in pixels of the enlarged part; no part may be blank. */
  List<List<OcrLine>> read(List<Cutout> parts) throws IOException {
    return tesseract.read(parts.stream().map(TextOcr::enlarged).toList(), OcrMode.BLOCK);
  }

  private static GrayPicture enlarged(Cutout part) {
    double factor = Math.min(LARGEST_FACTOR, LINE_HEIGHT / part.lineHeight());
    return part.enlarged(factor, MARGIN);
  }
}
