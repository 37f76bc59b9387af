package org.gongkai.extract.identity;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongkai.extract.report.Origin;

/**
 * The words of one report that tell whose it is.
 *
 * @param title the report's title as printed, on one line; empty where it has none
 * @param before paragraphs of the document that stand before the report's title (a cover letter, a
 *     breadcrumb); may be empty
 * @param paragraphs the report's running text in order, from the title to the signature, tables
 *     left out
 * @param metadata what the file says of itself: {@code title} (page title), {@code site}, {@code
 *     date}; only those that are there
 * @param origin where the document came from
 * @param edition the form's edition, as read off the tables
 */
public record ReportText(
    String title,
    List<String> before,
    List<String> paragraphs,
    Map<String, String> metadata,
    Origin origin,
    Optional<String> edition) {

  public ReportText {
    before = List.copyOf(before);
    paragraphs = List.copyOf(paragraphs);
    metadata = Map.copyOf(metadata);
  }
}
