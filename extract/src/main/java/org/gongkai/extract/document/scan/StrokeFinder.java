package org.gongkai.extract.document.scan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Finds the strokes of a map: ink that hangs together, also across a corner. For one use. */
final class StrokeFinder {

  private final InkMap map;
  private final boolean[] seen;
  private int[] open = new int[64];
  private int opened;

  StrokeFinder(InkMap map) {
    this.map = map;
    this.seen = new boolean[map.width() * map.height()];
  }

  /** The boxes of the strokes, from the top. */
  List<Box> strokes() {
    List<Box> strokes = new ArrayList<>();
    for (int y = 0; y < map.height(); y++) {
      for (int x = 0; x < map.width(); x++) {
        if (isNew(x, y)) {
          strokes.add(strokeFrom(x, y));
        }
      }
    }
    return strokes;
  }

  private boolean isNew(int x, int y) {
    return map.at(x, y) && !seen[y * map.width() + x];
  }

  private Box strokeFrom(int startX, int startY) {
    open(startX, startY);
    int left = startX;
    int right = startX;
    int bottom = startY;
    while (opened > 0) {
      int position = open[--opened];
      int x = position % map.width();
      int y = position / map.width();
      left = Math.min(left, x);
      right = Math.max(right, x);
      bottom = Math.max(bottom, y);
      openAround(x, y);
    }
    return new Box(left, startY, right - left + 1, bottom - startY + 1);
  }

  private void openAround(int x, int y) {
    for (int ny = Math.max(0, y - 1); ny <= Math.min(map.height() - 1, y + 1); ny++) {
      for (int nx = Math.max(0, x - 1); nx <= Math.min(map.width() - 1, x + 1); nx++) {
        if (isNew(nx, ny)) {
          open(nx, ny);
        }
      }
    }
  }

  private void open(int x, int y) {
    int position = y * map.width() + x;
    seen[position] = true;
    if (opened == open.length) {
      open = Arrays.copyOf(open, 2 * opened);
    }
    open[opened++] = position;
  }
}
