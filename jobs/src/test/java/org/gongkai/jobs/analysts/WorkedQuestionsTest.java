package org.gongkai.jobs.analysts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongkai.aggregate.catalog.Catalog;
import org.gongkai.jobs.SampleLake;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds docs/queries.md by asking its questions. */
class WorkedQuestionsTest {

  private static final Path PAGE = Path.of("..", "docs", "queries.md");

  /** Blocks of pandas put names between double quotes and values between single ones. */
  private static final Pattern NAME = Pattern.compile("\"([^\"]*)\"");

  /** Words of pandas itself that stand between double quotes. */
  private static final Set<String> PANDAS = Set.of("numpy_nullable", "sum", "size");

  private static ViewedLake lake;

  @BeforeAll
  static void open() throws IOException, SQLException {
    lake = ViewedLake.open(SampleLake.folder());
  }

  @AfterAll
  static void close() throws SQLException {
    lake.close();
  }

  static List<WorkedQuestion> questions() {
    try {
      return WorkedQuestion.of(Files.readString(PAGE));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** {@code -Dqueries.update} writes the answers anew and fails, so that nobody leaves it on. */
  @Test
  void thereAreTenQuestionsOrMoreWithAnAnswerEach() throws IOException, SQLException {
    if (System.getProperty("queries.update") != null) {
      String page = Files.readString(PAGE);
      for (WorkedQuestion question : questions()) {
        page =
            page.replace(
                question.text(), question.withAnswer(lake.duckDb(question.query("DuckDB"))));
      }
      Files.writeString(PAGE, page);
      fail("wrote the answers of " + PAGE + "; run again without -Dqueries.update");
    }
    assertThat(questions())
        .hasSizeGreaterThanOrEqualTo(10)
        .allSatisfy(question -> assertThat(question.answer()).isPresent());
  }

  @ParameterizedTest
  @MethodSource("questions")
  void duckDbGivesThePrintedAnswer(WorkedQuestion question) throws SQLException {
    assertThat(lake.duckDb(question.query("DuckDB")).markdown()).isEqualTo(question.answer().get());
  }

  @ParameterizedTest
  @MethodSource("questions")
  void sparkGivesThePrintedAnswer(WorkedQuestion question) {
    assertThat(lake.spark(question.query("Spark")).markdown()).isEqualTo(question.answer().get());
  }

  @ParameterizedTest
  @MethodSource("questions")
  void pandasNamesTablesAndColumnsThatThereAreOrThatTheAnswerHas(WorkedQuestion question)
      throws SQLException {
    Set<String> known =
        Stream.of(
                Catalog.tables().stream().map(table -> "out/" + table.folder()),
                Catalog.tables().stream().flatMap(table -> Stream.of(table.schema().fieldNames())),
                lake.duckDb(question.query("DuckDB")).columns().stream(),
                lake
                    .duckDb("SELECT unnest(identity_evidence, recursive := true) FROM reports")
                    .columns()
                    .stream(),
                PANDAS.stream())
            .flatMap(names -> names)
            .collect(Collectors.toSet());

    assertThat(NAME.matcher(question.query("pandas")).results().map(name -> name.group(1)))
        .isNotEmpty()
        .allMatch(known::contains);
  }
}
