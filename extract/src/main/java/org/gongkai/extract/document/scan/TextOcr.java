package org.gongkai.extract.document.scan;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Reads words in Chinese. */
final class TextOcr {

  /** The height of a line, in pixels, at which Tesseract reads best. */
  private static final double LINE_HEIGHT = 32;

  /** Heights at which it may read better what it was not certain of. */
  private static final List<Double> OTHER_HEIGHTS = List.of(24.0, 28.0);

  /** Most misread characters have a lower confidence. */
  private static final double CERTAIN = 90;

  private static final double LARGEST_FACTOR = 4;
  private static final int MARGIN = 10;

  private final Tesseract tesseract;

  TextOcr(Tesseract tesseract) {
    this.tesseract = tesseract;
  }

  /** The lines of each part of a page, in pixels of the enlarged part; no part may be blank. */
  List<List<OcrLine>> read(List<Cutout> parts) throws IOException {
    return read(parts, LINE_HEIGHT);
  }

  /** The same for parts with few words, of which each counts: several looks, the best of them. */
  List<List<OcrLine>> readClosely(List<Cutout> parts) throws IOException {
    List<List<OcrLine>> best = new ArrayList<>(read(parts));
    List<Integer> uncertain =
        IntStream.range(0, parts.size())
            .filter(i -> confidence(best.get(i)) < CERTAIN)
            .boxed()
            .toList();
    for (double height : OTHER_HEIGHTS) {
      List<List<OcrLine>> again = read(uncertain.stream().map(parts::get).toList(), height);
      for (int i = 0; i < again.size(); i++) {
        int part = uncertain.get(i);
        if (confidence(again.get(i)) > confidence(best.get(part))
            && length(again.get(i)) >= length(best.get(part))) {
          best.set(part, again.get(i));
        }
      }
    }
    return best;
  }

  private static double confidence(List<OcrLine> lines) {
    return lines.stream().mapToDouble(OcrLine::confidence).min().orElse(0);
  }

  /** What reads fewer characters with more confidence has overlooked some. */
  private static int length(List<OcrLine> lines) {
    return lines.stream().mapToInt(line -> line.text().length()).sum();
  }

  private List<List<OcrLine>> read(List<Cutout> parts, double lineHeight) throws IOException {
    return tesseract.read(
        parts.stream().map(part -> enlarged(part, lineHeight)).toList(), OcrMode.BLOCK);
  }

  private static GrayPicture enlarged(Cutout part, double lineHeight) {
    double factor = Math.min(LARGEST_FACTOR, lineHeight / part.lineHeight());
    return part.enlarged(factor, MARGIN);
  }
}
