package org.gongkai.aggregate.catalog;

import java.util.List;
import java.util.stream.Collectors;
import org.apache.spark.sql.types.StructField;
import org.gongkai.aggregate.lake.DescribedTable;
import org.gongkai.aggregate.lake.ForeignKey;
import org.gongkai.extract.codebook.Vocabulary;

/** The output described for readers: {@code docs/data-dictionary.md}. */
public final class DataDictionary {

  private static final String OPENING =
      """
      # Data dictionary

      The tables that a run leaves behind, each a folder of Parquet files. This page is generated from the schemas in
      `org.gongkai.aggregate`; `datapackage.json` beside the tables says the same for programs. What
      the codes in them mean is in the [codebook](codebook.md).

      A blank is never a zero: a figure that is not printed is null, and only the rollups read a blank as 0, where they
      say so.
      """;

  private static final String ANSWERS =
      """

      # Answers

      Tables that a command gives when it is asked for one, as CSV, JSON or Parquet; a run leaves none of them.
      """;

  private DataDictionary() {}

  /** The page, as Markdown. */
  public static String markdown() {
    return OPENING + sections(Catalog.tables()) + ANSWERS + sections(Catalog.answers());
  }

  private static String sections(List<DescribedTable> tables) {
    return tables.stream().map(DataDictionary::section).collect(Collectors.joining());
  }

  private static String section(DescribedTable table) {
    StringBuilder section = new StringBuilder();
    section.append("\n## ").append(table.folder()).append("\n\n");
    section.append(table.description()).append("\n\n");
    if (!table.primaryKey().isEmpty()) {
      section.append("Key: ").append(names(table.primaryKey())).append(".\n");
    }
    for (ForeignKey key : table.foreignKeys()) {
      section.append(names(key.columns())).append(" → `").append(key.table()).append("` (");
      section.append(names(key.references())).append(").\n");
    }
    section.append("\n| column | type | null | meaning |\n| --- | --- | --- | --- |\n");
    for (StructField field : table.schema().fields()) {
      section.append("| `").append(field.name()).append("` | ");
      section.append(field.dataType().catalogString()).append(" | ");
      section.append(field.nullable() ? "yes" : "no").append(" | ");
      section.append(cell(field.getComment().getOrElse(() -> "")));
      section.append(codes(table.codes(field.name()))).append(" |\n");
    }
    return section.toString();
  }

  private static String codes(List<Vocabulary> vocabularies) {
    return vocabularies.isEmpty()
        ? ""
        : vocabularies.stream()
            .map(Vocabulary::name)
            .map(name -> "[%s](codebook.md#%s)".formatted(name, name))
            .collect(Collectors.joining(", ", " (codes: ", ")"));
  }

  private static String names(List<String> columns) {
    return columns.stream().map(column -> "`" + column + "`").collect(Collectors.joining(", "));
  }

  private static String cell(String text) {
    return text.replace("|", "\\|").replace("*", "\\*");
  }
}
