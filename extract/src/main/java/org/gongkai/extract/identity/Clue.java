package org.gongkai.extract.identity;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.gongkai.extract.report.Evidence;

/**
 * Words that speak for a value. Clues are weighed against each other; see the package description
 * for the weights.
 *
 * @param value what they speak for
 * @param weight how much they count
 * @param source the place in the document, of which each counts once
 * @param text the words
 */
record Clue<T>(T value, int weight, Source source, String text) {

  /** The same words, speaking for something else. */
  <U> Clue<U> as(Function<T, U> reading) {
    return new Clue<>(reading.apply(value), weight, source, text);
  }

  /** This clue as a piece of evidence. */
  Evidence evidence(Evidence.Field field, String decided) {
    return new Evidence(field.key(), decided, source.key(), text);
  }

  /**
   * The value that clearly outweighs the others. A source counts once for a value, by its heaviest
   * clue, so that repetition does not add up.
   *
   * @param threshold the weight that a value must reach
   * @param margin the weight by which it must lead
   */
  static <T> Optional<T> decide(Collection<Clue<T>> clues, int threshold, int margin) {
    List<Map.Entry<T, Integer>> ranking = ranking(clues);
    if (ranking.isEmpty() || ranking.get(0).getValue() < threshold) {
      return Optional.empty();
    }
    boolean leads =
        ranking.size() == 1 || ranking.get(0).getValue() - ranking.get(1).getValue() >= margin;
    return leads ? Optional.of(ranking.get(0).getKey()) : Optional.empty();
  }

  /** Each value with its weight, heaviest first. */
  static <T> List<Map.Entry<T, Integer>> ranking(Collection<Clue<T>> clues) {
    Map<T, Map<Source, Integer>> bySource = new LinkedHashMap<>();
    for (Clue<T> clue : clues) {
      bySource
          .computeIfAbsent(clue.value, value -> new LinkedHashMap<>())
          .merge(clue.source, clue.weight, Math::max);
    }
    Map<T, Integer> totals = new LinkedHashMap<>();
    bySource.forEach(
        (value, weights) ->
            totals.put(value, weights.values().stream().mapToInt(Integer::intValue).sum()));
    return totals.entrySet().stream()
        .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
        .toList();
  }
}
