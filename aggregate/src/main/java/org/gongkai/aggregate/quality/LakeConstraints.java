package org.gongkai.aggregate.quality;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_set;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import java.util.Arrays;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.gongkai.aggregate.lake.Columns;
import org.gongkai.aggregate.lake.LakeTable;
import org.gongkai.extract.report.Blame;
import org.gongkai.extract.report.CellState;
import org.gongkai.extract.report.Scope;
import org.gongkai.extract.report.Severity;
import org.gongkai.extract.report.Status;

/**
 * What the lake's tables promise of themselves: a key stands once, a row's report is there, a value
 * is one of those that its column may hold. One pass over each table; its rows are counted by their
 * report first, so that little is moved.
 */
public final class LakeConstraints {

  /** The columns of the outcome: a table, and how many reports or rows break each promise. */
  public static final String TABLE = "table";

  public static final String ROWS = "rows";
  public static final String REPEATED_KEYS = "repeated_keys";
  public static final String ORPHANS = "orphans";
  public static final String FOREIGN_VALUES = "foreign_values";

  private static final String OWNER = "owner";
  private static final String KEYS = "keys";
  private static final String IS_REPORT = "is_report";
  private static final String SEPARATOR = "\u0001";

  private LakeConstraints() {}

  /**
   * One row a table: how many rows it has, how many of them repeat a key, belong to no report, or
   * hold a value that is none of its column's.
   *
   * @param table the rows of each table
   */
  public static Dataset<Row> of(Function<LakeTable, Dataset<Row>> table) {
    Dataset<Row> counted =
        Arrays.stream(LakeTable.values())
            .map(each -> counted(each, table.apply(each)))
            .reduce(Dataset::union)
            .orElseThrow();
    Dataset<Row> reports =
        table
            .apply(LakeTable.REPORTS)
            .select(col(Columns.REPORT_ID).as(OWNER), lit(true).as(IS_REPORT))
            .distinct();
    Column orphan =
        not(col(TABLE).equalTo(LakeTable.DOCUMENTS.key()))
            .and(not(coalesce(col(IS_REPORT), lit(false))));
    return counted
        .join(reports, new String[] {OWNER}, "left")
        .groupBy(col(TABLE))
        .agg(
            sum(col(ROWS)).as(ROWS),
            sum(col(ROWS).minus(col(KEYS))).as(REPEATED_KEYS),
            sum(when(orphan, col(ROWS)).otherwise(0)).as(ORPHANS),
            sum(col(FOREIGN_VALUES)).as(FOREIGN_VALUES));
  }

  /** The rows of each report, or document, in one row. */
  private static Dataset<Row> counted(LakeTable table, Dataset<Row> rows) {
    String owner = table == LakeTable.DOCUMENTS ? Columns.DOCUMENT_ID : Columns.REPORT_ID;
    Column key =
        concat_ws(
            SEPARATOR, table.primaryKey().stream().map(name -> col(name)).toArray(Column[]::new));
    boolean hasKey = !table.primaryKey().isEmpty();
    return rows.groupBy(col(owner).as(OWNER))
        .agg(
            count(lit(1)).as(ROWS),
            (hasKey ? size(collect_set(key)).cast("long") : count(lit(1))).as(KEYS),
            sum(when(isForeign(table), 1L).otherwise(0L)).as(FOREIGN_VALUES))
        .withColumn(TABLE, lit(table.key()));
  }

  private static Column isForeign(LakeTable table) {
    Column none = lit(false);
    return switch (table) {
      case DOCUMENTS -> not(isOneOf(Columns.STATUS, Status.values(), Status::key));
      case REPORTS, FIGURES -> not(isOneOf(Columns.SCOPE, Scope.values(), Scope::key));
      case APPLICATIONS, LEGAL -> cellIsForeign().or(coalesce(col(Columns.VALUE).lt(0), none));
      case PROACTIVE -> cellIsForeign();
      case FINDINGS ->
          not(isOneOf(Columns.SEVERITY, Severity.values(), Severity::key))
              .or(
                  coalesce(
                      not(isOneOf(Columns.ORIGIN, Blame.Fault.values(), Blame.Fault::key)), none));
    };
  }

  /** A cell holds a number exactly where one was read or proven. */
  private static Column cellIsForeign() {
    Object[] withNumber =
        Stream.of(CellState.REPORTED, CellState.INFERRED).map(CellState::key).toArray();
    return not(isOneOf(Columns.STATE, CellState.values(), CellState::key))
        .or(not(col(Columns.VALUE).isNotNull().equalTo(col(Columns.STATE).isin(withNumber))));
  }

  private static <T> Column isOneOf(String column, T[] values, Function<T, String> key) {
    return col(column).isin(Arrays.stream(values).map(key).toArray());
  }
}
