package org.gongkai.extract.report;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * A failed check or a doubt about a report. It never changes a figure.
 *
 * @param rule the rule's id
 * @param severity how much it weighs
 * @param table the form's table it is about: {@code applications}, {@code legal}, {@code
 *     proactive}; empty where it is about the report as a whole
 * @param item the row; empty where the finding is about a whole column or table
 * @param applicant the column; empty where the finding is about a whole row or table
 * @param expected the number that the rule asks for
 * @param actual the number that is there
 * @param suggested the value that would restore the broken sums, where exactly one cell explains
 *     them
 * @param message one English sentence for a reader
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
    String message) {}
