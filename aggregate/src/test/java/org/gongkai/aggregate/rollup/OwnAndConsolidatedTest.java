package org.gongkai.aggregate.rollup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.aggregate.LocalSpark.figures;
import static org.gongkai.aggregate.LocalSpark.held;
import static org.gongkai.aggregate.ReportBuilder.report;
import static org.gongkai.extract.report.AgencyLevel.COUNTY;
import static org.gongkai.extract.report.AgencyLevel.PREFECTURE;
import static org.gongkai.extract.report.AgencyLevel.PROVINCE;
import static org.gongkai.extract.report.AgencyLevel.TOWNSHIP;
import static org.gongkai.extract.report.Scope.CONSOLIDATED;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.gongkai.aggregate.Places;
import org.gongkai.aggregate.ReportBuilder;
import org.gongkai.extract.report.AgencyLevel;
import org.gongkai.extract.report.Region;
import org.gongkai.extract.report.Scope;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A consolidated report set above the own reports that it covers: nothing is counted twice. */
class OwnAndConsolidatedTest {

  /**
   * Own reports; together new_received 150 in the province, 140 in the prefecture, 120 in the
   * county.
   */
  private static final List<Reports> OWN =
      List.of(
          new Reports(1, "浙江省财政厅", "finance", PROVINCE, Places.ZHEJIANG, Scope.OWN),
          new Reports(2, "杭州市财政局", "finance", PREFECTURE, Places.HANGZHOU, Scope.OWN),
          new Reports(4, "桐庐县人民政府办公室", "government_office", COUNTY, Places.TONGLU, Scope.OWN),
          new Reports(8, "桐庐县某镇", "township_government", TOWNSHIP, Places.TONGLU, Scope.OWN),
          new Reports(16, "东城区财政局", "finance", COUNTY, Places.DONGCHENG, Scope.OWN));

  /**
   * What is set above them: consolidated reports, as the size of their figures, and the
   * new_received that the rollups give for the second year, by row. Each case has two years of its
   * own in one lake, far from those of the others.
   */
  private static final List<Case> CASES =
      List.of(
          new Case(
              "a province's report of the sum of all below it",
              List.of(government(15, PROVINCE, Places.ZHEJIANG)),
              Map.of("province 330000 *", 150L, "province 330000 government", 150L)),
          new Case(
              "a province's report of more than all below it",
              List.of(government(1000, PROVINCE, Places.ZHEJIANG)),
              Map.of("province 330000 *", 10_000L, "province 330000 government", 10_000L)),
          new Case(
              "a prefecture's report of the sum of all below it",
              List.of(government(14, PREFECTURE, Places.HANGZHOU)),
              Map.of("prefecture 330100 *", 140L, "prefecture 330100 government", 140L)),
          new Case(
              "a prefecture's report of less than all below it",
              List.of(government(3, PREFECTURE, Places.HANGZHOU)),
              Map.of("prefecture 330100 *", 30L, "prefecture 330100 government", 30L)),
          new Case(
              "a county's report of the sum of all in it",
              List.of(government(12, COUNTY, Places.TONGLU)),
              Map.of("county 330122 *", 120L, "county 330122 government", 120L)),
          new Case(
              "a report of a municipality's district, which has no prefecture above it",
              List.of(government(17, COUNTY, Places.DONGCHENG)),
              Map.of("county 110101 *", 170L, "county 110101 government", 170L)),
          new Case(
              "a department's report for all departments of its kind below it",
              List.of(new Reports(20, "杭州市税务局", "tax", PREFECTURE, Places.HANGZHOU, CONSOLIDATED)),
              Map.of("prefecture 330100 tax", 200L)),
          new Case(
              "reports of every level, each covering those of the next",
              List.of(
                  government(15, PROVINCE, Places.ZHEJIANG),
                  government(14, PREFECTURE, Places.HANGZHOU),
                  government(12, COUNTY, Places.TONGLU)),
              Map.of(
                  "province 330000 *", 150L,
                  "province 330000 government", 150L,
                  "prefecture 330100 *", 140L,
                  "prefecture 330100 government", 140L,
                  "county 330122 *", 120L,
                  "county 330122 government", 120L)));

  private static final Map<RollupTable, List<Row>> ONLY_OWN =
      rows(CASES.stream().flatMap(above -> above.years(OWN)));
  private static final Map<RollupTable, List<Row>> ONLY_CONSOLIDATED =
      rows(CASES.stream().flatMap(above -> above.years(above.reports)));
  private static final Map<RollupTable, List<Row>> BOTH =
      rows(
          CASES.stream()
              .flatMap(above -> Stream.concat(above.years(OWN), above.years(above.reports))));

