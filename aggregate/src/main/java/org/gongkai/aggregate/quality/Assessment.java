package org.gongkai.aggregate.quality;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.gongkai.aggregate.lake.FigureColumns;
import org.gongkai.extract.report.CellState;
import org.gongkai.extract.report.Finding;
import org.gongkai.extract.report.Operand;
import org.gongkai.extract.report.Outcome;
import org.gongkai.extract.report.Rule;

/**
 * What came of a rule over several reports, for one of them in one place.
 *
 * @param reportId the report it is about
 * @param rule the rule
 * @param outcome what came of it
 * @param finding what is to be said where it failed
 */
record Assessment(String reportId, Rule rule, Outcome outcome, Optional<Finding> finding) {

  static Assessment held(ComparedReport report, Rule rule) {
    return new Assessment(report.reportId(), rule, Outcome.HELD, Optional.empty());
  }

  static Assessment notAssessable(ComparedReport report, Rule rule) {
    return new Assessment(report.reportId(), rule, Outcome.NOT_ASSESSABLE, Optional.empty());
  }

  static Assessment failed(ComparedReport report, Finding finding) {
    return new Assessment(
        report.reportId(), Rule.of(finding.rule()), Outcome.FAILED, Optional.of(finding));
  }

  /** A failed rule about the report as a whole. */
  static Assessment failed(ComparedReport report, Rule rule, String english, String chinese) {
    return failed(
        report,
        Finding.at(
            rule,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            rule.id() + ": " + english,
            rule.chinese() + "；" + chinese));
  }

  /** A number of another report, or of the same one where the id is empty. */
  static Operand operand(
      Optional<String> reportId,
      Operand.Side side,
      String item,
      String column,
      Optional<BigDecimal> value) {
    return new Operand(
        reportId,
        side,
        Optional.of(item),
        Optional.of(column),
        value,
        value.isPresent() ? CellState.REPORTED : CellState.BLANK,
        Optional.empty());
  }

  /** A failed rule that expects one number and finds another. */
  static Finding difference(
      Rule rule,
      String table,
      String item,
      String column,
      BigDecimal expected,
      BigDecimal actual,
      List<Operand> operands,
      String why) {
    String left = expected.stripTrailingZeros().toPlainString();
    String right = actual.stripTrailingZeros().toPlainString();
    return Finding.of(
        rule,
        Optional.of(table),
        Optional.of(item),
        Optional.of(column),
        Optional.of(expected),
        Optional.of(actual),
        Optional.empty(),
        "%s (%s, %s): %s, expected %s, found %s"
            .formatted(rule.id(), item, column, why, left, right),
        "%s；此处（%s）应为%s，实为%s"
            .formatted(
                rule.chinese(),
                FigureColumns.FORM.table(table).printed(Optional.of(item), Optional.of(column)),
                left,
                right),
        operands,
        Optional.empty());
  }
}
