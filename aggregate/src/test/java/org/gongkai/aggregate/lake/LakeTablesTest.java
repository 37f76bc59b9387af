package org.gongkai.aggregate.lake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.aggregate.Intakes.extracted;
import static org.gongkai.aggregate.Intakes.fetched;
import static org.gongkai.aggregate.Intakes.id;
import static org.gongkai.aggregate.Intakes.listed;
import static org.gongkai.aggregate.Intakes.rejected;
import static org.gongkai.aggregate.LocalSpark.extractions;
import static org.gongkai.aggregate.ReportBuilder.report;
import static org.gongkai.aggregate.ReportBuilder.reportOfNobody;

import java.math.BigDecimal;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.gongkai.aggregate.Places;
import org.gongkai.extract.report.Evidence;
import org.gongkai.extract.report.Finding;
import org.gongkai.extract.report.Scope;
import org.gongkai.extract.report.Severity;
import org.gongkai.extract.report.Status;
import org.junit.jupiter.api.Test;

class LakeTablesTest {

  private static final Finding FINDING =
      new Finding(
          "results_sum",
          Severity.ERROR,
          Optional.of("applications"),
          Optional.empty(),
          Optional.of("total"),
          Optional.of(new BigDecimal("12")),
          Optional.of(new BigDecimal("11.5")),
          Optional.empty(),
          "the results add up to 12");

  private static final Dataset<Row> TWO_IN_ONE =
      extractions(
          extracted(
              "ab",
              "file:b.html",
              report("桐庐县财政局")
                  .region(Places.TONGLU)
                  .published("2022-01-20")
                  .evidence(new Evidence("year", "2021", "title", "2021年"))
                  .cell("granted", "natural_person", "3")
                  .cell("granted", "commercial_enterprise", "-")
                  .cell("granted", "research_institution", "?")
                  .cell("granted", "social_welfare_organization", "!")
                  .cell("granted", "legal_service_institution", "~2")
                  .total("granted", 5)
                  .legal("review", "upheld", "1")
                  .legal("review", "total", "1")
                  .proactive("fees", "amount", "12.3456789")
                  .finding(FINDING),
              reportOfNobody().edition("2019").withoutYear().scope(Scope.UNKNOWN)));

  @Test
  void everyInputIsARowOfDocumentsAndIdenticalBytesCountOnce() {
    Dataset<Row> documents =
        LakeTables.of(
            LakeTable.DOCUMENTS,
            extractions(
                extracted("ab", "file:b.html", report("甲县财政局"), report("甲县教育局")),
                fetched("ab", "file:a.html", "2022-03-01T00:00:00Z", report("甲县财政局")),
                rejected("cd", "file:c.json", Status.UNSUPPORTED, "media_type"),
                rejected("", "file:d.pdf", Status.UNREADABLE, "io_error"),
                rejected("", "file:e.pdf", Status.UNREADABLE, "io_error"),
                rejected("ef", "file:f.html", Status.TIMED_OUT, "time_limit"),
                extracted("ef", "file:g.html", report("乙县财政局"))));

    Timestamp fetchedAt = Timestamp.from(Instant.parse("2022-03-01T00:00:00Z"));
    String v = "0.1.0";
    assertThat(documents.orderBy("source_uri").collectAsList())
        .containsExactly(
            row(
                id("ab"),
                "file:a.html",
                100L,
                "text/html",
                fetchedAt,
                "extracted",
                null,
                null,
                1,
                v),
            row(
                id("ab"),
                "file:b.html",
                100L,
                "text/html",
                null,
                "duplicate",
                "same_bytes",
                "file:a.html",
                0,
                v),
            row(
                id("cd"),
                "file:c.json",
                7L,
                null,
                null,
                "unsupported",
                "media_type",
                "says why",
                0,
                v),
            row("", "file:d.pdf", 7L, null, null, "unreadable", "io_error", "says why", 0, v),
            row("", "file:e.pdf", 7L, null, null, "unreadable", "io_error", "says why", 0, v),
            row(
                id("ef"),
                "file:f.html",
                7L,
                null,
                null,
                "duplicate",
                "same_bytes",
                "file:g.html",
                0,
                v),
            row(id("ef"), "file:g.html", 100L, "text/html", null, "extracted", null, null, 1, v));
  }

