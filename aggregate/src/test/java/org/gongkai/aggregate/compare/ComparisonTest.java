package org.gongkai.aggregate.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.aggregate.LocalSpark.figures;
import static org.gongkai.aggregate.LocalSpark.keys;
import static org.gongkai.aggregate.ReportBuilder.report;
import static org.gongkai.aggregate.ReportBuilder.reportOfNobody;
import static org.gongkai.extract.report.AgencyLevel.COUNTY;
import static org.gongkai.extract.report.AgencyLevel.PREFECTURE;
import static org.gongkai.extract.report.AgencyLevel.PROVINCE;
import static org.gongkai.extract.report.Scope.CONSOLIDATED;
import static org.gongkai.extract.report.Scope.OWN;
import static org.gongkai.extract.report.Scope.UNKNOWN;

import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.gongkai.aggregate.Places;
import org.gongkai.aggregate.ReportBuilder;
import org.gongkai.aggregate.rollup.Metric;
import org.gongkai.extract.report.Outcome;
import org.gongkai.extract.report.Region;
import org.gongkai.extract.report.Scope;
import org.junit.jupiter.api.Test;

class ComparisonTest {

  private static final String[] SERIES = {
    "metric", "group_code", "year", "numerator", "denominator", "value", "reports"
  };

  /** One agency that reports late, one of which a figure is unknown in the second year. */
  private static List<ReportBuilder> twoCities() {
    return List.of(
        city("杭州市财政局", Places.HANGZHOU, 2020, 100, 40, 80),
        city("杭州市财政局", Places.HANGZHOU, 2021, 120, 60, 100),
        city("杭州市教育局", Places.HANGZHOU, 2021, 500, 10, 10),
        city("宁波市财政局", Places.NINGBO, 2020, 10, 1, 10),
        city("宁波市财政局", Places.NINGBO, 2021, 20, 9, 9).cell("results_total", "total", "?"),
        city("宁波市审计局", Places.NINGBO, 2020, 50, 20, 40),
        city("宁波市审计局", Places.NINGBO, 2021, 40, 20, 50));
  }

  @Test
  void aMatchedPanelHasTheAgenciesThatTellTheMetricInEveryYear() {
    Dataset<Row> answer = compare(twoCities(), asking("request_volume", "disclosure_rate"));

    assertThat(answer.select("metric", tail(SERIES)).collectAsList())
        .containsExactly(
            row("request_volume", "330100", 2020, 100L, null, 100.0, 1L),
            row("request_volume", "330100", 2021, 120L, null, 120.0, 1L),
            row("request_volume", "330200", 2020, 60L, null, 60.0, 2L),
            row("request_volume", "330200", 2021, 60L, null, 60.0, 2L),
            row("disclosure_rate", "330100", 2020, 40L, 80L, 0.5, 1L),
            row("disclosure_rate", "330100", 2021, 60L, 100L, 0.6, 1L),
            row("disclosure_rate", "330200", 2020, 20L, 40L, 0.5, 1L),
            row("disclosure_rate", "330200", 2021, 20L, 50L, 0.4, 1L));
  }

  @Test
  void thePanelAllHasWhoeverReported() {
    Dataset<Row> answer =
        compare(twoCities(), asking("disclosure_rate", "request_volume").with(Panel.ALL));

    assertThat(answer.select("metric", tail(SERIES)).collectAsList())
        .containsExactly(
            row("disclosure_rate", "330100", 2020, 40L, 80L, 0.5, 1L),
            row("disclosure_rate", "330100", 2021, 70L, 110L, 70.0 / 110, 2L),
            row("disclosure_rate", "330200", 2020, 21L, 50L, 0.42, 2L),
            row("disclosure_rate", "330200", 2021, 20L, 50L, 0.4, 1L),
            row("request_volume", "330100", 2020, 100L, null, 100.0, 1L),
            row("request_volume", "330100", 2021, 620L, null, 620.0, 2L),
            row("request_volume", "330200", 2020, 60L, null, 60.0, 2L),
            row("request_volume", "330200", 2021, 60L, null, 60.0, 2L));
  }

