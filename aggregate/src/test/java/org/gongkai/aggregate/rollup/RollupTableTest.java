package org.gongkai.aggregate.rollup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gongkai.aggregate.LocalSpark.figures;
import static org.gongkai.aggregate.LocalSpark.held;
import static org.gongkai.aggregate.LocalSpark.keys;
import static org.gongkai.aggregate.ReportBuilder.report;
import static org.gongkai.extract.report.AgencyLevel.COUNTY;
import static org.gongkai.extract.report.AgencyLevel.NATIONAL;
import static org.gongkai.extract.report.AgencyLevel.PREFECTURE;
import static org.gongkai.extract.report.AgencyLevel.PROVINCE;
import static org.gongkai.extract.report.AgencyLevel.TOWNSHIP;
import static org.gongkai.extract.report.Scope.CONSOLIDATED;
import static org.gongkai.extract.report.Scope.UNKNOWN;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.gongkai.aggregate.Places;
import org.gongkai.aggregate.ReportBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class RollupTableTest {

  private static final List<ReportBuilder> MIXED =
      List.of(
          report("浙江省财政厅").level(PROVINCE).region(Places.ZHEJIANG).total("new_received", 1),
          report("杭州市财政局").level(PREFECTURE).region(Places.HANGZHOU).total("new_received", 2),
          report("桐庐县财政局").level(COUNTY).region(Places.TONGLU).total("new_received", 4),
          report("桐庐县某镇")
              .type("township_government")
              .level(TOWNSHIP)
              .region(Places.TONGLU)
              .total("new_received", 8),
          report("仙桃市财政局").level(COUNTY).region(Places.XIANTAO).total("new_received", 16),
          report("东城区财政局").level(COUNTY).region(Places.DONGCHENG).total("new_received", 32),
          report("某市财政局").total("new_received", 64),
          report("浙江省人民政府")
              .type("government")
              .level(PROVINCE)
              .region(Places.ZHEJIANG)
              .scope(CONSOLIDATED)
              .total("new_received", 1000),
          report("杭州市人民政府")
              .type("government")
              .level(PREFECTURE)
              .region(Places.HANGZHOU)
              .scope(CONSOLIDATED)
              .total("new_received", 100),
          report("杭州市税务局")
              .type("tax")
              .level(PREFECTURE)
              .region(Places.HANGZHOU)
              .scope(CONSOLIDATED)
              .total("new_received", 10),
          report("某开发区")
              .type("development_zone")
              .level(COUNTY)
              .region(Places.HANGZHOU)
              .scope(CONSOLIDATED)
              .total("new_received", 5000),
          report("海关总署")
              .type("customs")
              .level(NATIONAL)
              .scope(CONSOLIDATED)
              .total("new_received", 7),
          report("桐庐县教育局")
              .type("education")
              .region(Places.TONGLU)
              .scope(UNKNOWN)
              .total("new_received", 9000),
          report("桐庐县教育局")
              .type("education")
              .region(Places.TONGLU)
              .withoutYear()
              .total("new_received", 9000),
          report("桐庐县财政局")
              .region(Places.TONGLU)
              .published("1999-01-01")
              .scope(UNKNOWN)
              .total("new_received", 9000));

  /** These and some that have rows in every rollup. */
  private static final List<ReportBuilder> OF_EVERY_KIND =
      Stream.concat(MIXED.stream(), Stream.of(2020, 2021).map(RollupTableTest::full)).toList();

  /** In one partition and in five, with totals that lie in as many. */
  private static final RollupInput IN_ONE = input(OF_EVERY_KIND, rows -> rows.coalesce(1));

  private static final RollupInput IN_FIVE = input(OF_EVERY_KIND, rows -> rows.repartition(5));

  @Test
  void ownReportsAddUpIntoTheirDivisionsAndConsolidatedOnesStandForTheirOwnAlone() {
    Dataset<Row> volume = RollupTable.VOLUME.of(input(MIXED));

    assertThat(
            volume
                .select(
                    "basis",
                    "region_level",
                    "region_code",
                    "region_name",
                    "agency_type",
                    "reports",
                    "agencies",
                    "new_received")
                .collectAsList())
        .containsExactlyInAnyOrder(
            row("own", "national", "000000", "全国", "*", 7L, 6L, 127L),
            row("own", "national", "000000", "全国", "finance", 6L, 5L, 119L),
            row("own", "national", "000000", "全国", "township_government", 1L, 1L, 8L),
            row("own", "province", "330000", "浙江省", "*", 4L, 4L, 15L),
            row("own", "province", "330000", "浙江省", "finance", 3L, 3L, 7L),
            row("own", "province", "330000", "浙江省", "township_government", 1L, 1L, 8L),
            row("own", "province", "420000", "湖北省", "*", 1L, 1L, 16L),
            row("own", "province", "420000", "湖北省", "finance", 1L, 1L, 16L),
            row("own", "province", "110000", "北京市", "*", 1L, 1L, 32L),
            row("own", "province", "110000", "北京市", "finance", 1L, 1L, 32L),
            row("own", "prefecture", "330100", "杭州市", "*", 3L, 3L, 14L),
            row("own", "prefecture", "330100", "杭州市", "finance", 2L, 2L, 6L),
            row("own", "prefecture", "330100", "杭州市", "township_government", 1L, 1L, 8L),
            row("own", "county", "330122", "桐庐县", "*", 2L, 2L, 12L),
            row("own", "county", "330122", "桐庐县", "finance", 1L, 1L, 4L),
            row("own", "county", "330122", "桐庐县", "township_government", 1L, 1L, 8L),
            row("own", "county", "429004", "仙桃市", "*", 1L, 1L, 16L),
            row("own", "county", "429004", "仙桃市", "finance", 1L, 1L, 16L),
            row("own", "county", "110101", "东城区", "*", 1L, 1L, 32L),
            row("own", "county", "110101", "东城区", "finance", 1L, 1L, 32L),
            row("consolidated", "national", "000000", "全国", "customs", 1L, 1L, 7L),
            row("consolidated", "province", "330000", "浙江省", "*", 1L, 1L, 1000L),
            row("consolidated", "province", "330000", "浙江省", "government", 1L, 1L, 1000L),
            row("consolidated", "prefecture", "330100", "杭州市", "*", 1L, 1L, 100L),
            row("consolidated", "prefecture", "330100", "杭州市", "government", 1L, 1L, 100L),
            row("consolidated", "prefecture", "330100", "杭州市", "tax", 1L, 1L, 10L));
  }

  @Test
  void ofSeveralConsolidatedReportsOfOneGovernmentOneCounts() {
    Dataset<Row> volume =
        RollupTable.VOLUME.of(
            input(
                List.of(
                    consolidated("杭州市人民政府办公室", "government_office", "2022-03-01", 1),
                    consolidated("杭州市人民政府", "government", "2022-01-01", 2),
                    consolidated("杭州市", "government", "2022-02-01", 4),
                    report("宁波市人民政府办公室")
                        .type("government_office")
                        .level(PREFECTURE)
                        .region(Places.NINGBO)
                        .scope(CONSOLIDATED)
                        .total("new_received", 8))));

    assertThat(
            volume.select("region_name", "agency_type", "reports", "new_received").collectAsList())
        .containsExactlyInAnyOrder(
            row("杭州市", "*", 1L, 4L),
            row("杭州市", "government", 1L, 4L),
            row("宁波市", "*", 1L, 8L),
            row("宁波市", "government_office", 1L, 8L));
  }

  @Test
  void ratesCompareTheSameReportsAboveAndBelowTheLine() {
    Dataset<Row> volume =
        RollupTable.VOLUME.of(
            input(
                List.of(
                    report("甲")
                        .total("new_received", 10)
                        .total("carried_in", 2)
                        .total("granted", 3)
                        .total("partially_granted", 1)
                        .total("denied_state_secret", 4)
                        .total("other_total", 0)
                        .total("results_total", 8)
                        .total("carried_out", 4)
                        .legal("review", "total", "5")
                        .legal("review", "corrected", "1")
                        .legal("review", "pending", "1")
                        .legal("review", "upheld", "3"),
                    report("乙").total("new_received", 6).total("granted", 100),
                    report("丙")
                        .cell("new_received", "total", "?")
                        .total("carried_in", 50)
                        .total("granted", 2)
                        .cell("denied_third_party_rights", "total", "?")
                        .total("results_total", 12),
                    report("丁").cell("granted", "total", "-"))));

    Row all = volume.filter("agency_type = '*'").first();
    assertThat(values(all, "reports", "reports_with_intake", "reports_with_results"))
        .containsExactly(4L, 2L, 2L);
    assertThat(
            values(
                all,
                "new_received",
                "carried_in",
                "granted",
                "results_total",
                "carried_out",
                "caseload",
                "other_other"))
        .containsExactly(16L, 52L, 105L, 20L, 4L, 68L, null);
    assertThat(rate(all, "grant_rate")).containsExactly(5L, 20L, 2L, 0.25);
    assertThat(rate(all, "disclosure_rate")).containsExactly(6L, 20L, 2L, 0.3);
    assertThat(rate(all, "denial_rate")).containsExactly(4L, 8L, 1L, 0.5);
    assertThat(rate(all, "unavailable_rate")).containsExactly(0L, 20L, 2L, 0.0);
    assertThat(rate(all, "completion_rate")).containsExactly(8L, 12L, 1L, 8.0 / 12);
    assertThat(rate(all, "carry_over_rate")).containsExactly(4L, 12L, 1L, 4.0 / 12);
    assertThat(rate(all, "substantive_disclosure_rate"))
        .containsExactly(104L, 108L, 2L, 104.0 / 108);
    assertThat(rate(all, "review_rate")).containsExactly(5L, 20L, 2L, 0.25);
    assertThat(rate(all, "litigation_rate")).containsExactly(0L, 20L, 2L, 0.0);
    assertThat(rate(all, "review_correction_rate")).containsExactly(1L, 4L, 1L, 0.25);
    assertThat(rate(all, "review_correction_rate_of_all")).containsExactly(1L, 5L, 1L, 0.2);
    assertThat(rate(all, "litigation_correction_rate")).containsExactly(null, null, 0L, null);
  }

  @Test
  void aRateOverNothingIsNull() {
    Dataset<Row> volume =
        RollupTable.VOLUME.of(
            input(
                List.of(
                    report("甲")
                        .total("new_received", 0)
                        .total("results_total", 0)
                        .legal("litigation_direct", "total", "2")
                        .legal("litigation_direct", "pending", "2"))));

    Row all = volume.filter("agency_type = '*'").first();
    assertThat(rate(all, "grant_rate")).containsExactly(0L, 0L, 1L, null);
    assertThat(rate(all, "completion_rate")).containsExactly(0L, 0L, 1L, null);
    assertThat(rate(all, "litigation_rate")).containsExactly(2L, 0L, 1L, null);
    assertThat(rate(all, "litigation_correction_rate")).containsExactly(0L, 0L, 1L, null);
    assertThat(rate(all, "litigation_correction_rate_of_all")).containsExactly(0L, 2L, 1L, 0.0);
  }

  /** Upheld, corrected, other, pending, total; "-" is blank. What the rates make of two reports. */
  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "3 corrected of a total of 1,                  0 3 0 0 1, 1, 4",
    "all outcomes together more than the total,    2 1 0 1 3, 1, 4",
    "a corrected case beside a total left blank,   - 1 - 1 -, 1, 4",
    "all outcomes together as many as the total,   1 1 0 0 2, 2, 6",
    "outcomes that fall short of the total,        0 1 0 0 2, 2, 6"
  })
  void aReportWithMoreOutcomesThanCasesLeavesTheCorrectionRatesOfItsChannel(
      String name, String outcomes, long corrected, long total) {
    ReportBuilder odd = report("乙");
    List<String> keys = List.of("upheld", "corrected", "other", "pending", "total");
    for (int i = 0; i < keys.size(); i++) {
      String text = outcomes.split(" ")[i];
      if (!text.equals("-")) {
        odd.legal("review", keys.get(i), text);
      }
    }
    ReportBuilder sound =
        report("甲")
            .legal("review", "upheld", "3")
            .legal("review", "corrected", "1")
            .legal("review", "total", "4");

    RollupInput input = input(List.of(sound, odd));
    List<Object> expected = List.of(corrected, total, corrected, (double) corrected / total);
    Row volume = RollupTable.VOLUME.of(input).filter("agency_type = '*'").first();
    Row legal =
        RollupTable.LEGAL_OUTCOMES
            .of(input)
            .filter("agency_type = '*' and channel = 'review' and outcome = 'corrected'")
            .first();
    assertThat(rate(volume, "review_correction_rate_of_all")).isEqualTo(expected);
    assertThat(rate(legal, "correction_rate_of_all")).isEqualTo(expected);
  }

  @Test
  void theMixGivesEachPrintedResultItsShareOfTheResultsOfTheSameReports() {
    Dataset<Row> mix =
        RollupTable.DISPOSITION_MIX.of(
            input(
                List.of(
                    report("甲")
                        .total("granted", 3)
                        .total("other_other", 1)
                        .total("results_total", 4),
                    report("乙")
                        .total("granted", 1)
                        .cell("other_other", "total", "?")
                        .total("results_total", 4),
                    report("丙").total("granted", 50),
                    report("丁").total("denied_state_secret", 0).total("results_total", 0))));

    assertThat(
            mix.filter("agency_type = '*'")
                .select("region_name", "item", "count", "results_total", "reports", "share")
                .collectAsList())
        .containsExactlyInAnyOrder(
            row("全国", "granted", 4L, 8L, 3L, 0.5),
            row("全国", "other_other", 1L, 4L, 2L, 0.25),
            row("全国", "denied_state_secret", 0L, 8L, 3L, 0.0));
  }

  @ParameterizedTest
  @EnumSource
  void everyRollupHasExactlyItsSchemaAndEachKeyOnce(RollupTable table) {
    Dataset<Row> rows = table.of(IN_ONE);

    assertThat(rows.schema()).isEqualTo(table.schema());
    assertThat(keys(rows, table.primaryKey())).isNotEmpty().doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @EnumSource
  void theRowsDoNotDependOnThePartitions(RollupTable table) {
    assertThat(table.of(IN_FIVE).collectAsList())
        .containsExactlyInAnyOrderElementsOf(table.of(IN_ONE).collectAsList());
  }

  @Test
  void figuresThatLackAColumnAreRefusedWithTheColumnNamed() {
    assertThatThrownBy(() -> RollupInput.of(figures(MIXED).drop("granted")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("figures: the column granted (bigint) is missing.");
  }

  private static ReportBuilder full(int year) {
    return report("桐庐县审计局")
        .level(COUNTY)
        .region(Places.TONGLU)
        .year(year)
        .total("new_received", 10)
        .cell("new_received", "natural_person", "10")
        .total("granted", 9)
        .total("results_total", 9)
        .legal("review", "upheld", "2")
        .legal("review", "total", "2");
  }

  private static ReportBuilder consolidated(
      String agency, String type, String published, long received) {
    return report(agency)
        .type(type)
        .level(PREFECTURE)
        .region(Places.HANGZHOU)
        .scope(CONSOLIDATED)
        .published(published)
        .total("new_received", received);
  }

  private static RollupInput input(List<ReportBuilder> reports) {
    return RollupInput.of(figures(reports));
  }

  private static RollupInput input(
      List<ReportBuilder> reports, UnaryOperator<Dataset<Row>> parted) {
    RollupInput input = RollupInput.of(parted.apply(figures(reports)));
    return input.withTotals(parted.apply(held(input.totals())));
  }

  private static List<Object> rate(Row row, String key) {
    return values(row, key + "_numerator", key + "_denominator", key + "_reports", key);
  }

  private static List<Object> values(Row row, String... columns) {
    return Stream.of(columns).<Object>map(row::getAs).toList();
  }

  private static Row row(Object... values) {
    return RowFactory.create(values);
  }
}