  @Test
  void theReportsOfADuplicateAreNotCounted() {
    Dataset<Row> twice =
        extractions(
            extracted("ab", "file:b.html", report("甲县财政局")),
            extracted("ab", "file:b.html", report("甲县财政局")),
            extracted("ab", "file:a.html", report("甲县财政局")));

    assertThat(
            LakeTables.of(LakeTable.REPORTS, twice)
                .select("source_uri", "report_id")
                .collectAsList())
        .containsExactly(row("file:a.html", id("ab").substring(0, 24) + "-1"));
    assertThat(LakeTables.of(LakeTable.APPLICATIONS, twice).count()).isEqualTo(25 * 7);
  }

  @Test
  void ofIdenticalBytesAListedCopyGivesTheAddressAndTheOneThatIsBestResolvedTheReports() {
    Dataset<Row> copies =
        extractions(
            extracted("ab", "file:a.html", reportOfNobody()),
            extracted("ab", "file:b.html", report("甲县财政局").region(Places.TONGLU)),
            listed("ab", "file:c.html", reportOfNobody()),
            listed("ab", "file:d.html", reportOfNobody()));

    assertThat(
            LakeTables.of(LakeTable.REPORTS, copies)
                .select("source_uri", "agency_name")
                .collectAsList())
        .containsExactly(row("file:c.html", "甲县财政局"));
    assertThat(
            LakeTables.of(LakeTable.DOCUMENTS, copies)
                .orderBy("source_uri")
                .select("source_uri", "status", "detail", "reports")
                .collectAsList())
        .containsExactly(
            row("file:a.html", "duplicate", "file:c.html", 0),
            row("file:b.html", "duplicate", "file:c.html", 0),
            row("file:c.html", "extracted", null, 1),
            row("file:d.html", "duplicate", "file:c.html", 0));
  }

  @Test
  void aReportIsARowWithItsIdentityAndItsCounts() {
    String report = id("ab").substring(0, 24);

    assertThat(
            LakeTables.of(LakeTable.REPORTS, TWO_IN_ONE).drop("identity_evidence").collectAsList())
        .containsExactly(
            row(
                report + "-1",
                id("ab"),
                "file:b.html",
                "桐庐县财政局政府信息公开工作年度报告",
                "330122:桐庐县财政局",
                "桐庐县财政局",
                "finance",
                "county",
                "330122",
                "浙江省",
                "杭州市",
                "桐庐县",
                2021,
                "2021",
                "own",
                Date.valueOf("2022-01-20"),
                3,
                1,
                0,
                0,
                0,
                0,
                null,
                null,
                true),
            row(
                report + "-2",
                id("ab"),
                "file:b.html",
                null,
                null,
                null,
                "unknown",
                null,
                null,
                null,
                null,
                null,
                null,
                "2019",
                "unknown",
                null,
                3,
                0,
                0,
                0,
                0,
                0,
                null,
                null,
                true));
    assertThat(
            LakeTables.of(LakeTable.REPORTS, TWO_IN_ONE)
                .selectExpr("inline(identity_evidence)")
                .collectAsList())
        .containsExactly(row("year", "2021", "title", "2021年", null));
  }

  @Test
  void applicationsHaveARowForEachCellOfTheEditionInTheFormsOrder() {
    Dataset<Row> applications = LakeTables.of(LakeTable.APPLICATIONS, TWO_IN_ONE);
    String report = id("ab").substring(0, 24) + "-1";

    assertThat(applications.filter("item = 'granted'").limit(7).collectAsList())
        .containsExactly(
            row(report, "granted", "natural_person", 3L, "reported", "3", 0, 2, 0, null),
            row(report, "granted", "commercial_enterprise", null, "dash", "-", 0, 2, 1, null),
            row(report, "granted", "research_institution", null, "illegible", "?", 0, 2, 2, null),
            row(
                report,
                "granted",
                "social_welfare_organization",
                null,
                "missing",
                null,
                null,
                null,
                null,
                null),
            row(
                report,
                "granted",
                "legal_service_institution",
                2L,
                "inferred",
                null,
                null,
                null,
                null,
                null),
            row(report, "granted", "other", null, "blank", null, 0, 2, 5, null),
            row(report, "granted", "total", 5L, "reported", "5", 0, 2, 6, null));
    assertThat(items(applications, "-1"))
        .hasSize(25)
        .startsWith("new_received", "carried_in", "granted");
    assertThat(items(applications, "-1")).endsWith("other_other", "results_total", "carried_out");
    assertThat(items(applications, "-2"))
        .hasSize(23)
        .endsWith("other_total", "results_total", "carried_out");
    assertThat(applications.count()).isEqualTo((25 + 23) * 7);
  }

