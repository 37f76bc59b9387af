package org.gongkai.extract.mutation;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Columns in another order. */
final class OrderMutations {

  private OrderMutations() {}

  static boolean leadingTotal(Draft draft, Chance chance) {
    DrawnTable table = draft.applications();
    table.grid().permute(table.from(), order(table.from(), List.of(6, 0, 1, 2, 3, 4, 5)));
    return true;
  }

  private static List<Integer> order(int from, List<Integer> places) {
    return places.stream().map(i -> from + i).toList();
  }

  static boolean shuffled(Draft draft, Chance chance) {
    DrawnTable table = draft.applications();
    List<Integer> legal = chance.shuffled(List.of(1, 2, 3, 4, 5));
    List<Integer> places = new ArrayList<>();
    boolean personFirst = chance.coin();
    if (personFirst) {
      places.add(0);
    }
    places.addAll(legal);
    if (!personFirst) {
      places.add(chance.coin() ? 0 : places.size(), 0);
    }
    places.add(6);
    table.grid().permute(table.from(), order(table.from(), places));
    return true;
  }

  static boolean outcomes(Draft draft, Chance chance) {
    List<Integer> places = new ArrayList<>();
    List<Integer> order =
        chance.coin() ? List.of(4, 0, 1, 2, 3) : chance.shuffled(List.of(0, 1, 2, 3, 4));
    for (int channel = 0; channel < 3; channel++) {
      int first = channel * 5;
      order.forEach(i -> places.add(first + i));
    }
    draft.legal().grid().permute(0, places);
    return true;
  }

  static boolean channels(Draft draft, Chance chance) {
    List<Integer> places = new ArrayList<>();
    for (int channel : chance.coin() ? List.of(1, 2, 0) : List.of(0, 2, 1)) {
      IntStream.range(0, 5).forEach(i -> places.add(channel * 5 + i));
    }
    draft.legal().grid().permute(0, places);
    return true;
  }

  static boolean measuresShuffled(Draft draft, Chance chance) {
    DrawnTable table = draft.proactive();
    List<Integer> order = chance.shuffled(List.of(1, 2, 3));
    table.grid().permute(1, order);
    return true;
  }
}
