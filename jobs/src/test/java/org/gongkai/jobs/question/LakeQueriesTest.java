package org.gongkai.jobs.question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.gongkai.aggregate.rollup.Standing;
import org.gongkai.extract.report.AgencyLevel;
import org.gongkai.extract.report.Scope;
import org.gongkai.extract.report.Severity;
import org.gongkai.jobs.LakeCopy;
import org.gongkai.jobs.LakeRows;
import org.gongkai.jobs.SampleLake;
import org.gongkai.jobs.Samples;
import org.gongkai.jobs.check.CheckReport;
import org.gongkai.jobs.lake.Deployment;
import org.gongkai.jobs.regional.RegionalBasis;
import org.gongkai.jobs.regional.RegionalQuestion;
import org.gongkai.jobs.result.Destination;
import org.gongkai.jobs.result.Format;
import org.gongkai.jobs.run.LakeRun;
import org.gongkai.jobs.terminal.Progress;
import org.gongkai.jobs.terminal.Screen;
import org.gongkai.jobs.usage.UsageException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Regions of a year and what the checks found, asked of the samples' lake. */
class LakeQueriesTest {

  private static final LakeQueries QUERIES = new LakeQueries(Deployment.LOCAL, Screen.ENDLESS);
  private static final Destination CSV = new Destination(Format.CSV, Optional.empty());

  @TempDir private static Path temporary;
  private static Path lake;
  private static LakeRows tables;

  @TempDir private Path folder;
  private final StringWriter screen = new StringWriter();

  @BeforeAll
  static void runTheSamples() throws IOException {
    lake = LakeCopy.of(SampleLake.folder(), temporary.resolve("lake"));
    Path expected = temporary.resolve("expected.csv");
    Files.writeString(
        expected,
        """
        region_code,agency_type,agency_name,year
        510821,public_security,旺苍县公安局,2021
        510821,education,,2021
        451302,audit,,2021
        """);
    new LakeRun(Deployment.LOCAL, Progress.SILENT)
        .run(Samples.into(lake), Optional.of(expected.toString()));
    tables = new LakeRows(lake);
  }

  @Test
  void theRollupIsTheRowsOfVolumeInTheOrderOfTheCodes() throws IOException {
    ask(question(AgencyLevel.PREFECTURE, Scope.OWN), CSV);

    assertThat(records())
        .extracting(
            row -> List.of(row.get("region_code"), row.get("reports"), row.get("new_received")))
        .hasSizeGreaterThan(5)
        .isEqualTo(
            tables.of(
                "SELECT region_code, reports, new_received FROM volume WHERE year = 2021 AND basis ="
                    + " 'own' AND region_level = 'prefecture' AND agency_type = '*' ORDER BY 1"));
  }

  @ParameterizedTest
  @CsvSource({
    "NATIONAL, OWN, false",
    "PROVINCE, OWN, false",
    "PREFECTURE, OWN, true",
    "COUNTY, OWN, false",
    "PROVINCE, CONSOLIDATED, false",
    "PREFECTURE, CONSOLIDATED, false",
    "COUNTY, CONSOLIDATED, true",
  })
  void theReportsThatCountAreThoseOfTheRowsAndEveryOtherHasItsReason(
      AgencyLevel level, Scope basis, boolean onlyBalanced) throws IOException {
    RegionalBasis behind =
        ask(
            new RegionalQuestion(
                2021, level, Optional.empty(), Optional.empty(), basis, onlyBalanced),
            CSV);

    long counting = records().stream().mapToLong(row -> Long.parseLong(row.get("reports"))).sum();
    assertThat(behind.reasons().of(Standing.COUNTS)).isEqualTo(counting);
    assertThat(behind.reasons().reports().values().stream().mapToLong(Long::longValue).sum())
        .isEqualTo(
            Long.parseLong(
                tables.of("SELECT count(*) FROM figures WHERE year = 2021").get(0).get(0)));
  }

  @Test
  void aProvinceAndAnAgencyTypeNarrowTheRows() throws IOException {
    RegionalBasis behind =
        ask(
            new RegionalQuestion(
                2021,
                AgencyLevel.COUNTY,
                Optional.of("四川"),
                Optional.of("public_security"),
                Scope.OWN,
                false),
            CSV);

    assertThat(records()).extracting(row -> row.get("region_name")).contains("旺苍县");
    assertThat(records())
        .allMatch(row -> row.get("region_code").startsWith("51"))
        .allMatch(row -> row.get("agency_type").equals("public_security"));
    assertThat(behind.text())
        .startsWith("basis own: the agencies' own reports added up, consolidated ones left out\n")
        .contains("1 of 1 report of 2021 counts");
  }

  @Test
  void onlyBalancedLeavesOutReportsOfWhichASumFailsAndSaysSo() throws IOException {
    RegionalBasis behind =
        ask(
            new RegionalQuestion(
                2021,
                AgencyLevel.COUNTY,
                Optional.of("510000"),
                Optional.of("public_security"),
                Scope.OWN,
                true),
            CSV);

    assertThat(records()).extracting(row -> row.get("region_name")).doesNotContain("旺苍县");
    assertThat(behind.text()).contains("without sums that all hold");
  }

