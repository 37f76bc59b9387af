package org.gongkai.extract.match;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Chooses one vector for each row so that the form's balances hold in every column: an exact search
 * over small sets, pruned by the bounds of each sum.
 */
final class BalanceSolver {

  /** A search that takes more steps than this proves nothing. */
  private static final int MOST_STEPS = 20_000;

  private final int[][] coefficients;
  private final int columns;
  private int steps;

  /**
   * A solver.
   *
   * @param coefficients for each equation the sign of each row: the signed sum of the rows is 0 in
   *     every column
   * @param columns how many numbers a row has
   */
  BalanceSolver(int[][] coefficients, int columns) {
    this.coefficients = coefficients;
    this.columns = columns;
  }

  /**
   * The vectors of each row that stand in some solution; where the search for one was given up, it
   * is counted as standing in one.
   *
   * @param domains the vectors that each row may be
   * @return the same with those left out that no solution has; empty where there is no solution
   */
  Optional<List<List<long[]>>> possible(List<List<long[]>> domains) {
    List<List<long[]>> pruned = copy(domains);
    if (!prune(pruned)) {
      return Optional.empty();
    }
    List<List<long[]>> possible = new ArrayList<>();
    for (int row = 0; row < pruned.size(); row++) {
      List<long[]> kept = new ArrayList<>();
      for (long[] vector : pruned.get(row)) {
        List<List<long[]>> fixed = copy(pruned);
        fixed.set(row, List.of(vector));
        steps = 0;
        if (isPossible(fixed)) {
          kept.add(vector);
        }
      }
      possible.add(kept);
    }
    return possible.stream().noneMatch(List::isEmpty) ? Optional.of(possible) : Optional.empty();
  }

  private boolean isPossible(List<List<long[]>> domains) {
    if (++steps > MOST_STEPS) {
      return true;
    }
    if (!prune(domains)) {
      return false;
    }
    int smallest =
        IntStream.range(0, domains.size())
            .filter(row -> domains.get(row).size() > 1)
            .reduce((a, b) -> domains.get(b).size() < domains.get(a).size() ? b : a)
            .orElse(-1);
    if (smallest < 0) {
      return true;
    }
    for (long[] vector : domains.get(smallest)) {
      List<List<long[]>> fixed = copy(domains);
      fixed.set(smallest, List.of(vector));
      if (isPossible(fixed)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Drops vectors that no choice of the other rows can balance; false where a row has none left.
   */
  private boolean prune(List<List<long[]>> domains) {
    boolean changed = true;
    while (changed) {
      changed = false;
      for (int[] signs : coefficients) {
        for (int column = 0; column < columns; column++) {
          changed |= prune(domains, signs, column);
        }
      }
      if (domains.stream().anyMatch(List::isEmpty)) {
        return false;
      }
    }
    return true;
  }

  private static boolean prune(List<List<long[]>> domains, int[] signs, int column) {
    long[] least = new long[signs.length];
    long[] most = new long[signs.length];
    for (int row = 0; row < signs.length; row++) {
      int sign = signs[row];
      least[row] = domains.get(row).stream().mapToLong(v -> sign * v[column]).min().orElse(0);
      most[row] = domains.get(row).stream().mapToLong(v -> sign * v[column]).max().orElse(0);
    }
    long leastSum = Arrays.stream(least).sum();
    long mostSum = Arrays.stream(most).sum();
    for (int row = 0; row < signs.length; row++) {
      int sign = signs[row];
      if (sign == 0) {
        continue;
      }
      long othersLeast = leastSum - least[row];
      long othersMost = mostSum - most[row];
      List<long[]> kept =
          domains.get(row).stream()
              .filter(v -> -sign * v[column] >= othersLeast && -sign * v[column] <= othersMost)
              .toList();
      if (kept.size() < domains.get(row).size()) {
        domains.set(row, kept);
        return true;
      }
    }
    return false;
  }

  private static List<List<long[]>> copy(List<List<long[]>> domains) {
    return new ArrayList<>(domains);
  }
}
