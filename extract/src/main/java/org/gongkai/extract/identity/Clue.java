package org.gongkai.extract.identity;

import java.util.function.Function;
import org.gongkai.extract.report.Evidence;

/**
 * Words that speak for a value. Clues are weighed against each other by {@link ClueWeights}.
 *
 * @param value what they speak for
 * @param kind what they are
 * @param source the place in the document, of which each counts once
 * @param text the words
 */
record Clue<T>(T value, ClueKind kind, Source source, String text) {

  /** The same words, speaking for something else. */
  <U> Clue<U> as(Function<T, U> reading) {
    return new Clue<>(reading.apply(value), kind, source, text);
  }

  /** The same words, believed for another reason. */
  Clue<T> of(ClueKind another) {
    return new Clue<>(value, another, source, text);
  }

  /** This clue as a piece of evidence. */
  Evidence evidence(Evidence.Field field, String decided) {
    return new Evidence(field.key(), decided, source.key(), text);
  }
}
