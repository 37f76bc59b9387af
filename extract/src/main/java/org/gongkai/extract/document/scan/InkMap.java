package org.gongkai.extract.document.scan;

import java.util.List;

/** Which pixels of a picture are ink. */
final class InkMap {

  /** A pixel is ink when it is darker than its surroundings by this share. */
  private static final double DARKER = 0.15;

  /** Surroundings reach so far to each side: further than a letter, nearer than a shadow. */
  private static final int REACH = 30;

  private final int width;
  private final int height;
  private final boolean[] ink;

  private InkMap(int width, int height, boolean[] ink) {
    this.width = width;
    this.height = height;
    this.ink = ink;
  }

  /**
   * Tells ink from paper by the local mean (Bradley and Roth, 2007), so that shadows and tinted
   * cells count as paper.
   */
  static InkMap of(GrayPicture picture) {
    int width = picture.width();
    int height = picture.height();
    // Sums may overflow; their differences over a window are right all the same.
    int[] sums = new int[(width + 1) * (height + 1)];
    for (int y = 0; y < height; y++) {
      int row = 0;
      for (int x = 0; x < width; x++) {
        row += picture.at(x, y);
        sums[(y + 1) * (width + 1) + x + 1] = sums[y * (width + 1) + x + 1] + row;
      }
    }
    boolean[] ink = new boolean[width * height];
    for (int y = 0; y < height; y++) {
      int top = Math.max(0, y - REACH) * (width + 1);
      int bottom = Math.min(height, y + REACH + 1) * (width + 1);
      int rows = (bottom - top) / (width + 1);
      for (int x = 0; x < width; x++) {
        int left = Math.max(0, x - REACH);
        int right = Math.min(width, x + REACH + 1);
        int sum = sums[bottom + right] - sums[bottom + left] - sums[top + right] + sums[top + left];
        ink[y * width + x] = (double) picture.at(x, y) * rows * (right - left) < sum * (1 - DARKER);
      }
    }
    return new InkMap(width, height, ink);
  }

  int width() {
    return width;
  }

  int height() {
    return height;
  }

  boolean at(int x, int y) {
    return ink[y * width + x];
  }

  /** Rows become columns. */
  InkMap transposed() {
    boolean[] turned = new boolean[ink.length];
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        turned[x * height + y] = ink[y * width + x];
      }
    }
    return new InkMap(height, width, turned);
  }

  /** A part of the map. */
  InkMap crop(Box box) {
    boolean[] part = new boolean[box.width() * box.height()];
    for (int y = 0; y < box.height(); y++) {
      System.arraycopy(ink, (box.y() + y) * width + box.x(), part, y * box.width(), box.width());
    }
    return new InkMap(box.width(), box.height(), part);
  }

  /** How many pixels of a box are ink. */
  int count(Box box) {
    int count = 0;
    for (int y = box.y(); y < box.bottom(); y++) {
      for (int x = box.x(); x < box.right(); x++) {
        count += at(x, y) ? 1 : 0;
      }
    }
    return count;
  }

  /** The boxes of the strokes: ink that hangs together, also across a corner; from the top. */
  List<Box> strokes() {
    return new StrokeFinder(this).strokes();
  }
}
