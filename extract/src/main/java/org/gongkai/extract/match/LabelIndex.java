package org.gongkai.extract.match;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.gongkai.extract.form.Label;

/**
 * Looks up what a printed label stands for.
 *
 * @param <T> what the labels name: rows, columns, groups, sections
 */
final class LabelIndex<T> {

  private final Map<T, LabelMatcher> matchers = new LinkedHashMap<>();

  LabelIndex(List<T> named, Function<T, Label> label) {
    named.forEach(value -> matchers.put(value, new LabelMatcher(label.apply(value))));
  }

  /** What a printed text names: the likest label, typos allowed; empty where none is like it. */
  Optional<T> find(String printed) {
    String normalized = LabelNormalizer.normalize(printed);
    double likest = 0;
    Optional<T> found = Optional.empty();
    for (Map.Entry<T, LabelMatcher> entry : matchers.entrySet()) {
      double likeness = entry.getValue().similarity(normalized);
      if (likeness >= LabelMatcher.SAME && likeness > likest) {
        likest = likeness;
        found = Optional.of(entry.getKey());
      }
    }
    return found;
  }
}
