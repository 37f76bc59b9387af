package org.gongkai.aggregate.lake;

import java.util.List;
import org.apache.spark.sql.types.StructType;
import org.gongkai.extract.codebook.Vocabulary;

/** A table of the output with all that a reader of it wants to know: the base of every catalog. */
public interface DescribedTable {

  /** The folder below the output folder, such as {@code rollups/volume}. */
  String folder();

  /** The columns in order; each has its description as comment. */
  StructType schema();

  /** One or two sentences: what a row is. */
  String description();

  /** The columns that tell its rows apart; none of them is ever null. */
  List<String> primaryKey();

  /**
   * The columns that its rows are written in the order of; none where they stay in the order that
   * they are made in.
   */
  default List<String> order() {
    return primaryKey();
  }

  /** The columns that lead to other tables; none of an aggregate do. */
  default List<ForeignKey> foreignKeys() {
    return List.of();
  }

  /**
   * The vocabularies that the values of a column are of; none where they are no codes.
   *
   * @param column a column, or a part of the entries of one, such as {@code operands.side}
   */
  default List<Vocabulary> codes(String column) {
    return CodedColumns.named(column);
  }

  /** The table's name: the last part of its folder. */
  default String key() {
    return folder().substring(folder().lastIndexOf('/') + 1);
  }
}
