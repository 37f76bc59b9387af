package org.gongkai.extract.document.scan;

import java.awt.image.BufferedImage;
import java.util.List;

/**
 * A page that lies straight.
 *
 * @param picture its shades
 * @param map its ink
 */
record StraightPage(GrayPicture picture, InkMap map) {

  /** Smaller strokes are dust, points and commas. */
  private static final int SMALLEST = 5;

  /** Larger ones are seals, pictures and ruling lines. */
  private static final int LARGEST = 150;

  /** Straightens a page. */
  static StraightPage of(BufferedImage image) {
    GrayPicture scanned = GrayPicture.of(image);
    InkMap map = InkMap.of(scanned);
    double correction = Skew.correction(map);
    if (correction == 0) {
      return new StraightPage(scanned, map);
    }
    GrayPicture straight = scanned.rotated(correction);
    return new StraightPage(straight, InkMap.of(straight));
  }

  /** The height of a usual stroke of a letter or digit, in pixels; ruling lines do not count. */
  double textHeight() {
    List<Integer> heights =
        map.strokes().stream()
            .map(Box::height)
            .filter(height -> height >= SMALLEST && height <= LARGEST)
            .sorted()
            .toList();
    return heights.isEmpty() ? SMALLEST : heights.get(heights.size() / 2);
  }
}
