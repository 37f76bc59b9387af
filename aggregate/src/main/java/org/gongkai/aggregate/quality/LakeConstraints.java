package org.gongkai.aggregate.quality;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_set;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.inline;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import java.util.Arrays;
import java.util.List;
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
import org.gongkai.extract.report.Stated;
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
    List<LakeTable> tables = List.of(LakeTable.values());
    Dataset<Row> owners =
        tables.stream()
            .map(each -> promised(each, table.apply(each)))
            .reduce(Dataset::union)
            .orElseThrow()
            .groupBy(col(OWNER))
            .agg(
                max(col(TABLE).equalTo(LakeTable.REPORTS.key())).as(IS_REPORT),
                tables.stream().map(LakeConstraints::counts).toArray(Column[]::new));
    return owners
        .select(
            col(IS_REPORT),
            inline(array(tables.stream().map(each -> col(each.key())).toArray(Column[]::new))))
        .groupBy(col(TABLE))
        .agg(
            sum(col(ROWS)).as(ROWS),
            sum(col(ROWS).minus(col(KEYS))).as(REPEATED_KEYS),
            sum(when(isOrphan(), col(ROWS)).otherwise(0)).as(ORPHANS),
            sum(col(FOREIGN_VALUES)).as(FOREIGN_VALUES));
  }

  private static Column isOrphan() {
    return not(col(TABLE).equalTo(LakeTable.DOCUMENTS.key())).and(not(col(IS_REPORT)));
  }

  /** The rows of a table by the report, or document, that they belong to. */
  private static Dataset<Row> promised(LakeTable table, Dataset<Row> rows) {
    String owner = table == LakeTable.DOCUMENTS ? Columns.DOCUMENT_ID : Columns.REPORT_ID;
    Column[] key = table.primaryKey().stream().map(name -> col(name)).toArray(Column[]::new);
    return rows.select(
        lit(table.key()).as(TABLE),
        col(owner).as(OWNER),
        concat_ws(SEPARATOR, key).as(KEYS),
        isForeign(table).as(FOREIGN_VALUES));
  }

  /** What a report, or document, has in one table. A table without a key repeats none. */
  private static Column counts(LakeTable table) {
    Column here = col(TABLE).equalTo(table.key());
    Column rows = sum(when(here, 1L).otherwise(0L));
    Column keys = size(collect_set(when(here, col(KEYS)))).cast("long");
    return struct(
            lit(table.key()).as(TABLE),
            rows.as(ROWS),
            (table.primaryKey().isEmpty() ? rows : keys).as(KEYS),
            sum(when(here.and(col(FOREIGN_VALUES)), 1L).otherwise(0L)).as(FOREIGN_VALUES))
        .as(table.key());
  }

  private static Column isForeign(LakeTable table) {
    Column none = lit(false);
    return switch (table) {
      case DOCUMENTS -> not(isOneOf(Columns.STATUS, Status.values(), Status::key));
      case REPORTS, FIGURES -> not(isOneOf(Columns.SCOPE, Scope.values(), Scope::key));
      case APPLICATIONS, LEGAL -> cellIsForeign().or(coalesce(col(Columns.VALUE).lt(0), none));
      case PROACTIVE -> cellIsForeign();
      case STATED ->
          not(isOneOf(Columns.QUANTITY, Stated.Quantity.values(), Stated.Quantity::key))
              .or(col(Columns.VALUE).lt(0));
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
