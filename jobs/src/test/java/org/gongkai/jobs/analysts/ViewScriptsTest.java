package org.gongkai.jobs.analysts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.gongkai.aggregate.catalog.Catalog;
import org.gongkai.aggregate.lake.DescribedTable;
import org.gongkai.jobs.SampleLake;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ViewScriptsTest {

  /** All samples have tables, so that none of them needs what its text states instead. */
  private static final Set<String> EMPTY_IN_SAMPLES = Set.of("stated");

  private static ViewedLake lake;

  @BeforeAll
  static void open() throws IOException, SQLException {
    lake = ViewedLake.open(SampleLake.folder());
  }

  @AfterAll
  static void close() throws SQLException {
    lake.close();
  }

  static Stream<String> views() {
    return Stream.concat(
        Catalog.tables().stream().map(DescribedTable::key),
        Stream.of("latest_reports", "latest_figures", "latest_applications"));
  }

  @Test
  void thereIsAViewForEachTableAndForTheReportsThatCount() throws SQLException {
    String views = String.join("\n", views().sorted().toList());

    assertThat(values(lake.duckDb("SELECT view_name FROM duckdb_views() WHERE NOT internal")))
        .containsExactlyInAnyOrderElementsOf(views().toList());
    assertThat(lake.spark("SHOW VIEWS").rows().stream().map(row -> row.get(1)).sorted())
        .containsExactly(views.split("\n"));
  }

  @ParameterizedTest
  @MethodSource("views")
  void bothReadersGiveAllRowsOfAView(String view) throws SQLException {
    String count = "SELECT count(*) FROM " + view;

    assertThat(lake.duckDb(count).rows()).isEqualTo(lake.spark(count).rows());
    boolean empty = lake.duckDb(count).rows().get(0).get(0).equals("0");
    assertThat(empty).isEqualTo(EMPTY_IN_SAMPLES.contains(view));
    assertThat(lake.duckDb("SELECT * FROM " + view).columns())
        .isEqualTo(lake.spark("SELECT * FROM " + view + " LIMIT 1").columns());
  }

  @ParameterizedTest
  @MethodSource("org.gongkai.aggregate.catalog.Catalog#tables")
  void bothReadersTellWhatAColumnMeans(DescribedTable table) throws SQLException {
    List<String> meanings =
        Stream.of(table.schema().fields()).map(field -> field.getComment().get()).toList();

    assertThat(
            values(
                lake.duckDb(
                    "SELECT comment FROM duckdb_columns() WHERE table_name = '%s' ORDER BY column_index"
                        .formatted(table.key()))))
        .isEqualTo(meanings);
    assertThat(lake.spark("DESCRIBE " + table.key()).rows().stream().map(row -> row.get(2)))
        .isEqualTo(meanings);
  }

  @Test
  void onlyReportsThatCountAreInTheViewsOfThem() throws SQLException {
    assertThat(
            values(
                lake.duckDb(
                    "SELECT count(DISTINCT report_id) FROM latest_applications"
                        + " UNION ALL SELECT count(*) FROM figures WHERE is_latest")))
        .containsExactly("49", "49");
  }

  @Test
  void aQueryCanNameTheCodesThatItFinds() throws SQLException {
    String query =
        """
        SELECT c.code, c.meaning_zh, count(*) AS cells
        FROM applications a JOIN codes c ON c.vocabulary = 'state' AND c.code = a.state
        GROUP BY c.code, c.meaning_zh, c.position ORDER BY c.position
        """;

    assertThat(lake.duckDb(query).rows())
        .isEqualTo(lake.spark(query).rows())
        .extracting(row -> row.get(1))
        .startsWith("已填报数字", "空白");
  }

  private static List<String> values(Answer answer) {
    return answer.rows().stream().map(row -> row.get(0)).toList();
  }
}
