package org.gongkai.aggregate.rollup;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.not;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.gongkai.aggregate.lake.Columns;
import org.gongkai.aggregate.lake.Fields;

/** How many reports there are to go by, and how sound they are. */
final class CoverageRollup {

  private static final String WITH_ALL_TABLES = "reports_with_all_tables";
  private static final String BALANCED = "reports_balanced";
  private static final String UNBALANCED = "reports_unbalanced";
  private static final int TABLES = 3;

  private CoverageRollup() {}

  static Dataset<Row> of(Dataset<Row> figures) {
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
    fields.add(number(Columns.REPORTS, "how many reports count"));
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
    return new StructType(fields.toArray(StructField[]::new));
  }

  private static StructField number(String name, String description) {
    return Fields.required(name, DataTypes.LongType, description);
  }
}
