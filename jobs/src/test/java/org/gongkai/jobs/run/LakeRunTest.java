package org.gongkai.jobs.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.gongkai.aggregate.lake.DescribedTable;
import org.gongkai.aggregate.recomputation.Comparison;
import org.gongkai.aggregate.recomputation.Recomputation;
import org.gongkai.aggregate.rollup.RollupSet;
import org.gongkai.jobs.LakeCopy;
import org.gongkai.jobs.LakeRows;
import org.gongkai.jobs.SampleLake;
import org.gongkai.jobs.Samples;
import org.gongkai.jobs.intake.Limits;
import org.gongkai.jobs.lake.Deployment;
import org.gongkai.jobs.summary.RunSummary;
import org.gongkai.jobs.terminal.Progress;
import org.gongkai.jobs.usage.UsageException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LakeRunTest {

  private static final String MASTER = "spark.master";

  @TempDir private static Path temporary;
  private static Path output;
  private static LakeRows rows;

  /** A run in two tasks at a time, where the one that all tests share has one. */
  private static Path other;

  private static RunSummary summary;

  @BeforeAll
  static void readTheSamples() throws IOException {
    output = SampleLake.folder();
    rows = new LakeRows(output);
    other = temporary.resolve("other");
    System.setProperty(MASTER, "local[2]");
    summary =
        new LakeRun(Deployment.LOCAL, Progress.SILENT).run(Samples.into(other), Optional.empty());
  }

  @AfterAll
  static void forget() {
    System.clearProperty(MASTER);
  }

  @Test
  void theSamplesGiveEveryTable() {
    assertThat(summary.documents())
        .isEqualTo(Map.of("extracted", 47L, "no_report", 1L, "unreadable", 1L, "unsupported", 1L));
    assertThat(summary.reports()).isEqualTo(49);
    assertThat(summary.tablesFound()).isEqualTo(147);
    assertThat(summary.findings())
        .isEqualTo(
            Map.of(
                "applicants_sum", 1L,
                "balance", 2L,
                "legal_sum", 1L,
                "results_sum", 1L,
                "missing_row", 3L));
    assertThat(summary.unmatched()).isEmpty();
    assertThat(summary.regions()).isNotEmpty();
  }

  @Test
  void documentsThatHoldNoReportSayWhy() {
    assertThat(
            rows.of(
                "SELECT source_uri, status, reason FROM documents WHERE reports = 0 ORDER BY 1"))
        .extracting(row -> row.get(0).replaceFirst(".*/", "") + " " + row.get(1) + " " + row.get(2))
        .hasSize(3)
        .allMatch(
            row ->
                row.matches(
                    "\\S+ (no_report no_form_table|unsupported media_type|unreadable parse_error)"));
  }

  static List<DescribedTable> recomputed() {
    return Recomputation.tables();
  }

  @ParameterizedTest
  @MethodSource("recomputed")
  void everyValueOfFiguresAndRollupsIsWhatSqlOverTheTidyTablesGives(DescribedTable table)
      throws SQLException, IOException {
    try (Recomputation recomputation = Recomputation.of(output)) {
      Comparison comparison = recomputation.of(table);

      assertThat(comparison.differences()).isEmpty();
      assertThat(comparison.written()).isEqualTo(comparison.recomputed()).isPositive();
    }
  }

  @Test
  void theRowsAreTheSameWhateverTheNumberOfTasks() {
    assertThat(new LakeRows(other).differencesTo(rows)).isEmpty();
  }

  @Test
  void theRecordTellsWhatWasRun() throws IOException {
    assertThat(Files.readString(output.resolve("_run.json")))
        .contains("\"arguments\" : [ \"run\", \"samples\" ]")
        .contains("\"inputs\" : 50")
        .contains("\"unsupported\" : 1")
        .contains("\"spark_version\" : \"4.2.0\"")
        .containsPattern("\"finished_at\" : \"20..-");
    assertThat(Files.readString(output.resolve("datapackage.json"))).contains("rollups/volume");
    assertThat(output.resolve("_staging")).doesNotExist();
  }

  @Test
  void nothingLiesInTheOutputThatIsNoResult() throws IOException {
    try (Stream<Path> files = Files.walk(output)) {
      assertThat(files.filter(Files::isRegularFile).map(file -> file.getFileName().toString()))
          .allMatch(name -> name.matches("(part-[^.].*\\.parquet|\\w+.*\\.(json|sql)|_SUCCESS)"));
    }
  }

  @Test
  void limitsAndUnreadableFilesAreRowsAndTheRunGoesOn() throws IOException {
    Path in = Files.createDirectories(temporary.resolve("in"));
    Files.writeString(in.resolve("large.txt"), "x".repeat(1001));
    Files.writeString(in.resolve("small.txt"), "x".repeat(1000));
    Files.writeString(in.resolve("again.txt"), "x".repeat(1000));
    // Listed as a file, and an error to whoever reads it.
    Files.createSymbolicLink(in.resolve("broken.txt"), Path.of("/proc/self/mem"));
    Files.writeString(in.resolve("co:lon.txt"), "text");
    Files.createSymbolicLink(in.resolve("gone.txt"), in.resolve("nowhere.txt"));
    Files.createSymbolicLink(in.resolve("loop"), in);
    Files.writeString(in.resolve(".hidden.txt"), "text");
    Path out = temporary.resolve("limits");

    new LakeRun(Deployment.LOCAL, Progress.SILENT)
        .extract(
            new ExtractRequest(
                List.of(in.toString()),
                Optional.empty(),
                Optional.empty(),
                out.toString(),
                new Limits(1000, Duration.ofSeconds(60)),
                List.of("extract")));

    assertThat(
            new LakeRows(out)
                .of(
                    "SELECT regexp_extract(source_uri, '[^/]*$'), status, reason, bytes,"
                        + " length(document_id) FROM documents ORDER BY 1"))
        .containsExactly(
            List.of("again.txt", "no_report", "no_form_table", "1000", "64"),
            List.of("broken.txt", "unreadable", "io_error", "0", "0"),
            List.of("co:lon.txt", "no_report", "no_form_table", "4", "64"),
            List.of("gone.txt", "unreadable", "io_error", "0", "0"),
            List.of("large.txt", "too_large", "size_limit", "1001", "0"),
            List.of("small.txt", "duplicate", "same_bytes", "1000", "64"));
    assertThat(Files.readString(out.resolve("_run.json")))
        .containsPattern(
            "\"passed_over\" : \\{\\s+\"hidden_names\" : 1,\\s+\"folders_listed_already\" : 1,"
                + "\\s+\"folders_not_listed\" : 0\\s+}");
    assertThat(out.resolve("rollups")).doesNotExist();
  }

  @Test
  void rollupsCanBeWrittenAnewFromTheTables() throws IOException {
    Path halves = LakeCopy.of(output, temporary.resolve("halves"));
    LakeRun run = new LakeRun(Deployment.LOCAL, Progress.SILENT);
    run.extract(Samples.into(halves));
    run.aggregate(rollupsOf(halves));

    assertThat(new LakeRows(halves).differencesTo(rows)).isEmpty();
    assertThat(Files.readString(halves.resolve("_run.json")))
        .contains("\"inputs\" : 50")
        .contains("\"arguments\" : [ \"aggregate\" ]");
  }

  @Test
  void rollupsOfBalancedReportsLieBesideTheOthersUntilTheNextRun() throws IOException {
    Path own = LakeCopy.of(output, temporary.resolve("balanced"));
    LakeRun run = new LakeRun(Deployment.LOCAL, Progress.SILENT);
    LakeRows before = new LakeRows(own);
    List<List<String>> volume = before.of("SELECT * FROM volume ORDER BY ALL");

    LeftOut leftOut =
        run.aggregate(
            new AggregateRequest(
                own.toString(), RollupSet.ONLY_BALANCED, Optional.empty(), List.of("aggregate")));

    assertThat(leftOut.unbalanced()).isEqualTo(3);
    assertThat(before.of("SELECT * FROM volume ORDER BY ALL")).isEqualTo(volume);
    assertThat(
            before.of(
                "SELECT sum(reports) FROM '%s/rollups_only_balanced/coverage/*.parquet' WHERE basis ="
                        .formatted(own)
                    + " 'own' AND region_level = 'national' AND agency_type = '*'"))
        .isEqualTo(
            before.of(
                "SELECT count(*) FROM figures WHERE balanced AND is_latest AND scope = 'own' AND year"
                    + " IS NOT NULL"));
    assertThat(Files.readString(own.resolve("_run.json")))
        .contains("\"aggregation\"", "\"aggregation_only_balanced\"");
    assertThat(Files.readString(own.resolve("datapackage.json")))
        .contains("\"volume_only_balanced\"")
        .containsPattern("\"rollups/volume/part-[^\"/]+\\.parquet\"")
        .containsPattern("\"rollups_only_balanced/volume/part-[^\"/]+\\.parquet\"");
    assertThat(Files.readString(own.resolve("views.sql")))
        .contains("VIEW volume AS SELECT", "VIEW volume_only_balanced AS SELECT");

    run.aggregate(rollupsOf(own));
    assertThat(own.resolve("rollups_only_balanced/volume")).isDirectory();
    assertThat(Files.readString(own.resolve("datapackage.json"))).contains("volume_only_balanced");

    run.extract(Samples.into(own));
    assertThat(own.resolve("rollups_only_balanced")).doesNotExist();
  }

  @Test
  void theRecordTellsThatTheTablesKeepWhatTheyPromise() throws IOException {
    JsonNode constraints =
        new JsonMapper().readTree(output.resolve("_run.json").toFile()).path("constraints");

    assertThat(constraints.fieldNames())
        .toIterable()
        .containsExactly(
            "applications",
            "documents",
            "figures",
            "findings",
            "legal",
            "proactive",
            "reports",
            "stated");
    assertThat(constraints.path("reports").toString())
        .isEqualTo("{\"rows\":49,\"repeated_keys\":0,\"orphans\":0,\"foreign_values\":0}");
    // Every sample has its tables, so that none states in words what no table holds.
    assertThat(constraints.path("stated").path("rows").asLong()).isZero();
    for (JsonNode table : constraints) {
      assertThat(table.path("rows").asLong() > 0 || table == constraints.path("stated")).isTrue();
      assertThat(table.path("repeated_keys").asLong()).isZero();
      assertThat(table.path("orphans").asLong()).isZero();
      assertThat(table.path("foreign_values").asLong()).isZero();
    }
  }

  @Test
  void aggregationNeedsTables() {
    assertThatThrownBy(
            () ->
                new LakeRun(Deployment.LOCAL, Progress.SILENT)
                    .aggregate(rollupsOf(temporary.resolve("none"))))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("run `extract` into it first");
  }

  private static AggregateRequest rollupsOf(Path folder) {
    return new AggregateRequest(
        folder.toString(), RollupSet.ALL, Optional.empty(), List.of("aggregate"));
  }
}
