package org.gongkai.aggregate.lake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.aggregate.Intakes.extracted;
import static org.gongkai.aggregate.Intakes.fetched;
import static org.gongkai.aggregate.LocalSpark.extractions;
import static org.gongkai.aggregate.ReportBuilder.report;
import static org.gongkai.aggregate.ReportBuilder.reportOfNobody;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.gongkai.aggregate.Places;
import org.gongkai.aggregate.ReportBuilder;
import org.gongkai.extract.report.AgencyLevel;
import org.gongkai.extract.report.Scope;
import org.junit.jupiter.api.Test;

/** Which of several reports of an agency and year counts. */
class LatestReportTest {

  @Test
  void ofSeveralReportsOfTheSameAgencyYearAndScopeTheLastPublishedIsTheLatest() {
    Dataset<Row> reports =
        LakeTables.of(
            LakeTable.REPORTS,
            extractions(
                extracted("a1", "published earlier", inTonglu("甲").published("2022-01-05")),
                extracted("a2", "published last", inTonglu("甲").published("2022-01-06")),
                extracted("a3", "published who knows when", inTonglu("甲")),
                fetched("b1", "fetched earlier", "2022-03-01T00:00:00Z", inTonglu("乙")),
                fetched("b2", "fetched last", "2022-03-02T00:00:00Z", inTonglu("乙")),
                extracted("b3", "fetched who knows when", inTonglu("乙")),
                extracted("c1", "smallest id", inTonglu("丙")),
                extracted("c2", "larger id", inTonglu("丙")),
                extracted("d1", "one region", report("丁").region(Places.TONGLU)),
                extracted("d2", "other region", report("丁").region(Places.CHUNAN)),
                extracted("e1", "one year", inTonglu("戊").year(2020)),
                extracted("e2", "other year", inTonglu("戊").year(2021)),
                extracted("f1", "own", inTonglu("己").scope(Scope.OWN)),
                extracted("f2", "consolidated", inTonglu("己").scope(Scope.CONSOLIDATED)),
                extracted("f3", "scope unknown", inTonglu("己").scope(Scope.UNKNOWN)),
                extracted("g1", "nobody's", reportOfNobody()),
                extracted("g2", "nobody's either", reportOfNobody()),
                extracted("h1", "of no year", inTonglu("庚").withoutYear()),
                extracted("h2", "of no year either", inTonglu("庚").withoutYear()),
                extracted("i1", "of no region", report("辛")),
                extracted("i2", "of no region either", report("辛")),
                extracted("j1", "national", report("壬").level(AgencyLevel.NATIONAL)),
                extracted("j2", "national once more", report("壬").level(AgencyLevel.NATIONAL)),
                extracted("k1", "one spelling", inTonglu("县环保局").id("330122:ecology")),
                extracted(
                    "k2",
                    "another spelling, published later",
                    inTonglu("桐庐县环境保护局").id("330122:ecology").published("2022-01-05")),
                extracted("l1", "published", inTonglu("癸").published("2022-02-01")),
                extracted("l2", "corrected, of no date", inTonglu("癸").titled("癸政府信息公开工作年度报告（更正）")),
                extracted(
                    "m1",
                    "the page around it, published later",
                    inTonglu("子")
                        .without("applications")
                        .without("legal")
                        .without("proactive")
                        .published("2022-03-01")),
                extracted("m2", "the tables themselves", inTonglu("子")),
                extracted(
                    "n1",
                    "two tables of the same day",
                    inTonglu("丑").without("legal").published("2022-03-01")),
                extracted(
                    "n2", "three tables of the same day", inTonglu("丑").published("2022-03-01"))));

    assertThat(
            reports.filter("is_latest").orderBy("report_id").select("source_uri").collectAsList())
        .extracting(row -> row.getString(0))
        .containsExactly(
            "published last",
            "fetched last",
            "smallest id",
            "one region",
            "other region",
            "one year",
            "other year",
            "own",
            "consolidated",
            "scope unknown",
            "nobody's",
            "nobody's either",
            "of no year",
            "of no year either",
            "of no region",
            "of no region either",
            "national",
            "another spelling, published later",
            "corrected, of no date",
            "the tables themselves",
            "three tables of the same day");
  }

  private static ReportBuilder inTonglu(String agency) {
    return report(agency).region(Places.TONGLU);
  }
}
