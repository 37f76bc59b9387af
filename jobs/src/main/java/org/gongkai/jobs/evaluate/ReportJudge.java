package org.gongkai.jobs.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.gongkai.extract.report.AnnualReport;
import org.gongkai.extract.report.Finding;
import org.gongkai.extract.report.Severity;
import org.gongkai.jobs.evaluate.GoldReport.Violation;

/** Judges one report: its figures, its identity, what its findings tell and what they do not. */
final class ReportJudge {

  private static final String APPLICANTS_SUM = "applicants_sum";
  private static final String LEGAL_SUM = "legal_sum";

  /** The rules of the form's own sums. */
  private static final Set<String> SUMS =
      Set.of("balance", "results_sum", APPLICANTS_SUM, LEGAL_SUM);

  private static final Set<Subject> FIGURES =
      Set.of(Subject.CELL, Subject.LEGAL, Subject.PROACTIVE);
  private static final Set<Subject> MATRIX = Set.of(Subject.CELL, Subject.LOSSY_CELL);
  private static final Set<Verdict> FALSE_NUMBER = Set.of(Verdict.WRONG, Verdict.INVENTED);

  private ReportJudge() {}

  /**
   * All judgements of a report.
   *
   * @param report what was read; empty where it was not found
   * @param status what became of its document
   */
  static List<Judgement> judge(GoldReport gold, Optional<AnnualReport> report, String status) {
    List<Judgement> figures = FigureJudge.judge(gold, report);
    List<Finding> findings = report.map(AnnualReport::findings).orElse(List.of());
    List<Judgement> judgements = new ArrayList<>();
    judgements.add(found(gold, report.isPresent(), status));
    judgements.add(whole(figures, report.isPresent()));
    warning(figures, findings).ifPresent(judgements::add);
    judgements.addAll(figures);
    judgements.addAll(IdentityJudge.judge(gold, report));
    judgements.addAll(violations(gold.violations(), findings));
    return judgements;
  }

  private static Judgement found(GoldReport gold, boolean found, String status) {
    return new Judgement(
        Subject.REPORT, found ? Verdict.RIGHT : Verdict.MISSED, "", gold.agency(), status);
  }

  private static Judgement whole(List<Judgement> figures, boolean found) {
    long faults =
        figures.stream().filter(j -> FIGURES.contains(j.subject()) && j.verdict().isMiss()).count();
    Verdict verdict = found && faults == 0 ? Verdict.RIGHT : Verdict.WRONG;
    return new Judgement(Subject.WHOLE_REPORT, verdict, "", "every figure", faults + " not right");
  }

  private static Optional<Judgement> warning(List<Judgement> figures, List<Finding> findings) {
    long numbers =
        figures.stream()
            .filter(j -> MATRIX.contains(j.subject()) && FALSE_NUMBER.contains(j.verdict()))
            .count();
    boolean warned = findings.stream().anyMatch(f -> f.severity() != Severity.INFO);
    return numbers == 0
        ? Optional.empty()
        : Optional.of(
            new Judgement(
                Subject.WARNING,
                warned ? Verdict.RIGHT : Verdict.MISSED,
                "",
                "a finding that warns",
                numbers + " false numbers"));
  }

  private static List<Judgement> violations(List<Violation> violations, List<Finding> findings) {
    if (violations.isEmpty()) {
      return List.of(balanced(findings));
    }
    return violations.stream()
        .map(
            violation ->
                new Judgement(
                    Subject.VIOLATION,
                    findings.stream().anyMatch(finding -> tells(finding, violation))
                        ? Verdict.RIGHT
                        : Verdict.MISSED,
                    violation.rule(),
                    violation.item().or(violation::applicant).orElse(""),
                    "no finding"))
        .toList();
  }

  private static Judgement balanced(List<Finding> findings) {
    String alarms =
        findings.stream()
            .filter(f -> f.severity() == Severity.ERROR && SUMS.contains(f.rule()))
            .map(f -> f.rule() + " " + f.item().or(f::applicant).orElse(""))
            .collect(Collectors.joining(", "));
    return new Judgement(
        Subject.BALANCED_REPORT,
        alarms.isEmpty() ? Verdict.RIGHT : Verdict.INVENTED,
        "",
        "sums that hold",
        alarms);
  }

  /** Whether a finding is of the same rule and of the same row or column. */
  private static boolean tells(Finding finding, Violation violation) {
    if (!finding.rule().equals(violation.rule())) {
      return false;
    }
    return switch (violation.rule()) {
      case LEGAL_SUM -> true;
      case APPLICANTS_SUM -> finding.item().isEmpty() || finding.item().equals(violation.item());
      default -> finding.applicant().equals(violation.applicant());
    };
  }
}
