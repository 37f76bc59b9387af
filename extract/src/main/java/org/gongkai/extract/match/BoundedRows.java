package org.gongkai.extract.match;

import java.util.Arrays;
import java.util.List;

/**
 * Rows of which each may be one of several vectors, with the least and the greatest that each may
 * hold in a column. Pruning drops the vectors that no choice of the other rows can balance; what is
 * left does not depend on the order in which they are dropped.
 */
final class BoundedRows {

  private final int[][] equations;
  private final int columns;
  private final long[][][] vectors;
  private final long[][] least;
  private final long[][] most;

  /** The equations of which a row has changed since they were last looked at. */
  private final boolean[] open;

  /**
   * @param equations for each the sign of each row: the signed sum is 0 in every column
   * @param columns how many numbers a vector has
   * @param domains the vectors that each row may be
   */
  BoundedRows(int[][] equations, int columns, List<List<long[]>> domains) {
    this.equations = equations;
    this.columns = columns;
    this.vectors = new long[domains.size()][][];
    this.least = new long[domains.size()][];
    this.most = new long[domains.size()][];
    this.open = new boolean[equations.length];
    for (int row = 0; row < vectors.length; row++) {
      set(row, domains.get(row).toArray(long[][]::new));
    }
  }

  private BoundedRows(BoundedRows other) {
    equations = other.equations;
    columns = other.columns;
    vectors = other.vectors.clone();
    least = other.least.clone();
    most = other.most.clone();
    open = other.open.clone();
  }

  int rows() {
    return vectors.length;
  }

  long[][] vectors(int row) {
    return vectors[row];
  }

  /** The same with one vector for a row. */
  BoundedRows with(int row, long[] vector) {
    BoundedRows fixed = new BoundedRows(this);
    if (vectors[row].length > 1) {
      fixed.set(row, new long[][] {vector});
    }
    return fixed;
  }

  /** The row with the fewest vectors of those that have several; -1 where all have one. */
  int smallest() {
    int smallest = -1;
    for (int row = 0; row < vectors.length; row++) {
      if (vectors[row].length > 1
          && (smallest < 0 || vectors[row].length < vectors[smallest].length)) {
        smallest = row;
      }
    }
    return smallest;
  }

  /** Drops what cannot be balanced; false where a row has nothing left. */
  boolean prune() {
    for (long[][] row : vectors) {
      if (row.length == 0) {
        return false;
      }
    }
    for (int next = firstOpen(); next >= 0; next = firstOpen()) {
      open[next] = false;
      if (!prune(equations[next])) {
        return false;
      }
    }
    return true;
  }

  private int firstOpen() {
    int first = 0;
    while (first < open.length && !open[first]) {
      first++;
    }
    return first < open.length ? first : -1;
  }

  private boolean prune(int[] signs) {
    long[] leastSum = new long[columns];
    long[] mostSum = new long[columns];
    for (int row = 0; row < signs.length; row++) {
      for (int column = 0; column < columns && signs[row] != 0; column++) {
        leastSum[column] += least(signs[row], row, column);
        mostSum[column] += most(signs[row], row, column);
      }
    }
    for (int row = 0; row < signs.length; row++) {
      if (signs[row] == 0) {
        continue;
      }
      long[][] kept = balanced(signs[row], row, leastSum, mostSum);
      if (kept.length == 0) {
        return false;
      }
      if (kept.length < vectors[row].length) {
        set(row, kept);
        return true;
      }
    }
    return true;
  }

  /** The vectors of a row that the others can balance. */
  private long[][] balanced(int sign, int row, long[] leastSum, long[] mostSum) {
    long[][] own = vectors[row];
    long[][] kept = new long[own.length][];
    int count = 0;
    for (long[] vector : own) {
      boolean fits = true;
      for (int column = 0; column < columns && fits; column++) {
        long wanted = -sign * vector[column];
        fits =
            wanted >= leastSum[column] - least(sign, row, column)
                && wanted <= mostSum[column] - most(sign, row, column);
      }
      if (fits) {
        kept[count++] = vector;
      }
    }
    return count == own.length ? own : Arrays.copyOf(kept, count);
  }

  private long least(int sign, int row, int column) {
    return sign > 0 ? sign * least[row][column] : sign * most[row][column];
  }

  private long most(int sign, int row, int column) {
    return sign > 0 ? sign * most[row][column] : sign * least[row][column];
  }

  private void set(int row, long[][] kept) {
    long[] low = kept.length == 0 ? new long[columns] : kept[0].clone();
    long[] high = low.clone();
    for (long[] vector : kept) {
      for (int column = 0; column < columns; column++) {
        low[column] = Math.min(low[column], vector[column]);
        high[column] = Math.max(high[column], vector[column]);
      }
    }
    vectors[row] = kept;
    least[row] = low;
    most[row] = high;
    for (int e = 0; e < equations.length; e++) {
      open[e] |= equations[e][row] != 0;
    }
  }
}
