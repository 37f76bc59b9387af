package org.gongkai.aggregate.lake;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.transform;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.BooleanType;
import org.apache.spark.sql.types.DataType;
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
            .map(field -> conform(rows.col(field.name()), field, present.apply(field.name())))
            .toArray(Column[]::new));
  }

  private static Column conform(Column value, StructField field, StructField present) {
    boolean same = field.dataType().equals(present.dataType());
    Column typed = same ? value : typed(value, field.dataType());
    boolean forgotten = present.nullable() && !field.nullable();
    return (forgotten ? said(typed, field.dataType()) : typed).as(field.name(), field.metadata());
  }

  /** The same value with what is nested in it conforming too. */
  private static Column typed(Column value, DataType type) {
    if (type instanceof ArrayType array) {
      DataType element = array.elementType();
      return transform(value, each -> said(typed(each, element), element));
    }
    if (type instanceof StructType struct) {
      return struct(
          Arrays.stream(struct.fields())
              .map(field -> part(value.getField(field.name()), field))
              .toArray(Column[]::new));
    }
    return value;
  }

  private static Column part(Column value, StructField field) {
    Column typed = typed(value, field.dataType());
    return (field.nullable() ? typed : said(typed, field.dataType()))
        .as(field.name(), field.metadata());
  }

  /**
   * Rows read from Parquet have forgotten which columns are never null; a default that never
   * applies says it again.
   */
  private static Column said(Column value, DataType type) {
    if (type instanceof StructType) {
      return value;
    }
    if (type instanceof ArrayType) {
      return coalesce(value, array().cast(type));
    }
    if (type instanceof StringType) {
      return coalesce(value, lit(""));
    }
    if (type instanceof BooleanType) {
      return coalesce(value, lit(false));
    }
    return coalesce(value, lit(0).cast(type));
  }
}
