package org.gongkai.extract.match;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.gongkai.extract.form.Label;
import org.gongkai.extract.print.Printed;

/**
 * Looks up what a printed label stands for.
 *
 * @param <T> what the labels name: rows, columns, groups, sections
 */
final class LabelIndex<T> {

  private final Map<String, T> exact = new HashMap<>();
  private final List<T> named;
  private final LabelWordings wordings;

  LabelIndex(List<T> named, Function<T, Label> label) {
    this.named = List.copyOf(named);
    List<LabelMatcher> labels = new ArrayList<>();
    for (T value : named) {
      LabelMatcher matcher = new LabelMatcher(label.apply(value));
      labels.add(matcher);
      matcher.texts().forEach(wording -> exact.putIfAbsent(wording, value));
    }
    wordings = new LabelWordings(labels);
  }

  /** Whether a printed text is one of the wordings, letter by letter. */
  boolean isExactly(Printed printed) {
    return exact.containsKey(printed.label());
  }

  /** What a printed text names: the likest label, typos allowed; empty where none is like it. */
  Optional<T> find(Printed printed) {
    T same = exact.get(printed.label());
    if (same != null) {
      return Optional.of(same);
    }
    double[] likeness = wordings.likeness(printed);
    double likest = 0;
    int found = -1;
    for (int i = 0; i < likeness.length; i++) {
      if (likeness[i] >= LabelMatcher.SAME && likeness[i] > likest) {
        likest = likeness[i];
        found = i;
      }
    }
    return found < 0 ? Optional.empty() : Optional.of(named.get(found));
  }

  /** Whether a printed text names anything. */
  boolean names(Printed printed) {
    return find(printed).isPresent();
  }
}
