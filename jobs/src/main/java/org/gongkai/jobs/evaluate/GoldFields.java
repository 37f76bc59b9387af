package org.gongkai.jobs.evaluate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * The fields of a line of gold by their types. What is absent or null is empty; what is of another
 * type is an {@link IllegalArgumentException} that names the field.
 */
final class GoldFields {

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .build();

  private GoldFields() {}

  static JsonNode object(String line) {
    try {
      JsonNode node = MAPPER.readTree(line);
      if (!node.isObject()) {
        throw new IllegalArgumentException("a line is one JSON object");
      }
      return node;
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("not JSON: " + e.getOriginalMessage(), e);
    }
  }

  /** Text or a number, as text. */
  static Optional<String> text(JsonNode node, String name) {
    JsonNode value = node.path(name);
    if (isNothing(value)) {
      return Optional.empty();
    }
    if (!value.isTextual() && !value.isNumber()) {
      throw new IllegalArgumentException("\"" + name + "\" is not a text: " + value);
    }
    return Optional.of(value.asText().strip()).filter(text -> !text.isEmpty());
  }

  static List<String> texts(JsonNode node, String name) {
    return list(node, name).map(JsonNode::asText).toList();
  }

  static Stream<JsonNode> list(JsonNode node, String name) {
    JsonNode value = node.path(name);
    if (isNothing(value)) {
      return Stream.empty();
    }
    if (!value.isArray()) {
      throw new IllegalArgumentException("\"" + name + "\" is not a list: " + value);
    }
    return StreamSupport.stream(value.spliterator(), false);
  }

  /**
   * A table: row, then column, then number.
   *
   * @param columns the columns of a row that is written as a list, and those that a row written
   *     column by column leaves blank where it does not name them
   */
  static Map<String, Map<String, Optional<BigDecimal>>> figures(
      JsonNode node, String name, List<String> columns) {
    Map<String, Map<String, Optional<BigDecimal>>> rows = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> row : node.path(name).properties()) {
      rows.put(row.getKey(), row(name + "." + row.getKey(), row.getValue(), columns));
    }
    return rows;
  }

  private static Map<String, Optional<BigDecimal>> row(
      String name, JsonNode node, List<String> columns) {
    Map<String, Optional<BigDecimal>> row = new LinkedHashMap<>();
    columns.forEach(column -> row.put(column, Optional.empty()));
    if (node.isArray()) {
      if (node.size() != columns.size()) {
        throw new IllegalArgumentException(
            name + " has " + node.size() + " values, not " + columns.size());
      }
      for (int i = 0; i < columns.size(); i++) {
        row.put(columns.get(i), number(name, node.get(i)));
      }
    }
    node.properties().forEach(cell -> row.put(cell.getKey(), number(name, cell.getValue())));
    return row;
  }

  private static Optional<BigDecimal> number(String name, JsonNode value) {
    if (isNothing(value)) {
      return Optional.empty();
    }
    if (!value.isNumber()) {
      throw new IllegalArgumentException(name + " holds " + value + ", not a number or null");
    }
    return Optional.of(value.decimalValue());
  }

  private static boolean isNothing(JsonNode value) {
    return value.isMissingNode() || value.isNull();
  }
}
