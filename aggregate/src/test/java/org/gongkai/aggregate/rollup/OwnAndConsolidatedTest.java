package org.gongkai.aggregate.rollup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.aggregate.Intakes.extracted;
import static org.gongkai.aggregate.LocalSpark.SESSION;
import static org.gongkai.aggregate.ReportBuilder.report;
import static org.gongkai.extract.report.AgencyLevel.COUNTY;
import static org.gongkai.extract.report.AgencyLevel.PREFECTURE;
import static org.gongkai.extract.report.AgencyLevel.PROVINCE;
import static org.gongkai.extract.report.AgencyLevel.TOWNSHIP;
import static org.gongkai.extract.report.Scope.CONSOLIDATED;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;
import org.gongkai.aggregate.Places;
import org.gongkai.aggregate.ReportBuilder;
import org.gongkai.aggregate.lake.ExtractionRows;
import org.gongkai.aggregate.lake.LakeTable;
import org.gongkai.aggregate.lake.LakeTables;
import org.gongkai.extract.report.AgencyLevel;
import org.gongkai.extract.report.Region;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A consolidated report set above the own reports that it covers: nothing is counted twice. */
class OwnAndConsolidatedTest {

  /**
   * Own reports; together new_received 150 in the province, 140 in the prefecture, 120 in the
   * county.
   */
  private static final List<ReportBuilder> OWN =
      Stream.of(2020, 2021)
          .flatMap(
              year ->
                  Stream.of(
                      sized(1, year, "浙江省财政厅", "finance", PROVINCE, Places.ZHEJIANG),
                      sized(2, year, "杭州市财政局", "finance", PREFECTURE, Places.HANGZHOU),
                      sized(4, year, "桐庐县人民政府办公室", "government_office", COUNTY, Places.TONGLU),
                      sized(8, year, "桐庐县某镇", "township_government", TOWNSHIP, Places.TONGLU),
                      sized(16, year, "东城区财政局", "finance", COUNTY, Places.DONGCHENG)))
          .toList();

  /**
   * What is set above them: consolidated reports, as the size of their figures, and the
   * new_received that the rollups give for 2021, by row.
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
              List.of(consolidated(20, "杭州市税务局", "tax", PREFECTURE, Places.HANGZHOU)),
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

  private static final Map<RollupTable, List<Row>> ONLY_OWN = rows(input(OWN));

  /**
   * @param name what is set above the own reports
   * @param reports the consolidated reports
   * @param received by level, code and type of a row on that basis, its new_received of 2021
   */
  private record Case(String name, List<List<ReportBuilder>> reports, Map<String, Long> received) {

    List<ReportBuilder> consolidated() {
      return reports.stream().flatMap(List::stream).toList();
    }

    List<ReportBuilder> andOwn() {
      return Stream.concat(OWN.stream(), consolidated().stream()).toList();
    }

    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Arguments> cases() {
    return CASES.stream().map(Arguments::of);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void neitherBasisChangesByReportsOfTheOtherAndAReportStandsAtItsOwnLevelOnly(Case above) {
    Map<RollupTable, List<Row>> both = rows(input(above.andOwn()));
    Map<RollupTable, List<Row>> onlyConsolidated = rows(input(above.consolidated()));

    assertThat(
            ofBasis("consolidated", both.get(RollupTable.VOLUME)).stream()
                .filter(row -> row.<Integer>getAs("year") == 2021)
                .collect(
                    Collectors.toMap(
                        OwnAndConsolidatedTest::place, row -> row.<Long>getAs("new_received"))))
        .isEqualTo(above.received);
    for (RollupTable rollup : RollupTable.values()) {
      List<Row> consolidated = ofBasis("consolidated", both.get(rollup));
      assertThat(ofBasis("own", both.get(rollup)))
          .as("%s of own reports", rollup)
          .isNotEmpty()
          .containsExactlyInAnyOrderElementsOf(ONLY_OWN.get(rollup));
      assertThat(consolidated)
          .as("%s of consolidated reports", rollup)
          .isNotEmpty()
          .containsExactlyInAnyOrderElementsOf(onlyConsolidated.get(rollup));
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

  private static Map<RollupTable, List<Row>> rows(RollupInput input) {
    return Stream.of(RollupTable.values())
        .collect(Collectors.toMap(rollup -> rollup, rollup -> rollup.of(input).collectAsList()));
  }

  private static List<Row> ofBasis(String basis, List<Row> rows) {
    return rows.stream().filter(row -> row.<String>getAs("basis").equals(basis)).toList();
  }

  private static List<ReportBuilder> government(int size, AgencyLevel level, Region region) {
    return consolidated(size, region.name() + "人民政府", "government", level, region);
  }

  /** Reports of both years. */
  private static List<ReportBuilder> consolidated(
      int size, String agency, String type, AgencyLevel level, Region region) {
    return IntStream.of(2020, 2021)
        .mapToObj(year -> sized(size, year, agency, type, level, region).scope(CONSOLIDATED))
        .toList();
  }

  /** A report whose figures are all multiples of its size, more of them in the second year. */
  private static ReportBuilder sized(
      int size, int year, String agency, String type, AgencyLevel level, Region region) {
    long of = year == 2021 ? size : size - 1;
    return report(agency)
        .type(type)
        .level(level)
        .region(region)
        .year(year)
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

  /** Figures and totals as they would be read from where a run has written them. */
  private static RollupInput input(List<ReportBuilder> reports) {
    List<Row> extractions = new ArrayList<>();
    for (int i = 0; i < reports.size(); i++) {
      extractions.add(
          ExtractionRows.toRow(extracted(String.format("%02x", i), "file:" + i, reports.get(i))));
    }
    Dataset<Row> figures =
        LakeTables.of(LakeTable.FIGURES, dataset(extractions, ExtractionRows.schema()));
    RollupInput input = RollupInput.of(written(figures));
    return input.withTotals(written(input.totals()));
  }

  private static Dataset<Row> written(Dataset<Row> rows) {
    return dataset(rows.collectAsList(), rows.schema());
  }

  private static Dataset<Row> dataset(List<Row> rows, StructType schema) {
    return SESSION.createDataset(rows, Encoders.row(schema));
  }
}
