package org.gongkai.extract.report;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * A failed check or a doubt about a report. It never changes a figure.
 *
 * @param rule the rule's id
 * @param severity how much it weighs
 * @param table the form's table it is about: {@code applications}, {@code legal}, {@code
 *     proactive}; empty where it is about the report as a whole
 * @param item the row, that of the faulty cell where one cell explains the finding; of {@code
 *     identity_unknown} the field; empty where it is about a whole column or table
 * @param applicant the column, likewise; empty where it is about a whole row or table
 * @param expected the number that the rule asks for
 * @param actual the number that is there
 * @param suggested the value that would restore the broken sums, where exactly one cell explains
 *     them
 * @param message one English sentence for a reader
 * @param chinese the same in Chinese; may be empty
 * @param operands the numbers that were compared
 * @param blame whose fault an error is; empty for warnings and information
 */
public record Finding(
    String rule,
    Severity severity,
    Optional<String> table,
    Optional<String> item,
    Optional<String> applicant,
    Optional<BigDecimal> expected,
    Optional<BigDecimal> actual,
    Optional<BigDecimal> suggested,
    String message,
    String chinese,
    List<Operand> operands,
    Optional<Blame> blame) {

  public Finding {
    operands = List.copyOf(operands);
  }

  /** A finding in English alone, without operands and blame. */
  public Finding(
      String rule,
      Severity severity,
      Optional<String> table,
      Optional<String> item,
      Optional<String> applicant,
      Optional<BigDecimal> expected,
      Optional<BigDecimal> actual,
      Optional<BigDecimal> suggested,
      String message) {
    this(
        rule,
        severity,
        table,
        item,
        applicant,
        expected,
        actual,
        suggested,
        message,
        "",
        List.of(),
        Optional.empty());
  }

  /** What a rule found; how much it weighs is the rule's. */
  public static Finding of(
      Rule rule,
      Optional<String> table,
      Optional<String> item,
      Optional<String> applicant,
      Optional<BigDecimal> expected,
      Optional<BigDecimal> actual,
      Optional<BigDecimal> suggested,
      String message,
      String chinese,
      List<Operand> operands,
      Optional<Blame> blame) {
    return new Finding(
        rule.id(),
        rule.severity(),
        table,
        item,
        applicant,
        expected,
        actual,
        suggested,
        message,
        chinese,
        operands,
        blame);
  }

  /** What a rule found in a place, without numbers. */
  public static Finding at(
      Rule rule,
      Optional<String> table,
      Optional<String> item,
      Optional<String> applicant,
      String message,
      String chinese) {
    return of(
        rule,
        table,
        item,
        applicant,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        message,
        chinese,
        List.of(),
        Optional.empty());
  }

  /** The same finding with its blame. */
  public Finding blaming(Blame whose) {
    return new Finding(
        rule,
        severity,
        table,
        item,
        applicant,
        expected,
        actual,
        suggested,
        message,
        chinese,
        operands,
        Optional.of(whose));
  }
}
