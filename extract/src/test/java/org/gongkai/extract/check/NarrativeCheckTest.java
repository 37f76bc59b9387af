package org.gongkai.extract.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.gongkai.extract.report.Outcome;
import org.gongkai.extract.report.Scope;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What the text says against the tables of one report: 95 received and 3 carried in; 90 results, of
 * which 40 granted, 12 in part and 20 denied; 8 carried out; 6 reviews and 2 lawsuits.
 */
class NarrativeCheckTest {

  private static CheckedReport report() {
    return new CheckedReport()
        .row("new_received", "95,0,0,0,0,0,95")
        .row("carried_in", "3,0,0,0,0,0,3")
        .row("granted", "40,0,0,0,0,0,40")
        .row("partially_granted", "12,0,0,0,0,0,12")
        .row("denied_internal_affairs", "20,0,0,0,0,0,20")
        .row("unavailable_not_held", "18,0,0,0,0,0,18")
        .row("results_total", "90,0,0,0,0,0,90")
        .row("carried_out", "8,0,0,0,0,0,8")
        .row("review", "6,0,0,0,6")
        .row("litigation_after_review", "2,0,0,0,2");
  }

  /** The rules that the text's numbers were held against, with their outcome. */
  private static List<String> outcomes(CheckedReport report) {
    return report.checks().evaluations().stream()
        .filter(each -> each.rule().startsWith("narrative"))
        .filter(each -> each.outcome() != Outcome.NOT_ASSESSABLE)
        .map(each -> each.rule().substring("narrative_".length()) + " " + each.outcome().key())
        .toList();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2021年我局共收到政府信息公开申请95件。                     | new_received held
          2021年我局共收到政府信息公开申请９５件。                   | new_received held
          全年受理依申请公开事项 95 宗，均按时答复。                 | new_received held
          共收到公民、法人和其他组织提出的政府信息公开申请95件。     | new_received held
          2021年我局共收到政府信息公开申请59件。                     | new_received failed
          全年受理申请95件（另有上年结转3件），办结90件，转下年度的8件。 | new_received held, results held, carried_out held
          收到申请95件，已按期答复91件，另有8件转入下一年度办理。    | new_received held, results failed, carried_out held
          办结的申请中，予以公开40件，占44.4%；不予公开20件。        | results held, results held
          办结申请90件，予以公开或者部分公开的52件。                 | results held, results held
          答复政府信息公开申请90件，予以公开及部分公开258件。        | results held, results failed
          答复申请90件，因本机关不掌握等原因无法提供20件。           | results held, results failed
          有9件申请按照《条例》顺延到下年度答复。                    | carried_out failed
          信息公开类行政复议6件，诉讼2件，均获维持。                 | review held, litigation held
          因政府信息公开引发行政复议6件、行政诉讼3件。               | review held, litigation failed
          未发生因政府信息公开引起的行政复议和行政诉讼。             | review failed, litigation failed
          2021年，我局未收到政府信息公开申请。                       | new_received failed
          共收到95份政府信息公开申请，均为自然人申请。               | new_received held
          共收到政府信息依申请公开59件，答复90件，答复率为100%。     | new_received failed, results held
          """)
  void a_number_in_the_text_is_held_against_the_table(String text, String outcomes) {
    assertThat(outcomes(report().saying(text))).containsExactly(outcomes.split(", "));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2020年收到政府信息公开申请120件。                          | another year
          上年收到申请70件。                                         | the year before
          2019年施行以来，共收到申请300件。                          | several years
          其中，网上收到申请50件。                                   | one way of applying
          收到自然人申请90件。                                       | one kind of applicant
          受理申请98件（含上年结转3件）。                            | with what was carried in
          共受理申请98件。                                           | the same, not said
          收到申请95件，当年办结87件。                               | results without what was carried in
          上半年收到申请40件。                                       | a part of the year
          共收到申请公开的咨询电话320次。                            | telephone calls
          办理人大代表建议、政协提案申请答复40件。                   | motions
          全年办理行政复议案件235件，依法推进信息公开。              | reviews that the agency decides
          政府信息公开类行政复议、行政诉讼案件共9件。                | reviews and lawsuits together
          收到申请若干，尚未办结5件。                                | what is not done yet
          上年结转4件申请。                                          | what was carried in
          因涉及第三方合法权益不予公开3件申请。                      | one reason of several
          收到申请1件，最终收到申请2件。                             | two numbers that differ
          全区共收到政府信息公开申请120件。                          | the whole district's
          市政府及市政府办公室收到申请5件。                          | another body's
          对申请予以公开答复40件。                                   | one of the results
          2020年收到的申请结转办理1件，答复1件。                     | of the year before
          """)
  void a_number_that_may_speak_of_something_else_is_no_difference(String text, String why) {
    assertThat(outcomes(report().saying(text))).as(why).allMatch(line -> line.endsWith("held"));
  }

