package org.gongkai.extract.document.scan;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A straight stretch of ink that may be a ruling line, or part of one.
 *
 * @param at the middle of its thickness: the row of pixels of a horizontal line, the column of a
 *     vertical one
 * @param from its first pixel along the line
 * @param to the pixel behind its last one
 */
record Ruling(int at, int from, int to) {

  /** Ink may be broken off for so many pixels. */
  private static final int BREAK = 3;

  /** A line thicker than this share of its length is a bar or a picture. */
  private static final double THICKEST = 0.2;

  int length() {
    return to - from;
  }

  /**
   * The horizontal stretches of a map; those of its transposed map are the vertical ones.
   *
   * @param shortest in pixels
   */
  static List<Ruling> horizontal(InkMap map, int shortest) {
    List<Trace> open = new ArrayList<>();
    List<Ruling> found = new ArrayList<>();
    for (int y = 0; y < map.height(); y++) {
      int row = y;
      for (Run run : runs(map, y, shortest)) {
        open.stream()
            .filter(trace -> trace.touches(run, row))
            .findFirst()
            .ifPresentOrElse(trace -> trace.add(run, row), () -> open.add(new Trace(run, row)));
      }
      open.stream().filter(trace -> trace.bottom < row).flatMap(Trace::ruling).forEach(found::add);
      open.removeIf(trace -> trace.bottom < row);
    }
    open.stream().flatMap(Trace::ruling).forEach(found::add);
    return found;
  }

  private static List<Run> runs(InkMap map, int y, int shortest) {
    List<Run> runs = new ArrayList<>();
    int from = -1;
    int to = -1;
    for (int x = 0; x < map.width(); x++) {
      if (map.at(x, y)) {
        if (from < 0 || x - to > BREAK) {
          addLong(runs, from, to, shortest);
          from = x;
        }
        to = x + 1;
      }
    }
    addLong(runs, from, to, shortest);
    return runs;
  }

  private static void addLong(List<Run> runs, int from, int to, int shortest) {
    if (from >= 0 && to - from >= shortest) {
      runs.add(new Run(from, to));
    }
  }

  /** Ink in one row of pixels. */
  private record Run(int from, int to) {}

  /** Runs in neighbouring rows that make up one line, which may lean a little. */
  private static final class Trace {
    private final int top;
    private int bottom;
    private int from;
    private int to;

    private Trace(Run run, int row) {
      top = row;
      bottom = row;
      from = run.from;
      to = run.to;
    }

    private boolean touches(Run run, int row) {
      return row - bottom <= 1 && run.from <= to + BREAK && run.to >= from - BREAK;
    }

    private void add(Run run, int row) {
      bottom = row;
      from = Math.min(from, run.from);
      to = Math.max(to, run.to);
    }

    private Stream<Ruling> ruling() {
      return bottom - top + 1 <= THICKEST * (to - from)
          ? Stream.of(new Ruling((top + bottom) / 2, from, to))
          : Stream.empty();
    }
  }
}
