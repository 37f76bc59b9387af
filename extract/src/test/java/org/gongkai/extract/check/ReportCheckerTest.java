package org.gongkai.extract.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.gongkai.extract.report.Blame;
import org.gongkai.extract.report.Evaluation;
import org.gongkai.extract.report.Finding;
import org.gongkai.extract.report.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ReportCheckerTest {

  /** Seven applications, all granted, of natural persons but for one. */
  private static CheckedReport sound() {
    return new CheckedReport()
        .row("new_received", "6,1,0,0,0,0,7")
        .row("granted", "4,1,0,0,0,0,5")
        .row("denied_internal_affairs", "2,0,0,0,0,0,2")
        .row("results_total", "6,1,0,0,0,0,7")
        .row("review", "2,0,0,0,2");
  }

  @Test
  void a_sound_report_has_no_findings_and_every_sum_is_held() {
    Checks checks = sound().checks();
    assertThat(checks.findings()).isEmpty();
    assertThat(checks.evaluations())
        .filteredOn(each -> each.rule().endsWith("sum") || each.rule().equals("balance"))
        .hasSize(7 + 7 + 25 + 3)
        .allMatch(each -> each.outcome() == Outcome.HELD);
  }

  @ParameterizedTest(name = "{0} of {1} = {2}: {3} {4}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          balance        | new_received            | 6,1,0,0,0,0,7  | held           | natural_person
          balance        | new_received            | 7,1,0,0,0,0,7  | failed         | natural_person
          balance        | new_received            | ,1,0,0,0,0,7   | not_assessable | natural_person
          balance        | carried_out             | ,0,0,0,0,0,0   | not_assessable | natural_person
          balance        | carried_in              | 3,0,0,0,0,0,0  | failed         | natural_person
          results_sum    | granted                 | 4,1,0,0,0,0,5  | held           | total
          results_sum    | granted                 | 4,1,0,0,0,0,6  | failed         | total
          results_sum    | granted                 | 4,1,0,0,0,0,   | not_assessable | total
          results_sum    | granted                 | 4,1,0,0,0,0,!  | not_assessable | total
          results_sum    | granted                 | 4,1,0,0,0,0,?  | not_assessable | total
          applicants_sum | denied_internal_affairs | 2,0,0,0,0,0,2  | held           | total
          applicants_sum | denied_internal_affairs | 2,0,1,0,0,0,2  | failed         | total
          applicants_sum | denied_internal_affairs | 2,,,,,,2       | not_assessable | total
          applicants_sum | denied_internal_affairs | 3,,,,,,2       | failed         | total
          applicants_sum | denied_internal_affairs | 2,-,-,-,-,-,   | not_assessable | total
          legal_sum      | review                  | 2,0,0,0,2      | held           | total
          legal_sum      | review                  | 2,0,0,0,3      | failed         | total
          legal_sum      | review                  | 2,,,,3         | not_assessable | total
          """)
  void a_sum_holds_fails_or_cannot_be_assessed(
      String rule, String row, String cells, String outcome, String column) {
    assertThat(sound().row(row, cells).checks().evaluations())
        .filteredOn(each -> each.rule().equals(rule))
        .filteredOn(
            each ->
                each.item()
                    .filter(i -> rule.matches("applicants.*|legal.*"))
                    .map(row::equals)
                    .orElse(true))
        .filteredOn(each -> each.applicant().map(column::equals).orElse(false))
        .extracting(each -> each.outcome().key())
        .containsExactly(outcome);
  }

  static Stream<Arguments> otherRules() {
    return Stream.of(
        Arguments.of("missing_table", sound(), "held 3"),
        Arguments.of("missing_table", sound().without("legal"), "held 2, failed 1"),
        Arguments.of("legal_sum", sound().without("legal"), "not_assessable 3"),
        Arguments.of("missing_row", sound(), "held 34"),
        Arguments.of("missing_row", sound().row("granted", "!,!,!,!,!,!,!"), "held 33, failed 1"),
        Arguments.of("not_a_number", sound(), "held 34"),
        Arguments.of("not_a_number", sound().row("granted", "x,1,0,0,0,0,5"), "held 33, failed 1"),
        Arguments.of("not_a_number", sound().row("granted", ",,,,,,"), "held 33, not_assessable 1"),
        Arguments.of("not_a_number", sound().row("granted", "=#REF!,1,0,0,0,0,5"), "held 34"),
        Arguments.of(
            "formula_without_value", sound().row("granted", "=#REF!,1,0,0,0,0,5"), "failed 1"),
        Arguments.of("extra_row", sound(), "held 3"),
        Arguments.of("extra_row", sound().extraRow("撤回申请", "0,0,0,0,0,0,0"), "held 2, failed 1"),
        Arguments.of("two_tables", sound(), "held 3"),
        Arguments.of("two_tables", sound().twice("legal"), "held 2, failed 1"),
        Arguments.of("split_number", sound(), "held 2"),
        Arguments.of("split_number", sound().without("legal"), "held 1, not_assessable 1"));
  }

  @ParameterizedTest(name = "{0}: {2}")
  @MethodSource("otherRules")
  void a_rule_says_where_it_held_failed_and_could_not_be_assessed(
      String rule, CheckedReport report, String outcomes) {
    List<Evaluation> of =
        report.checks().evaluations().stream().filter(each -> each.rule().equals(rule)).toList();
    assertThat(
            Stream.of(Outcome.values())
                .map(
                    outcome ->
                        outcome.key()
                            + " "
                            + of.stream().filter(e -> e.outcome() == outcome).count())
                .filter(line -> !line.endsWith(" 0")))
        .containsExactlyElementsOf(List.of(outcomes.split(", ")));
  }

  @ParameterizedTest(name = "{0} = {1}: {2}/{3} should be {4}")
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          granted       | 4,5,0,0,0,0,5 | granted       | commercial_enterprise | 1
          granted       | 4,1,0,0,0,0,9 | granted       | total                 | 5
          results_total | 6,3,0,0,0,0,7 | results_total | commercial_enterprise | 1
          new_received  | 9,1,0,0,0,0,7 | new_received  | natural_person        | 6
          granted       | 4,1,3,,,,5    | granted       | research_institution  | 0
          review        | 5,0,0,0,0     | -             | -                     | -
          review        | 4,1,0,0,0     | review        | total                 | 5
          carried_out   | 1,0,0,0,0,0,1 | -             | -                     | -
          """)
  void the_one_cell_that_explains_every_broken_sum_is_named_with_its_value(
      String row, String cells, String item, String applicant, String value) {
    List<Finding> findings = sound().row(row, cells).checks().findings();
    assertThat(findings).isNotEmpty();
    assertThat(findings)
        .allSatisfy(
            finding -> {
              assertThat(finding.suggested().map(Object::toString).orElse(null)).isEqualTo(value);
              if (value != null) {
                assertThat(finding.item()).contains(item);
                assertThat(finding.applicant()).contains(applicant);
                assertThat(finding.message()).endsWith(item + "/" + applicant + " = " + value);
              }
            });
  }

  @ParameterizedTest(name = "granted {0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          4,0,0,0,0,0,40 | natural_person
          40,0,0,0,0,0,4 | total
          """)
  void a_number_that_lost_its_zero_is_named_beside_another_zero_too(String cells, String cell) {
    List<Finding> findings =
        new CheckedReport()
            .row("new_received", "40,0,0,0,0,0,40")
            .row("results_total", "40,0,0,0,0,0,40")
            .row("granted", cells)
            .checks()
            .findings();
    assertThat(findings)
        .isNotEmpty()
        .allSatisfy(finding -> assertThat(finding.message()).endsWith("granted/" + cell + " = 40"));
  }

  @ParameterizedTest(name = "{0}: {1} should be {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          1,2,0,0,0,0,12   | natural_person        | 12 | natural_person = 12, commercial_enterprise = 0
          12,,0,0,0,0,3    | natural_person        | 1  | commercial_enterprise = 2, natural_person = 1
          1 2,0,0,0,0,0,12 | natural_person        | 12 | natural_person = 12
          1 2,,0,0,0,0,3   | natural_person        | 1  | commercial_enterprise = 2, natural_person = 1
          """)
  void digits_in_the_wrong_cell_are_named_with_the_number_that_they_make(
      String granted, String applicant, String value, String proposal) {
    boolean one = value.equals("12");
    List<Finding> findings =
        new CheckedReport()
            .row("new_received", one ? "12,0,0,0,0,0,12" : "1,2,0,0,0,0,3")
            .row("results_total", one ? "12,0,0,0,0,0,12" : "1,2,0,0,0,0,3")
            .row("granted", granted)
            .checks()
            .findings();
    assertThat(findings)
        .filteredOn(finding -> finding.rule().equals("split_number"))
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.item()).contains("granted");
              assertThat(finding.applicant()).contains(applicant);
              assertThat(finding.suggested().map(Object::toString)).contains(value);
              for (String part : List.of(proposal.split(", "))) {
                assertThat(finding.message()).contains("granted/" + part);
              }
            });
  }

  static Stream<Arguments> blamed() {
    return Stream.of(
        Arguments.of(sound().row("review", "11,0,0,0,0"), "source", "11, 0, 0, 0, 0"),
        Arguments.of(sound().row("granted", "4,5,0,0,0,0,5"), "source", "each in its own place"),
        Arguments.of(
            sound().row("carried_out", "1,0,0,0,0,0,1"),
            "source",
            "two errors of one size cancel each other out"),
        Arguments.of(
            sound().row("granted", "4,~5,0,0,0,0,5"),
            "undetermined",
            "granted/commercial_enterprise was not read as printed: inferred"),
        Arguments.of(
            sound().row("granted", "4,5,0,0,0,0,5").recognisedInAPicture(),
            "undetermined",
            "the numbers were recognised in a picture"),
        Arguments.of(
            sound().row("review", "11,0,0,0,0").twice("legal"),
            "undetermined",
            "the table legal stands in the report 2 times with other numbers"));
  }

  @ParameterizedTest(name = "{1}: {2}")
  @MethodSource("blamed")
  void an_error_says_whose_fault_it_is_and_why(
      CheckedReport report, String fault, String evidence) {
    assertThat(report.checks().findings())
        .isNotEmpty()
        .allSatisfy(
            finding -> {
              Blame blame = finding.blame().orElseThrow();
              assertThat(blame.fault().key()).isEqualTo(fault);
            })
        .anySatisfy(
            finding -> assertThat(finding.blame().orElseThrow().evidence()).contains(evidence));
  }

  @Test
  void what_a_finding_says_in_chinese_names_places_in_the_words_of_the_form() {
    List<Finding> findings =
        Stream.of(
                sound().row("granted", "4,5,0,0,0,0,5").row("carried_in", "?,0,0,0,0,0,0"),
                sound().row("review", "4,1,0,0,0").row("denied_state_secret", "!,!,!,!,!,!,!"),
                sound().row("regulations", "1,!,1").extraRow("其他情形", "1,0,0,0,0,0,1"),
                sound().row("carried_out", "1 2,,0,0,0,0,3").without("legal"),
                sound().twice("applications").saying("本年度，本机关共收到政府信息公开申请99件。"),
                new CheckedReport()
                    .row("new_received", "1,2,0,0,0,0,3")
                    .row("results_total", "1,2,0,0,0,0,3")
                    .row("granted", "12,,0,0,0,0,3"))
            .flatMap(report -> report.checks().findings().stream())
            .toList();

    assertThat(findings)
        .extracting(Finding::rule)
        .contains("balance", "results_sum", "applicants_sum", "legal_sum", "split_number")
        .contains("missing_table", "two_tables", "missing_row", "extra_row", "not_a_number")
        .contains("narrative_new_received");
    assertThat(findings)
        .extracting(Finding::chinese)
        .contains("未找到“（三）不予公开 1.属于国家秘密”一行")
        .contains("“规章”一行中未找到：本年废止件数")
        .contains("未找到表格“政府信息公开行政复议、行政诉讼情况”")
        .noneMatch(text -> text.isEmpty() || text.matches("(?s).*[A-Za-z].*"));
  }

  @Test
  void a_finding_holds_its_operands_with_their_values_and_places() {
    assertThat(sound().row("review", "5,0,,0,4").checks().findings())
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.operands())
                  .extracting(
                      operand ->
                          "%s %s %s %s %d"
                              .formatted(
                                  operand.side().key(),
                                  operand.applicant().orElse(""),
                                  operand.value().map(Object::toString).orElse("-"),
                                  operand.state().key(),
                                  operand.position().orElseThrow().column()))
                  .containsExactly(
                      "left upheld 5 reported 0",
                      "left corrected 0 reported 1",
                      "left other - blank 2",
                      "left pending 0 reported 3",
                      "right total 4 reported 4");
              assertThat(finding.chinese()).contains("四种结果之和等于总计");
            });
  }
}
