package org.gongkai.aggregate.catalog;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.spark.sql.types.StructField;
import org.gongkai.aggregate.lake.DescribedTable;

/**
 * The output as views with their descriptions: {@code views.sql} for DuckDB, {@code
 * views-spark.sql} for Spark SQL. Each statement ends with a semicolon and a line break, and
 * nowhere else does that stand.
 *
 * <p>Both name the folder in one line. It is not looked for beside the script, since neither reader
 * knows where that lies, nor below the working folder, where another lake may lie.
 */
public final class ViewScripts {

  private static final String DUCKDB_OPENING =
      """
      -- The tables of this folder as views, with their descriptions. For DuckDB: duckdb -init views.sql
      -- If the folder has moved, say so here.
      SET VARIABLE lake = %s;

      """;

  private static final String SPARK_OPENING =
      """
      -- The tables of this folder as views, with their descriptions. For Spark: spark-sql -i views-spark.sql
      -- If the folder has moved, say so here.
      SET gongkai.lake=%s;

      """;

  private ViewScripts() {}

  /**
   * The script for DuckDB.
   *
   * @param tables the tables that are there
   * @param location the folder as Hadoop names it, such as {@code file:/data/out}
   */
  public static String duckDb(List<? extends DescribedTable> tables, String location) {
    return DUCKDB_OPENING.formatted(text(duckDbLocation(location)))
        + LakeView.over(
                tables,
                folder -> "read_parquet(getvariable('lake') || '/%s/*.parquet')".formatted(folder))
            .stream()
            .map(ViewScripts::duckDb)
            .collect(Collectors.joining("\n"));
  }

  /** The same for Spark SQL; the views last as long as the session. */
  public static String spark(List<? extends DescribedTable> tables, String location) {
    return SPARK_OPENING.formatted(location.replace("`", "``"))
        + LakeView.over(tables, folder -> "parquet.`${gongkai.lake}/%s`".formatted(folder)).stream()
            .map(ViewScripts::spark)
            .collect(Collectors.joining("\n"));
  }

  /** Hadoop's names of the local file system and of S3 are its own. */
  private static String duckDbLocation(String location) {
    return location.replaceFirst("^file:(//(?=/))?", "").replaceFirst("^s3a://", "s3://");
  }

  private static String duckDb(LakeView view) {
    StringBuilder script = new StringBuilder();
    script.append("CREATE OR REPLACE VIEW %s AS %s;\n".formatted(view.name(), view.query()));
    script.append("COMMENT ON VIEW %s IS %s;\n".formatted(view.name(), text(view.description())));
    for (StructField field : view.schema().fields()) {
      script.append(
          "COMMENT ON COLUMN %s.\"%s\" IS %s;\n"
              .formatted(view.name(), field.name(), text(description(field))));
    }
    return script.toString();
  }

  private static String spark(LakeView view) {
    String columns =
        Arrays.stream(view.schema().fields())
            .map(
                field -> "  `%s` COMMENT %s".formatted(field.name(), sparkText(description(field))))
            .collect(Collectors.joining(",\n"));
    return "CREATE OR REPLACE TEMPORARY VIEW %s (\n%s)\nCOMMENT %s\nAS %s;\n"
        .formatted(view.name(), columns, sparkText(view.description()), view.query());
  }

  private static String description(StructField field) {
    return field.getComment().getOrElse(() -> "");
  }

  private static String text(String value) {
    return "'" + value.replace("'", "''") + "'";
  }

  /** Spark takes a backslash for the beginning of an escape, and knows no doubled quote. */
  private static String sparkText(String value) {
    return "'" + value.replace("\\", "\\\\").replace("'", "\\'") + "'";
  }
}
