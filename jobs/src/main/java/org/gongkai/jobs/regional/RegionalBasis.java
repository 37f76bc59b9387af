package org.gongkai.jobs.regional;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Map.Entry;
import java.util.stream.Collectors;
import org.gongkai.aggregate.rollup.Standing;
import org.gongkai.extract.report.Scope;

/**
 * What stands behind the rows that answer a question.
 *
 * @param question what was asked
 * @param reports how many reports of the year, type and province count or do not, and why
 * @param withoutYear how many reports of the lake are of unknown year, and so in no row of any
 */
public record RegionalBasis(
    RegionalQuestion question, Map<Standing, Long> reports, long withoutYear) {

  public RegionalBasis {
    Map<Standing, Long> sorted = new EnumMap<>(Standing.class);
    sorted.putAll(reports);
    reports = Collections.unmodifiableMap(sorted);
  }

  /** How many reports have a standing. */
  public long of(Standing standing) {
    return reports.getOrDefault(standing, 0L);
  }

  /** It in sentences, a line each, ending in a line break. */
  public String text() {
    long all = reports.values().stream().mapToLong(Long::longValue).sum();
    long counting = of(Standing.COUNTS);
    String others =
        reports.entrySet().stream()
            .filter(entry -> entry.getKey() != Standing.COUNTS)
            .map(this::reason)
            .collect(Collectors.joining(", "));
    return "basis %s: %s\n".formatted(question.basis().key(), meaning())
        + "%d of %d reports of %d count%s\n"
            .formatted(
                counting, all, question.year(), others.isEmpty() ? "" : "; the others: " + others)
        + (withoutYear == 0 ? "" : withoutYear + " reports of unknown year count nowhere\n");
  }

  private String meaning() {
    return question.basis() == Scope.OWN
        ? "the agencies' own reports added up, consolidated ones left out"
        : "one consolidated report a division, that of its own government";
  }

  private String reason(Entry<Standing, Long> entry) {
    String words =
        switch (entry.getKey()) {
          case NOT_LATEST -> "superseded or found twice";
          case UNKNOWN_SCOPE -> "of unknown scope";
          case OTHER_BASIS -> question.basis() == Scope.OWN ? "consolidated" : "own";
          case UNKNOWN_REGION -> "of unknown region";
          case OTHER_LEVEL -> "serving no division of this level";
          case NOT_BALANCED -> "without sums that all hold";
          case NOT_OF_GOVERNMENT -> "consolidated by an agency other than the government";
          case SAME_GOVERNMENT -> "of a government of which another report counts";
          case COUNTS -> "";
        };
    return entry.getValue() + " " + words;
  }
}
