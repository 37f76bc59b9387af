package org.gongkai.aggregate.rollup;

import static org.apache.spark.sql.functions.col;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.gongkai.aggregate.lake.Columns;
import org.gongkai.aggregate.lake.Fields;
import org.gongkai.aggregate.lake.FigureColumns;

/**
 * Every measure added up by {@link Cut#key()}: one scan and one shuffle of the figures, from which
 * each rollup takes its columns.
 */
public final class Totals {

  private static final String TALLY = "tally";

  private Totals() {}

  /**
   * The totals of the lake's figures, one row for each cut, in the order of the key within a
   * partition: the columns of {@link #schema()}.
   *
   * @param figures rows of {@link org.gongkai.aggregate.lake.LakeTable#FIGURES}
   */
  public static Dataset<Row> of(Dataset<Row> figures) {
    Column[] key = Cut.key().stream().map(name -> col(name)).toArray(Column[]::new);
    return Cut.of(figures, tallied())
        .mapPartitions(new PartialTotals(), Encoders.row(schema()))
        .repartition(key)
        .sortWithinPartitions(key)
        .mapPartitions(new MergedTotals(), Encoders.row(schema()));
  }

  /** The shape of the totals: what a row is about, and its measures. */
  public static StructType schema() {
    return new StructType(
        Stream.concat(
                Cut.fields().stream(),
                Stream.of(Fields.required(TALLY, DataTypes.BinaryType, "the measures added up")))
            .toArray(StructField[]::new));
  }

  /** The columns of a report that its tally is made of, in the order of {@link PartialTotals}. */
  private static List<Column> tallied() {
    List<Column> columns = new ArrayList<>();
    columns.add(col(Columns.AGENCY_ID));
    columns.add(col(Columns.UNKNOWN_FIGURES));
    FigureColumns.all().forEach(figure -> columns.add(col(figure)));
    return columns;
  }
}
