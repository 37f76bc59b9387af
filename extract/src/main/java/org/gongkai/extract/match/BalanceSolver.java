package org.gongkai.extract.match;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Chooses one vector for each row so that the form's balances hold in every column: an exact search
 * over small sets, pruned by the bounds of each sum.
 */
final class BalanceSolver {

  /** A search that takes more steps than this proves nothing. */
  private static final int MOST_STEPS = 5_000;

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
    List<Set<long[]>> possible = new ArrayList<>();
    pruned.forEach(domain -> possible.add(Collections.newSetFromMap(new IdentityHashMap<>())));
    for (int row = 0; row < pruned.size(); row++) {
      for (long[] vector : pruned.get(row)) {
        if (!possible.get(row).contains(vector)) {
          List<List<long[]>> fixed = copy(pruned);
          fixed.set(row, List.of(vector));
          steps = 0;
          Optional<List<List<long[]>>> solution = solution(fixed);
          solution.ifPresent(found -> mark(possible, found));
          if (solution.isEmpty() && steps > MOST_STEPS) {
            possible.get(row).add(vector);
          }
        }
      }
    }
    List<List<long[]>> kept = new ArrayList<>();
    for (int row = 0; row < pruned.size(); row++) {
      kept.add(pruned.get(row).stream().filter(possible.get(row)::contains).toList());
    }
    return kept.stream().noneMatch(List::isEmpty) ? Optional.of(kept) : Optional.empty();
  }

  /** Every vector of a solution is possible; there is no need to search for it again. */
  private static void mark(List<Set<long[]>> possible, List<List<long[]>> solution) {
    for (int row = 0; row < solution.size(); row++) {
      possible.get(row).addAll(solution.get(row));
    }
  }

  /** A choice of one vector for each row; empty where there is none or the search was given up. */
  private Optional<List<List<long[]>>> solution(List<List<long[]>> domains) {
    if (++steps > MOST_STEPS || !prune(domains)) {
      return Optional.empty();
    }
    int smallest =
        IntStream.range(0, domains.size())
            .filter(row -> domains.get(row).size() > 1)
            .reduce((a, b) -> domains.get(b).size() < domains.get(a).size() ? b : a)
            .orElse(-1);
    if (smallest < 0) {
      return Optional.of(domains);
    }
    for (long[] vector : domains.get(smallest)) {
      List<List<long[]>> fixed = copy(domains);
      fixed.set(smallest, List.of(vector));
      Optional<List<List<long[]>>> solution = solution(fixed);
      if (solution.isPresent()) {
        return solution;
      }
    }
    return Optional.empty();
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
