package org.gongkai.extract.document.scan;

import java.util.Arrays;

/** By how much a page was laid askew on the scanner. */
final class Skew {

  /** A page further askew was not meant to lie straight. */
  private static final double LARGEST = 4;

  private static final double COARSE_STEP = 0.2;
  private static final double FINE_STEP = 0.02;

  /** Turning blurs; so little does no harm. */
  private static final double STRAIGHT = 0.03;

  /** The ink of so many pixels is enough to judge by. */
  private static final int SAMPLE = 60_000;

  private Skew() {}

  /**
   * The angle by which the page must be turned to be straight: the one at which lines of text and
   * ruling lines fall into the fewest rows of pixels.
   *
   * @return degrees, clockwise; 0 where the page is straight or empty
   */
  static double correction(InkMap map) {
    int[] sample = sample(map);
    double coarse = best(map, sample, 0, LARGEST, COARSE_STEP);
    double fine = best(map, sample, coarse, COARSE_STEP, FINE_STEP);
    return Math.abs(fine) < STRAIGHT ? 0 : fine;
  }

  /** Positions of ink, spread evenly. */
  private static int[] sample(InkMap map) {
    int inked = map.count(new Box(0, 0, map.width(), map.height()));
    int step = inked / SAMPLE + 1;
    int[] sample = new int[(inked + step - 1) / step];
    int seen = 0;
    for (int position = 0; position < map.width() * map.height(); position++) {
      if (map.at(position % map.width(), position / map.width())) {
        if (seen % step == 0) {
          sample[seen / step] = position;
        }
        seen++;
      }
    }
    return sample;
  }

  private static double best(InkMap map, int[] sample, double middle, double reach, double step) {
    double best = middle;
    double sharpest = sharpness(map, sample, middle);
    int steps = (int) Math.round(reach / step);
    for (int i = -steps; i <= steps; i++) {
      double angle = middle + i * step;
      double sharpness = sharpness(map, sample, angle);
      if (sharpness > sharpest) {
        sharpest = sharpness;
        best = angle;
      }
    }
    return best;
  }

  /** The sum of the squares of the ink in each row of pixels, when turned. */
  private static double sharpness(InkMap map, int[] sample, double degrees) {
    double sin = Math.sin(Math.toRadians(degrees));
    double cos = Math.cos(Math.toRadians(degrees));
    int offset = map.width();
    long[] rows = new long[map.height() + 2 * map.width()];
    for (int position : sample) {
      int x = position % map.width();
      int y = position / map.width();
      rows[offset + (int) Math.round(x * sin + y * cos)]++;
    }
    return Arrays.stream(rows).mapToDouble(n -> (double) n * n).sum();
  }
}
