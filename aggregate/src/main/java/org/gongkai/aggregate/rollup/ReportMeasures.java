package org.gongkai.aggregate.rollup;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.spark.sql.Row;
import org.gongkai.aggregate.lake.FigureColumns;

/** Reads one report's figures off a row and adds them to a tally, measure by measure. */
final class ReportMeasures {

  private final List<Terms> terms = Measures.all().stream().map(Terms::new).toList();
  private final int first;

  /** A measure with the places of its figures. */
  private static final class Terms {
    private final int[] plus;
    private final int[] minus;
    private final Set<String> known;
    private final List<int[]> printed;

    Terms(Measure measure) {
      plus = places(measure.sum().plus());
      minus = places(measure.sum().minus());
      known = new HashSet<>(measure.known());
      printed = measure.printed().stream().map(Terms::places).toList();
    }

    private static int[] places(List<String> figures) {
      return figures.stream().mapToInt(FigureColumns.all()::indexOf).toArray();
    }
  }

  /**
   * @param first the column of the first figure; the others follow in the order of the table
   */
  ReportMeasures(int first) {
    this.first = first;
  }

  /** The tally of one report. */
  Tally tally(Row report, boolean named, List<String> unknown) {
    Tally tally = new Tally(terms.size());
    tally.addReport(named);
    for (int i = 0; i < terms.size(); i++) {
      Terms measure = terms.get(i);
      if (measure.printed.stream().allMatch(places -> isPrinted(report, places))
          && unknown.stream().noneMatch(measure.known::contains)) {
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
