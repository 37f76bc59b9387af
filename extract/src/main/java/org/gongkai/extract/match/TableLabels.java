package org.gongkai.extract.match;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.gongkai.extract.form.FormGroup;
import org.gongkai.extract.form.FormRow;
import org.gongkai.extract.form.FormTable;
import org.gongkai.extract.print.Printed;

/** The labels of a table's rows over all editions, each in its place. */
final class TableLabels {

  private final Map<String, Integer> places = new LinkedHashMap<>();
  private final List<LabelMatcher> labels;
  private final LabelWordings wordings;
  private final List<LabelMatcher> groups;
  private final List<LabelMatcher> columns;

  TableLabels(FormTable table) {
    table.rows().forEach(row -> places.put(row.key(), places.size()));
    labels = table.rows().stream().map(row -> new LabelMatcher(row.label())).toList();
    wordings = new LabelWordings(labels);
    Set<String> words =
        labels.stream().flatMap(label -> label.texts().stream()).collect(Collectors.toSet());
    columns =
        table.columns().stream()
            .map(column -> new LabelMatcher(column.label()))
            .filter(column -> column.texts().stream().noneMatch(words::contains))
            .toList();
    groups = table.groups().stream().map(FormGroup::label).map(LabelMatcher::new).toList();
  }

  /** The place of a row's label. */
  int place(FormRow row) {
    return places.getOrDefault(row.key(), -1);
  }

  /** The label in a place. */
  LabelMatcher label(int place) {
    return labels.get(place);
  }

  /**
   * How like a text is to the label in each place.
   *
   * @param joined whether it was put together from pieces
   */
  double[] likeness(Printed text, boolean joined) {
    return joined ? wordings.wholeLikeness(text) : wordings.likeness(text);
  }

  /** Whether a text is the label of a column, and of no row. */
  boolean isColumn(Printed text) {
    return columns.stream().anyMatch(column -> column.isWhole(text));
  }

  /** A text, and what is left of it behind the labels of groups. */
  Collection<Printed> unglued(Printed text) {
    if (groups.stream().noneMatch(group -> group.begins(text))) {
      return List.of(text);
    }
    Map<String, Printed> readings = new LinkedHashMap<>(Map.of(text.compact(), text));
    for (LabelMatcher group : groups) {
      for (Printed reading : List.copyOf(readings.values())) {
        group.behind(reading).ifPresent(rest -> readings.putIfAbsent(rest.raw(), rest));
      }
    }
    return readings.values();
  }
}
