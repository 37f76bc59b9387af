package org.gongkai.aggregate.quality;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gongkai.aggregate.lake.FigureColumns;
import org.gongkai.extract.identity.AgencyTypes;
import org.gongkai.extract.report.Operand;
import org.gongkai.extract.report.Rule;
import org.gongkai.extract.report.Scope;

/**
 * Consolidated reports of a division and year against the own reports of the same division, which
 * they cover. A blank figure of an own report leaves the sum a lower bound.
 */
final class ScopeTotals {

  private static final String TOTAL = "total";

  private static final Set<String> NOT_COVERED = AgencyTypes.load().vertical();

  private static final List<String> ITEMS =
      List.of(FigureColumns.NEW_RECEIVED, FigureColumns.RESULTS_TOTAL, FigureColumns.CARRIED_OUT);

  private ScopeTotals() {}

  /**
   * What came of the rule for each consolidated report and figure.
   *
   * @param reports those of one division and year
   */
  static List<Assessment> assess(List<ComparedReport> reports) {
    List<ComparedReport> own =
        reports.stream()
            .filter(ComparedReport::isLatest)
            .filter(report -> report.scope().equals(Scope.OWN.key()))
            .filter(report -> !NOT_COVERED.contains(report.agencyType()))
            .sorted(Comparator.comparing(ComparedReport::reportId))
            .toList();
    List<Assessment> assessments = new ArrayList<>();
    reports.stream()
        .filter(ComparedReport::isLatest)
        .filter(report -> report.scope().equals(Scope.CONSOLIDATED.key()))
        .sorted(Comparator.comparing(ComparedReport::reportId))
        .forEach(report -> ITEMS.forEach(item -> assessments.add(assess(report, own, item))));
    return assessments;
  }

  private static Assessment assess(ComparedReport report, List<ComparedReport> own, String item) {
    List<Operand> operands = new ArrayList<>();
    BigDecimal sum = BigDecimal.ZERO;
    for (ComparedReport covered : own) {
      Optional<BigDecimal> part = covered.total(item);
      if (part.isPresent()) {
        sum = sum.add(part.get());
        operands.add(
            Assessment.operand(
                Optional.of(covered.reportId()), Operand.Side.LEFT, item, TOTAL, part));
      }
    }
    Optional<BigDecimal> whole = report.total(item);
    if (whole.isEmpty() || operands.isEmpty()) {
      return Assessment.notAssessable(report, Rule.SCOPE_TOTAL);
    }
    if (whole.get().compareTo(sum) >= 0) {
      return Assessment.held(report, Rule.SCOPE_TOTAL);
    }
    operands.add(Assessment.operand(Optional.empty(), Operand.Side.RIGHT, item, TOTAL, whole));
    return Assessment.failed(
        report,
        Assessment.difference(
            Rule.SCOPE_TOTAL,
            "applications",
            item,
            TOTAL,
            sum,
            whole.get(),
            operands,
            own.size() + " own reports that it covers add up to more"));
  }
}
