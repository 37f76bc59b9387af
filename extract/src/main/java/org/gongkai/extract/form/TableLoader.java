package org.gongkai.extract.form;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongkai.extract.report.Rule;

/** Reads one table of the form. */
final class TableLoader {

  private static final String GROUP_MARK = "@";

  private static final Rule[] BALANCES =
      Stream.of(Rule.values()).filter(Rule::isBalance).toArray(Rule[]::new);

  private final JsonPlace place;
  private final String key;
  private final List<String> editions;
  private final List<Form.Section> sections;
  private final Shape shape;

  TableLoader(JsonPlace place, String key, List<Edition> all, List<Form.Section> sections) {
    this.place = place;
    this.key = key;
    this.sections = sections;
    editions = all.stream().filter(e -> e.tables().contains(key)).map(Edition::key).toList();
    place.allow(
        "shape",
        "section",
        "label",
        "english",
        "variants",
        "columns",
        "groups",
        "rows",
        "balances");
    shape = place.choice("shape", Shape.values(), Shape::key).orElse(Shape.MATRIX);
  }

  FormTable table() {
    List<FormColumn> columns = place.filled("columns").stream().map(this::column).toList();
    List<FormGroup> groups = place.listed("groups").stream().map(TableLoader::group).toList();
    Set<String> columnKeys = place.unique("columns", columns.stream().map(FormColumn::key));
    Set<String> groupKeys = place.unique("groups", groups.stream().map(FormGroup::key));
    List<FormRow> rows =
        place.filled("rows").stream().map(at -> row(at, columns, columnKeys, groupKeys)).toList();
    Set<String> rowKeys = place.unique("rows", rows.stream().map(FormRow::key));
    Map<String, List<String>> members =
        groups.stream()
            .collect(Collectors.toMap(FormGroup::key, g -> members(g.key(), rows), (a, b) -> a));
    List<Balance> balances =
        place.listed("balances").stream()
            .map(at -> balance(at, members, rowKeys, columnKeys))
            .toList();
    addsUp(balances);
    return new FormTable(
        key, shape, heading(), section(), editions, columns, groups, rows, balances);
  }

  /** Cells that run together in text are told apart by the sum of their row. */
  private void addsUp(List<Balance> balances) {
    boolean across = shape == Shape.MATRIX || shape == Shape.OUTCOMES;
    if (across && balances.stream().noneMatch(sum -> sum.along() == Balance.Along.ROW)) {
      place.child("balances").fault("a sum along the rows is missing");
    }
  }

  /** A table has the heading of its section, or one of its own. */
  private Label heading() {
    if (!place.has("section")) {
      return FormLoader.label(place);
    }
    Stream.of("label", "english", "variants")
        .filter(place::has)
        .forEach(name -> place.child(name).fault("the section has it"));
    String own = place.text("section");
    return sections.stream()
        .filter(section -> section.key().equals(own))
        .findFirst()
        .map(Form.Section::label)
        .orElseGet(() -> new Label("", "", List.of()));
  }

  private Optional<String> section() {
    if (!place.has("section")) {
      return Optional.empty();
    }
    List<String> own = List.of(place.text("section"));
    place.require(
        "section", "section", own, Set.copyOf(sections.stream().map(Form.Section::key).toList()));
    return Optional.of(own.get(0));
  }

  /** What the rows count, the columns do not say. */
  private FormColumn column(JsonPlace at) {
    if (shape == Shape.INDICATORS) {
      at.allow("key", "label", "english", "variants");
      return new FormColumn(at.text("key"), FormLoader.label(at), ValueKind.COUNT, "");
    }
    at.allow("key", "label", "english", "variants", "kind", "unit");
    Measure measure = FormLoader.measure(at);
    return new FormColumn(at.text("key"), FormLoader.label(at), measure.kind(), measure.unit());
  }

  private static FormGroup group(JsonPlace at) {
    at.allow("key", "label", "english", "variants");
    return new FormGroup(at.text("key"), FormLoader.label(at));
  }

  private FormRow row(
      JsonPlace at, List<FormColumn> columns, Set<String> columnKeys, Set<String> groupKeys) {
    boolean indicator = shape == Shape.INDICATORS;
    List<String> known =
        new ArrayList<>(
            List.of("key", "label", "english", "variants", "group", "editions", "columns"));
    if (indicator) {
      known.addAll(List.of("kind", "unit"));
    }
    at.allow(known.toArray(String[]::new));
    Optional<String> group = at.has("group") ? Optional.of(at.text("group")) : Optional.empty();
    at.require("group", "group", group.stream().toList(), groupKeys);
    return new FormRow(
        at.text("key"),
        FormLoader.label(at),
        group,
        indicator ? Optional.of(FormLoader.measure(at)) : Optional.empty(),
        columns(at, columns, columnKeys));
  }

  /** A row's columns are the table's unless it names its own for each edition. */
  private Map<String, List<String>> columns(
      JsonPlace at, List<FormColumn> columns, Set<String> columnKeys) {
    List<String> in = at.has("editions") ? at.filledTexts("editions") : editions;
    at.require("editions", "edition of the table", in, new HashSet<>(editions));
    if (at.has("columns")) {
      at.child("columns").allow(in.toArray(String[]::new));
    }
    List<String> all = columns.stream().map(FormColumn::key).toList();
    Map<String, List<String>> byEdition = new LinkedHashMap<>();
    for (String edition : in) {
      List<String> own = at.has("columns") ? at.child("columns").filledTexts(edition) : all;
      at.child("columns").require(edition, "column", own, columnKeys);
      byEdition.put(edition, own);
    }
    return byEdition;
  }

  private static List<String> members(String group, List<FormRow> rows) {
    return rows.stream()
        .filter(row -> row.group().filter(group::equals).isPresent())
        .map(FormRow::key)
        .toList();
  }

  private static Balance balance(
      JsonPlace at,
      Map<String, List<String>> members,
      Set<String> rowKeys,
      Set<String> columnKeys) {
    at.allow("rule", "along", "left", "right");
    Optional<Rule> rule = at.choice("rule", BALANCES, Rule::id);
    Balance.Along along =
        at.choice("along", Balance.Along.values(), Balance.Along::key).orElse(Balance.Along.COLUMN);
    Set<String> known = along == Balance.Along.ROW ? columnKeys : rowKeys;
    return new Balance(
        rule.map(Rule::id).orElse(""),
        along,
        side(at, "left", members, known),
        side(at, "right", members, known));
  }

  private static List<String> side(
      JsonPlace at, String name, Map<String, List<String>> members, Set<String> known) {
    List<String> keys = new ArrayList<>();
    for (String key : at.filledTexts(name)) {
      boolean group = key.startsWith(GROUP_MARK);
      List<String> named = group ? members.getOrDefault(key.substring(1), List.of()) : List.of(key);
      if (named.isEmpty()) {
        at.child(name).fault("the group \"" + key + "\" has no rows");
      }
      keys.addAll(named);
    }
    at.require(name, "row or column", keys, known);
    return keys;
  }
}
