package org.gongkai.extract.document.scan;

/**
 * A rectangle of pixels.
 *
 * @param x of its left edge, from 0
 * @param y of its upper edge, from 0
 * @param width in pixels
 * @param height in pixels
 */
record Box(int x, int y, int width, int height) {

  /** The pixel column behind the box. */
  int right() {
    return x + width;
  }

  /** The pixel row behind the box. */
  int bottom() {
    return y + height;
  }

  /** The longer of its sides. */
  int largest() {
    return Math.max(width, height);
  }

  /** The same box at another place. */
  Box moved(int dx, int dy) {
    return new Box(x + dx, y + dy, width, height);
  }

  /** The smallest box that holds both. */
  Box union(Box other) {
    int left = Math.min(x, other.x);
    int top = Math.min(y, other.y);
    return new Box(
        left,
        top,
        Math.max(right(), other.right()) - left,
        Math.max(bottom(), other.bottom()) - top);
  }

  /** The box grown on all sides, as far as a picture of this size goes. */
  Box grown(int by, int pictureWidth, int pictureHeight) {
    int left = Math.max(0, x - by);
    int top = Math.max(0, y - by);
    return new Box(
        left,
        top,
        Math.min(pictureWidth, right() + by) - left,
        Math.min(pictureHeight, bottom() + by) - top);
  }
}
