package org.gongkai.aggregate.lake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Function;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.BooleanType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DateType;
import org.apache.spark.sql.types.DecimalType;
import org.apache.spark.sql.types.DoubleType;
import org.apache.spark.sql.types.IntegerType;
import org.apache.spark.sql.types.LongType;
import org.apache.spark.sql.types.StringType;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.TimestampType;

/**
 * The output described for programs: {@code datapackage.json} (Frictionless Data Package v1). Its
 * profile is the plain one, since that of tabular packages is for CSV only; each resource has a
 * Table Schema all the same.
 */
public final class DataPackage {

  /** Grows when a column changes its name or meaning; a new column or table does not count. */
  public static final String SCHEMA_VERSION = "1";

  private static final JsonMapper MAPPER = new JsonMapper();

  private DataPackage() {}

  /**
   * The description of tables, as indented JSON with a line break at the end.
   *
   * @param files the Parquet files of a table, relative to the folder that the description lies in:
   *     the standard allows no patterns
   */
  public static String json(
      List<? extends DescribedTable> tables, Function<DescribedTable, List<String>> files) {
    ObjectNode root = MAPPER.createObjectNode();
    root.put("profile", "data-package");
    root.put("name", "gongkai");
    root.put("title", "Annual reports on open government information (政府信息公开工作年度报告)");
    root.put("schema_version", SCHEMA_VERSION);
    ArrayNode resources = root.putArray("resources");
    tables.forEach(table -> resources.add(resource(table, files.apply(table))));
    DefaultIndenter lines = new DefaultIndenter("  ", "\n");
    try {
      return MAPPER
              .writer(new DefaultPrettyPrinter().withArrayIndenter(lines).withObjectIndenter(lines))
              .writeValueAsString(root)
          + "\n";
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException("a tree of plain values cannot be written", e);
    }
  }

  private static ObjectNode resource(DescribedTable table, List<String> files) {
    ObjectNode resource = MAPPER.createObjectNode();
    resource.put("name", table.key());
    resource.put("profile", "data-resource");
    strings(resource.putArray("path"), files);
    resource.put("format", "parquet");
    resource.put("mediatype", "application/vnd.apache.parquet");
    resource.put("description", table.description());
    ObjectNode schema = resource.putObject("schema");
    ArrayNode fields = schema.putArray("fields");
    for (StructField field : table.schema().fields()) {
      fields.add(field(field));
    }
    if (!table.primaryKey().isEmpty()) {
      strings(schema.putArray("primaryKey"), table.primaryKey());
    }
    if (!table.foreignKeys().isEmpty()) {
      ArrayNode keys = schema.putArray("foreignKeys");
      table.foreignKeys().forEach(key -> keys.add(foreignKey(key)));
    }
    return resource;
  }

  private static ObjectNode field(StructField field) {
    ObjectNode node = MAPPER.createObjectNode();
    node.put("name", field.name());
    node.put("type", type(field.dataType()));
    node.put("description", field.getComment().getOrElse(() -> ""));
    if (!field.nullable()) {
      node.putObject("constraints").put("required", true);
    }
    return node;
  }

  private static ObjectNode foreignKey(ForeignKey key) {
    ObjectNode node = MAPPER.createObjectNode();
    strings(node.putArray("fields"), key.columns());
    ObjectNode reference = node.putObject("reference");
    reference.put("resource", key.table());
    strings(reference.putArray("fields"), key.references());
    return node;
  }

  private static String type(DataType type) {
    if (type instanceof StringType) {
      return "string";
    } else if (type instanceof IntegerType || type instanceof LongType) {
      return "integer";
    } else if (type instanceof DoubleType || type instanceof DecimalType) {
      return "number";
    } else if (type instanceof BooleanType) {
      return "boolean";
    } else if (type instanceof DateType) {
      return "date";
    } else if (type instanceof TimestampType) {
      return "datetime";
    } else if (type instanceof ArrayType) {
      return "array";
    }
    throw new IllegalArgumentException("no Frictionless type stands for " + type.catalogString());
  }

  private static void strings(ArrayNode array, List<String> values) {
    values.forEach(array::add);
  }
}
