package org.gongkai.extract.report;

import java.util.Optional;

/**
 * One rule looked at in one place of a report.
 *
 * @param rule the rule's id
 * @param table the form's table; empty where the rule is about the report as a whole
 * @param item the row; empty where it is about a whole column or table
 * @param applicant the column; empty where it is about a whole row or table
 * @param outcome what came of it
 */
public record Evaluation(
    String rule,
    Optional<String> table,
    Optional<String> item,
    Optional<String> applicant,
    Outcome outcome) {}
