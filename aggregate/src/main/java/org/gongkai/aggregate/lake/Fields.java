package org.gongkai.aggregate.lake;

import java.util.Arrays;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.DecimalType;
import org.apache.spark.sql.types.Metadata;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/** Fields of a schema with their description: how every schema of the output is written down. */
public final class Fields {

  /** Numbers that may have decimals: six of them, since 0.000001 of the unit 万元 is a fen. */
  public static final DecimalType DECIMAL = DataTypes.createDecimalType(20, 6);

  private Fields() {}

  /** A field that is never null. */
  public static StructField required(String name, DataType type, String description) {
    return new StructField(name, type, false, Metadata.empty()).withComment(description);
  }

  /** A field that is null where the description says so. */
  public static StructField nullable(String name, DataType type, String description) {
    return new StructField(name, type, true, Metadata.empty()).withComment(description);
  }

  /** A list without nulls. */
  static ArrayType listOf(DataType element) {
    return DataTypes.createArrayType(element, false);
  }

  /** The fields of a schema in its order, without some of them. */
  static StructType without(StructType schema, String... names) {
    return new StructType(
        Arrays.stream(schema.fields())
            .filter(field -> !Arrays.asList(names).contains(field.name()))
            .toArray(StructField[]::new));
  }
}
