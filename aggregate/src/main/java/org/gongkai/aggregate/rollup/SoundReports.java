package org.gongkai.aggregate.rollup;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.gongkai.aggregate.lake.Columns;

/** The filter for quality that every aggregate can be computed behind. */
public final class SoundReports {

  private SoundReports() {}

  /**
   * The reports of which a sum of the form could be assessed and none fails. A latest report that
   * is left out is not replaced by an earlier one.
   *
   * @param figures rows of {@link org.gongkai.aggregate.lake.LakeTable#FIGURES}
   */
  public static Dataset<Row> onlyBalanced(Dataset<Row> figures) {
    return figures.filter(isBalanced());
  }

  /** Whether a report is one of them. */
  public static Column isBalanced() {
    return coalesce(col(Columns.BALANCED), lit(false));
  }
}
