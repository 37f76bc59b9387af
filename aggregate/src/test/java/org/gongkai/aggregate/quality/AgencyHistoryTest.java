package org.gongkai.aggregate.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgencyHistoryTest {

  /** A report by its cells, {@code item/column=number} set off by spaces. */
  private static ComparedReport report(
      String id, int year, String scope, String cells, String published, String fingerprint) {
    Map<ComparedReport.Place, BigDecimal> numbers = new LinkedHashMap<>();
    Map<String, BigDecimal> totals = new LinkedHashMap<>();
    Stream.of(cells.strip().split(" +", -1))
        .filter(cell -> !cell.isEmpty())
        .forEach(
            cell -> {
              String[] parts = cell.split("[/=]", -1);
              BigDecimal number = new BigDecimal(parts[2]);
              numbers.put(new ComparedReport.Place(parts[0], parts[1]), number);
              if (parts[1].equals("total")) {
                totals.put(parts[0], number);
              }
            });
    return new ComparedReport(
        id,
        "finance",
        OptionalInt.of(year),
        scope,
        Optional.of(published).filter(text -> !text.isEmpty()).map(LocalDate::parse),
        true,
        Optional.of(fingerprint).filter(text -> !text.isEmpty()),
        numbers,
        totals);
  }

  private static List<String> outcomes(List<Assessment> assessments, String rule, String id) {
    return assessments.stream()
        .filter(each -> each.rule().id().equals(rule) && each.reportId().equals(id))
        .map(each -> each.outcome().key())
        .distinct()
        .sorted()
        .toList();
  }

  @ParameterizedTest(name = "{0}: {1}, then {2} {3}: {4}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          carry_over    | carried_out/total=3         | 2021 | carried_in/total=3         | held, not_assessable
          carry_over    | carried_out/total=3         | 2021 | carried_in/total=4         | failed, not_assessable
          carry_over    | carried_out/other=3         | 2021 | carried_in/other=4         | failed, not_assessable
          carry_over    | carried_out/total=3         | 2021 | new_received/total=4       | not_assessable
          carry_over    | carried_out/total=3         | 2022 | carried_in/total=4         | not_assessable
          in_force_roll | regulations/in_force=5      | 2021 | regulations/issued=2 regulations/repealed=1 regulations/in_force=6 | held, not_assessable
          in_force_roll | regulations/in_force=5      | 2021 | regulations/issued=2 regulations/repealed=1 regulations/in_force=7 | failed, not_assessable
          in_force_roll | regulations/in_force=5      | 2021 | regulations/issued=2 regulations/in_force=7 | not_assessable
          year_jump     | new_received/total=20       | 2021 | new_received/total=100     | held
          year_jump     | new_received/total=20       | 2021 | new_received/total=101     | failed
          year_jump     | new_received/total=101      | 2021 | new_received/total=20      | failed
          year_jump     | new_received/total=0        | 2021 | new_received/total=29      | held
          year_jump     | new_received/total=0        | 2021 | new_received/total=30      | failed
          year_jump     | carried_out/total=1         | 2021 | new_received/total=30      | not_assessable
          """)
  void a_report_is_held_against_the_year_before(
      String rule, String before, int year, String now, String outcomes) {
    List<Assessment> assessments =
        AgencyHistory.assess(
            List.of(
                report("b", year, "own", now, "", ""), report("a", 2020, "own", before, "", "")));
    assertThat(outcomes(assessments, rule, "b")).containsExactly(outcomes.split(", ", -1));
    assertThat(assessments.stream().flatMap(each -> each.finding().stream()))
        .noneMatch(finding -> finding.chinese().matches(".*[A-Za-z].*"));
    assertThat(outcomes(assessments, rule, "a")).containsExactly("not_assessable");
  }

  @ParameterizedTest(name = "{0} and {1}: {2}")
  @CsvSource(
      nullValues = "-",
      value = {
        "00ff00ff00ff00ff, 00ff00ff00ff00ff, failed",
        "00ff00ff00ff00ff, 00ff00ff00ff00f8, failed",
        "00ff00ff00ff00ff, 00ff00ff00ff00f0, held",
        "00ff00ff00ff00ff, '',               not_assessable",
      })
  void a_text_of_few_other_bits_is_a_copied_one(String before, String now, String outcome) {
    assertThat(
            outcomes(
                AgencyHistory.assess(
                    List.of(
                        report("a", 2020, "own", "", "", before),
                        report("b", 2021, "own", "", "", now))),
                "copied_narrative",
                "b"))
        .containsExactly(outcome);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({"2022-03-31, held", "2022-04-01, failed", "'', not_assessable"})
  void a_report_is_late_from_april_on(String published, String outcome) {
    ComparedReport report = report("a", 2021, "own", "", published, "");
    assertThat(outcomes(AgencyHistory.assess(List.of(report)), "late_publication", "a"))
        .containsExactly(outcome);
    assertThat(outcomes(AgencyHistory.assessUnknown(report), "late_publication", "a"))
        .containsExactly(outcome);
  }

  @ParameterizedTest(name = "{0} of the government, {1} and {2} of departments: {3}")
  @CsvSource({
    "30, 10, 20, held",
    "29, 10, 20, failed",
    "10, 10, '', held",
    " 9, 10, '', failed",
    "'', 10, 20, not_assessable",
    "30, '', '', not_assessable",
  })
  void a_consolidated_report_covers_the_own_reports_of_its_division(
      String whole, String one, String other, String outcome) {
    List<Assessment> assessments =
        ScopeTotals.assess(
            List.of(
                report("g", 2021, "consolidated", received(whole), "", ""),
                report("a", 2021, "own", received(one), "", ""),
                report("b", 2021, "own", received(other), "", "")));
    assertThat(assessments.get(0).outcome().key()).isEqualTo(outcome);
    assertThat(assessments).hasSize(3);
  }

  private static String received(String number) {
    return number.isEmpty() ? "" : "new_received/total=" + number;
  }
}
