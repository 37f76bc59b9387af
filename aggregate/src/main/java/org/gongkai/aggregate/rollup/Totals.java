package org.gongkai.aggregate.rollup;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.element_at;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.ArrayType;
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
  private static final String SUMS = "sums";
  private static final String COUNTS = "counts";

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
        .mapPartitions(new PartialTotals(), Encoders.row(partialSchema()))
        .repartition(key)
        .sortWithinPartitions(key)
        .mapPartitions(new MergedTotals(), Encoders.row(schema()));
  }

  /** The shape of the totals. */
  public static StructType schema() {
    return new StructType(Cut.fields().toArray(StructField[]::new))
        .add(Fields.required(Columns.REPORTS, DataTypes.LongType, "how many reports count"))
        .add(Fields.required(Columns.AGENCIES, DataTypes.LongType, "how many have an agency"))
        .add(Fields.required(SUMS, longs(), "the sum of each measure"))
        .add(Fields.required(COUNTS, longs(), "how many reports count in each measure"));
  }

  /** The sum of a measure; null where no report counts in it. */
  static Column sum(String measure) {
    return when(count(measure).gt(0), at(SUMS, measure));
  }

  /** How many reports count in a measure. */
  static Column count(String measure) {
    return at(COUNTS, measure);
  }

  /** The columns of a report that its tally is made of, in the order of {@link ReportMeasures}. */
  private static List<Column> tallied() {
    List<Column> columns = new ArrayList<>();
    columns.add(col(Columns.AGENCY_NAME));
    columns.add(col(Columns.UNKNOWN_FIGURES));
    FigureColumns.all().forEach(figure -> columns.add(col(figure)));
    return columns;
  }

  static StructType partialSchema() {
    return new StructType(
        Stream.concat(
                Cut.fields().stream(),
                Stream.of(Fields.required(TALLY, DataTypes.BinaryType, "a Tally")))
            .toArray(StructField[]::new));
  }

  private static Column at(String list, String measure) {
    return element_at(col(list), lit(1 + Measures.place(measure)));
  }

  private static ArrayType longs() {
    return DataTypes.createArrayType(DataTypes.LongType, false);
  }
}
