package org.gongkai.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A row of table 三 as a test draws it.
 *
 * @param key the form's key, or one of the test's own for a row that the form does not have
 * @param group {@code results} or a group below it; empty outside the results
 * @param label as printed
 * @param cells the {@code td} elements behind the label
 */
record DrawnRow(String key, String group, String label, List<String> cells) {

  static final String RESULTS = "results";

  DrawnRow {
    cells = List.copyOf(cells);
  }

  /** A row with a cell for each text. */
  static DrawnRow of(String key, String group, String label, List<?> texts) {
    return new DrawnRow(key, group, label, cells(texts));
  }

  static List<String> cells(List<?> texts) {
    return texts.stream().map(text -> "<td>" + text + "</td>").toList();
  }

  boolean isResult() {
    return !group.isEmpty();
  }

  boolean isGrouped() {
    return isResult() && !group.equals(RESULTS);
  }

  boolean isIn(String other) {
    return group.equals(other);
  }

  DrawnRow labelled(String other) {
    return new DrawnRow(key, group, other, cells);
  }

  DrawnRow with(List<String> others) {
    return new DrawnRow(key, group, label, others);
  }

  /** The row with some of its cells, from one to before another, drawn as given. */
  DrawnRow with(int from, int to, String... others) {
    List<String> changed = new ArrayList<>(cells.subList(0, from));
    Stream.of(others).forEach(changed::add);
    changed.addAll(cells.subList(to, cells.size()));
    return with(changed);
  }
}
