package org.gongkai.aggregate.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.StringType;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.gongkai.aggregate.lake.CodedColumns;
import org.gongkai.aggregate.lake.DescribedTable;
import org.gongkai.aggregate.lake.FigureColumns;
import org.gongkai.extract.codebook.Code;
import org.gongkai.extract.codebook.Vocabulary;
import org.gongkai.extract.report.Coded;
import org.gongkai.extract.report.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class CodebookTest {

  /** Text that is printed, read or made up of parts: no codes. */
  private static final Set<String> FREE_TEXT =
      Set.of(
          "document_id",
          "source_uri",
          "detail",
          "extractor_version",
          "report_id",
          "title",
          "agency_id",
          "agency_name",
          "region_code",
          "region_name",
          "province",
          "prefecture",
          "county",
          "identity_evidence.value",
          "identity_evidence.text",
          "narrative_fingerprint",
          "raw",
          "message",
          "message_zh",
          "origin_evidence",
          "operands.report_id",
          "vocabulary",
          "code",
          "meaning_en",
          "meaning_zh",
          "within",
          "years",
          "group_code",
          "group_name");

  private static final Set<String> CODES =
      Codebook.entries().stream().map(entry -> entry.code().key()).collect(Collectors.toSet());

  static Stream<Coded> constants() {
    return new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.gongkai")
            .stream()
            .filter(type -> type.isEnum() && type.isAssignableTo(Coded.class))
            .map(JavaClass::reflect)
            // It is counted in the tables, never written.
            .filter(type -> type != Outcome.class)
            .flatMap(type -> Stream.of(type.getEnumConstants()))
            .map(Coded.class::cast);
  }

  @Test
  void everyConstantThatIsWrittenAsACodeIsInTheCodebook() {
    assertThat(constants()).hasSizeGreaterThan(100);
    assertThat(constants())
        .allSatisfy(
            constant ->
                assertThat(Codebook.entries())
                    .anyMatch(
                        entry ->
                            entry.code().equals(new Code(constant.key(), constant.meaning()))));
  }

  @Test
  void everyKeyOfTheFormIsInTheCodebook() {
    assertThat(CODES)
        .containsAll(FigureColumns.all())
        .containsAll(FigureColumns.FORM.editions())
        .containsAll(
            FigureColumns.FORM.tables().stream()
                .flatMap(
                    table ->
                        Stream.of(
                                Stream.of(table.key()),
                                table.rows().stream().map(row -> row.key()),
                                table.columns().stream().map(column -> column.key()),
                                table.columns().stream().map(column -> column.unit()))
                            .flatMap(keys -> keys))
                .toList());
  }

  /** A new column says which codes it holds, or stands among those that hold none. */
  @ParameterizedTest
  @MethodSource({
    "org.gongkai.aggregate.catalog.Catalog#tables",
    "org.gongkai.aggregate.catalog.Catalog#answers"
  })
  void everyColumnOfTextHoldsCodesOrIsKnownToHoldNone(DescribedTable table) {
    assertThat(texts(table))
        .allSatisfy(
            column ->
                assertThat(FREE_TEXT.contains(column))
                    .as("%s.%s", table.key(), column)
                    .isEqualTo(table.codes(column).isEmpty()));
  }

  private static Stream<String> texts(DescribedTable table) {
    return Arrays.stream(table.schema().fields()).flatMap(CodebookTest::texts);
  }

  private static Stream<String> texts(StructField field) {
    if (field.dataType() instanceof ArrayType array) {
      return array.elementType() instanceof StructType parts
          ? Arrays.stream(parts.fields())
              .filter(part -> part.dataType() instanceof StringType)
              .map(part -> CodedColumns.part(field.name(), part.name()))
          : Stream.of(field.name());
    }
    return Stream.of(field)
        .filter(each -> each.dataType() instanceof StringType)
        .map(StructField::name);
  }

  @Test
  void everyVocabularyHasANameOfItsOwnAndAColumn() {
    assertThat(Codebook.vocabularies())
        .extracting(Vocabulary::name)
        .doesNotHaveDuplicates()
        .allMatch(name -> name.matches("[a-z_]+"));
    assertThat(Codebook.vocabularies())
        .allSatisfy(vocabulary -> assertThat(CodebookPage.columns(vocabulary)).isNotEmpty());
  }

  @Test
  void meaningsAreInTheLanguageThatTheyAreSaidToBeIn() {
    assertThat(Codebook.entries())
        .allSatisfy(
            entry -> {
              assertThat(entry.code().meaning().english()).containsPattern("[a-z]");
              assertThat(entry.code().meaning().chinese())
                  .containsPattern("\\p{IsHan}")
                  .doesNotContainPattern(
                      "(?!PDF|Word|WPS|Office|RTF|OpenDocument|Excel)\\b[A-Za-z]+");
            });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          granted       | item granted, quantity granted, quantity partially_granted, figure granted, metric share_granted, metric share_partially_granted, item partially_granted, figure partially_granted
          severity      | severity error, severity warning, severity info
          烟草          | agency_type tobacco
          BROKEN_RECORD | reason broken_record
          no such code  |
          """)
  void aWordFindsAVocabularyACodeOrAMeaning(String word, String found) {
    assertThat(
            Codebook.find(Optional.of(word)).stream()
                .map(entry -> entry.vocabulary().name() + " " + entry.code().key()))
        .containsExactlyInAnyOrderElementsOf(
            found == null ? List.of() : List.of(found.split(", ")));
  }

  @Test
  void withoutAWordEverythingIsFound() {
    assertThat(Codebook.find(Optional.empty())).isEqualTo(Codebook.entries());
  }
}