  @Test
  void changesAreThoseOnTheYearBeforeAndEqualValuesShareTheBetterRank() {
    Dataset<Row> answer = compare(twoCities(), asking("request_volume", "disclosure_rate"));

    assertThat(
            answer
                .select("group_name", "year", "change", "relative_change", "rank", "groups")
                .collectAsList())
        .containsExactly(
            row("杭州市", 2020, null, null, 1, 2L),
            row("杭州市", 2021, 20.0, 0.2, 1, 2L),
            row("宁波市", 2020, null, null, 2, 2L),
            row("宁波市", 2021, 0.0, 0.0, 2, 2L),
            row("杭州市", 2020, null, null, 1, 2L),
            row("杭州市", 2021, 0.6 - 0.5, (0.6 - 0.5) / 0.5, 1, 2L),
            row("宁波市", 2020, null, null, 1, 2L),
            row("宁波市", 2021, 0.4 - 0.5, (0.4 - 0.5) / 0.5, 2, 2L));
  }

  @Test
  void everyRowSaysWhatWasAskedFor() {
    Dataset<Row> answer =
        compare(
            twoCities(),
            asking("request_volume").with(Panel.ALL).within("330000").ofType("finance").in("2021"));

    assertThat(
            answer
                .select(
                    "basis",
                    "panel",
                    "by",
                    "within",
                    "agency_type",
                    "only_balanced",
                    "years",
                    "agencies")
                .distinct()
                .collectAsList())
        .containsExactly(row("own", "all", "prefecture", "330000", "finance", false, "2021", 2L));
  }

  @Test
  void quartilesCountTheWholeQuartersWithLowerValuesAndSmallNumbersAreMarked() {
    Dataset<Row> answer =
        compare(
            List.of(
                ofType("finance", 10),
                ofType("education", 20),
                ofType("audit", 29),
                ofType("health", 30),
                ofType("tax", 30),
                ofType("justice", 60),
                ofType("unknown", 1000),
                report("省文化厅").type("culture_tourism").cell("new_received", "total", "-")),
            asking("request_volume").by(GroupKind.AGENCY_TYPE).in("2021"));

    assertThat(
            answer
                .orderBy("numerator", "group_code")
                .select("group_name", "value", "rank", "groups", "quartile", "small_numbers")
                .collectAsList())
        .containsExactly(
            row("finance", 10.0, 6, 6L, 1, true),
            row("education", 20.0, 5, 6L, 1, true),
            row("audit", 29.0, 4, 6L, 2, true),
            row("health", 30.0, 2, 6L, 3, false),
            row("tax", 30.0, 2, 6L, 3, false),
            row("justice", 60.0, 1, 6L, 4, false));
  }

  @Test
  void aRateOverNothingIsNeitherRankedNorCountedAmongTheGroupsAndIsNoYearBefore() {
    Dataset<Row> answer =
        compare(
            List.of(
                city("杭州市财政局", Places.HANGZHOU, 2020, 0, 0, 0),
                city("杭州市财政局", Places.HANGZHOU, 2021, 4, 1, 4),
                city("宁波市财政局", Places.NINGBO, 2020, 4, 0, 4),
                city("宁波市财政局", Places.NINGBO, 2021, 4, 1, 4)),
            asking("grant_rate"));

    assertThat(
            answer
                .select(
                    "group_name",
                    "value",
                    "change",
                    "relative_change",
                    "rank",
                    "groups",
                    "quartile",
                    "small_numbers")
                .collectAsList())
        .containsExactly(
            row("杭州市", null, null, null, null, 1L, null, true),
            row("杭州市", 0.25, null, null, 1, 2L, null, true),
            row("宁波市", 0.0, null, null, 1, 1L, null, true),
            row("宁波市", 0.25, 0.25, null, 1, 2L, null, true));
  }

  @Test
  void aYearWithoutReportsIsNoRowAndTheNextOneHasNoYearBefore() {
    Dataset<Row> answer =
        compare(
            List.of(
                city("杭州市财政局", Places.HANGZHOU, 2019, 10, 1, 10),
                city("杭州市财政局", Places.HANGZHOU, 2021, 30, 3, 30)),
            asking("request_volume").with(Panel.ALL).in("2019-2021"));

    assertThat(answer.select("year", "value", "change").collectAsList())
        .containsExactly(row(2019, 10.0, null), row(2021, 30.0, null));
  }

