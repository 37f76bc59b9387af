package org.gongkai.jobs.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongkai.aggregate.compare.ComparisonRequest;
import org.gongkai.aggregate.compare.GroupKind;
import org.gongkai.aggregate.compare.Membership;
import org.gongkai.aggregate.compare.Panel;
import org.gongkai.aggregate.rollup.Standing;
import org.gongkai.extract.report.Scope;
import org.gongkai.jobs.compare.ComparisonBasis.Members;
import org.gongkai.jobs.regional.Reasons;
import org.gongkai.jobs.terminal.Screen;
import org.gongkai.jobs.usage.UsageException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ComparisonTextTest {

  @Test
  void groupsStandInTheOrderOfTheirRankInTheLastYearAndSmallNumbersAreMarked() {
    String text =
        ComparisonText.of(
            question("request_volume,grant_rate", "2020-2021").request(Optional.empty()),
            List.of(
                value("request_volume", "330100", "杭州市", 2020, 100).toValue(),
                value("request_volume", "330100", "杭州市", 2021, 120)
                    .changed(20, 0.2)
                    .ranked(2, 4, 3)
                    .toValue(),
                value("request_volume", "330200", "宁波市", 2020, 20).small().toValue(),
                value("request_volume", "330200", "宁波市", 2021, 200)
                    .changed(180, 9)
                    .ranked(1, 4, 4)
                    .toValue(),
                value("request_volume", "330300", "温州市", 2020, 40).toValue(),
                value("grant_rate", "330100", "杭州市", 2020, 0.5).toValue(),
                value("grant_rate", "330100", "杭州市", 2021, 0.4651)
                    .changed(-0.0349, -0.0698)
                    .ranked(1, 1, 0)
                    .small()
                    .toValue()),
            Screen.ENDLESS);

    assertThat(text)
        .isEqualTo(
            """
            own reports of 2020-2021, the same agencies in every year (matched panel)

            request_volume = new_received
              prefecture  code    2020  2021  change  relative    rank  quartile
              宁波市      330200   *20   200    +180  +900.0 %  1 of 4         4
              杭州市      330100   100   120     +20   +20.0 %  2 of 4         3
              温州市      330300    40     –       –         –       –         –

            grant_rate = (granted) / (results_total)
              prefecture  code      2020     2021   change  relative    rank  quartile
              杭州市      330100  50.0 %  *46.5 %  -3.5 pp    -7.0 %  1 of 1         –

            * small numbers: fewer than 30 cases to measure against, or of a count fewer than so many; ranked all the same
            – no report tells it, or there is nothing to measure against
            change: on the year before, of rates in percentage points (pp). rank: 1 is the highest, equal values share it.
            quartile: 4 is the highest quarter, from four groups on. change, rank and quartile are those of 2021
            """);
  }

  @Test
  void whereNothingCountsThatIsSaid() {
    ComparisonQuestion asked =
        new ComparisonQuestion(
            List.of("caseload"),
            GroupKind.AGENCY_TYPE,
            "2021",
            Panel.ALL,
            Scope.CONSOLIDATED,
            Optional.of("education"),
            Optional.of("浙江"),
            true);

    assertThat(ComparisonText.of(asked.request(Optional.of("330000")), List.of(), Screen.ENDLESS))
        .startsWith(
            """
            consolidated reports of 2021, only education, only in 330000, only those whose sums all hold, whoever reported in a year (panel all); a change may be one of who reported

            caseload = new_received + carried_in
              no report counts

            """);
  }

  @Test
  void theBasisTellsHowManyReportsCountAndWhyOthersDoNot() {
    ComparisonRequest request =
        question("request_volume,grant_rate", "2020-2021").request(Optional.empty());
    ComparisonBasis basis =
        new ComparisonBasis(
            request,
            new Reasons(
                Scope.OWN,
                Map.of(Standing.COUNTS, 9L, Standing.UNKNOWN_REGION, 2L, Standing.NOT_LATEST, 1L)),
            List.of(
                new Members("request_volume", Membership.NOT_EVERY_YEAR, 2, 2),
                new Members("request_volume", Membership.COUNTED, 6, 3),
                new Members("request_volume", Membership.NOT_TOLD, 1, 1)),
            4,
            0);

    assertThat(basis.text())
        .isEqualTo(
            """
            groups: 9 of 12 reports of 2020-2021 count; the others: 1 superseded or found twice, 2 of unknown region
            4 reports of unknown year count nowhere
            request_volume: 6 reports of 3 agencies in the panel; left out: 1 without the figures, 2 whose agency is unknown or does not tell it in every year there
            grant_rate: no report in the panel
            """);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          volume   | 2021      | --what: there is no metric volume; give of request_volume, caseload, grant_rate,
          caseload | 2021-2020 | --years: the years 2021-2020 end before they begin
          caseload | 2021ff    | --years: give years as 2019-2023 or 2021, not 2021ff
          """)
  void whatCannotBeAskedIsRefused(String metrics, String years, String message) {
    ComparisonQuestion asked = question(metrics, years);

    assertThatThrownBy(() -> asked.request(Optional.empty()))
        .isInstanceOf(UsageException.class)
        .hasMessageStartingWith(message);
  }

  private static ComparisonQuestion question(String metrics, String years) {
    return new ComparisonQuestion(
        List.of(metrics.split(",", -1)),
        GroupKind.PREFECTURE,
        years,
        Panel.MATCHED,
        Scope.OWN,
        Optional.empty(),
        Optional.empty(),
        false);
  }

  private static Written value(String metric, String code, String name, int year, double value) {
    return new Written(
        new ComparedValue(
            metric,
            code,
            name,
            year,
            Optional.of(value),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            0,
            Optional.empty(),
            false));
  }

  /** A value written down step by step. */
  private record Written(ComparedValue toValue) {

    Written changed(double change, double relative) {
      return with(
          Optional.of(change),
          Optional.of(relative),
          toValue.rank(),
          toValue.groups(),
          toValue.quartile(),
          toValue.smallNumbers());
    }

    /** A quartile of 0 is none. */
    Written ranked(int rank, long groups, int quartile) {
      return with(
          toValue.change(),
          toValue.relativeChange(),
          Optional.of(rank),
          groups,
          Optional.of(quartile).filter(quarter -> quarter > 0),
          toValue.smallNumbers());
    }

    Written small() {
      return with(
          toValue.change(),
          toValue.relativeChange(),
          toValue.rank(),
          toValue.groups(),
          toValue.quartile(),
          true);
    }

    private Written with(
        Optional<Double> change,
        Optional<Double> relative,
        Optional<Integer> rank,
        long groups,
        Optional<Integer> quartile,
        boolean small) {
      return new Written(
          new ComparedValue(
              toValue.metric(),
              toValue.code(),
              toValue.name(),
              toValue.year(),
              toValue.value(),
              change,
              relative,
              rank,
              groups,
              quartile,
              small));
    }
  }
}
