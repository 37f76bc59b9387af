package org.gongkai.extract.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gongkai.extract.report.Evaluation;
import org.gongkai.extract.report.Finding;
import org.gongkai.extract.report.Outcome;
import org.gongkai.extract.report.Rule;
import org.gongkai.extract.report.Stated;

/**
 * What came of the rules over one report.
 *
 * @param findings the failed ones, in a fixed order
 * @param evaluations every rule in every place where it was looked at
 * @param stated numbers of tables that were not found, as the text states them
 */
public record Checks(List<Finding> findings, List<Evaluation> evaluations, List<Stated> stated) {

  public Checks {
    findings = List.copyOf(findings);
    evaluations = List.copyOf(evaluations);
    stated = List.copyOf(stated);
  }

  /** Collects what rules say, one after the other. */
  static final class Collector {

    private final List<Finding> findings = new ArrayList<>();
    private final List<Evaluation> evaluations = new ArrayList<>();
    private final List<Stated> stated = new ArrayList<>();

    /** A rule that failed in a place. */
    void failed(Finding finding) {
      findings.add(finding);
      add(finding.rule(), finding.table(), finding.item(), finding.applicant(), Outcome.FAILED);
    }

    /** What a rule found that failed in a place of its own. */
    void found(Finding finding) {
      findings.add(finding);
    }

    /** Numbers that no table holds, and no rule looks at. */
    void stated(List<Stated> numbers) {
      stated.addAll(numbers);
    }

    void evaluated(
        Rule rule,
        Optional<String> table,
        Optional<String> item,
        Optional<String> applicant,
        Outcome outcome) {
      add(rule.id(), table, item, applicant, outcome);
    }

    private void add(
        String rule,
        Optional<String> table,
        Optional<String> item,
        Optional<String> applicant,
        Outcome outcome) {
      evaluations.add(new Evaluation(rule, table, item, applicant, outcome));
    }

    Checks checks() {
      return new Checks(findings, evaluations, stated);
    }
  }
}
