package org.gongkai.extract.document;

import java.util.OptionalInt;

/**
 * A line or paragraph of running text outside tables.
 *
 * @param text may hold line breaks of the source; in plain text with the spaces before it, which
 *     tell the columns of a flattened table
 * @param page from 1; empty where the format has no pages
 */
public record Paragraph(String text, OptionalInt page) implements Block {

  /** A paragraph of a format without pages. */
  public static Paragraph of(String text) {
    return new Paragraph(text, OptionalInt.empty());
  }
}
