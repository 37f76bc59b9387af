package org.gongkai.jobs.analysts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.gongkai.aggregate.catalog.Codebook;
import org.gongkai.aggregate.lake.CodedColumns;
import org.gongkai.aggregate.lake.DescribedTable;
import org.gongkai.extract.codebook.Code;
import org.gongkai.extract.codebook.Vocabularies;
import org.gongkai.extract.codebook.Vocabulary;
import org.gongkai.jobs.LakeRows;
import org.gongkai.jobs.SampleLake;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The codebook against the codes that a run on the samples writes. */
class CodesTest {

  private static LakeRows rows;

  @BeforeAll
  static void read() {
    rows = new LakeRows(SampleLake.folder());
  }

  @ParameterizedTest
  @MethodSource("org.gongkai.aggregate.catalog.Catalog#tables")
  void everyCodeInAColumnIsOneOfItsVocabularies(DescribedTable table) {
    codedColumns(table)
        .forEach(
            column ->
                assertThat(
                        rows.of("SELECT DISTINCT %s FROM %s".formatted(sql(column), table.key())))
                    .as("%s.%s", table.key(), column)
                    .extracting(row -> row.get(0))
                    .filteredOn(value -> !value.equals("null"))
                    .isSubsetOf(
                        table.codes(column).stream()
                            .flatMap(vocabulary -> vocabulary.codes().stream())
                            .map(Code::key)
                            .toList()));
  }

  private static Stream<String> codedColumns(DescribedTable table) {
    return Arrays.stream(table.schema().fields())
        .flatMap(
            field ->
                Stream.concat(
                    Stream.of(field.name()),
                    parts(field).map(part -> CodedColumns.part(field.name(), part))))
        .filter(column -> !table.codes(column).isEmpty())
        .filter(column -> table.codes(column).stream().allMatch(Vocabulary::closed));
  }

  private static Stream<String> parts(StructField field) {
    return field.dataType() instanceof ArrayType array
            && array.elementType() instanceof StructType parts
        ? Stream.of(parts.fieldNames())
        : Stream.empty();
  }

  private static String sql(String column) {
    int dot = column.indexOf('.');
    if (dot >= 0) {
      return "unnest(%s).\"%s\"".formatted(column.substring(0, dot), column.substring(dot + 1));
    }
    return Set.of("derived_items", "unknown_figures").contains(column)
        ? "unnest(" + column + ")"
        : "\"" + column + "\"";
  }

  @Test
  void theFormatOfEveryDocumentThatIsReadIsInTheCodebook() {
    assertThat(rows.of("SELECT DISTINCT media_type FROM documents WHERE status = 'extracted'"))
        .hasSizeGreaterThan(7)
        .extracting(row -> row.get(0))
        .isSubsetOf(Vocabularies.MEDIA_TYPE.codes().stream().map(Code::key).toList());
  }

  @Test
  void theTableOfCodesIsTheCodebook() {
    assertThat(rows.of("SELECT * FROM codes"))
        .containsExactlyElementsOf(
            Codebook.entries().stream()
                .map(
                    entry ->
                        List.of(
                            entry.vocabulary().name(),
                            entry.code().key(),
                            entry.code().meaning().english(),
                            entry.code().meaning().chinese(),
                            Integer.toString(entry.position())))
                .toList());
  }

  /** A report's id may be Latin. */
  @Test
  void whatFindingsSayInChineseHoldsNoLatinWords() {
    List<String> messages =
        rows.of("SELECT DISTINCT message_zh FROM findings").stream()
            .map(row -> row.get(0).replaceAll("[0-9a-f]{24}-\\d+", ""))
            .toList();

    assertThat(messages).hasSize(8).noneMatch(text -> text.matches("(?s).*[A-Za-z].*"));
  }

  @Test
  void everyRuleThatIsBrokenSaysSoInChinese() {
    assertThat(
            rows.of(
                "SELECT DISTINCT rule FROM findings WHERE message_zh IS NULL OR message_zh = ''"))
        .isEmpty();
  }
}
