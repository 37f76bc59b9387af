package org.gongkai.jobs.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.jobs.evaluate.ReadReports.cell;
import static org.gongkai.jobs.evaluate.ReadReports.document;
import static org.gongkai.jobs.evaluate.ReadReports.finding;
import static org.gongkai.jobs.evaluate.ReadReports.in;
import static org.gongkai.jobs.evaluate.ReadReports.named;

import java.util.Locale;
import java.util.Optional;
import org.gongkai.extract.form.FormLoader;
import org.gongkai.extract.report.AnnualReport;
import org.gongkai.extract.report.Extraction;
import org.gongkai.extract.report.Finding;
import org.gongkai.extract.report.Reason;
import org.gongkai.extract.report.Severity;
import org.gongkai.extract.report.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lines of gold held against reports as an extractor may read them. */
class DocumentScoreTest {

  private static final GoldLine GOLD = new GoldLine(FormLoader.load());

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          # printed, read,      cell,     legal,    amount
          3,         3,         right,    right,    right
          0,         0,         right,    right,    right
          3,         4,         wrong,    wrong,    wrong
          0,         blank,     missed,   missed,   missed
          3,         missing,   missed,   missed,   missed
          3,         illegible, missed,   missed,   missed
          null,      blank,     right,    right,    right
          null,      dash,      right,    right,    right
          null,      missing,   right,    right,    right
          null,      0,         invented, invented, invented
          12.50,     12.5,      right,    right,    right
          """)
  void aFigureIsRightOnlyWhereItIsThePrintedOne(
      String printed, String read, String cell, String legal, String amount) {
    Score score =
        score(
            """
            {"file": "a", "reports": [{"applications": {"granted": {"total": %1$s}},
             "legal": {"review": {"upheld": %1$s}}, "proactive": {"fees": {"amount": %1$s}}}]}"""
                .formatted(printed),
            ReadReports.report(cell(read), cell(read), cell(read)));

    assertThat(score.count(Subject.CELL, verdict(cell)))
        .isEqualTo(verdict(cell) == Verdict.RIGHT ? 7 : 1);
    assertThat(score.asked(Subject.CELL)).isEqualTo(7);
    assertThat(score.count(Subject.LEGAL, verdict(legal))).isOne();
    assertThat(score.count(Subject.PROACTIVE, verdict(amount))).isOne();
    assertThat(score.count(Subject.WHOLE_REPORT, Verdict.RIGHT))
        .isEqualTo(cell.equals("right") ? 1 : 0);
  }

  @ParameterizedTest
  @CsvSource({
    "3,    3,       right",
    "3,    missing, abstained",
    "3,    4,       wrong",
    "null, 0,       right",
    "null, blank,   abstained",
    "null, 4,       wrong",
  })
  void inARowThatLostItsBlanksUnknownIsNoFault(String printed, String read, String verdict) {
    Score score =
        score(
            """
            {"file": "a", "reports": [{"lossy_rows": ["app/granted"],
             "applications": {"granted": {"total": %s}}}]}"""
                .formatted(printed),
            ReadReports.report(cell(read), cell("blank"), cell("blank")));

    assertThat(score.count(Subject.LOSSY_CELL, verdict(verdict)))
        .isEqualTo(verdict.equals("abstained") ? 7 : 1);
    assertThat(score.asked(Subject.CELL)).isZero();
    assertThat(score.count(Subject.WHOLE_REPORT, Verdict.RIGHT)).isOne();
  }

  @ParameterizedTest
  @CsvSource({
    "3, 4,     warning, 0, 1",
    "3, 4,     error,   0, 1",
    "3, 4,     info,    1, 1",
    "3, blank, info,    0, 0",
    "3, 3,     info,    0, 0",
  })
  void aFalseNumberIsSilentWhereNoFindingWarns(
      String printed, String read, String severity, int silent, int asked) {
    Finding finding =
        finding("missing_row", Severity.valueOf(severity.toUpperCase(Locale.ROOT)), "", "");
    Score score =
        score(
            "{\"file\": \"a\", \"reports\": [{\"applications\": {\"granted\": {\"total\": "
                + printed
                + "}}}]}",
            ReadReports.report(cell(read), cell("blank"), cell("blank"), finding));

    assertThat(score.count(Subject.WARNING, Verdict.MISSED)).isEqualTo(silent);
    assertThat(score.asked(Subject.WARNING)).isEqualTo(asked);
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          # rule,         item,    applicant, finding's rule, item,    applicant, found
          balance,        '',      total,     balance,        '',      total,     1
          balance,        '',      total,     balance,        '',      other,     0
          balance,        '',      total,     results_sum,    '',      total,     0
          results_sum,    '',      other,     results_sum,    '',      other,     1
          applicants_sum, granted, '',        applicants_sum, granted, '',        1
          applicants_sum, granted, '',        applicants_sum, '',      '',        1
          applicants_sum, granted, '',        applicants_sum, other,   '',        0
          legal_sum,      review,  '',        legal_sum,      '',      '',        1
          """)
  void aBrokenSumIsFoundByItsRuleInItsRowOrColumn(
      String rule,
      String item,
      String applicant,
      String foundRule,
      String foundItem,
      String foundApplicant,
      int found) {
    Score score =
        score(
            """
            {"file": "a", "reports": [{"violations":
             [{"rule": "%s", "item": "%s", "applicant": "%s"}]}]}"""
                .formatted(rule, item, applicant),
            withFinding(finding(foundRule, Severity.ERROR, foundItem, foundApplicant)));

    assertThat(score.count(Subject.VIOLATION, Verdict.RIGHT)).isEqualTo(found);
    assertThat(score.asked(Subject.VIOLATION)).isOne();
    assertThat(score.asked(Subject.BALANCED_REPORT)).isZero();
  }

  @ParameterizedTest
  @CsvSource({
    "balance,      error,   1",
    "legal_sum,    error,   1",
    "balance,      warning, 0",
    "not_a_number, error,   0",
  })
  void anErrorOfASumIsAFalseAlarmWhereTheSumsHold(String rule, String severity, int alarms) {
    Score score =
        score(
            "{\"file\": \"a\", \"reports\": [{}]}",
            withFinding(
                finding(rule, Severity.valueOf(severity.toUpperCase(Locale.ROOT)), "", "total")));

    assertThat(score.count(Subject.BALANCED_REPORT, Verdict.INVENTED)).isEqualTo(alarms);
    assertThat(score.asked(Subject.BALANCED_REPORT)).isOne();
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          # the gold,                                            read,   verdict
          '"county": "柳江区"',                                  柳江区, right
          '"county": "柳江区"',                                  柳北区, wrong
          '"county": "柳江区"',                                  '',     missed
          '"county": null',                                      '',     right
          '"county": null',                                      柳江区, invented
          '"agency": "柳州市教育局"',                            柳江区, invented
          '"county": "柳江区", "stated": {"county": false}',     '',     right
          '"county": "柳江区", "stated": {"county": false}',     柳江区, right
          '"county": "柳江区", "stated": {"county": false}',     柳北区, wrong
          '"county": "柳江区", "stated": {"year": false}',       '',     missed
          """)
  void aDivisionIsTheStatedOneOrNone(String gold, String read, String verdict) {
    Score score =
        score(
            "{\"file\": \"a\", \"reports\": [{" + gold + "}]}",
            in(Optional.of(read).filter(county -> !county.isEmpty())));

    assertThat(score.count(Subject.COUNTY, verdict(verdict))).isOne();
    assertThat(score.asked(Subject.COUNTY)).isOne();
  }

  @ParameterizedTest
  @CsvSource({
    "year,        2021,        right",
    "year,        2020,        wrong",
    "edition,     2021,        right",
    "edition,     2019,        wrong",
    "agency_type, education,   right",
    "agency_type, health,      wrong",
    "scope,       own,         missed",
    "scope,       unknown,     right",
    "province,    广西壮族自治区, right",
    "prefecture,  南宁市,       wrong",
  })
  void aFieldOfTheIdentityIsHeldAgainstTheOutputColumnOfItsName(
      String field, String gold, String verdict) {
    Score score =
        score(
            "{\"file\": \"a\", \"reports\": [{\"" + field + "\": \"" + gold + "\"}]}",
            named("柳州市教育局", 2021, 0));

    Subject subject = Subject.valueOf(field.toUpperCase(Locale.ROOT));
    assertThat(score.count(subject, verdict(verdict))).isOne();
  }

  @Test
  void whatTheGoldDoesNotGiveIsNotAsked() {
    Score score =
        score("{\"file\": \"a\", \"reports\": [{\"province\": \"\"}]}", in(Optional.empty()));

    assertThat(Subject.IDENTITY.stream().filter(field -> score.asked(field) > 0))
        .containsExactly(Subject.PREFECTURE, Subject.COUNTY);
  }

  @Test
  void reportsOfOneDocumentArePairedByAgencyAndYearBeforeTheirOrder() {
    String gold =
        """
        {"file": "a", "reports": [
         {"agency": "教育局", "year": 2020, "applications": {"granted": {"total": 1}}},
         {"agency": "教育局", "year": 2021, "applications": {"granted": {"total": 2}}},
         {"agency": "财政局", "year": 2021, "applications": {"granted": {"total": 3}}}]}""";

    Score score =
        score(gold, named("柳州市财政局", 2021, 3), named("柳州市教育局", 2020, 1), named("柳州市教育局", 2021, 2));

    assertThat(score.count(Subject.REPORT, Verdict.RIGHT)).isEqualTo(3);
    assertThat(score.count(Subject.CELL, Verdict.RIGHT)).isEqualTo(21);
  }

  @Test
  void aReportBeyondTheGoldIsInvented() {
    DocumentScore score =
        documentScore("{\"file\": \"a\", \"reports\": []}", document(named("柳州市教育局", 2021, 0)));

    assertThat(score.score().count(Subject.REPORT, Verdict.INVENTED)).isOne();
    assertThat(score.score().asked(Subject.REPORT)).isZero();
    assertThat(score.misses())
        .containsExactly(
            new Miss("a", 0, Subject.REPORT, Verdict.INVENTED, "", "no report", "a report"));
  }

  @Test
  void ofAReportThatIsNotFoundEveryFigureCountsAndOneMissTells() {
    DocumentScore score =
        documentScore(
            """
            {"id": "d1", "file": "a", "reports": [{"agency": "柳州市教育局", "year": 2021,
             "applications": {"granted": [1, 0, null, null, null, null, 1]}}]}""",
            new Extraction.Rejected("application/pdf", Status.NEEDS_OCR, Reason.NO_TEXT_LAYER, ""));

    assertThat(score.score().count(Subject.REPORT, Verdict.MISSED)).isOne();
    assertThat(score.score().count(Subject.CELL, Verdict.MISSED)).isEqualTo(3);
    assertThat(score.score().count(Subject.CELL, Verdict.RIGHT)).isEqualTo(4);
    assertThat(score.score().count(Subject.YEAR, Verdict.MISSED)).isOne();
    assertThat(score.misses())
        .containsExactly(
            new Miss(
                "d1", 1, Subject.REPORT, Verdict.MISSED, "", "柳州市教育局", "needs_ocr no_text_layer"));
  }

  private static AnnualReport withFinding(Finding finding) {
    return ReadReports.report(cell("blank"), cell("blank"), cell("blank"), finding);
  }

  private static Score score(String gold, AnnualReport... read) {
    return documentScore(gold, document(read)).score();
  }

  private static DocumentScore documentScore(String gold, Extraction extraction) {
    return DocumentScore.of(GOLD.parse(1, gold), extraction);
  }

  private static Verdict verdict(String key) {
    return Verdict.valueOf(key.toUpperCase(Locale.ROOT));
  }
}
