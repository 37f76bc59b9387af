package org.gongkai.extract.mutation;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Chance that is the same for the same seed. */
final class Chance {

  private final SplittableRandom random;

  Chance(long seed) {
    random = new SplittableRandom(seed);
  }

  /** A number from 0 to before a bound. */
  int below(int bound) {
    return random.nextInt(bound);
  }

  /** Whether something happens that happens once in so many times. */
  boolean oneIn(int times) {
    return below(times) == 0;
  }

  boolean coin() {
    return oneIn(2);
  }

  <T> T of(List<T> choices) {
    return choices.get(below(choices.size()));
  }

  String word(String... choices) {
    return choices[below(choices.length)];
  }

  <T> List<T> shuffled(List<T> items) {
    List<T> left = new ArrayList<>(items);
    List<T> shuffled = new ArrayList<>();
    while (!left.isEmpty()) {
      shuffled.add(left.remove(below(left.size())));
    }
    return shuffled;
  }

  /** A count as reports print them: most of them small. */
  int count() {
    return oneIn(6) ? 100 + below(3000) : oneIn(3) ? 10 + below(90) : 1 + below(9);
  }
}
