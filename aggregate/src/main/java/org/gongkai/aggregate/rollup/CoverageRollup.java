package org.gongkai.aggregate.rollup;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.gongkai.aggregate.lake.Columns;
import org.gongkai.aggregate.lake.Fields;
import org.gongkai.extract.report.Scope;

/** How many reports there are to go by, and how sound they are. */
final class CoverageRollup {

  private static final String WITH_ALL_TABLES = "reports_with_all_tables";
  private static final String BALANCED = "reports_balanced";
  private static final String UNBALANCED = "reports_unbalanced";
  private static final int TABLES = 3;
  private static final List<String> COUNTS =
      List.of(Columns.REPORTS, Columns.AGENCIES, WITH_ALL_TABLES, BALANCED, UNBALANCED);
  private static final String LISTED = "listed";

  private CoverageRollup() {}

  static Dataset<Row> of(Dataset<Row> figures, Optional<Dataset<Row>> expected) {
    Dataset<Row> found = found(figures);
    return expected
        .map(list -> against(found, ExpectedReports.of(list, figures)))
        .orElseGet(
            () ->
                found
                    .withColumn(Columns.EXPECTED, nothing())
                    .withColumn(ExpectedReports.FOUND, nothing())
                    .withColumn(ExpectedReports.MISSING, nothing()));
  }

  private static Column nothing() {
    return lit(null).cast(DataTypes.LongType);
  }

  /** Rows with reports and rows with expected ones; a year that the list leaves out has neither. */
  private static Dataset<Row> against(Dataset<Row> found, Dataset<Row> expected) {
    String name = "expected_name";
    Dataset<Row> years = expected.select(col(Columns.YEAR), lit(true).as(LISTED)).distinct();
    Column listed = col(LISTED).and(col(Columns.BASIS).equalTo(Scope.OWN.key()));
    Dataset<Row> rows =
        found
            .join(
                expected.withColumnRenamed(Columns.REGION_NAME, name),
                Cut.key().toArray(String[]::new),
                "full")
            .join(years, new String[] {Columns.YEAR}, "left")
            .withColumn(Columns.REGION_NAME, coalesce(col(Columns.REGION_NAME), col(name)))
            .withColumn(Columns.EXPECTED, when(listed, orZero(Columns.EXPECTED)))
            .withColumn(ExpectedReports.FOUND, when(listed, orZero(ExpectedReports.FOUND)))
            .withColumn(
                ExpectedReports.MISSING, col(Columns.EXPECTED).minus(col(ExpectedReports.FOUND)));
    for (String count : COUNTS) {
      rows = rows.withColumn(count, orZero(count));
    }
    return rows;
  }

  private static Column orZero(String count) {
    return coalesce(col(count), lit(0L));
  }

  private static Dataset<Row> found(Dataset<Row> figures) {
    List<String> columns = List.of(Columns.TABLES_FOUND, Columns.BALANCED, Columns.AGENCY_ID);
    Column balanced = col(Columns.BALANCED);
    Dataset<Row> reports = Cut.of(figures, columns.stream().map(name -> col(name)).toList());
    return Cut.each(reports, columns)
        .groupBy(Cut.key().stream().map(name -> col(name)).toArray(Column[]::new))
        .agg(
            min(Columns.REGION_NAME).as(Columns.REGION_NAME),
            count(lit(1)).as(Columns.REPORTS),
            count(Columns.AGENCY_ID).as(Columns.AGENCIES),
            count_if(col(Columns.TABLES_FOUND).equalTo(TABLES)).as(WITH_ALL_TABLES),
            count_if(balanced).as(BALANCED),
            count_if(not(balanced)).as(UNBALANCED));
  }

  static StructType schema() {
    List<StructField> fields = new ArrayList<>(Cut.fields());
    fields.add(number(Columns.REPORTS, "how many reports count; 0 where some are only expected"));
    fields.add(
        number(Columns.AGENCIES, "how many agencies they are of, as far as agency_id tells"));
    fields.add(number(WITH_ALL_TABLES, "in how many of them all three tables were found"));
    fields.add(
        number(
            BALANCED, "in how many none of the form's sums fails and one holds, as balanced says"));
    fields.add(
        number(
            UNBALANCED,
            "in how many one of them fails; in the others of the reports none could be assessed"));
    String list = " of the list of agencies that was given to the aggregation (--expected)";
    fields.add(
        expectation(
            Columns.EXPECTED,
            "how many agencies"
                + list
                + " let expect a report; null where none was given, of years that it leaves out,"
                + " and on the basis consolidated, as it does not speak of scope"));
    fields.add(
        expectation(
            ExpectedReports.FOUND,
            "of how many of them there is a report of the year, whatever its scope"));
    fields.add(expectation(ExpectedReports.MISSING, "of how many of them there is none"));
    return new StructType(fields.toArray(StructField[]::new));
  }

  private static StructField expectation(String name, String description) {
    return Fields.nullable(name, DataTypes.LongType, description);
  }

  private static StructField number(String name, String description) {
    return Fields.required(name, DataTypes.LongType, description);
  }
}
