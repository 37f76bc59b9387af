package org.gongkai.aggregate.rollup;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongkai.aggregate.lake.Columns;
import org.gongkai.aggregate.lake.FigureColumns;
import org.gongkai.aggregate.rollup.Rate.Sum;
import org.gongkai.extract.report.Meaning;

/**
 * A number by which groups of reports are compared: a count (件), or a ratio of two of them. Its
 * formula is that of the rollups.
 */
public final class Metric {

  private static final List<Metric> ALL =
      Stream.of(
              Stream.of(requestVolume(), caseload()),
              Stream.of(Rate.values()).map(Metric::of),
              Mix.DISPOSITIONS.shares(
                  "share_", new Meaning("share of the results of the year: ", "占办理结果总计的比例：")),
              Mix.APPLICANTS.shares(
                  "share_from_", new Meaning("share of the applications received: ", "占本年新收的比例：")))
          .flatMap(Function.identity())
          .toList();

  private final String key;
  private final Meaning meaning;
  private final String formula;
  private final Measure counted;
  private final Optional<Measure> against;

  private Metric(
      String key, Meaning meaning, String formula, Measure counted, Optional<Measure> against) {
    this.key = key;
    this.meaning = meaning;
    this.formula = formula;
    this.counted = counted;
    this.against = against;
  }

  static Metric ratio(
      String key, Meaning meaning, String formula, Measure counted, Measure against) {
    return new Metric(key, meaning, formula, counted, Optional.of(against));
  }

  private static Metric requestVolume() {
    String received = FigureColumns.NEW_RECEIVED;
    Meaning meaning = new Meaning("applications received in the year", "本年新收申请");
    return new Metric("request_volume", meaning, received, Measure.of(received), Optional.empty());
  }

  /** A report of which one of the two is unknown has no caseload; a blank one is 0. */
  private static Metric caseload() {
    List<String> parts = List.of(FigureColumns.NEW_RECEIVED, FigureColumns.CARRIED_IN);
    Sum sum = new Sum(parts, List.of());
    Measure measure = new Measure(Columns.CASELOAD, sum, parts, List.of(parts));
    Meaning meaning =
        new Meaning(
            "applications received in the year and carried in from the one before", "本年新收加上年结转");
    return new Metric(Columns.CASELOAD, meaning, sum.toString(), measure, Optional.empty());
  }

  private static Metric of(Rate rate) {
    List<Measure> sides =
        Measure.ratio(
                Columns.numerator(rate.key()),
                rate.numerator(),
                Columns.denominator(rate.key()),
                rate.denominator())
            .toList();
    String formula = "(" + rate.numerator() + ") / (" + rate.denominator() + ")";
    return ratio(rate.key(), rate.meaning(), formula, sides.get(0), sides.get(1));
  }

  /** Every metric: counts, rates, shares of results, shares of applicants. */
  public static List<Metric> all() {
    return ALL;
  }

  /**
   * The metric of a key.
   *
   * @throws IllegalArgumentException if there is none; the message lists all keys
   */
  public static Metric named(String key) {
    return ALL.stream()
        .filter(metric -> metric.key.equals(key))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "there is no metric "
                        + key
                        + "; give of "
                        + ALL.stream().map(Metric::key).collect(Collectors.joining(", "))));
  }

  /** The name that commands and output use. */
  public String key() {
    return key;
  }

  /** What it tells. */
  public Meaning meaning() {
    return meaning;
  }

  /** How it follows from the figures of the wide table. */
  public String formula() {
    return formula;
  }

  /** Whether it is a share of something and not a number of cases. */
  public boolean isRatio() {
    return against.isPresent();
  }

  /** What is counted, and then, of a ratio, what it is measured against. */
  Stream<Measure> measures() {
    return Stream.concat(Stream.of(counted), against.stream());
  }

  @Override
  public String toString() {
    return key;
  }
}
