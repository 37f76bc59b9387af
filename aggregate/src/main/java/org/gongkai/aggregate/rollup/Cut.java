package org.gongkai.aggregate.rollup;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.array_compact;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.gongkai.aggregate.lake.Columns;
import org.gongkai.aggregate.lake.Fields;
import org.gongkai.extract.report.Scope;

/**
 * The rows of a rollup that a report counts in: what grouping sets over division and agency type
 * give, with the rule that no row holds a figure twice. The only place that knows that rule.
 *
 * <p>Reports that are not the latest, without a year or of unknown scope count nowhere.
 */
public final class Cut {

  /** What stands for an agency type in the rows of all types. */
  public static final String ALL_TYPES = "*";

  private static final String CUTS = "cuts";
  private static final String CUT = "cut";
  private static final String CHOICE = "choice";

  /** The types whose consolidated report is the whole government's. */
  private static final Object[] GOVERNMENT = {"government", "government_office"};

  private Cut() {}

  /** The columns that say what a row is about, as every rollup begins. */
  static List<StructField> fields() {
    return List.of(
        Fields.required(
            Columns.BASIS,
            DataTypes.StringType,
            "own: the sum of the agencies' own reports. consolidated: the consolidated reports of"
                + " the very division of the row, at its own level, never with those of divisions"
                + " below it. No row mixes the two; reports of unknown scope count in none"),
        Fields.required(
            Columns.YEAR,
            DataTypes.IntegerType,
            "the year reported on; reports of unknown year count in no row"),
        Fields.required(
            Columns.REGION_LEVEL,
            DataTypes.StringType,
            "national, province, prefecture or county. An own report counts in the country and in"
                + " the province, prefecture and county that its agency serves; one of unknown"
                + " region in the country only. There is no prefecture row for the districts of"
                + " a municipality and for counties directly under a province"),
        Fields.required(
            Columns.REGION_CODE,
            DataTypes.StringType,
            "the division, six digits (GB/T 2260); 000000 for the whole country"),
        Fields.required(
            Columns.REGION_NAME,
            DataTypes.StringType,
            "the division's name; where reports of the year give several, the first of them in the"
                + " order of the characters"),
        Fields.required(
            Columns.AGENCY_TYPE,
            DataTypes.StringType,
            "the kind of agency, * for all. On the basis consolidated, * is the report of the"
                + " division's government alone, since it covers what its agencies consolidate; of"
                + " several such reports of the government and its office one counts, one"
                + " with tables before one without, the government's before its office's, then the"
                + " one published last"));
  }

  /** The columns that tell rows apart. */
  static List<String> key() {
    return fields().stream()
        .map(StructField::name)
        .filter(name -> !name.equals(Columns.REGION_NAME))
        .toList();
  }

  /**
   * The reports that count, each with the rows that it counts in: {@code cuts} (a list of what
   * {@link #fields()} says, without the year), {@code year}, and the columns asked for.
   */
  static Dataset<Row> of(Dataset<Row> figures, List<Column> columns) {
    return cutting(counting(figures), columns);
  }

  /** The same of reports that all count. */
  static Dataset<Row> cutting(Dataset<Row> reports, List<Column> columns) {
    Stream<Column> first = Stream.of(cuts().as(CUTS), col(Columns.YEAR));
    return reports.select(Stream.concat(first, columns.stream()).toArray(Column[]::new));
  }

  /**
   * The same, one row for each report and row of the rollup: {@link #fields()}, then the columns.
   */
  static Dataset<Row> each(Dataset<Row> reports, List<String> columns) {
    Stream<Column> key =
        fields().stream()
            .map(StructField::name)
            .map(name -> name.equals(Columns.YEAR) ? col(name) : col(CUT).getField(name).as(name));
    return reports
        .withColumn(CUT, explode(col(CUTS)))
        .select(Stream.concat(key, columns.stream().map(name -> col(name))).toArray(Column[]::new));
  }

  /**
   * The reports that count. Two reads of the figures, since a window over all of them would shuffle
   * the many own reports for the sake of the few consolidated ones.
   */
  private static Dataset<Row> counting(Dataset<Row> figures) {
    Dataset<Row> latest = figures.filter(col(Columns.IS_LATEST).and(col(Columns.YEAR).isNotNull()));
    Dataset<Row> consolidated =
        latest
            .filter(isOf(Scope.CONSOLIDATED))
            .withColumn(CHOICE, choice())
            .filter(ofGovernment().and(col(CHOICE).gt(1)).unary_$bang())
            .drop(CHOICE);
    return latest.filter(isOf(Scope.OWN)).unionByName(consolidated);
  }

  /**
   * The place of a report among the consolidated ones of its division's government.
   *
   * @param alike what else the reports that are compared have in common
   */
  static Column choice(Column... alike) {
    Stream<Column> division =
        Stream.of(
            col(Columns.YEAR), col(Columns.REGION_CODE), col(Columns.AGENCY_LEVEL), ofGovernment());
    return row_number()
        .over(
            Window.partitionBy(Stream.concat(division, Stream.of(alike)).toArray(Column[]::new))
                .orderBy(
                    col(Columns.TABLES_FOUND).gt(0).desc(),
                    col(Columns.AGENCY_TYPE),
                    col(Columns.PUBLISHED_ON).desc_nulls_last(),
                    col(Columns.REPORT_ID)));
  }

  private static Column cuts() {
    List<Column> cuts = new ArrayList<>();
    for (Division division : Division.values()) {
      Column own = isOf(Scope.OWN).and(division.holds());
      Column consolidated = isOf(Scope.CONSOLIDATED).and(division.reportsItself());
      cuts.add(when(own.or(consolidated), cut(division, col(Columns.AGENCY_TYPE))));
      cuts.add(when(own.or(consolidated.and(ofGovernment())), cut(division, lit(ALL_TYPES))));
    }
    return array_compact(array(cuts.toArray(Column[]::new)));
  }

  private static Column cut(Division division, Column agencyType) {
    return struct(
        col(Columns.SCOPE).as(Columns.BASIS),
        lit(division.level()).as(Columns.REGION_LEVEL),
        division.code().as(Columns.REGION_CODE),
        division.regionName().as(Columns.REGION_NAME),
        agencyType.as(Columns.AGENCY_TYPE));
  }

  static Column isOf(Scope scope) {
    return col(Columns.SCOPE).equalTo(scope.key());
  }

  static Column ofGovernment() {
    return col(Columns.AGENCY_TYPE).isin(GOVERNMENT);
  }
}
