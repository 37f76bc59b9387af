package org.gongkai.extract.report;

import java.util.OptionalInt;

/**
 * Where a cell was read.
 *
 * @param table the table's place in the document, from 0
 * @param row the row in that table, from 0
 * @param column the column in that table with spans resolved, from 0
 * @param page the page, from 1; empty where the format has no pages
 */
public record Position(int table, int row, int column, OptionalInt page) {

  /** A position in a format without pages. */
  public static Position of(int table, int row, int column) {
    return new Position(table, row, column, OptionalInt.empty());
  }
}
