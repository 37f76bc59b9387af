package org.gongkai.aggregate.lake;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.lit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.BooleanType;
import org.apache.spark.sql.types.StringType;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/** What a table's schema asks of the rows that come in and promises of those that go out. */
public final class SchemaContract {

  private SchemaContract() {}

  /**
   * Checks that rows have the columns of a schema; more of them, their order and their nullability
   * do not matter.
   *
   * @param what the rows' name in the message
   * @throws IllegalArgumentException naming every column that is missing or of another type
   */
  public static void require(String what, StructType needed, Dataset<Row> rows) {
    List<String> faults = new ArrayList<>();
    StructType present = rows.schema();
    List<String> names = Arrays.asList(present.fieldNames());
    for (StructField field : needed.fields()) {
      String type = field.dataType().catalogString();
      if (!names.contains(field.name())) {
        faults.add("the column " + field.name() + " (" + type + ") is missing");
      } else if (!present.apply(field.name()).dataType().catalogString().equals(type)) {
        String other = present.apply(field.name()).dataType().catalogString();
        faults.add("the column " + field.name() + " is " + other + ", not " + type);
      }
    }
    if (!faults.isEmpty()) {
      throw new IllegalArgumentException(
          what
              + ": "
              + String.join("; ", faults)
              + ". Were these rows written by another version? Then extract them anew.");
    }
  }

  /** The columns of a schema in its order, with its descriptions and its nullability. */
  public static Dataset<Row> conform(Dataset<Row> rows, StructType schema) {
    StructType present = rows.schema();
    return rows.select(
        Arrays.stream(schema.fields())
            .map(field -> column(rows, field, present.apply(field.name()).nullable()))
            .toArray(Column[]::new));
  }

  /**
   * Rows read from Parquet have forgotten which columns are never null; a default that never
   * applies says it again.
   */
  private static Column column(Dataset<Row> rows, StructField field, boolean nullable) {
    Column value = rows.col(field.name());
    Column said = nullable && !field.nullable() ? coalesce(value, never(field)) : value;
    return said.as(field.name(), field.metadata());
  }

  private static Column never(StructField field) {
    if (field.dataType() instanceof ArrayType) {
      return array().cast(field.dataType());
    }
    if (field.dataType() instanceof StringType) {
      return lit("");
    }
    if (field.dataType() instanceof BooleanType) {
      return lit(false);
    }
    return lit(0).cast(field.dataType());
  }
}
