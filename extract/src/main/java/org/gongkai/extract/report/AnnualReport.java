package org.gongkai.extract.report;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One yearly report on open government information (政府信息公开工作年度报告).
 *
 * @param title as printed; empty where the report has none
 * @param identity whose report it is
 * @param edition the form's edition as read off the tables, {@link #MIXED} where they differ; empty
 *     where no table was found
 * @param tables those of its edition, in the form's order, whether found or not
 * @param findings failed checks and doubts
 * @param evaluations every rule in every place where it was looked at
 * @param narrative a fingerprint of the running text, names of places and numbers aside, as 16 hex
 *     digits; empty where there is too little text
 * @param stated numbers of tables that were not found, as the text states them
 */
public record AnnualReport(
    String title,
    Identity identity,
    Optional<String> edition,
    List<FigureTable> tables,
    List<Finding> findings,
    List<Evaluation> evaluations,
    Optional<String> narrative,
    List<Stated> stated) {

  /** The edition of a report whose tables are of different editions. */
  public static final String MIXED = "mixed";

  public AnnualReport {
    tables = List.copyOf(tables);
    findings = List.copyOf(findings);
    evaluations = List.copyOf(evaluations);
    stated = List.copyOf(stated);
  }

  /** A report whose text states nothing that its tables do not hold. */
  public AnnualReport(
      String title,
      Identity identity,
      Optional<String> edition,
      List<FigureTable> tables,
      List<Finding> findings,
      List<Evaluation> evaluations,
      Optional<String> narrative) {
    this(title, identity, edition, tables, findings, evaluations, narrative, List.of());
  }

  /** A report that no rule has looked at yet, with the findings of others. */
  public AnnualReport(
      String title,
      Identity identity,
      Optional<String> edition,
      List<FigureTable> tables,
      List<Finding> findings) {
    this(title, identity, edition, tables, findings, List.of(), Optional.empty());
  }

  /** The table with a key; one that was not found where the report's edition has no such table. */
  public FigureTable table(String key) {
    return FigureTable.in(tables, key);
  }

  /** How many checks, a rule in a place being one, had an outcome. */
  public int checks(Outcome outcome) {
    return (int)
        evaluations.stream()
            .filter(each -> each.outcome() == outcome && Rule.of(each.rule()).isCheck())
            .count();
  }

  /**
   * Whether the form's sums hold: false where one fails, true where none does and one holds; empty
   * where none could be assessed.
   */
  public Optional<Boolean> balanced() {
    Set<Outcome> outcomes =
        evaluations.stream()
            .filter(evaluation -> Rule.of(evaluation.rule()).isSum())
            .map(Evaluation::outcome)
            .collect(Collectors.toSet());
    if (outcomes.contains(Outcome.FAILED)) {
      return Optional.of(false);
    }
    return outcomes.contains(Outcome.HELD) ? Optional.of(true) : Optional.empty();
  }

  /** How many of its edition's tables were found. */
  public int tablesFound() {
    return (int) tables.stream().filter(FigureTable::found).count();
  }
}
