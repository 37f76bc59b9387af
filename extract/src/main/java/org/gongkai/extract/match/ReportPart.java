package org.gongkai.extract.match;

import java.util.List;

/**
 * The part of a document that one report takes up.
 *
 * @param title the report's title on one line; empty where it has none
 * @param before text of the document before this report and behind the one before it
 * @param paragraphs the report's running text, from its title on; rows of tables that hold one line
 *     of words too
 * @param rows the rows of its tables
 * @param looseRows rows that stand in its running text, where tables have lost their form
 */
public record ReportPart(
    String title,
    List<String> before,
    List<String> paragraphs,
    List<GridRow> rows,
    List<GridRow> looseRows) {

  public ReportPart {
    before = List.copyOf(before);
    paragraphs = List.copyOf(paragraphs);
    rows = List.copyOf(rows);
    looseRows = List.copyOf(looseRows);
  }
}
