package org.gongkai.jobs.compare;

import java.util.Optional;
import org.apache.spark.sql.Row;
import org.gongkai.aggregate.compare.ComparisonTable;
import org.gongkai.aggregate.lake.Columns;

/**
 * One number of a comparison with its place among the others.
 *
 * @param metric the metric's key
 * @param code the group's code
 * @param name the group's name
 * @param year the year reported on
 * @param value the count or the share; empty where there is nothing to measure against
 * @param change the value less that of the year before
 * @param relativeChange the change over that
 * @param rank 1 for the highest of the year
 * @param groups how many groups of the year are ranked
 * @param quartile 4 for the highest quarter of them
 * @param smallNumbers whether there are too few cases to make much of it
 */
record ComparedValue(
    String metric,
    String code,
    String name,
    int year,
    Optional<Double> value,
    Optional<Double> change,
    Optional<Double> relativeChange,
    Optional<Integer> rank,
    long groups,
    Optional<Integer> quartile,
    boolean smallNumbers) {

  /** Reads a row of {@link ComparisonTable}. */
  static ComparedValue of(Row row) {
    return new ComparedValue(
        row.getAs(Columns.METRIC),
        row.getAs(ComparisonTable.GROUP_CODE),
        row.getAs(ComparisonTable.GROUP_NAME),
        row.<Integer>getAs(Columns.YEAR),
        number(row, Columns.VALUE),
        number(row, ComparisonTable.CHANGE),
        number(row, ComparisonTable.RELATIVE_CHANGE),
        Optional.ofNullable(row.getAs(ComparisonTable.RANK)),
        row.<Long>getAs(ComparisonTable.GROUPS),
        Optional.ofNullable(row.getAs(ComparisonTable.QUARTILE)),
        row.<Boolean>getAs(ComparisonTable.SMALL_NUMBERS));
  }

  private static Optional<Double> number(Row row, String column) {
    return Optional.ofNullable(row.getAs(column));
  }
}