  @Test
  void theShareOfAResultThatTheFormOfTheYearLacksHasNoRow() {
    Dataset<Row> answer =
        compare(
            List.of(
                city("杭州市财政局", Places.HANGZHOU, 2020, 10, 4, 8)
                    .edition("2019")
                    .total("other_total", 4),
                city("杭州市财政局", Places.HANGZHOU, 2021, 10, 2, 8).total("other_other", 6)),
            asking("share_granted", "share_other_total", "share_other_other"));

    assertThat(answer.select("metric", "year", "numerator", "value").collectAsList())
        .containsExactly(
            row("share_granted", 2020, 4L, 0.5),
            row("share_granted", 2021, 2L, 0.25),
            row("share_other_total", 2020, 4L, 0.5),
            row("share_other_other", 2021, 6L, 0.75));
  }

  @Test
  void anAgencyThatMovedOrThatNobodyKnowsIsInNoMatchedPanel() {
    List<ReportBuilder> reports =
        List.of(
            city("甲", Places.HANGZHOU, 2020, 1, 0, 0).id("a"),
            city("甲", Places.NINGBO, 2021, 2, 0, 0).id("a"),
            reportOfNobody().region(Places.HANGZHOU).year(2020).total("new_received", 4),
            reportOfNobody().region(Places.HANGZHOU).year(2021).total("new_received", 8),
            city("乙", Places.HANGZHOU, 2020, 16, 0, 0),
            city("乙", Places.HANGZHOU, 2021, 32, 0, 0));
    Asking asked = asking("request_volume");

    assertThat(compare(reports, asked).select("group_name", "year", "numerator").collectAsList())
        .containsExactly(row("杭州市", 2020, 16L), row("杭州市", 2021, 32L));
    assertThat(
            compare(reports, asked.with(Panel.ALL))
                .select("group_name", "year", "numerator", "reports", "agencies")
                .collectAsList())
        .containsExactly(
            row("杭州市", 2020, 21L, 3L, 2L),
            row("杭州市", 2021, 40L, 2L, 1L),
            row("宁波市", 2021, 2L, 1L, 1L));
  }

  @Test
  void ownAndConsolidatedReportsAreComparedApart() {
    List<ReportBuilder> reports =
        List.of(
            city("杭州市财政局", Places.HANGZHOU, 2021, 1, 0, 0),
            county("桐庐县财政局", OWN, 2),
            county("桐庐县人民政府", CONSOLIDATED, 4).type("government"),
            city("杭州市人民政府", Places.HANGZHOU, 2021, 8, 0, 0).type("government").scope(CONSOLIDATED),
            report("浙江省人民政府")
                .type("government")
                .level(PROVINCE)
                .region(Places.ZHEJIANG)
                .scope(CONSOLIDATED)
                .total("new_received", 16),
            county("桐庐县教育局", UNKNOWN, 32));
    Asking asked = asking("request_volume").in("2021");

    assertThat(numerators(compare(reports, asked))).containsExactly(row("杭州市", 3L));
    assertThat(numerators(compare(reports, asked.on(CONSOLIDATED))))
        .containsExactly(row("杭州市", 8L));
    assertThat(numerators(compare(reports, asked.on(CONSOLIDATED).by(GroupKind.PROVINCE))))
        .containsExactly(row("浙江省", 16L));
    assertThat(numerators(compare(reports, asked.by(GroupKind.COUNTY))))
        .containsExactly(row("桐庐县", 2L));
    assertThat(numerators(compare(reports, asked.by(GroupKind.AGENCY_TYPE))))
        .containsExactly(row("finance", 3L));
    assertThat(numerators(compare(reports, asked.within("420000")))).isEmpty();
  }

