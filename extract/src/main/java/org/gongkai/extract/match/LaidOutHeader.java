package org.gongkai.extract.match;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.gongkai.extract.print.Printed;

/**
 * The order of columns whose names stand above a row of text that is laid out with spaces: each on
 * a line of its own height or broken over several, so that the order of the words is not theirs.
 *
 * @param <T> what the names are of
 */
final class LaidOutHeader<T> {

  /** A header is not so high; above it stands another table. */
  private static final int MOST_LINES = 12;

  private final List<T> columns;
  private final LabelIndex<T> labels;
  private final Predicate<Printed> isGroup;

  /**
   * @param columns the form's
   * @param labels of theirs
   * @param isGroup whether words stand over several columns
   */
  LaidOutHeader(List<T> columns, LabelIndex<T> labels, Predicate<Printed> isGroup) {
    this.columns = columns;
    this.labels = labels;
    this.isGroup = isGroup;
  }

  /**
   * The indexes of the form's columns from left to right, if each is named once and nothing else
   * stands among them; empty where that cannot be told.
   *
   * @param words before the row's values, in order
   */
  Optional<List<Integer>> order(List<TextCell> words) {
    if (words.isEmpty() || !words.stream().allMatch(TextCell::isPlaced)) {
      return Optional.empty();
    }
    int last = words.get(words.size() - 1).line();
    List<List<TextCell>> stacks = new ArrayList<>();
    for (int i = words.size() - 1; i >= 0 && last - words.get(i).line() <= MOST_LINES; i--) {
      TextCell word = words.get(i);
      if (!isGroup.test(word.printed())) {
        add(word, stacks);
      }
    }
    stacks.sort(Comparator.comparingInt(stack -> stack.get(0).start()));
    List<Integer> order = new ArrayList<>();
    for (List<TextCell> stack : stacks) {
      Optional<Integer> column = column(stack);
      boolean corner = order.isEmpty();
      if ((column.isEmpty() && !corner) || column.filter(order::contains).isPresent()) {
        return Optional.empty();
      }
      column.ifPresent(order::add);
    }
    return Optional.of(order).filter(all -> all.size() == columns.size());
  }

  /** Puts a word on top of those that it stands above. */
  private static void add(TextCell word, List<List<TextCell>> stacks) {
    List<List<TextCell>> below =
        stacks.stream().filter(stack -> stack.stream().anyMatch(word::overlaps)).toList();
    List<TextCell> joined = new ArrayList<>();
    joined.add(word);
    below.forEach(joined::addAll);
    stacks.removeAll(below);
    joined.sort(Comparator.comparingInt(TextCell::line).thenComparingInt(TextCell::start));
    stacks.add(joined);
  }

  private Optional<Integer> column(List<TextCell> stack) {
    return labels.find(TextCell.joined(stack).printed()).map(columns::indexOf);
  }
}
