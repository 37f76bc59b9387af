package org.gongkai.aggregate.catalog;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.gongkai.aggregate.lake.CodedColumns;
import org.gongkai.aggregate.lake.DescribedTable;
import org.gongkai.extract.codebook.Code;
import org.gongkai.extract.codebook.Vocabulary;

/** The codebook for readers: {@code docs/codebook.md}. */
public final class CodebookPage {

  private static final String OPENING =
      """
      # Codebook

      The codes that columns hold, with what they mean in English and Chinese. This page is generated from where the codes
      are defined. `./gongkai codes [WORD]` lists and searches them; the table `codes` of every output holds them for
      queries, and `datapackage.json` beside the tables says which a column may hold:

          SELECT a.item, c.meaning_zh, sum(a.value)
          FROM latest_applications a JOIN codes c ON c.vocabulary = 'item' AND c.code = a.item
          WHERE a.applicant = 'total' AND a.scope = 'own'
          GROUP BY ALL;

      Some columns hold codes of several vocabularies: where findings name a place it is one of the table that they are about,
      and rollups have codes of their own for what is added up.
      """;

  private CodebookPage() {}

  /** The page, as Markdown. */
  public static String markdown() {
    return OPENING
        + Codebook.vocabularies().stream().map(CodebookPage::section).collect(Collectors.joining());
  }

  private static String section(Vocabulary vocabulary) {
    return "\n## %s\n\n%s · %s. Columns: %s.\n\n| code | English | 中文 |\n| --- | --- | --- |\n%s"
        .formatted(
            vocabulary.name(),
            sentence(vocabulary.meaning().english()),
            vocabulary.meaning().chinese(),
            columns(vocabulary).stream()
                .map(column -> "`" + column + "`")
                .collect(Collectors.joining(", ")),
            vocabulary.codes().stream().map(CodebookPage::row).collect(Collectors.joining()));
  }

  private static String row(Code code) {
    return "| `%s` | %s | %s |\n"
        .formatted(code.key(), code.meaning().english(), code.meaning().chinese());
  }

  private static String sentence(String words) {
    return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }

  /** The columns of all tables that hold codes of a vocabulary. */
  static List<String> columns(Vocabulary vocabulary) {
    return Stream.concat(Catalog.tables().stream(), Catalog.answers().stream())
        .flatMap(
            table ->
                columns(table)
                    .filter(column -> table.codes(column).contains(vocabulary))
                    .map(column -> table.key() + "." + column))
        .toList();
  }

  /** The columns of a table, and the parts of those that have lists of parts. */
  static Stream<String> columns(DescribedTable table) {
    return Arrays.stream(table.schema().fields())
        .flatMap(field -> Stream.concat(Stream.of(field.name()), parts(field)));
  }

  private static Stream<String> parts(StructField field) {
    return field.dataType() instanceof ArrayType array
            && array.elementType() instanceof StructType parts
        ? Arrays.stream(parts.fieldNames()).map(part -> CodedColumns.part(field.name(), part))
        : Stream.empty();
  }
}
