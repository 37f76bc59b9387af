package org.gongkai.extract.document.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;

/**
 * The lines of a grid on one axis. Lines nearer than a row or column can be are one line: double
 * lines, borders of neighbouring cells, inaccurate drawing.
 *
 * @param at from left to right, or from top to bottom
 */
record Positions(List<Double> at) {

  /** No character fits between two lines as near as this. */
  static final double SNAP = 3.5;

  Positions {
    at = List.copyOf(at);
  }

  static Positions of(DoubleStream values) {
    List<Double> snapped = new ArrayList<>();
    double first = Double.NEGATIVE_INFINITY;
    for (double value : values.sorted().toArray()) {
      if (value - first > SNAP) {
        first = value;
        snapped.add(value);
      } else {
        snapped.set(snapped.size() - 1, (first + value) / 2);
      }
    }
    return new Positions(snapped);
  }

  int size() {
    return at.size();
  }

  double get(int index) {
    return at.get(index);
  }

  double first() {
    return at.get(0);
  }

  double last() {
    return at.get(at.size() - 1);
  }

  /** The index of the line that is nearest. */
  int nearest(double value) {
    int best = 0;
    for (int i = 1; i < at.size(); i++) {
      if (Math.abs(at.get(i) - value) < Math.abs(at.get(best) - value)) {
        best = i;
      }
    }
    return best;
  }
}
