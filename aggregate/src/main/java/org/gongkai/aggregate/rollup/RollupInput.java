package org.gongkai.aggregate.rollup;

import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.gongkai.aggregate.lake.LakeTable;
import org.gongkai.aggregate.lake.SchemaContract;

/**
 * What rollups are computed from.
 *
 * @param figures rows of {@link LakeTable#FIGURES}
 * @param totals the same added up ({@link Totals}); a job that wants several rollups writes them
 *     down once
 * @param expected rows of {@link ExpectedReports#schema()}; empty where no list is given
 */
public record RollupInput(
    Dataset<Row> figures, Dataset<Row> totals, Optional<Dataset<Row>> expected) {

  /**
   * The figures of a lake, with totals that are computed when they are needed.
   *
   * @throws IllegalArgumentException if a column is missing or of another type; the message names
   *     it
   */
  public static RollupInput of(Dataset<Row> figures) {
    SchemaContract.require(LakeTable.FIGURES.key(), LakeTable.FIGURES.schema(), figures);
    return new RollupInput(figures, Totals.of(figures), Optional.empty());
  }

  /** The same with totals that lie somewhere. */
  public RollupInput withTotals(Dataset<Row> written) {
    return new RollupInput(figures, written, expected);
  }

  /** The same with the reports that a list of agencies lets expect. */
  public RollupInput withExpected(Dataset<Row> reports) {
    return new RollupInput(figures, totals, Optional.of(reports));
  }
}
