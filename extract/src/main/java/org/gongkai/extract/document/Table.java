package org.gongkai.extract.document;

import java.util.List;

/**
 * A table with its spans resolved. Rows may differ in length where the source lost cells.
 *
 * @param index the table's place among the document's tables, from 0
 * @param rows from top to bottom
 * @param flattened whether the table was rebuilt from text, so that places are by order only and a
 *     cell over several columns may take one place
 */
public record Table(int index, List<List<Slot>> rows, boolean flattened) implements Block {

  public Table {
    rows = rows.stream().map(List::copyOf).toList();
  }

  /** The same table at another place among the document's tables. */
  public Table at(int place) {
    return new Table(place, rows, flattened);
  }
}
