package org.gongkai.extract.document.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The columns of numbers of a table without lines: stretches of x that numbers and the header's
 * words take up. Numbers of one column share an end or the middle, so that their stretches meet.
 *
 * @param left where each begins, from left to right
 * @param right where each ends
 */
record AlignedColumns(List<Double> left, List<Double> right) {

  AlignedColumns {
    left = List.copyOf(left);
    right = List.copyOf(right);
  }

  /** The columns that numbers show. */
  static AlignedColumns of(List<Chunk> numbers) {
    AlignedColumns columns = new AlignedColumns(List.of(), List.of());
    for (Chunk number : numbers) {
      columns = columns.with(number);
    }
    return columns;
  }

  int size() {
    return left.size();
  }

  double first() {
    return left.get(0);
  }

  /** The columns that a chunk stands in or over. */
  List<Integer> under(Chunk chunk) {
    return IntStream.range(0, size())
        .filter(i -> chunk.left() < right.get(i) && left.get(i) < chunk.right())
        .boxed()
        .toList();
  }

  /** The columns with the stretch that a chunk takes up; those that it touches become one. */
  AlignedColumns with(Chunk chunk) {
    return with(chunk.left(), chunk.right());
  }

  private AlignedColumns with(double from, double to) {
    double start = from;
    double end = to;
    List<double[]> kept = new ArrayList<>();
    for (int i = 0; i < size(); i++) {
      if (from < right.get(i) && left.get(i) < to) {
        start = Math.min(start, left.get(i));
        end = Math.max(end, right.get(i));
      } else {
        kept.add(new double[] {left.get(i), right.get(i)});
      }
    }
    kept.add(new double[] {start, end});
    kept.sort(Comparator.comparingDouble(stretch -> stretch[0]));
    return new AlignedColumns(
        kept.stream().map(stretch -> stretch[0]).toList(),
        kept.stream().map(stretch -> stretch[1]).toList());
  }
}
