package org.gongkai.aggregate.rollup;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.gongkai.aggregate.lake.FigureColumns;
import org.gongkai.aggregate.rollup.Rate.Sum;

/**
 * Something that is computed of each report and added up over reports. A report counts in it where
 * none of the figures in {@code known} is unknown and, of each list in {@code printed}, one has a
 * number, and none of {@code balances} is below 0; a blank beside that reads as 0.
 *
 * @param name what {@link Totals} knows it by
 * @param sum what is added up of each report
 * @param known the figures that must not be unknown
 * @param printed lists of figures, of each of which one must have a number
 * @param balances sums that cannot be below 0 unless a figure is wrong
 */
record Measure(
    String name, Sum sum, List<String> known, List<List<String>> printed, List<Sum> balances) {

  private static final String CORRECTED = "corrected";
  private static final String TOTAL = "total";

  Measure {
    known = List.copyOf(known);
    printed = List.copyOf(printed);
    balances = List.copyOf(balances);
  }

  Measure(String name, Sum sum, List<String> known, List<List<String>> printed) {
    this(name, sum, known, printed, List.of());
  }

  /** A figure where it has a number. */
  static Measure of(String figure) {
    return new Measure(figure, Sum.of(figure), List.of(), List.of(List.of(figure)));
  }

  /** Every figure that it asks of a report. */
  Stream<String> figures() {
    return Stream.of(
            sum.figures(),
            known.stream(),
            printed.stream().flatMap(List::stream),
            balances.stream().flatMap(Sum::figures))
        .flatMap(Function.identity())
        .distinct();
  }

  /**
   * The two sides of a ratio. A report counts in both or in neither, else the one would hold
   * applications that the other lacks.
   */
  static Stream<Measure> ratio(String numerator, Sum counted, String denominator, Sum against) {
    List<String> known = Stream.concat(counted.figures(), against.figures()).distinct().toList();
    List<List<String>> printed = List.of(against.figures().toList());
    return Stream.of(
        new Measure(numerator, counted, known, printed, balances(counted)),
        new Measure(denominator, against, known, printed, balances(counted)));
  }

  /**
   * Of each channel whose corrected cases are counted, the total less all outcomes: where these are
   * more than the total (结果纠正 3 of 总计 1), one of them is wrong and nothing tells which.
   */
  private static List<Sum> balances(Sum counted) {
    return FigureColumns.channels().stream()
        .filter(channel -> counted.plus().contains(FigureColumns.legal(channel, CORRECTED)))
        .map(Measure::leftOver)
        .toList();
  }

  private static Sum leftOver(String channel) {
    List<String> parts =
        FigureColumns.outcomes().stream()
            .filter(outcome -> !outcome.equals(TOTAL))
            .map(outcome -> FigureColumns.legal(channel, outcome))
            .toList();
    return new Sum(List.of(FigureColumns.legal(channel, TOTAL)), parts);
  }
}
