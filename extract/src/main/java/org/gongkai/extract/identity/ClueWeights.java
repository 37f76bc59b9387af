package org.gongkai.extract.identity;

import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * How much each kind of clue counts: the table {@code clue-weights.json}, which says how often each
 * was right and wrong. How weights become a decision.
 */
final class ClueWeights {

  static final String RESOURCE = "clue-weights.json";

  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  private final Map<ClueKind, Integer> weights;

  /** Weights of one's own; what is not among them weighs one. */
  ClueWeights(Map<ClueKind, Integer> weights) {
    this.weights = new EnumMap<>(ClueKind.class);
    this.weights.putAll(weights);
  }

  /**
   * The table that ships with the module.
   *
   * @throws IllegalStateException if it has faults; the message names them all
   */
  static ClueWeights load() {
    try (InputStream json =
        Objects.requireNonNull(ClueWeights.class.getResourceAsStream(RESOURCE), RESOURCE)) {
      return read(json);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + RESOURCE, e);
    }
  }

  /** A table of one's own, with the same conditions. */
  static ClueWeights read(InputStream json) throws IOException {
    Map<String, JsonNode> rows = new LinkedHashMap<>();
    List<String> faults = new ArrayList<>();
    for (JsonNode row : MAPPER.readTree(json).path("kinds")) {
      String key = row.path("kind").asText();
      if (rows.put(key, row) != null) {
        faults.add("\"" + key + "\" stands twice");
      }
    }
    Map<ClueKind, Integer> weights = new EnumMap<>(ClueKind.class);
    for (ClueKind kind : ClueKind.values()) {
      JsonNode row = rows.remove(kind.key());
      if (kind == ClueKind.UNWEIGHED) {
        continue;
      }
      if (row == null) {
        faults.add("\"" + kind.key() + "\" is missing");
      } else if (!row.path("weight").isInt() || row.path("weight").asInt() < 1) {
        faults.add("\"" + kind.key() + "\" needs a weight, a whole number from 1 on");
      } else {
        weights.put(kind, row.path("weight").asInt());
      }
    }
    rows.keySet().forEach(key -> faults.add("\"" + key + "\" is no kind of clue"));
    if (!faults.isEmpty()) {
      throw new IllegalStateException(RESOURCE + " has faults: " + String.join("; ", faults));
    }
    return new ClueWeights(weights);
  }

  /** What a clue of a kind counts. */
  int of(ClueKind kind) {
    return weights.getOrDefault(kind, 1);
  }

  /** What a clue counts. */
  int of(Clue<?> clue) {
    return of(clue.kind());
  }

  /** The lighter of two kinds. */
  ClueKind lighter(ClueKind one, ClueKind other) {
    return of(one) <= of(other) ? one : other;
  }

  /** Clues by their weight; those that weigh the same stay in their order. */
  <T> Comparator<Clue<T>> heaviestFirst() {
    return Comparator.comparingInt((Clue<T> clue) -> of(clue)).reversed();
  }

  /**
   * The value that clearly outweighs the others. A source counts once for a value, by its heaviest
   * clue, so that repetition does not add up.
   *
   * @param threshold the weight that a value must reach
   * @param margin the weight by which it must lead
   */
  <T> Optional<T> decide(Collection<Clue<T>> clues, int threshold, int margin) {
    List<Map.Entry<T, Integer>> ranking = ranking(clues);
    if (ranking.isEmpty() || ranking.get(0).getValue() < threshold) {
      return Optional.empty();
    }
    boolean leads =
        ranking.size() == 1 || ranking.get(0).getValue() - ranking.get(1).getValue() >= margin;
    return leads ? Optional.of(ranking.get(0).getKey()) : Optional.empty();
  }

  /** Each value with its weight, heaviest first. */
  <T> List<Map.Entry<T, Integer>> ranking(Collection<Clue<T>> clues) {
    Map<T, Map<Source, Integer>> bySource = new LinkedHashMap<>();
    for (Clue<T> clue : clues) {
      bySource
          .computeIfAbsent(clue.value(), value -> new EnumMap<>(Source.class))
          .merge(clue.source(), of(clue), Math::max);
    }
    Map<T, Integer> totals = new LinkedHashMap<>();
    bySource.forEach(
        (value, counted) ->
            totals.put(value, counted.values().stream().mapToInt(Integer::intValue).sum()));
    return totals.entrySet().stream()
        .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
        .toList();
  }

  /** The weights by their kinds. */
  Map<ClueKind, Integer> byKind() {
    return Collections.unmodifiableMap(weights);
  }
}
