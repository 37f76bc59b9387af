package org.gongkai.aggregate.rollup;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gongkai.aggregate.lake.Columns;
import org.gongkai.aggregate.lake.FigureColumns;

/** Every measure that a rollup needs, so that one scan of the figures serves them all. */
final class Measures {

  private static final List<Measure> ALL =
      Stream.of(
              FigureColumns.all().stream().map(Measure::of),
              Stream.of(Rate.values()).flatMap(Measures::of),
              Mix.DISPOSITIONS.measures(),
              Mix.APPLICANTS.measures(),
              LegalOutcomesRollup.measures())
          .flatMap(Function.identity())
          .toList();

  private static final Map<String, Integer> PLACES =
      IntStream.range(0, ALL.size())
          .boxed()
          .collect(Collectors.toUnmodifiableMap(i -> ALL.get(i).name(), i -> i));

  private Measures() {}

  static List<Measure> all() {
    return ALL;
  }

  /**
   * A measure's place among all.
   *
   * @throws IllegalArgumentException if there is none of that name
   */
  static int place(String name) {
    Integer place = PLACES.get(name);
    if (place == null) {
      throw new IllegalArgumentException("there is no measure " + name);
    }
    return place;
  }

  private static Stream<Measure> of(Rate rate) {
    return Measure.ratio(
        Columns.numerator(rate.key()),
        rate.numerator(),
        Columns.denominator(rate.key()),
        rate.denominator());
  }
}