  @Test
  void whatBecameOfEveryReportIsTold() {
    List<ReportBuilder> reports =
        Stream.concat(
                twoCities().stream().map(report -> report.sum(Outcome.HELD)),
                Stream.of(
                    city("杭州市财政局", Places.HANGZHOU, 2021, 9, 9, 9).without("legal"),
                    city("杭州市财政局", Places.HANGZHOU, 2018, 9, 9, 9),
                    city("杭州市税务局", Places.HANGZHOU, 2020, 9, 9, 9).withoutYear(),
                    city("杭州市税务局", Places.HANGZHOU, 2020, 9, 9, 9).scope(UNKNOWN),
                    city("杭州市人民政府", Places.HANGZHOU, 2020, 9, 9, 9).scope(CONSOLIDATED),
                    city("杭州市体育局", Places.HANGZHOU, 2020, 9, 9, 9).sum(Outcome.FAILED),
                    report("某市财政局").year(2020).total("new_received", 9).sum(Outcome.HELD),
                    report("浙江省财政厅")
                        .region(Places.ZHEJIANG)
                        .year(2020)
                        .total("new_received", 9)
                        .sum(Outcome.HELD)))
            .toList();

    Dataset<Row> figures = figures(reports);
    ComparisonRequest request = asking("request_volume", "grant_rate").balanced().request();

    assertThat(PanelReports.standings(figures, request).collectAsList())
        .containsExactlyInAnyOrder(
            row("counts", 7L),
            row("not_latest", 1L),
            row("unknown_scope", 1L),
            row("other_basis", 1L),
            row("not_balanced", 1L),
            row("unknown_region", 1L),
            row("other_level", 1L));
    assertThat(PanelReports.unknowns(figures, request).collectAsList())
        .containsExactly(row(1L, 0L));
    assertThat(PanelReports.memberships(figures, request).collectAsList())
        .containsExactlyInAnyOrder(
            row("request_volume", "counted", 6L, 3L),
            row("request_volume", "not_every_year", 1L, 1L),
            row("grant_rate", "counted", 4L, 2L),
            row("grant_rate", "not_told", 1L, 1L),
            row("grant_rate", "not_every_year", 2L, 2L));
  }

  @Test
  void reportsOfUnknownTypeAreInNoGroupOfTypesAndSaidToBeInNone() {
    List<ReportBuilder> reports =
        List.of(
            ofType("finance", 1),
            ofType("unknown", 2),
            city("杭州市财政局", Places.HANGZHOU, 2021, 1, 0, 0));
    Asking asked = asking("request_volume").by(GroupKind.AGENCY_TYPE).in("2021");

    assertThat(PanelReports.standings(figures(reports), asked.request()).collectAsList())
        .containsExactly(row("counts", 2L));
    assertThat(PanelReports.unknowns(figures(reports), asked.request()).collectAsList())
        .containsExactly(row(0L, 1L));
  }

  @Test
  void theAnswerHasExactlyItsSchemaAndEachKeyOnce() {
    Dataset<Row> answer = compare(twoCities(), new Asking(Metric.all()));
    ComparisonTable table = new ComparisonTable();

    assertThat(answer.schema()).isEqualTo(table.schema());
    assertThat(keys(answer, table.primaryKey())).isNotEmpty().doesNotHaveDuplicates();
  }

  @Test
  void theRowsAndTheirOrderDoNotDependOnThePartitions() {
    ComparisonRequest request = new Asking(Metric.all()).with(Panel.ALL).request();
    Dataset<Row> figures = figures(twoCities());

    assertThat(Comparison.of(figures.repartition(5), request).collectAsList())
        .containsExactlyElementsOf(Comparison.of(figures.coalesce(1), request).collectAsList());
  }

  private static ReportBuilder city(
      String agency, Region region, int year, long received, long granted, long results) {
    return report(agency)
        .level(PREFECTURE)
        .region(region)
        .year(year)
        .total("new_received", received)
        .total("granted", granted)
        .total("results_total", results);
  }

  private static ReportBuilder county(String agency, Scope scope, long received) {
    return report(agency)
        .level(COUNTY)
        .region(Places.TONGLU)
        .scope(scope)
        .total("new_received", received);
  }

  private static ReportBuilder ofType(String type, long received) {
    return report(type).type(type).total("new_received", received).region(Places.TONGLU);
  }

  private static List<Row> numerators(Dataset<Row> answer) {
    return answer.select("group_name", "numerator").collectAsList();
  }

  private static Dataset<Row> compare(List<ReportBuilder> reports, Asking asked) {
    return Comparison.of(figures(reports), asked.request());
  }

  private static Asking asking(String... metrics) {
    return new Asking(Stream.of(metrics).map(Metric::named).toList());
  }

  private static String[] tail(String... names) {
    return List.of(names).subList(1, names.length).toArray(String[]::new);
  }

  private static Row row(Object... values) {
    return RowFactory.create(values);
  }
}
