package org.gongkai.aggregate.lake;

import java.util.List;

/**
 * Columns of a table that hold the key of another one.
 *
 * @param columns in this table
 * @param table the other table's key
 * @param references its columns, in the same order
 */
public record ForeignKey(List<String> columns, String table, List<String> references) {

  public ForeignKey {
    columns = List.copyOf(columns);
    references = List.copyOf(references);
    if (columns.size() != references.size()) {
      throw new IllegalArgumentException(columns + " cannot refer to " + references);
    }
  }
}
