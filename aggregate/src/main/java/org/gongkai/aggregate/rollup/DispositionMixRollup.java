package org.gongkai.aggregate.rollup;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.gongkai.aggregate.lake.Columns;
import org.gongkai.aggregate.lake.Fields;
import org.gongkai.aggregate.lake.FigureColumns;

/** The share of each result among all results. */
final class DispositionMixRollup {

  private static final String MIX = "mix";

  private DispositionMixRollup() {}

  static Dataset<Row> of(Dataset<Row> figures) {
    List<Column> aggregates = new ArrayList<>();
    List<Column> entries = new ArrayList<>();
    for (String item : FigureColumns.dispositions()) {
      Column results = col(Columns.denominator(item));
      aggregates.add(sum(col(item)).as(item));
      aggregates.add(sum(results).as(Columns.denominator(item)));
      aggregates.add(count(results).as(Columns.reportsBehind(item)));
      entries.add(
          struct(
              lit(item).as(Columns.ITEM),
              col(item).as(Columns.COUNT),
              results.as(FigureColumns.RESULTS_TOTAL),
              col(Columns.reportsBehind(item)).as(Columns.REPORTS)));
    }
    Stream<Column> keys = Cut.fields().stream().map(field -> col(field.name()));
    Column mix = explode(array(entries.toArray(Column[]::new))).as(MIX);
    return Cut.group(figures, measures())
        .agg(Cut.regionName(), aggregates.toArray(Column[]::new))
        .select(Stream.concat(keys, Stream.of(mix)).toArray(Column[]::new))
        .select("*", MIX + ".*")
        .filter(col(Columns.COUNT).isNotNull())
        .withColumn(
            Columns.SHARE,
            LikeWithLike.ratio(col(Columns.COUNT), col(FigureColumns.RESULTS_TOTAL)));
  }

  static StructType schema() {
    List<StructField> fields = new ArrayList<>(Cut.fields());
    fields.add(
        Fields.required(
            Columns.ITEM,
            DataTypes.StringType,
            "the result; one that no report prints a number for has no row"));
    fields.add(
        Fields.required(
            Columns.COUNT,
            DataTypes.LongType,
            "how many applications ended so, over the reports that print "
                + FigureColumns.RESULTS_TOTAL
                + " and in which this result is not unknown (件)"));
    fields.add(
        Fields.required(
            FigureColumns.RESULTS_TOTAL,
            DataTypes.LongType,
            "the results of the same reports, as they print their sum (件)"));
    fields.add(Fields.required(Columns.REPORTS, DataTypes.LongType, "how many reports these are"));
    fields.add(
        Fields.nullable(
            Columns.SHARE,
            DataTypes.DoubleType,
            "count over results_total; null where that is not above 0"));
    return new StructType(fields.toArray(StructField[]::new));
  }

  static List<String> key() {
    return Stream.concat(Cut.key().stream(), Stream.of(Columns.ITEM)).toList();
  }

  private static List<Column> measures() {
    String results = FigureColumns.RESULTS_TOTAL;
    List<Column> measures = new ArrayList<>();
    for (String item : FigureColumns.dispositions()) {
      Column counts = LikeWithLike.counts(List.of(item, results), List.of(results));
      measures.add(when(counts, col(item)).as(item));
      measures.add(when(counts, col(results)).as(Columns.denominator(item)));
    }
    return measures;
  }
}