  @Test
  void theScreenShowsRatesWithTheirDenominators() throws IOException {
    ask(
        question(AgencyLevel.PREFECTURE, Scope.OWN),
        new Destination(Format.TABLE, Optional.empty()));

    assertThat(screen.toString())
        .startsWith("region  code    reports  agencies  received  caseload  results")
        .containsPattern(
            "\n韶关市  440200        1         1         8        10        9 +44.4 % \\(4/9\\)");
  }

  @Test
  void jsonHoldsEveryColumn() throws IOException {
    ask(question(AgencyLevel.NATIONAL, Scope.OWN), new Destination(Format.JSON, Optional.empty()));

    JsonNode row = new JsonMapper().readTree(screen.toString()).get(0);
    assertThat(row.path("region_name").asText()).isEqualTo("全国");
    assertThat(row.path("disclosure_rate").asDouble())
        .isEqualTo(
            row.path("disclosure_rate_numerator").asDouble()
                / row.path("disclosure_rate_denominator").asDouble());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2031 |      |       | --year 2031: there is no report of that year; there are of 2019, 2020, 2021, 2022, 2023
          2021 | 吉林 |       | --province 吉林: there is no report from there of 2021; there are of
          2021 | 四川 | tax   | --agency-type tax: there is no report of such an agency of 2021; there are of
          2021 | 南宁 |       | --province 南宁: there is no such province; did you mean 广西壮族自治区?
          2021 |      | audit_ | --agency-type audit_: there is no such kind; there are administrative_approval,
          """)
  void whatTheLakeCannotAnswerSaysWhatItCan(
      int year, String province, String type, String message) {
    assertThatThrownBy(
            () ->
                ask(
                    new RegionalQuestion(
                        year,
                        AgencyLevel.PROVINCE,
                        Optional.ofNullable(province),
                        Optional.ofNullable(type),
                        Scope.OWN,
                        false),
                    CSV))
        .isInstanceOf(UsageException.class)
        .hasMessageStartingWith(message);
    assertThat(screen.toString()).isEmpty();
  }

  @Test
  void coverageSaysWhatWasExpectedAndWhatIsMissing() {
    assertThat(
            tables.of(
                "SELECT region_name, expected, expected_found, expected_missing FROM coverage WHERE"
                    + " year = 2021 AND basis = 'own' AND agency_type = '*' AND expected > 0 AND"
                    + " region_level IN ('national', 'county') ORDER BY region_code"))
        .hasSize(3)
        .contains(List.of("全国", "3", "1", "2"), List.of("旺苍县", "2", "1", "1"))
        .anyMatch(row -> row.subList(1, 4).equals(List.of("1", "0", "1")));
    assertThat(
            tables.of(
                "SELECT count(*) FROM coverage WHERE expected IS NULL AND year = 2021 AND basis = 'own'"))
        .containsExactly(List.of("0"));
  }

  @Test
  void theChecksAreToldByRuleAndPlaceWithTheWorstReports() throws IOException {
    CheckReport report = QUERIES.check(lake.toString(), 3);

    assertThat(report.reports()).isEqualTo(49);
    assertThat(report.sound()).isEqualTo(46);
    assertThat(report.findings(Severity.ERROR)).isEqualTo(5);
    assertThat(report.rules().get(0))
        .isEqualTo(new CheckReport.RuleCount("balance", Severity.ERROR, 2, 1, 0));
    assertThat(report.known())
        .extracting(known -> known.field() + " " + report.share(known))
        .containsExactly(
            "agency_name 100.0 %",
            "agency_type 100.0 %",
            "province 100.0 %",
            "region_code 100.0 %",
            "year 100.0 %",
            "scope 100.0 %",
            "published_on 91.8 %");
    assertThat(report.regions().stream().mapToLong(CheckReport.Cut::reports).sum()).isEqualTo(49);
    assertThat(report.types().stream().mapToLong(CheckReport.Cut::withErrors).sum()).isEqualTo(3);
    assertThat(report.worst()).hasSize(3);
    assertThat(report.worst())
        .flatExtracting(CheckReport.DoubtfulReport::doubts)
        .extracting(doubt -> doubt.place() + " " + doubt.actual() + " → " + doubt.proposal())
        .contains("applications / granted / commercial_enterprise 6 → 2");
  }

  private static RegionalQuestion question(AgencyLevel level, Scope basis) {
    return new RegionalQuestion(2021, level, Optional.empty(), Optional.empty(), basis, false);
  }

  private RegionalBasis ask(RegionalQuestion question, Destination destination) throws IOException {
    return QUERIES.regional(lake.toString(), question, destination, screen);
  }

  private List<CSVRecord> records() throws IOException {
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    return format.parse(new StringReader(screen.toString())).getRecords();
  }
}
