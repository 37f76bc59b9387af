package org.gongkai.aggregate.lake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
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
import org.gongkai.extract.codebook.Vocabulary;
import org.gongkai.extract.report.Meaning;

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
      fields.add(field(field, table.codes(field.name())));
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

  /**
   * Codes stand twice: as a constraint of the first version of the standard, and with their
   * meanings as categories of the second. A list's are those of its entries, which neither knows.
   */
  private static ObjectNode field(StructField field, List<Vocabulary> vocabularies) {
    ObjectNode node = MAPPER.createObjectNode();
    node.put("name", field.name());
    node.put("type", type(field.dataType()));
    node.put("description", field.getComment().getOrElse(() -> ""));
    ObjectNode constraints = MAPPER.createObjectNode();
    if (!field.nullable()) {
      constraints.put("required", true);
    }
    if (!vocabularies.isEmpty() && field.dataType() instanceof StringType) {
      Map<String, List<Meaning>> codes = meanings(vocabularies);
      if (vocabularies.stream().allMatch(Vocabulary::closed)) {
        strings(constraints.putArray("enum"), List.copyOf(codes.keySet()));
      }
      ArrayNode categories = node.putArray("categories");
      codes.forEach((code, meanings) -> categories.add(category(code, meanings)));
    }
    if (!constraints.isEmpty()) {
      node.set("constraints", constraints);
    }
    return node;
  }

  private static Map<String, List<Meaning>> meanings(List<Vocabulary> vocabularies) {
    Map<String, List<Meaning>> meanings = new LinkedHashMap<>();
    vocabularies.stream()
        .flatMap(vocabulary -> vocabulary.codes().stream())
        .forEach(
            code ->
                meanings.computeIfAbsent(code.key(), key -> new ArrayList<>()).add(code.meaning()));
    return meanings;
  }

  private static ObjectNode category(String code, List<Meaning> meanings) {
    return MAPPER
        .createObjectNode()
        .put("value", code)
        .put("label", meanings.stream().map(Meaning::english).collect(Collectors.joining("; ")))
        .put("label_zh", meanings.stream().map(Meaning::chinese).collect(Collectors.joining("；")));
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
