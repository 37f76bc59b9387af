package org.gongkai.jobs.export;

import static org.apache.spark.sql.functions.broadcast;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;
import org.gongkai.aggregate.lake.Columns;
import org.gongkai.aggregate.lake.DescribedTable;
import org.gongkai.aggregate.lake.LakeTable;

/**
 * A table with the address that its rows' reports were found at behind its columns: people who look
 * at a figure want to see where it stands.
 *
 * @param table the table as it lies in the lake
 */
record SourcedTable(DescribedTable table) implements DescribedTable {

  /** Whether the rows of a table are of reports, and do not tell their addresses themselves. */
  static boolean fits(DescribedTable table) {
    List<String> columns = Arrays.asList(table.schema().fieldNames());
    return columns.contains(Columns.REPORT_ID) && !columns.contains(Columns.SOURCE_URI);
  }

  @Override
  public String folder() {
    return table.folder();
  }

  @Override
  public StructType schema() {
    return table.schema().add(LakeTable.REPORTS.schema().apply(Columns.SOURCE_URI));
  }

  @Override
  public String description() {
    return table.description();
  }

  @Override
  public List<String> primaryKey() {
    return table.primaryKey();
  }

  /** Its rows, in the order of the table's. */
  Dataset<Row> rows(Function<DescribedTable, Dataset<Row>> lake) {
    Dataset<Row> addresses =
        lake.apply(LakeTable.REPORTS).select(Columns.REPORT_ID, Columns.SOURCE_URI);
    // Any other join would sort the rows.
    return lake.apply(table).join(broadcast(addresses), new String[] {Columns.REPORT_ID}, "left");
  }
}
