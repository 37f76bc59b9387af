package org.gongkai.extract.document.scan;

import java.util.function.IntFunction;

/** Takes the ruling lines off the edges of a part of a page. */
final class LineEdges {

  /** So much of a row or column of pixels near the edge is ink where a line runs. */
  private static final double LINE = 0.6;

  /** So much of it is ink at the ragged edge of a line. */
  private static final double RAGGED = 0.25;

  /** A line, double ones included, is no thicker than this share of the text's height. */
  private static final double THICKEST = 0.5;

  private LineEdges() {}

  /**
   * The part without the rows and columns of pixels at its edges that belong to lines.
   *
   * @param box the part, its edges in the middle of the lines
   * @param textHeight that of a usual letter on the page, in pixels
   */
  static Box trimmed(InkMap map, Box box, double textHeight) {
    int depth = (int) Math.ceil(THICKEST * textHeight);
    int right = Math.min(box.right(), map.width() - 1);
    int bottom = Math.min(box.bottom(), map.height() - 1);
    int columns = right - box.x() + 1;
    int rows = bottom - box.y() + 1;
    int fewColumns = Math.min(depth, columns / 3);
    int left = thickness(map, i -> new Box(box.x() + i, box.y(), 1, rows), fewColumns);
    int width =
        columns - left - thickness(map, i -> new Box(right - i, box.y(), 1, rows), fewColumns);
    int x = box.x() + left;
    int fewRows = Math.min(depth, rows / 3);
    int top = thickness(map, i -> new Box(x, box.y() + i, width, 1), fewRows);
    int height = rows - top - thickness(map, i -> new Box(x, bottom - i, width, 1), fewRows);
    return new Box(x, box.y() + top, width, height);
  }

  /** How many strips, counted from an edge, belong to the line there, which may be a double one. */
  private static int thickness(InkMap map, IntFunction<Box> strips, int depth) {
    int end = 0;
    for (int i = 0; i < depth; i++) {
      double inked = share(map, strips.apply(i));
      if (inked > LINE || (i == end && inked > RAGGED)) {
        end = i + 1;
      }
    }
    return end;
  }

  private static double share(InkMap map, Box strip) {
    return (double) map.count(strip) / (strip.width() * strip.height());
  }
}
