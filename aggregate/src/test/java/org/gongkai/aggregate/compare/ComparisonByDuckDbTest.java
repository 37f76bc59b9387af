package org.gongkai.aggregate.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.aggregate.compare.GroupKind.AGENCY_TYPE;
import static org.gongkai.aggregate.compare.GroupKind.COUNTY;
import static org.gongkai.aggregate.compare.GroupKind.PREFECTURE;
import static org.gongkai.aggregate.compare.GroupKind.PROVINCE;
import static org.gongkai.extract.report.Scope.CONSOLIDATED;
import static org.gongkai.extract.report.Scope.OWN;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.gongkai.aggregate.LocalSpark;
import org.gongkai.aggregate.lake.LakeTable;
import org.gongkai.aggregate.lake.LakeTables;
import org.gongkai.aggregate.rollup.Metric;
import org.gongkai.aggregate.rollup.RandomReports;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Comparisons computed a second time, by another engine, from the tidy tables. */
class ComparisonByDuckDbTest {

  private static final int REPORTS = 1500;
  private static final List<LakeTable> TIDY =
      List.of(LakeTable.DOCUMENTS, LakeTable.REPORTS, LakeTable.APPLICATIONS, LakeTable.LEGAL);

  /** A latest report that is left out is not replaced by an earlier one. */
  private static final String ONLY_BALANCED =
      """
      create or replace view latest as
      select *, agency_type in ('government', 'government_office') as government
      from counted where is_latest and year is not null and balanced
      """;

  @TempDir private static Path lake;
  private static Dataset<Row> figures;

  @BeforeAll
  static void writeTheTidyTables() {
    Dataset<Row> extractions =
        LocalSpark.extractions(LocalSpark.COMPILED, RandomReports.of(20261120, REPORTS, 3)).cache();
    for (LakeTable table : TIDY) {
      LakeTables.of(table, extractions).write().parquet(lake.resolve(table.folder()).toString());
    }
    figures = LakeTables.of(LakeTable.FIGURES, extractions).cache();
  }

  static Stream<ComparisonRequest> requests() {
    Asking all =
        new Asking(
                Stream.of(
                        "request_volume",
                        "caseload",
                        "disclosure_rate",
                        "review_correction_rate",
                        "share_other_total",
                        "share_from_natural_person")
                    .map(Metric::named)
                    .toList())
            .in("2020-2022")
            .with(Panel.ALL);
    Asking matched = all.with(Panel.MATCHED).in("2021-2022");
    return Stream.of(
            all.by(PROVINCE),
            all.by(COUNTY),
            all.by(PREFECTURE).on(CONSOLIDATED),
            all.by(AGENCY_TYPE),
            all.by(AGENCY_TYPE).on(CONSOLIDATED).within("330000"),
            all.by(COUNTY).ofType("finance").within("330000"),
            all.by(PREFECTURE).balanced(),
            matched.by(PROVINCE),
            matched.by(PREFECTURE).in("2020-2022"),
            matched.by(COUNTY).on(CONSOLIDATED).in("2021"),
            matched.by(AGENCY_TYPE).on(OWN).balanced(),
            matched.by(PREFECTURE).ofType("education").in("2022"))
        .map(Asking::request);
  }

  @ParameterizedTest
  @MethodSource("requests")
  void everyRowIsWhatSqlOverTheTidyTablesGives(ComparisonRequest request)
      throws SQLException, IOException {
    List<String> columns = List.of(new ComparisonTable().schema().fieldNames());

    List<String> actual =
        Comparison.of(figures, request).collectAsList().stream()
            .map(row -> text(columns.stream().<Object>map(row::getAs)))
            .toList();

    assertThat(actual).containsExactlyInAnyOrderElementsOf(expected(request, columns));
    assertThat(actual).isNotEmpty();
  }

  /** Both engines give the same double for the same quotient of whole numbers. */
  private static String text(Stream<Object> values) {
    return String.join(
        " ",
        values
            .map(
                value ->
                    value instanceof Number number && !(value instanceof Double)
                        ? Long.toString(number.longValue())
                        : String.valueOf(value))
            .toList());
  }

  private static List<String> expected(ComparisonRequest request, List<String> columns)
      throws SQLException, IOException {
    List<String> rows = new ArrayList<>();
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement()) {
      for (LakeTable table : TIDY) {
        Path files = lake.resolve(table.folder()).resolve("*.parquet");
        statement.execute("create view %s as from '%s'".formatted(table.key(), files));
      }
      ask(connection, request);
      statement.execute(sql("/org/gongkai/aggregate/recomputation/views.sql"));
      if (request.onlyBalanced()) {
        statement.execute(ONLY_BALANCED);
      }
      try (ResultSet answer =
          statement.executeQuery(sql("/org/gongkai/aggregate/compare/comparison.sql"))) {
        while (answer.next()) {
          List<Object> values = new ArrayList<>();
          for (String column : columns) {
            values.add(answer.getObject(column));
          }
          rows.add(text(values.stream()));
        }
      }
    }
    return rows;
  }

  private static void ask(Connection connection, ComparisonRequest request) throws SQLException {
    try (PreparedStatement asked =
        connection.prepareStatement(
            "create table asked as select ?::int as first_year, ?::int as last_year, ? as panel,"
                + " ? as basis, ? as grouping, ?::varchar as only_type, ?::varchar as within,"
                + " ?::boolean as only_balanced")) {
      asked.setInt(1, request.years().first());
      asked.setInt(2, request.years().last());
      asked.setString(3, request.panel().key());
      asked.setString(4, request.basis().key());
      asked.setString(5, request.by().key());
      asked.setString(6, request.agencyType().orElse(null));
      asked.setString(7, request.province().orElse(null));
      asked.setBoolean(8, request.onlyBalanced());
      asked.execute();
    }
  }

  private static String sql(String name) throws IOException {
    try (InputStream in =
        Objects.requireNonNull(ComparisonByDuckDbTest.class.getResourceAsStream(name), name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