  static Stream<Arguments> scopes() {
    String both = "全区共收到政府信息公开申请95件，其中区政府办公室收到17件。";
    String own = "区政府办公室共收到政府信息公开申请17件。";
    return Stream.of(
        Arguments.of(Scope.CONSOLIDATED, both, List.of("new_received held")),
        Arguments.of(Scope.CONSOLIDATED, own, List.of()),
        Arguments.of(Scope.UNKNOWN, own, List.of()),
        Arguments.of(Scope.OWN, own, List.of()),
        Arguments.of(Scope.OWN, "我局共收到申请17件。", List.of("new_received failed")),
        Arguments.of(Scope.OWN, "全区共收到申请390件。", List.of()));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("scopes")
  void numbers_of_another_scope_are_not_the_tables(
      Scope scope, String text, List<String> outcomes) {
    assertThat(outcomes(report().scope(scope).saying(text))).isEqualTo(outcomes);
  }

  @ParameterizedTest
  @CsvSource({"government_office, true", "education, false"})
  void a_governments_own_number_is_that_of_its_own_report_alone(String agencyType, boolean sure) {
    assertThat(
            new StatementReader(Scope.OWN, OptionalInt.of(2021), agencyType)
                .read(List.of("市政府办公厅代表市政府共受理政府信息公开申请859件。")))
        .extracting(Statement::sure)
        .containsExactly(sure);
  }

  @Test
  void a_difference_is_a_warning_with_the_words_and_both_numbers_and_changes_nothing() {
    Checks checks = report().saying("一年来，共收到政府信息公开申请59件。").checks();
    assertThat(checks.findings())
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.severity().key()).isEqualTo("warning");
              assertThat(finding.expected().map(Object::toString)).contains("59");
              assertThat(finding.actual().map(Object::toString)).contains("95");
              assertThat(finding.suggested()).isEmpty();
              assertThat(finding.message()).contains("共收到政府信息公开申请59件");
            });
  }

  @Test
  void a_sentence_that_a_page_has_broken_is_read_whole_and_rows_of_tables_are_not() {
    CheckedReport broken =
        report()
            .saying("（二）依申请公开情况。2021 年，我局共收到政府信息公开申请 95 件，上年结转 3 件，结")
            .saying("转下年度继续办理 9 件。")
            .saying("一、本年新收政府信息公开申请数量\t879件\t0\t0\t879件");
    assertThat(outcomes(broken)).containsExactly("new_received held", "carried_out failed");
  }

  @ParameterizedTest(name = "{0}, {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          95,0,0,0,0,0,  | 共收到申请95件。 | new_received held
          90,5,0,0,0,0,  | 共收到申请95件。 | new_received held
          90,5,0,0,0,0,- | 共收到申请95件。 | new_received held
          90,4,0,0,0,0,  | 共收到申请95件。 | new_received failed
          ,,,,,,95       | 共收到申请95件。 | new_received held
          90,5,0,0,0,0,? | 共收到申请95件。 | ''
          """)
  void where_the_total_is_blank_a_number_is_held_against_the_sum_of_its_parts(
      String cells, String text, String outcome) {
    assertThat(outcomes(report().row("new_received", cells).saying(text)))
        .containsExactlyElementsOf(outcome.isEmpty() ? List.of() : List.of(outcome));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          |共收到政府信息公开申请|879件|
          |2021年我局共收到政府信息公开申请879件。|
          | 共收到政府信息公开申请 879件
          共收到政府信息公开申请|879件
          """)
  void a_row_between_pipes_is_no_sentence(String line) {
    assertThat(outcomes(report().saying(line))).isEmpty();
  }

  @Test
  void without_its_table_a_number_cannot_be_assessed() {
    assertThat(outcomes(report().without("applications").saying("共收到申请95件。"))).isEmpty();
  }
}
