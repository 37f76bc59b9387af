package org.gongkai.aggregate.rollup;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.arrays_overlap;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.when;

import java.util.List;
import org.apache.spark.sql.Column;
import org.gongkai.aggregate.lake.Columns;

/**
 * When a report counts in a ratio: in the numerator and the denominator or in neither, else the one
 * would hold applications that the other lacks.
 */
final class LikeWithLike {

  private LikeWithLike() {}

  /**
   * Whether a report counts: none of the figures is unknown, and something is printed of the
   * denominator. A blank beside a printed denominator then reads as 0.
   */
  static Column counts(List<String> figures, List<String> denominator) {
    Column needed = array(figures.stream().map(name -> lit(name)).toArray(Column[]::new));
    Column printed =
        denominator.stream().map(name -> col(name).isNotNull()).reduce(lit(false), Column::or);
    return not(arrays_overlap(col(Columns.UNKNOWN_FIGURES), needed)).and(printed);
  }

  /** A figure in which a blank counts as 0. */
  static Column blankAsZero(String figure) {
    return coalesce(col(figure), lit(0L));
  }

  /** The ratio of two sums; null where there is nothing to measure against. */
  static Column ratio(Column numerator, Column denominator) {
    return when(denominator.gt(0), numerator.cast("double").divide(denominator.cast("double")));
  }
}
