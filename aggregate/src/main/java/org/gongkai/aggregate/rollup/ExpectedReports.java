package org.gongkai.aggregate.rollup;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.substring_index;
import static org.apache.spark.sql.functions.sum;

import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.gongkai.aggregate.lake.Columns;
import org.gongkai.aggregate.lake.Fields;
import org.gongkai.extract.report.Scope;

/** The reports that a list of agencies lets expect, and which of them there are. */
public final class ExpectedReports {

  /** Columns of the rollup of coverage. */
  static final String FOUND = "expected_found";

  static final String MISSING = "expected_missing";

  private static final String NAMED = "named";
  private static final String KEY = "key";
  private static final String PRESENT = "present";

  /** Of the parts of an agency's id these two tell division and kind. */
  private static final int DIVISION_AND_TYPE = 2;

  private ExpectedReports() {}

  /** The shape of the list: a row for each agency and year. */
  public static StructType schema() {
    return new StructType(
        new StructField[] {
          Fields.required(Columns.YEAR, DataTypes.IntegerType, "the year reported on"),
          Fields.nullable(
              Columns.REGION_CODE,
              DataTypes.StringType,
              "the code that the agency's division had then; null for the whole country"),
          Fields.nullable(Columns.PROVINCE, DataTypes.StringType, "its province's name then"),
          Fields.nullable(Columns.PREFECTURE, DataTypes.StringType, "its prefecture's"),
          Fields.nullable(Columns.COUNTY, DataTypes.StringType, "its county's"),
          Fields.required(Columns.AGENCY_TYPE, DataTypes.StringType, "the kind of agency"),
          Fields.required(
              Columns.AGENCY_ID,
              DataTypes.StringType,
              "what its reports bear; of an agency without a name what they begin with"),
          Fields.required(NAMED, DataTypes.BooleanType, "whether the agency is named")
        });
  }

  /**
   * How many reports are expected in each row of the basis {@code own}, and how many of them there
   * are: {@link Cut#fields()}, {@link Columns#EXPECTED} and {@link #FOUND}. An agency's report is
   * there whatever its scope, since the list does not speak of it.
   *
   * @param expected rows of {@link #schema()}
   * @param figures rows of {@link org.gongkai.aggregate.lake.LakeTable#FIGURES}
   */
  static Dataset<Row> of(Dataset<Row> expected, Dataset<Row> figures) {
    Dataset<Row> present =
        figures
            .filter(col(Columns.YEAR).isNotNull().and(col(Columns.AGENCY_ID).isNotNull()))
            .select(col(Columns.YEAR), explode(keys()).as(KEY))
            .select(
                col(Columns.YEAR),
                col(KEY).getField(Columns.AGENCY_ID).as(Columns.AGENCY_ID),
                col(KEY).getField(NAMED).as(NAMED))
            .distinct()
            .withColumn(PRESENT, lit(1));
    Dataset<Row> agencies =
        expected
            .join(present, new String[] {Columns.YEAR, Columns.AGENCY_ID, NAMED}, "left")
            .withColumn(Columns.SCOPE, lit(Scope.OWN.key()))
            .withColumn(Columns.AGENCY_LEVEL, lit(null).cast(DataTypes.StringType));
    return Cut.each(Cut.cutting(agencies, List.of(col(PRESENT))), List.of(PRESENT))
        .groupBy(Cut.key().stream().map(name -> col(name)).toArray(Column[]::new))
        .agg(
            min(Columns.REGION_NAME).as(Columns.REGION_NAME),
            count(lit(1)).as(Columns.EXPECTED),
            coalesce(sum(col(PRESENT)), lit(0L)).as(FOUND));
  }

  /** What an agency on the list may be found by: its id, or its division and kind. */
  private static Column keys() {
    return array(
        struct(col(Columns.AGENCY_ID), lit(true).as(NAMED)),
        struct(
            substring_index(col(Columns.AGENCY_ID), ":", DIVISION_AND_TYPE).as(Columns.AGENCY_ID),
            lit(false).as(NAMED)));
  }
}
