package org.gongkai.jobs.check;

import java.util.List;
import java.util.Locale;
import org.gongkai.extract.report.Severity;

/**
 * What the checks of a run found.
 *
 * @param reports how many reports there are
 * @param sound how many of them have no error
 * @param held how many checks of single reports held
 * @param failed how many failed
 * @param notAssessable how many could not be assessed
 * @param known of how many reports each field of the identity is known
 * @param rules how often each rule failed, the heaviest and most frequent first
 * @param regions the reports by province, most of them with errors first
 * @param types the same by agency type
 * @param worst the reports with most errors, then warnings, with their findings
 */
public record CheckReport(
    long reports,
    long sound,
    long held,
    long failed,
    long notAssessable,
    List<KnownField> known,
    List<RuleCount> rules,
    List<Cut> regions,
    List<Cut> types,
    List<DoubtfulReport> worst) {

  public CheckReport {
    known = List.copyOf(known);
    rules = List.copyOf(rules);
    regions = List.copyOf(regions);
    types = List.copyOf(types);
    worst = List.copyOf(worst);
  }

  /** How many findings weigh as much as that or more. */
  public long findings(Severity least) {
    return rules.stream()
        .filter(rule -> rule.severity().compareTo(least) <= 0)
        .mapToLong(RuleCount::findings)
        .sum();
  }

  /** A field's share of all reports, such as {@code 97.4 %}; empty where there are no reports. */
  public String share(KnownField field) {
    return reports == 0
        ? ""
        : String.format(Locale.ROOT, "%.1f %%", 100.0 * field.reports() / reports);
  }

  /**
   * A field of the identity.
   *
   * @param field its column
   * @param reports of how many reports it is known
   */
  public record KnownField(String field, long reports) {}

  /**
   * How often a rule failed.
   *
   * @param rule its id
   * @param severity how much it weighs
   * @param findings how many findings there are
   * @param reports in how many reports
   * @param proposals how many of them name a cell with its value
   */
  public record RuleCount(
      String rule, Severity severity, long findings, long reports, long proposals) {}

  /**
   * A part of the reports.
   *
   * @param name the province or agency type
   * @param reports how many there are
   * @param withErrors how many of them have errors
   * @param withWarnings how many have warnings
   */
  public record Cut(String name, long reports, long withErrors, long withWarnings) {}

  /**
   * A report with findings.
   *
   * @param reportId its id
   * @param name its agency, or what else is known of it
   * @param year the year it is about; empty where unknown
   * @param sourceUri where its document was taken in from
   * @param errors how many errors it has
   * @param warnings how many warnings
   * @param doubts its findings
   */
  public record DoubtfulReport(
      String reportId,
      String name,
      String year,
      String sourceUri,
      long errors,
      long warnings,
      List<Doubt> doubts) {

    public DoubtfulReport {
      doubts = List.copyOf(doubts);
    }
  }

  /**
   * A finding as a reader sees it; what it does not name is empty.
   *
   * @param severity how much it weighs
   * @param rule the rule's id
   * @param place table, row and column
   * @param expected the number that the rule asks for
   * @param actual the number that is there
   * @param proposal the value that would restore the sums
   * @param origin whose fault it is
   * @param message it in a sentence
   */
  public record Doubt(
      String severity,
      String rule,
      String place,
      String expected,
      String actual,
      String proposal,
      String origin,
      String message) {}
}