  @Test
  void aTableThatIsNotThereHasMissingCellsWhereTheEditionIsKnown() {
    Dataset<Row> rows =
        extractions(
            extracted("aa", "file:a.html", report("甲县财政局").without("applications")),
            extracted(
                "bb",
                "file:b.html",
                report("乙县财政局").without("applications").without("legal").without("proactive")));

    assertThat(LakeTables.of(LakeTable.APPLICATIONS, rows).groupBy("state").count().collectAsList())
        .containsExactly(row("missing", 175L));
    assertThat(LakeTables.of(LakeTable.LEGAL, rows).groupBy("state").count().collectAsList())
        .containsExactly(row("blank", 15L));
  }

  @Test
  void legalProactiveAndFindingsHaveARowForEachFigureAndEachFinding() {
    String report = id("ab").substring(0, 24) + "-1";

    assertThat(
            LakeTables.of(LakeTable.LEGAL, TWO_IN_ONE).filter("value is not null").collectAsList())
        .containsExactly(
            row(report, "review", "upheld", 1L, "reported", "1"),
            row(report, "review", "total", 1L, "reported", "1"));
    assertThat(
            LakeTables.of(LakeTable.PROACTIVE, TWO_IN_ONE)
                .filter("value is not null")
                .collectAsList())
        .containsExactly(
            row(
                report,
                "fees",
                "amount",
                new BigDecimal("12.345679"),
                "万元",
                "reported",
                "12.3456789"));
    assertThat(LakeTables.of(LakeTable.PROACTIVE, TWO_IN_ONE).count()).isEqualTo(10 + 22);
    assertThat(LakeTables.of(LakeTable.FINDINGS, TWO_IN_ONE).drop("operands").collectAsList())
        .containsExactly(
            row(
                report,
                "results_sum",
                "error",
                "applications",
                null,
                "total",
                new BigDecimal("12.000000"),
                new BigDecimal("11.500000"),
                null,
                "the results add up to 12",
                null,
                null,
                null));
  }

  @Test
  void figuresAreTheTotalsWithWhatIsDerivedAndWhatIsUnknown() {
    Dataset<Row> figures =
        LakeTables.of(
            LakeTable.FIGURES,
            extractions(
                extracted(
                    "ab",
                    "file:a.html",
                    report("桐庐县财政局")
                        .region(Places.TONGLU)
                        .cell("new_received", "natural_person", "3")
                        .total("carried_in", 1)
                        .cell("carried_out", "total", "?")
                        .legal("review", "total", "0"))));

    assertThat(
            figures
                .select(
                    "year",
                    "region_code",
                    "agency_type",
                    "agency_level",
                    "scope",
                    "edition",
                    "is_latest",
                    "new_received",
                    "carried_in",
                    "carried_out",
                    "results_total",
                    "new_received_natural_person",
                    "review_total",
                    "derived_items",
                    "unknown_figures")
                .collectAsList()
                .toString())
        .isEqualTo(
            "[[2021,330122,finance,county,own,2021,true,3,1,null,null,3,0,ArraySeq(new_received),ArraySeq(results_total, carried_out)]]");
  }

  private static List<String> items(Dataset<Row> applications, String report) {
    return applications
        .filter("report_id like '%" + report + "' and applicant = 'total'")
        .collectAsList()
        .stream()
        .map(row -> row.<String>getAs("item"))
        .toList();
  }

  private static Row row(Object... values) {
    return RowFactory.create(values);
  }
}
