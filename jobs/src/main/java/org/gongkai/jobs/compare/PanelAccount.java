package org.gongkai.jobs.compare;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.gongkai.aggregate.compare.ComparisonRequest;
import org.gongkai.aggregate.compare.Standing;
import org.gongkai.aggregate.rollup.Metric;
import org.gongkai.extract.report.Scope;

/**
 * How many reports a comparison is made of, and why others are not in it.
 *
 * @param request what was asked for
 * @param entries the reports of each metric by their standing
 */
public record PanelAccount(ComparisonRequest request, List<Entry> entries) {

  public PanelAccount {
    entries =
        entries.stream().sorted(Comparator.comparing(Entry::standing)).toList();
  }

  /**
   * Reports of one standing.
   *
   * @param metric the key of the metric
   * @param standing what became of them
   * @param reports how many they are
   * @param agencies how many agencies they are of, as far as that is known; 0 where it is not told
   */
  public record Entry(String metric, Standing standing, long reports, long agencies) {}

  /** It in sentences, a line for each metric, ending in a line break. */
  public String text() {
    return request.metrics().stream().map(this::line).collect(Collectors.joining());
  }

  private String line(Metric metric) {
    List<Entry> own =
        entries.stream().filter(entry -> entry.metric().equals(metric.key())).toList();
    String panel =
        own.stream()
            .filter(entry -> entry.standing() == Standing.COUNTED)
            .map(entry -> entry.reports() + " reports of " + entry.agencies() + " agencies count")
            .findFirst()
            .orElse("no report counts");
    String others =
        own.stream()
            .filter(entry -> entry.standing() != Standing.COUNTED)
            .map(this::reason)
            .collect(Collectors.joining(", "));
    return metric.key() + ": " + panel + (others.isEmpty() ? "" : "; left out: " + others) + "\n";
  }

  private String reason(Entry entry) {
    String words =
        switch (entry.standing()) {
          case UNKNOWN_YEAR -> "of unknown year";
          case NOT_LATEST -> "superseded or found twice";
          case UNKNOWN_SCOPE -> "of unknown scope";
          case OTHER_BASIS -> request.basis() == Scope.OWN ? "consolidated" : "own";
          case NOT_BALANCED -> "without sums that all hold";
          case NO_GROUP -> "in none of the groups";
          case NOT_TOLD -> "without the figures";
          case NOT_EVERY_YEAR -> "of " + entry.agencies() + " agencies not in every year";
          case COUNTED -> "";
        };
    return entry.reports() + " " + words;
  }
}
