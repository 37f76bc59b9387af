package org.gongkai.extract.document;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * What a crawler wrote as JSON, or as one JSON object a line: its strings as text, with the tables
 * that text may hold; lists of rows as tables, and lists of records likewise, by their names.
 */
final class JsonText {

  private static final JsonMapper JSON = new JsonMapper();

  /** JSON without these words in a text is of something else: settings, lists of links. */
  private static final String SUBJECT = "信息公开";

  /** A title stands above its text, wherever a crawler put it. */
  private static final Set<String> TITLES = Set.of("title", "name", "标题", "名称");

  /** What lines of recognised text call their words. */
  private static final List<String> WORDS = List.of("words", "text", "content", "rec_text", "line");

  /** A longer string is a text, and no cell of a table. */
  private static final int LONGEST_CELL = 200;

  /** The narrowest tables of several rows that hold a report have an applicant a column. */
  private static final int FEWEST_COLUMNS = 7;

  private final List<Block> blocks = new ArrayList<>();
  private int tables;

  private JsonText() {}

  /** The blocks of a text that is JSON; empty where it says nothing of the subject. */
  static Optional<List<Block>> blocks(String text) {
    JsonText reader = new JsonText();
    try (JsonParser tokens = JSON.createParser(text)) {
      while (tokens.nextToken() != null) {
        JsonNode root = JSON.readTree(tokens);
        reader.pages(pages(root));
      }
    } catch (IOException notJson) {
      return Optional.empty();
    }
    return reader.found();
  }

  /**
   * The blocks of pages, each of fields with names; empty where none says anything of the subject.
   */
  static Optional<List<Block>> blocksOf(Stream<Map<String, String>> pages) {
    JsonText reader = new JsonText();
    reader.pages(pages.map(JSON::valueToTree));
    return reader.found();
  }

  private void pages(Stream<JsonNode> pages) {
    pages.filter(JsonText::holdsText).forEach(this::add);
  }

  private Optional<List<Block>> found() {
    return blocks.isEmpty() ? Optional.empty() : Optional.of(blocks);
  }

  /** A list of objects is of pages, as an object a line is. */
  private static Stream<JsonNode> pages(JsonNode root) {
    boolean several =
        root.isArray()
            && elements(root).allMatch(JsonNode::isObject)
            && !isWideTable(elements(root).toList());
    return several ? elements(root) : Stream.of(root);
  }

  /** Whether it holds a page's text; a list of titles and addresses is none. */
  private static boolean holdsText(JsonNode node) {
    return node.isTextual()
        ? node.asText().length() > LONGEST_CELL && node.asText().contains(SUBJECT)
        : elements(node).anyMatch(JsonText::holdsText) || isLongList(node);
  }

  /** A text as a list of its lines, and a list of the form's rows, with or without names. */
  private static boolean isLongList(JsonNode node) {
    if (!node.isArray()) {
      return false;
    }
    List<JsonNode> elements = elements(node).toList();
    boolean wide = isWideTable(elements);
    if (!wide
        && !elements.stream().allMatch(e -> e.isTextual() || e.isArray())
        && lines(elements).isEmpty()
        && JsonCells.rows(elements).isEmpty()) {
      return false;
    }
    String all = node.toString();
    return all.contains(SUBJECT) && (wide || all.length() > LONGEST_CELL);
  }

  /** Records of titles and addresses have fewer names. */
  private static boolean isWideTable(List<JsonNode> elements) {
    return areRecords(elements) && elements.get(0).size() >= FEWEST_COLUMNS;
  }

  private void add(JsonNode node) {
    if (node.isTextual()) {
      text(node.asText());
    } else if (node.isArray()) {
      array(node);
    } else if (node.isObject()) {
      fields(node)
          .sorted(Comparator.comparing(field -> !TITLES.contains(field.getKey())))
          .forEach(field -> add(field.getValue()));
    }
  }

  private void array(JsonNode array) {
    List<JsonNode> elements = elements(array).toList();
    Optional<List<List<Slot>>> cells = JsonCells.rows(elements);
    Optional<String> lines = lines(elements);
    if (elements.stream().allMatch(e -> e.isArray() && elements(e).allMatch(JsonText::isCell))) {
      table(elements.stream().map(row -> elements(row).map(JsonText::cell).toList()).toList());
    } else if (cells.isPresent()) {
      blocks.add(new Table(tables++, cells.get(), false));
    } else if (lines.isPresent()) {
      text(lines.get());
    } else if (areRecords(elements)) {
      List<List<Slot>> rows = new ArrayList<>();
      rows.add(fields(elements.get(0)).map(field -> Slot.of(field.getKey())).toList());
      elements.forEach(row -> rows.add(elements(row).map(JsonText::cell).toList()));
      table(rows);
    } else if (elements.stream().allMatch(JsonNode::isTextual)) {
      text(String.join("\n", elements.stream().map(JsonNode::asText).toList()));
    } else {
      elements.forEach(this::add);
    }
  }

  /** What a program for recognition wrote as a list of lines, each with its words. */
  private static Optional<String> lines(List<JsonNode> elements) {
    return WORDS.stream()
        .filter(
            words ->
                elements.size() > 1
                    && elements.stream()
                        .allMatch(
                            e -> e.isObject() && e.path(words).isTextual() && isLine(e, words)))
        .findFirst()
        .map(
            words ->
                String.join("\n", elements.stream().map(e -> e.path(words).asText()).toList()));
  }

  /** Besides its words a line has its place and how sure they are, and no other words. */
  private static boolean isLine(JsonNode line, String words) {
    return fields(line).noneMatch(f -> !f.getKey().equals(words) && f.getValue().isTextual());
  }

  private void text(String text) {
    for (Block block : FlattenedText.blocks(text)) {
      blocks.add(block instanceof Table table ? table.at(tables++) : block);
    }
  }

  private void table(List<List<Slot>> rows) {
    if (!rows.isEmpty()) {
      boolean ragged = rows.stream().map(List::size).distinct().count() > 1;
      blocks.add(new Table(tables++, RepeatedCells.joined(rows), ragged));
    }
  }

  /** Whether all have the same names, and cells under them. */
  private static boolean areRecords(List<JsonNode> elements) {
    return elements.size() > 1
        && elements.stream().allMatch(e -> e.isObject() && elements(e).allMatch(JsonText::isCell))
        && elements.stream().map(e -> fields(e).map(Map.Entry::getKey).toList()).distinct().count()
            == 1;
  }

  private static boolean isCell(JsonNode node) {
    return node.isValueNode() && node.asText().length() <= LONGEST_CELL;
  }

  private static Slot cell(JsonNode node) {
    return Slot.of(node.isNull() ? "" : node.asText().strip());
  }

  private static Stream<JsonNode> elements(JsonNode node) {
    return StreamSupport.stream(node.spliterator(), false);
  }

  private static Stream<Map.Entry<String, JsonNode>> fields(JsonNode node) {
    return node.properties().stream();
  }
}
