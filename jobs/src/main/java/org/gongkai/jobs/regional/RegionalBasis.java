package org.gongkai.jobs.regional;

import org.gongkai.extract.report.Scope;
import org.gongkai.jobs.terminal.Counted;

/**
 * What stands behind the rows that answer a question.
 *
 * @param question what was asked
 * @param reasons how many reports of the year, type and province count or do not, and why
 * @param withoutYear how many reports of the lake are of unknown year, and so in no row of any
 */
public record RegionalBasis(RegionalQuestion question, Reasons reasons, long withoutYear) {

  /** It in sentences, a line each, ending in a line break. */
  public String text() {
    return "basis %s: %s\n".formatted(question.basis().key(), meaning())
        + reasons.text(Integer.toString(question.year()))
        + (withoutYear == 0
            ? ""
            : "%s of unknown year %s nowhere\n"
                .formatted(Counted.of(withoutYear, "report"), Counted.verb(withoutYear, "count")));
  }

  private String meaning() {
    return question.basis() == Scope.OWN
        ? "the agencies' own reports added up, consolidated ones left out"
        : "one consolidated report a division, that of its own government";
  }
}
