package org.gongkai.extract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Reads, compares and prints JSON trees in tests. */
final class Json {

  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private Json() {}

  static JsonNode read(Path file) {
    try {
      return MAPPER.readTree(file.toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** One tree a line. */
  static List<JsonNode> readLines(Path file) {
    try {
      List<JsonNode> nodes = new ArrayList<>();
      for (String line : Files.readAllLines(file)) {
        nodes.add(MAPPER.readTree(line));
      }
      return nodes;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A copy without the fields of some names, at any depth. */
  static JsonNode without(JsonNode node, Set<String> names) {
    JsonNode copy = node.deepCopy();
    remove(copy, names);
    return copy;
  }

  private static void remove(JsonNode node, Set<String> names) {
    if (node instanceof ObjectNode object) {
      object.remove(names);
    }
    node.forEach(child -> remove(child, names));
  }

  /** A line for each place at which two trees differ; numbers are compared by value. */
  static List<String> differences(JsonNode expected, JsonNode actual) {
    List<String> differences = new ArrayList<>();
    compare("", expected, actual, differences);
    return differences;
  }

  private static void compare(String at, JsonNode expected, JsonNode actual, List<String> into) {
    if (expected.isObject() && actual.isObject()) {
      Set<String> names = new LinkedHashSet<>();
      expected.fieldNames().forEachRemaining(names::add);
      actual.fieldNames().forEachRemaining(names::add);
      names.forEach(n -> compare(at + "/" + n, expected.path(n), actual.path(n), into));
    } else if (expected.isArray() && actual.isArray()) {
      for (int i = 0; i < Math.max(expected.size(), actual.size()); i++) {
        compare(at + "/" + i, expected.path(i), actual.path(i), into);
      }
    } else if (!same(expected, actual)) {
      into.add("%s: expected %s, was %s".formatted(at, shown(expected), shown(actual)));
    }
  }

  private static boolean same(JsonNode a, JsonNode b) {
    return a.isNumber() && b.isNumber()
        ? a.decimalValue().compareTo(b.decimalValue()) == 0
        : a.equals(b);
  }

  private static String shown(JsonNode node) {
    return node.isMissingNode() ? "nothing" : node.toString();
  }

  /**
   * Indented, but with whatever holds no list and no object on one line, so that a row is a line.
   */
  static String print(JsonNode node) {
    return print(node, "") + "\n";
  }

  private static String print(JsonNode node, String indent) {
    if (!node.isContainerNode()) {
      return node.isNumber() ? node.decimalValue().toPlainString() : node.toString();
    }
    boolean oneLine =
        StreamSupport.stream(node.spliterator(), false).noneMatch(JsonNode::isContainerNode);
    String inner = indent + "  ";
    List<String> members = new ArrayList<>();
    if (node.isObject()) {
      for (Map.Entry<String, JsonNode> field : node.properties()) {
        members.add("\"" + field.getKey() + "\": " + print(field.getValue(), inner));
      }
    } else {
      node.forEach(child -> members.add(print(child, inner)));
    }
    String open = node.isObject() ? "{" : "[";
    String close = node.isObject() ? "}" : "]";
    return oneLine
        ? open + String.join(", ", members) + close
        : members.stream()
            .map(member -> "\n" + inner + member)
            .collect(Collectors.joining(",", open, "\n" + indent + close));
  }
}
