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
import java.util.stream.Stream;
import org.gongkai.extract.report.Coded;
import org.gongkai.extract.report.Meaning;

/**
 * The rates of the yearly report, as data: each a sum of figures over a sum of figures. The items
 * are those of table 三 (column 总计) and table 四 of the form (国办公开办函〔2019〕60号, 〔2021〕30号).
 */
@SuppressWarnings("ImmutableEnumChecker") // the values are immutable, their types do not say so
public enum Rate implements Coded {
  GRANT_RATE(
      "disclosed in full, of all results",
      "予以公开率：予以公开占办理结果总计",
      Sum.of(GRANTED),
      Sum.of(RESULTS_TOTAL)),
  DISCLOSURE_RATE(
      "disclosed in full or in part, of all results",
      "公开率：予以公开和部分公开占办理结果总计",
      Sum.of(GRANTED, PARTIALLY_GRANTED),
      Sum.of(RESULTS_TOTAL)),
  DENIAL_RATE(
      "not disclosed, of all results",
      "不予公开率：不予公开占办理结果总计",
      new Sum(itemsOf("denied"), List.of()),
      Sum.of(RESULTS_TOTAL)),
  UNAVAILABLE_RATE(
      "could not be provided, of all results",
      "无法提供率：无法提供占办理结果总计",
      new Sum(itemsOf("unavailable"), List.of()),
      Sum.of(RESULTS_TOTAL)),
  NOT_PROCESSED_RATE(
      "not processed, of all results",
      "不予处理率：不予处理占办理结果总计",
      new Sum(itemsOf("not_processed"), List.of()),
      Sum.of(RESULTS_TOTAL)),
  OTHER_RATE(
      "handled otherwise, of all results",
      "其他处理率：其他处理占办理结果总计",
      new Sum(itemsOf("other"), List.of()),
      Sum.of(RESULTS_TOTAL)),
  COMPLETION_RATE(
      "results, of the applications received and carried in",
      "办结率：办理结果总计占本年新收加上年结转",
      Sum.of(RESULTS_TOTAL),
      Sum.of(NEW_RECEIVED, CARRIED_IN)),
  CARRY_OVER_RATE(
      "carried over to the next year, of the applications received and carried in",
      "结转率：结转下年度占本年新收加上年结转",
      Sum.of(CARRIED_OUT),
      Sum.of(NEW_RECEIVED, CARRIED_IN)),
  SUBSTANTIVE_DISCLOSURE_RATE(
      "disclosed in full or in part, of what was disclosed or refused on substance",
      "实质公开率：予以公开和部分公开占公开与不予公开之和",
      Sum.of(GRANTED, PARTIALLY_GRANTED),
      new Sum(
          Stream.concat(Stream.of(GRANTED, PARTIALLY_GRANTED), itemsOf("denied").stream()).toList(),
          List.of())),
  REVIEW_RATE(
      "administrative reviews, per result",
      "复议率：行政复议占办理结果总计",
      Sum.of(legal("review", "total")),
      Sum.of(RESULTS_TOTAL)),
  LITIGATION_RATE(
      "lawsuits, per result", "诉讼率：行政诉讼占办理结果总计", litigation("total"), Sum.of(RESULTS_TOTAL)),
  REVIEW_CORRECTION_RATE(
      "reviews that corrected the decision, of those concluded",
      "复议纠错率：结果纠正占已审结复议",
      Sum.of(legal("review", "corrected")),
      new Sum(List.of(legal("review", "total")), List.of(legal("review", "pending")))),
  REVIEW_CORRECTION_RATE_OF_ALL(
      "reviews that corrected the decision, of all",
      "复议纠错率：结果纠正占全部复议",
      Sum.of(legal("review", "corrected")),
      Sum.of(legal("review", "total"))),
  LITIGATION_CORRECTION_RATE(
      "lawsuits that corrected the decision, of those concluded",
      "诉讼纠错率：结果纠正占已审结诉讼",
      litigation("corrected"),
      new Sum(litigation("total").plus(), litigation("pending").plus())),
  LITIGATION_CORRECTION_RATE_OF_ALL(
      "lawsuits that corrected the decision, of all",
      "诉讼纠错率：结果纠正占全部诉讼",
      litigation("corrected"),
      litigation("total"));

  private final Meaning meaning;
  private final Sum numerator;
  private final Sum denominator;

  Rate(String english, String chinese, Sum numerator, Sum denominator) {
    meaning = new Meaning(english, chinese);
    this.numerator = numerator;
    this.denominator = denominator;
  }

  @Override
  public Meaning meaning() {
    return meaning;
  }

  /** What is counted. */
  public Sum numerator() {
    return numerator;
  }

  /** What it is measured against. */
  public Sum denominator() {
    return denominator;
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
