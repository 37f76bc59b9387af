package org.gongkai.aggregate.catalog;

import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.gongkai.aggregate.lake.Columns;
import org.gongkai.aggregate.lake.DescribedTable;
import org.gongkai.aggregate.lake.LakeTable;

/**
 * A view for analysts: a table of the output, or the rows of several that count.
 *
 * @param name what queries call it
 * @param description one or two sentences: what a row is
 * @param schema its columns in order, with their descriptions
 * @param query what it is made of, in SQL that DuckDB and Spark share
 */
record LakeView(String name, String description, StructType schema, String query) {

  /** Of which report a cell is: what {@code latest_applications} puts before it. */
  private static final List<String> WHOSE =
      List.of(
          Columns.YEAR,
          Columns.PROVINCE,
          Columns.PREFECTURE,
          Columns.COUNTY,
          Columns.REGION_CODE,
          Columns.AGENCY_ID,
          Columns.AGENCY_NAME,
          Columns.AGENCY_TYPE,
          Columns.AGENCY_LEVEL,
          Columns.SCOPE);

  /**
   * A view for each table, and behind them those of the reports that count.
   *
   * @param tables the tables that are there; those of the lake always are
   * @param scan how a dialect reads the folder of a table
   */
  static List<LakeView> over(List<? extends DescribedTable> tables, UnaryOperator<String> scan) {
    Stream<LakeView> each =
        tables.stream()
            .map(
                table ->
                    new LakeView(
                        table.key(),
                        table.description(),
                        table.schema(),
                        "SELECT * FROM " + scan.apply(table.folder())));
    return Stream.concat(
            each, Stream.of(latest(LakeTable.REPORTS), latest(LakeTable.FIGURES), cells()))
        .toList();
  }

  private static LakeView latest(LakeTable table) {
    return new LakeView(
        "latest_" + table.key(),
        table.description()
            + " Only those that count (is_latest). Never add own and consolidated ones (scope) up"
            + " together: a government's report may hold those of its agencies.",
        table.schema(),
        "SELECT * FROM " + table.key() + " WHERE is_latest");
  }

  private static LakeView cells() {
    LakeTable reports = LakeTable.REPORTS;
    LakeTable applications = LakeTable.APPLICATIONS;
    String whose = WHOSE.stream().map(name -> "r." + name).collect(Collectors.joining(", "));
    Stream<StructField> fields =
        Stream.concat(
            WHOSE.stream().map(name -> reports.schema().apply(name)),
            Arrays.stream(applications.schema().fields()));
    return new LakeView(
        "latest_applications",
        applications.description()
            + " Only of reports that count (is_latest), and whose they are. The rows of one item"
            + " hold its total beside its parts, and results_total beside the results: add up only"
            + " one kind.",
        new StructType(fields.toArray(StructField[]::new)),
        "SELECT %s, a.* FROM %s a JOIN %s r ON a.report_id = r.report_id WHERE r.is_latest"
            .formatted(whose, applications.key(), reports.key()));
  }
}
