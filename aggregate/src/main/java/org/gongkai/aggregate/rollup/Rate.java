package org.gongkai.aggregate.rollup;

import static org.gongkai.aggregate.lake.FigureColumns.CARRIED_IN;
import static org.gongkai.aggregate.lake.FigureColumns.CARRIED_OUT;
import static org.gongkai.aggregate.lake.FigureColumns.GRANTED;
import static org.gongkai.aggregate.lake.FigureColumns.NEW_RECEIVED;
import static org.gongkai.aggregate.lake.FigureColumns.PARTIALLY_GRANTED;
import static org.gongkai.aggregate.lake.FigureColumns.RESULTS_TOTAL;
import static org.gongkai.aggregate.lake.FigureColumns.itemsOf;
import static org.gongkai.aggregate.lake.FigureColumns.legal;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * The rates of the yearly report, as data: each a sum of figures over a sum of figures. The items
 * are those of table 三 (column 总计) and table 四 of the form (国办公开办函〔2019〕60号, 〔2021〕30号).
 */
@SuppressWarnings("ImmutableEnumChecker") // the values are immutable, their types do not say so
public enum Rate {
  GRANT_RATE(Sum.of(GRANTED), Sum.of(RESULTS_TOTAL)),
  DISCLOSURE_RATE(Sum.of(GRANTED, PARTIALLY_GRANTED), Sum.of(RESULTS_TOTAL)),
  DENIAL_RATE(new Sum(itemsOf("denied"), List.of()), Sum.of(RESULTS_TOTAL)),
  UNAVAILABLE_RATE(new Sum(itemsOf("unavailable"), List.of()), Sum.of(RESULTS_TOTAL)),
  NOT_PROCESSED_RATE(new Sum(itemsOf("not_processed"), List.of()), Sum.of(RESULTS_TOTAL)),
  OTHER_RATE(new Sum(itemsOf("other"), List.of()), Sum.of(RESULTS_TOTAL)),
  COMPLETION_RATE(Sum.of(RESULTS_TOTAL), Sum.of(NEW_RECEIVED, CARRIED_IN)),
  CARRY_OVER_RATE(Sum.of(CARRIED_OUT), Sum.of(NEW_RECEIVED, CARRIED_IN)),
  /** Refusals on procedure left out. */
  SUBSTANTIVE_DISCLOSURE_RATE(
      Sum.of(GRANTED, PARTIALLY_GRANTED),
      new Sum(
          Stream.concat(Stream.of(GRANTED, PARTIALLY_GRANTED), itemsOf("denied").stream()).toList(),
          List.of())),
  REVIEW_RATE(Sum.of(legal("review", "total")), Sum.of(RESULTS_TOTAL)),
  LITIGATION_RATE(litigation("total"), Sum.of(RESULTS_TOTAL)),
  /** Of the cases that are decided. */
  REVIEW_CORRECTION_RATE(
      Sum.of(legal("review", "corrected")),
      new Sum(List.of(legal("review", "total")), List.of(legal("review", "pending")))),
  /** Of all cases. */
  REVIEW_CORRECTION_RATE_OF_ALL(
      Sum.of(legal("review", "corrected")), Sum.of(legal("review", "total"))),
  /** Of the cases that are decided. */
  LITIGATION_CORRECTION_RATE(
      litigation("corrected"), new Sum(litigation("total").plus(), litigation("pending").plus())),
  /** Of all cases. */
  LITIGATION_CORRECTION_RATE_OF_ALL(litigation("corrected"), litigation("total"));

  private final Sum numerator;
  private final Sum denominator;

  Rate(Sum numerator, Sum denominator) {
    this.numerator = numerator;
    this.denominator = denominator;
  }

  /** The name that the output uses. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** What is counted. */
  public Sum numerator() {
    return numerator;
  }

  /** What it is measured against. */
  public Sum denominator() {
    return denominator;
  }

  /** Every figure that the rate needs. */
  public List<String> figures() {
    return Stream.concat(numerator.figures(), denominator.figures()).distinct().toList();
  }

  private static Sum litigation(String outcome) {
    return Sum.of(legal("litigation_direct", outcome), legal("litigation_after_review", outcome));
  }

  /**
   * Figures of one report added up.
   *
   * @param plus the columns that are added
   * @param minus the columns that are taken off
   */
  public record Sum(List<String> plus, List<String> minus) {

    public Sum {
      plus = List.copyOf(plus);
      minus = List.copyOf(minus);
    }

    static Sum of(String... plus) {
      return new Sum(List.of(plus), List.of());
    }

    Stream<String> figures() {
      return Stream.concat(plus.stream(), minus.stream());
    }

    /** As a reader writes it. */
    @Override
    public String toString() {
      String added = String.join(" + ", plus);
      return minus.isEmpty() ? added : added + " - " + String.join(" - ", minus);
    }
  }
}
