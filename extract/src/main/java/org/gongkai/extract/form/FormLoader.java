package org.gongkai.extract.form;

import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Reads {@code forms.json} and checks it: all faults at once, each with its JSON pointer. */
public final class FormLoader {

  private static final String RESOURCE = "forms.json";
  private static final String GROUP_MARK = "@";
  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  private final List<String> faults = new ArrayList<>();
  private final List<String> editions = new ArrayList<>();

  private FormLoader() {}

  /**
   * The form that ships with the module.
   *
   * @throws InvalidFormException if the file has faults
   */
  public static Form load() {
    try (InputStream json =
        Objects.requireNonNull(FormLoader.class.getResourceAsStream(RESOURCE), RESOURCE)) {
      return read(json);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + RESOURCE, e);
    }
  }

  /**
   * A form of one's own.
   *
   * @throws InvalidFormException if the text has faults
   */
  public static Form read(InputStream json) throws IOException {
    return new FormLoader().form(MAPPER.readTree(json));
  }

  private Form form(JsonNode root) {
    Map<String, Label> labels = new LinkedHashMap<>();
    each(root, "", "editions", (node, at) -> labels.put(text(node, at, "key"), label(node, at)));
    editions.addAll(labels.keySet());
    List<Form.Section> sections = new ArrayList<>();
    each(root, "", "sections", (node, at) -> sections.add(section(node, at)));
    JsonNode tables = root.path("tables");
    Form form =
        new Form(
            labels,
            strings(root, "", "titles"),
            sections,
            strings(root, "", "captions"),
            table(tables, "applications"),
            table(tables, "legal"),
            table(tables, "proactive"));
    if (!faults.isEmpty()) {
      throw new InvalidFormException(faults);
    }
    return form;
  }

  private Form.Section section(JsonNode node, String at) {
    return new Form.Section(text(node, at, "key"), label(node, at));
  }

  private FormTable table(JsonNode tables, String name) {
    String at = "/tables/" + name;
    JsonNode node = tables.path(name);
    if (!node.isObject()) {
      faults.add(at + ": the table is missing");
      return new FormTable(name, List.of(), List.of(), List.of(), List.of());
    }
    List<FormColumn> columns = new ArrayList<>();
    each(node, at, "columns", (child, place) -> columns.add(column(child, place)));
    List<FormGroup> groups = new ArrayList<>();
    each(
        node,
        at,
        "groups",
        (child, place) ->
            groups.add(new FormGroup(text(child, place, "key"), label(child, place))));
    Set<String> columnKeys = unique(at + "/columns", columns.stream().map(FormColumn::key));
    Set<String> groupKeys = unique(at + "/groups", groups.stream().map(FormGroup::key));
    List<FormRow> rows = new ArrayList<>();
    each(node, at, "rows", (child, place) -> rows.add(row(child, place, columns, columnKeys)));
    Set<String> rowKeys = unique(at + "/rows", rows.stream().map(FormRow::key));
    for (int i = 0; i < rows.size(); i++) {
      require(at + "/rows/" + i + "/group", "group", rows.get(i).group().stream(), groupKeys);
    }
    FormTable withoutBalances = new FormTable(name, columns, groups, rows, List.of());
    List<Balance> balances = new ArrayList<>();
    each(
        node,
        at,
        "balances",
        (child, place) ->
            balances.add(balance(child, place, withoutBalances, rowKeys, columnKeys)));
    return new FormTable(name, columns, groups, rows, balances);
  }

  private FormColumn column(JsonNode node, String at) {
    String kind = text(node, at, "kind");
    Optional<ValueKind> known =
        Stream.of(ValueKind.values()).filter(k -> k.key().equals(kind)).findFirst();
    if (known.isEmpty()) {
      faults.add(at + "/kind: \"" + kind + "\" is none of count, change, amount");
    }
    return new FormColumn(
        text(node, at, "key"),
        label(node, at),
        known.orElse(ValueKind.COUNT),
        text(node, at, "unit"));
  }

  /** A row's columns are the table's unless it names its own for each edition. */
  private FormRow row(JsonNode node, String at, List<FormColumn> columns, Set<String> columnKeys) {
    List<String> in = node.has("editions") ? strings(node, at, "editions") : editions;
    require(at + "/editions", "edition", in.stream(), Set.copyOf(editions));
    List<String> all = columns.stream().map(FormColumn::key).toList();
    Map<String, List<String>> byEdition = new LinkedHashMap<>();
    for (String edition : in) {
      List<String> own =
          node.has("columns") ? strings(node.path("columns"), at + "/columns", edition) : all;
      require(at + "/columns/" + edition, "column", own.stream(), columnKeys);
      byEdition.put(edition, own);
    }
    Optional<String> group =
        node.has("group") ? Optional.of(text(node, at, "group")) : Optional.empty();
    return new FormRow(text(node, at, "key"), label(node, at), group, byEdition);
  }

  private Balance balance(
      JsonNode node, String at, FormTable table, Set<String> rowKeys, Set<String> columnKeys) {
    String direction = text(node, at, "along");
    Balance.Along along = direction.equals("row") ? Balance.Along.ROW : Balance.Along.COLUMN;
    if (!direction.equals("row") && !direction.equals("column")) {
      faults.add(at + "/along: \"" + direction + "\" is neither row nor column");
    }
    Set<String> known = along == Balance.Along.ROW ? columnKeys : rowKeys;
    return new Balance(
        text(node, at, "rule"),
        along,
        side(node, at, "left", table, known),
        side(node, at, "right", table, known));
  }

  private List<String> side(
      JsonNode node, String at, String name, FormTable table, Set<String> known) {
    List<String> keys = new ArrayList<>();
    for (String key : strings(node, at, name)) {
      List<String> members =
          key.startsWith(GROUP_MARK) ? table.rowsOf(key.substring(1)) : List.of(key);
      if (members.isEmpty()) {
        faults.add(at + "/" + name + ": the group \"" + key + "\" has no rows");
      }
      keys.addAll(members);
    }
    require(at + "/" + name, "row or column", keys.stream(), known);
    return keys;
  }

  private Label label(JsonNode node, String at) {
    return new Label(
        text(node, at, "label"),
        text(node, at, "english"),
        node.has("variants") ? strings(node, at, "variants") : List.of());
  }

  private void require(String at, String what, Stream<String> keys, Set<String> known) {
    keys.filter(key -> !known.contains(key))
        .forEach(key -> faults.add(at + ": no " + what + " is called \"" + key + "\""));
  }

  private Set<String> unique(String at, Stream<String> keys) {
    Set<String> seen = new HashSet<>();
    keys.filter(key -> !seen.add(key))
        .forEach(key -> faults.add(at + ": \"" + key + "\" stands twice"));
    return seen;
  }

  private String text(JsonNode node, String at, String name) {
    JsonNode value = node.path(name);
    if (!value.isTextual() || value.textValue().isBlank()) {
      faults.add(at + "/" + name + ": a text is missing");
      return "";
    }
    return value.textValue();
  }

  private List<String> strings(JsonNode node, String at, String name) {
    List<String> values = new ArrayList<>();
    each(
        node,
        at,
        name,
        (child, place) -> {
          if (child.isTextual() && !child.textValue().isBlank()) {
            values.add(child.textValue());
          } else {
            faults.add(place + ": a text is missing");
          }
        });
    return values;
  }

  private void each(JsonNode node, String at, String name, Visitor visitor) {
    int i = 0;
    for (JsonNode child : array(node, at, name)) {
      visitor.visit(child, at + "/" + name + "/" + i++);
    }
  }

  private JsonNode array(JsonNode node, String at, String name) {
    JsonNode value = node.path(name);
    if (!value.isArray()) {
      faults.add(at + "/" + name + ": a list is missing");
    }
    return value;
  }

  private interface Visitor {
    void visit(JsonNode node, String at);
  }
}