  /**
   * @param name what is set above the own reports
   * @param reports the consolidated reports
   * @param received by level, code and type of a row on that basis, its new_received of the second
   *     year
   */
  private record Case(String name, List<Reports> reports, Map<String, Long> received) {

    Stream<ReportBuilder> years(List<Reports> some) {
      return some.stream().flatMap(each -> Stream.of(each.of(first()), each.of(first() + 1)));
    }

    /** The first of its two years. */
    private int first() {
      return 1950 + 10 * CASES.indexOf(this);
    }

    /** The rows of a basis about its years. */
    List<Row> of(String basis, List<Row> rows) {
      return rows.stream()
          .filter(row -> row.<String>getAs("basis").equals(basis))
          .filter(row -> isSecond(row) || row.<Integer>getAs("year") == first())
          .toList();
    }

    boolean isSecond(Row row) {
      return row.<Integer>getAs("year") == first() + 1;
    }

    @Override
    public String toString() {
      return name;
    }
  }

  /** Reports of two years, whose figures are all multiples of a size. */
  private record Reports(
      int size, String agency, String type, AgencyLevel level, Region region, Scope scope) {

    /** The report about an odd year has more of everything. */
    ReportBuilder of(int year) {
      long of = year % 2 == 1 ? size : size - 1;
      return report(agency)
          .type(type)
          .level(level)
          .region(region)
          .year(year)
          .scope(scope)
          .total("new_received", 10 * of)
          .cell("new_received", "natural_person", Long.toString(9 * of))
          .cell("new_received", "commercial_enterprise", Long.toString(of))
          .total("carried_in", of)
          .total("granted", 5 * of)
          .total("partially_granted", of)
          .total("denied_state_secret", 3 * of)
          .total("results_total", 9 * of)
          .total("carried_out", 2 * of)
          .legal("review", "upheld", Long.toString(2 * of))
          .legal("review", "corrected", Long.toString(of))
          .legal("review", "total", Long.toString(3 * of))
          .legal("litigation_direct", "upheld", Long.toString(of))
          .legal("litigation_direct", "total", Long.toString(of));
    }
  }

  static Stream<Arguments> cases() {
    return CASES.stream().map(Arguments::of);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void neitherBasisChangesByReportsOfTheOtherAndAReportStandsAtItsOwnLevelOnly(Case above) {
    assertThat(
            above.of("consolidated", BOTH.get(RollupTable.VOLUME)).stream()
                .filter(above::isSecond)
                .collect(
                    Collectors.toMap(
                        OwnAndConsolidatedTest::place, row -> row.<Long>getAs("new_received"))))
        .isEqualTo(above.received);
    for (RollupTable rollup : RollupTable.values()) {
      List<Row> consolidated = above.of("consolidated", BOTH.get(rollup));
      assertThat(above.of("own", BOTH.get(rollup)))
          .as("%s of own reports", rollup)
          .isNotEmpty()
          .containsExactlyInAnyOrderElementsOf(above.of("own", ONLY_OWN.get(rollup)));
      assertThat(consolidated)
          .as("%s of consolidated reports", rollup)
          .isNotEmpty()
          .containsExactlyInAnyOrderElementsOf(
              above.of("consolidated", ONLY_CONSOLIDATED.get(rollup)));
      assertThat(consolidated.stream().map(OwnAndConsolidatedTest::place).distinct())
          .as("%s of consolidated reports", rollup)
          .containsExactlyInAnyOrderElementsOf(above.received.keySet());
    }
  }

  private static String place(Row row) {
    return Stream.of("region_level", "region_code", "agency_type")
        .map(row::<String>getAs)
        .collect(Collectors.joining(" "));
  }

  /** Every rollup, from figures and totals as they would be read from where a run wrote them. */
  private static Map<RollupTable, List<Row>> rows(Stream<ReportBuilder> reports) {
    RollupInput computed = RollupInput.of(figures(reports.toList()));
    RollupInput input = computed.withTotals(held(computed.totals()));
    return Stream.of(RollupTable.values())
        .collect(Collectors.toMap(rollup -> rollup, rollup -> rollup.of(input).collectAsList()));
  }

  private static Reports government(int size, AgencyLevel level, Region region) {
    return new Reports(size, region.name() + "人民政府", "government", level, region, CONSOLIDATED);
  }
}
