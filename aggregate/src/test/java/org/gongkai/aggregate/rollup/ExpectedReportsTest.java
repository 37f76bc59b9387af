package org.gongkai.aggregate.rollup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.aggregate.LocalSpark.SESSION;
import static org.gongkai.aggregate.LocalSpark.figures;
import static org.gongkai.aggregate.LocalSpark.held;
import static org.gongkai.aggregate.LocalSpark.keys;
import static org.gongkai.aggregate.ReportBuilder.report;
import static org.gongkai.extract.report.AgencyLevel.PREFECTURE;
import static org.gongkai.extract.report.AgencyLevel.PROVINCE;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.gongkai.aggregate.Places;
import org.gongkai.aggregate.ReportBuilder;
import org.gongkai.extract.report.Scope;
import org.junit.jupiter.api.Test;

/** What coverage says of agencies from which a report is expected. */
class ExpectedReportsTest {

  private static final List<ReportBuilder> REPORTS =
      List.of(
          report("杭州市财政局").id("330100:finance").level(PREFECTURE).region(Places.HANGZHOU),
          report("浙江省政府")
              .id("330000:government")
              .type("government")
              .level(PROVINCE)
              .region(Places.ZHEJIANG)
              .scope(Scope.CONSOLIDATED),
          report("桐庐县甲镇")
              .id("330122:township_government:甲镇")
              .type("township_government")
              .region(Places.TONGLU),
          report("桐庐县财政局").id("330122:finance").region(Places.TONGLU).year(2020));

  private static final List<Row> LIST =
      List.of(
          expected(2021, "330100", "杭州市", null, "finance", "330100:finance", false),
          expected(2021, "330100", "杭州市", null, "audit", "330100:audit", false),
          expected(2021, "330122", "杭州市", "桐庐县", "finance", "330122:finance", true),
          town("甲镇"),
          town("乙镇"),
          expected(2021, "330127", "杭州市", "淳安县", "finance", "330127:finance", false),
          expected(2021, "330000", null, null, "government", "330000:government", true));

  private static final RollupInput INPUT = RollupInput.of(figures(REPORTS));

  private static final Dataset<Row> COVERAGE =
      held(
          RollupTable.COVERAGE.of(
              INPUT.withExpected(SESSION.createDataFrame(LIST, ExpectedReports.schema()))));

  @Test
  void whatIsExpectedIsFoundOrMissingInEveryDivisionAlsoWhereThereIsNoReport() {
    assertThat(lines("year = 2021 AND basis = 'own' AND agency_type = '*'"))
        .containsExactly(
            "000000 全国: 2 reports, 7 expected, 3 found, 4 missing",
            "330000 浙江省: 2 reports, 7 expected, 3 found, 4 missing",
            "330100 杭州市: 2 reports, 6 expected, 2 found, 4 missing",
            "330122 桐庐县: 1 reports, 3 expected, 1 found, 2 missing",
            "330127 淳安县: 0 reports, 1 expected, 0 found, 1 missing");
  }

  @Test
  void anAgencyTypeHasRowsOfItsOwn() {
    assertThat(lines("year = 2021 AND region_code = '330100' AND agency_type <> '*'"))
        .containsExactly(
            "330100 杭州市: 0 reports, 1 expected, 0 found, 1 missing",
            "330100 杭州市: 1 reports, 3 expected, 1 found, 2 missing",
            "330100 杭州市: 1 reports, 2 expected, 1 found, 1 missing");
  }

  @Test
  void aConsolidatedReportIsTheOneExpectedAndItsOwnBasisSaysNothing() {
    assertThat(lines("year = 2021 AND agency_type = 'government' AND region_level = 'province'"))
        .containsExactly(
            "330000 浙江省: 1 reports, null expected, null found, null missing",
            "330000 浙江省: 0 reports, 1 expected, 1 found, 0 missing");
  }

  @Test
  void ofAYearThatTheListLeavesOutNothingIsSaid() {
    assertThat(lines("year = 2020 AND agency_type = '*' AND region_level = 'county'"))
        .containsExactly("330122 桐庐县: 1 reports, null expected, null found, null missing");
  }

  @Test
  void withoutAListNothingIsSaid() {
    assertThat(
            RollupTable.COVERAGE
                .of(INPUT)
                .filter("expected IS NOT NULL OR expected_found IS NOT NULL")
                .collectAsList())
        .isEmpty();
  }

  @Test
  void theRowsHaveTheSchemaAndEachKeyOnce() {
    assertThat(COVERAGE.schema()).isEqualTo(RollupTable.COVERAGE.schema());
    assertThat(keys(COVERAGE, Cut.key())).isNotEmpty().doesNotHaveDuplicates();
  }

  private static List<String> lines(String condition) {
    return COVERAGE
        .filter(condition)
        .orderBy("region_code", "agency_type", "basis")
        .selectExpr(
            "concat(region_code, ' ', region_name, ': ', reports, ' reports, ',"
                + " coalesce(string(expected), 'null'), ' expected, ',"
                + " coalesce(string(expected_found), 'null'), ' found, ',"
                + " coalesce(string(expected_missing), 'null'), ' missing')")
        .collectAsList()
        .stream()
        .map(row -> row.getString(0))
        .toList();
  }

  private static Row town(String name) {
    return expected(
        2021,
        "330122",
        "杭州市",
        "桐庐县",
        "township_government",
        "330122:township_government:" + name,
        true);
  }

  private static Row expected(
      int year,
      String code,
      String prefecture,
      String county,
      String type,
      String id,
      boolean named) {
    return RowFactory.create(year, code, "浙江省", prefecture, county, type, id, named);
  }
}
