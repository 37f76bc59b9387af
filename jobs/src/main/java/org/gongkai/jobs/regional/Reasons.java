package org.gongkai.jobs.regional;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Map.Entry;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.gongkai.aggregate.rollup.Standing;
import org.gongkai.extract.report.Scope;
import org.gongkai.jobs.terminal.Counted;

/**
 * How many reports count in the rows of an answer, and why others do not.
 *
 * @param basis the basis of the rows
 * @param reports how many have which standing
 */
public record Reasons(Scope basis, Map<Standing, Long> reports) {

  public Reasons {
    Map<Standing, Long> sorted = new EnumMap<>(Standing.class);
    sorted.putAll(reports);
    reports = Collections.unmodifiableMap(sorted);
  }

  /**
   * Reads what {@link Standing#counts} gives.
   *
   * @param basis the basis of the rows that were asked for
   */
  public static Reasons read(Scope basis, Dataset<Row> counts) {
    Map<Standing, Long> reports = new EnumMap<>(Standing.class);
    for (Row row : counts.collectAsList()) {
      reports.put(Standing.of(row.getString(0)), row.getLong(1));
    }
    return new Reasons(basis, reports);
  }

  /** How many reports have a standing. */
  public long of(Standing standing) {
    return reports.getOrDefault(standing, 0L);
  }

  /**
   * It in a line that ends in a line break.
   *
   * @param years the years of the reports, for the reader
   */
  public String text(String years) {
    long all = reports.values().stream().mapToLong(Long::longValue).sum();
    String others =
        reports.entrySet().stream()
            .filter(entry -> entry.getKey() != Standing.COUNTS)
            .map(this::reason)
            .collect(Collectors.joining(", "));
    long counting = of(Standing.COUNTS);
    return "%d of %s of %s %s%s\n"
        .formatted(
            counting,
            Counted.of(all, "report"),
            years,
            Counted.verb(counting, "count"),
            others.isEmpty() ? "" : "; the others: " + others);
  }

  private String reason(Entry<Standing, Long> entry) {
    String words =
        switch (entry.getKey()) {
          case NOT_LATEST -> "superseded or found twice";
          case UNKNOWN_SCOPE -> "of unknown scope";
          case OTHER_BASIS -> basis == Scope.OWN ? "consolidated" : "own";
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
