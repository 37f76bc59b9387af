package org.gongkai.extract.match;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.gongkai.extract.form.Balance;
import org.gongkai.extract.form.FormRow;
import org.gongkai.extract.form.FormTable;

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
  private BalanceSolver(int[][] coefficients, int columns) {
    this.coefficients = coefficients;
    this.columns = columns;
  }

  /**
   * The vectors of each row with which the form's sums along the columns hold, as far as all rows
   * of a sum are known.
   *
   * @param rows those of the edition, in order
   * @param domains the vectors that each row may be; none where nothing is known of it
   * @return for a row of which nothing is known a vector of no account; empty where there is no
   *     solution
   */
  static Optional<List<List<long[]>>> possible(
      FormTable form, List<FormRow> rows, List<List<long[]>> domains) {
    int[][] known =
        form.balances().stream()
            .filter(balance -> balance.along() == Balance.Along.COLUMN)
            .map(balance -> rows.stream().mapToInt(row -> balance.sign(row.key())).toArray())
            .filter(
                signs ->
                    IntStream.range(0, signs.length)
                        .noneMatch(i -> signs[i] != 0 && domains.get(i).isEmpty()))
            .toArray(int[][]::new);
    int columns = form.columns().size();
    List<List<long[]>> filled =
        domains.stream()
            .map(domain -> domain.isEmpty() ? List.of(new long[columns]) : domain)
            .toList();
    return new BalanceSolver(known, columns).possible(filled);
  }

  /**
   * The vectors of each row that stand in some solution; where the search for one was given up, it
   * is counted as standing in one.
   *
   * @param domains the vectors that each row may be
   * @return the same with those left out that no solution has; empty where there is no solution
   */
  private Optional<List<List<long[]>>> possible(List<List<long[]>> domains) {
    BoundedRows pruned = new BoundedRows(coefficients, columns, domains);
    if (!pruned.prune()) {
      return Optional.empty();
    }
    List<Set<long[]>> possible = new ArrayList<>();
    for (int row = 0; row < pruned.rows(); row++) {
      possible.add(Collections.newSetFromMap(new IdentityHashMap<>()));
    }
    for (int row = 0; row < pruned.rows(); row++) {
      for (long[] vector : pruned.vectors(row)) {
        if (!possible.get(row).contains(vector)) {
          steps = 0;
          Optional<BoundedRows> solution = solution(pruned.with(row, vector));
          solution.ifPresent(found -> mark(possible, found));
          if (solution.isEmpty() && steps > MOST_STEPS) {
            possible.get(row).add(vector);
          }
        }
      }
    }
    List<List<long[]>> kept = new ArrayList<>();
    for (int row = 0; row < pruned.rows(); row++) {
      List<long[]> vectors = new ArrayList<>();
      for (long[] vector : pruned.vectors(row)) {
        if (possible.get(row).contains(vector)) {
          vectors.add(vector);
        }
      }
      kept.add(vectors);
    }
    return kept.stream().noneMatch(List::isEmpty) ? Optional.of(kept) : Optional.empty();
  }

  /** Every vector of a solution is possible; there is no need to search for it again. */
  private static void mark(List<Set<long[]>> possible, BoundedRows solution) {
    for (int row = 0; row < solution.rows(); row++) {
      Collections.addAll(possible.get(row), solution.vectors(row));
    }
  }

  /** A choice of one vector for each row; empty where there is none or the search was given up. */
  private Optional<BoundedRows> solution(BoundedRows rows) {
    if (++steps > MOST_STEPS || !rows.prune()) {
      return Optional.empty();
    }
    int smallest = rows.smallest();
    if (smallest < 0) {
      return Optional.of(rows);
    }
    for (long[] vector : rows.vectors(smallest)) {
      Optional<BoundedRows> solution = solution(rows.with(smallest, vector));
      if (solution.isPresent()) {
        return solution;
      }
    }
    return Optional.empty();
  }
}
