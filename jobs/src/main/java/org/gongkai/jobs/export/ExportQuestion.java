package org.gongkai.jobs.export;

import java.util.List;

/**
 * What is to be exported.
 *
 * @param table the table's key or folder, such as {@code volume} or {@code rollups/volume}
 * @param columns the columns in the order wanted; empty for all
 * @param partitionBy the columns that Hive-style folders go by; empty for none
 * @param choices which rows
 */
public record ExportQuestion(
    String table, List<String> columns, List<String> partitionBy, Choices choices) {

  public ExportQuestion {
    columns = List.copyOf(columns);
    partitionBy = List.copyOf(partitionBy);
  }
}
