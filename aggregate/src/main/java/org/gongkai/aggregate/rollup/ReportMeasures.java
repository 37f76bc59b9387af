package org.gongkai.aggregate.rollup;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.spark.sql.Row;

/** Reads one report's figures off a row and makes them a tally, measure by measure. */
final class ReportMeasures {

  private final List<Terms> terms = new ArrayList<>();
  private final int first;

  /** A measure with the places of its figures. */
  private static final class Terms {
    private final int[] plus;
    private final int[] minus;
    private final Set<String> known;
    private final List<int[]> printed;
    private final List<Balance> balances;

    Terms(Measure measure, List<String> columns) {
      plus = places(measure.sum().plus(), columns);
      minus = places(measure.sum().minus(), columns);
      known = new HashSet<>(measure.known());
      printed = measure.printed().stream().map(figures -> places(figures, columns)).toList();
      balances =
          measure.balances().stream()
              .map(sum -> new Balance(places(sum.plus(), columns), places(sum.minus(), columns)))
              .toList();
    }

    private static int[] places(List<String> figures, List<String> columns) {
      return figures.stream().mapToInt(columns::indexOf).toArray();
    }
  }

  /** The places of the figures of a sum that must not be below 0. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Balance(int[] plus, int[] minus) {}

  /**
   * @param measures what is told of a report, in this order
   * @param columns the figures that a row holds; those of the measures are among them
   * @param first the place of the first of them in a row
   */
  ReportMeasures(List<Measure> measures, List<String> columns, int first) {
    measures.forEach(measure -> terms.add(new Terms(measure, columns)));
    this.first = first;
  }

  /** The tally of one report. */
  Tally tally(Row report, boolean named, List<String> unknown) {
    Tally tally = new Tally(terms.size());
    tally.addReport(named);
    for (int i = 0; i < terms.size(); i++) {
      Terms measure = terms.get(i);
      if (measure.printed.stream().allMatch(places -> isPrinted(report, places))
          && unknown.stream().noneMatch(measure.known::contains)
          && measure.balances.stream()
              .allMatch(part -> sum(report, part.plus) >= sum(report, part.minus))) {
        tally.add(i, sum(report, measure.plus) - sum(report, measure.minus));
      }
    }
    return tally;
  }

  private boolean isPrinted(Row report, int[] places) {
    for (int place : places) {
      if (!report.isNullAt(first + place)) {
        return true;
      }
    }
    return false;
  }

  private long sum(Row report, int[] places) {
    long sum = 0;
    for (int place : places) {
      sum += report.isNullAt(first + place) ? 0 : report.getLong(first + place);
    }
    return sum;
  }
}
