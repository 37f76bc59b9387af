package org.gongkai.jobs.compare;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.gongkai.aggregate.compare.ComparisonRequest;
import org.gongkai.aggregate.compare.Membership;
import org.gongkai.aggregate.rollup.Metric;
import org.gongkai.jobs.regional.Reasons;
import org.gongkai.jobs.terminal.Counted;

/**
 * What stands behind a comparison.
 *
 * @param request what was asked for
 * @param reasons how many reports of the years are in a group, and why others are not
 * @param members how many of these count in each metric
 * @param withoutYear how many reports of the lake are of unknown year
 * @param withoutType how many reports of the years are of unknown agency type where groups are
 *     types
 */
public record ComparisonBasis(
    ComparisonRequest request,
    Reasons reasons,
    List<Members> members,
    long withoutYear,
    long withoutType) {

  public ComparisonBasis {
    members = members.stream().sorted(Comparator.comparing(Members::membership)).toList();
  }

  /**
   * Reports of one membership.
   *
   * @param metric the metric's key
   * @param membership whether they count in it
   * @param reports how many they are
   * @param agencies how many agencies they are of, as far as known
   */
  public record Members(String metric, Membership membership, long reports, long agencies) {}

  /** It in sentences, a line each, ending in a line break. */
  public String text() {
    return "groups: "
        + reasons.text(request.years().toString())
        + unknown(withoutType, "agency type " + (withoutType == 1 ? "is" : "are") + " in no group")
        + unknown(withoutYear, "year " + Counted.verb(withoutYear, "count") + " nowhere")
        + request.metrics().stream().map(this::line).collect(Collectors.joining());
  }

  private static String unknown(long reports, String what) {
    return reports == 0 ? "" : Counted.of(reports, "report") + " of unknown " + what + "\n";
  }

  private String line(Metric metric) {
    List<Members> own =
        members.stream().filter(some -> some.metric().equals(metric.key())).toList();
    String panel =
        own.stream()
            .filter(some -> some.membership() == Membership.COUNTED)
            .map(ComparisonBasis::counted)
            .findFirst()
            .orElse("no report");
    String others =
        own.stream()
            .filter(some -> some.membership() != Membership.COUNTED)
            .map(ComparisonBasis::leftOut)
            .collect(Collectors.joining(", "));
    return metric.key()
        + ": "
        + panel
        + " in the panel"
        + (others.isEmpty() ? "" : "; left out: " + others)
        + "\n";
  }

  private static String counted(Members some) {
    return Counted.of(some.reports(), "report")
        + " of "
        + some.agencies()
        + (some.agencies() == 1 ? " agency" : " agencies");
  }

  private static String leftOut(Members some) {
    return some.reports()
        + switch (some.membership()) {
          case NOT_TOLD -> " without the figures";
          case NOT_EVERY_YEAR -> " whose agency is unknown or does not tell it in every year there";
          case COUNTED -> "";
        };
  }
}
