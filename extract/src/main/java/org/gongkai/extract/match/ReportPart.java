package org.gongkai.extract.match;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The part of a document that one report takes up.
 *
 * @param title the report's title on one line; empty where it has none
 * @param before text of the document before this report and behind the one before it
 * @param paragraphs the report's running text, from its title on; rows of tables that hold one line
 *     of words too
 * @param rows the rows of its tables
 * @param looseRows rows that stand in its running text, where tables have lost their form
 * @param elements all of it in reading order
 */
public record ReportPart(
    String title,
    List<String> before,
    List<String> paragraphs,
    List<GridRow> rows,
    List<GridRow> looseRows,
    List<Element> elements) {

  public ReportPart {
    before = List.copyOf(before);
    paragraphs = List.copyOf(paragraphs);
    rows = List.copyOf(rows);
    looseRows = List.copyOf(looseRows);
    elements = List.copyOf(elements);
  }

  /**
   * A part of a document.
   *
   * @param name the line that stands for a title, without its number
   */
  static ReportPart of(
      String title, List<Element> before, List<Element> own, Optional<String> name) {
    return new ReportPart(
        title,
        text(before),
        Stream.concat(name.stream(), text(own).stream()).toList(),
        own.stream().flatMap(e -> e.row().stream()).toList(),
        own.stream().flatMap(e -> e.looseRow().stream()).toList(),
        own);
  }

  /** The same part with other words. */
  ReportPart inWords(String ownTitle, List<String> above, List<String> text) {
    return new ReportPart(ownTitle, above, text, rows, looseRows, elements);
  }

  /** Lines, rows that hold one alone, and what the index above a report says of it. */
  private static List<String> text(List<Element> elements) {
    List<String> text = new ArrayList<>();
    Optional<GridRow> above = Optional.empty();
    for (Element element : elements) {
      Optional<GridRow> row = element.row();
      if (!element.line().isEmpty()) {
        text.add(element.line());
      } else if (row.isPresent()) {
        int table = row.get().table();
        text.addAll(IndexEntries.of(row.get(), above.filter(a -> a.table() == table)));
      }
      above = row;
    }
    return text;
  }
}
