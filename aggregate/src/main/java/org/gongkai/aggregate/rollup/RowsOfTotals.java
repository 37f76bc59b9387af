package org.gongkai.aggregate.rollup;

import java.io.Serializable;
import java.util.stream.Stream;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;

/** The rows that a rollup makes of the totals of one cut. */
@FunctionalInterface
interface RowsOfTotals extends Serializable {

  /** Rows of the rollup's schema, the same ones in the same order for the same totals. */
  Stream<Row> of(CutTotals totals);

  /** The rows of all cuts. */
  static Dataset<Row> rows(Dataset<Row> totals, RowsOfTotals rows, StructType schema) {
    return totals.flatMap(
        (FlatMapFunction<Row, Row>) row -> rows.of(CutTotals.of(row)).iterator(),
        Encoders.row(schema));
  }
}
