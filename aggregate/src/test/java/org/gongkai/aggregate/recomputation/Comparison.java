package org.gongkai.aggregate.recomputation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Two computations of one table, set against each other.
 *
 * @param written how many rows were written
 * @param recomputed how many rows the second computation gives
 * @param differences every row that only one of them has, every value in which they differ
 */
public record Comparison(int written, int recomputed, List<String> differences) {

  /** Quotients of the same whole numbers; a value that differs by more was computed otherwise. */
  private static final double TOLERANCE = 1e-9;

  public Comparison {
    differences = List.copyOf(differences);
  }

  /** Compares rows by their key, and in each of them what is not null, by column. */
  static Comparison of(
      Map<String, Map<String, Object>> written, Map<String, Map<String, Object>> recomputed) {
    List<String> differences = new ArrayList<>();
    for (String key : union(written.keySet(), recomputed.keySet())) {
      Map<String, Object> here = written.get(key);
      Map<String, Object> there = recomputed.get(key);
      if (here == null || there == null) {
        differences.add(key + (here == null ? ": only recomputed " + there : ": only written"));
        continue;
      }
      for (String column : union(here.keySet(), there.keySet())) {
        if (!isSame(here.get(column), there.get(column))) {
          differences.add(
              "%s: %s %s, recomputed %s"
                  .formatted(key, column, here.get(column), there.get(column)));
        }
      }
    }
    return new Comparison(written.size(), recomputed.size(), differences);
  }

  private static boolean isSame(@Nullable Object one, @Nullable Object other) {
    return one instanceof Number a && other instanceof Number b
        ? Math.abs(a.doubleValue() - b.doubleValue()) <= TOLERANCE
        : Objects.equals(one, other);
  }

  private static Set<String> union(Set<String> some, Set<String> others) {
    Set<String> all = new TreeSet<>(some);
    all.addAll(others);
    return all;
  }
}
