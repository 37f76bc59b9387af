package org.gongkai.extract.match;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gongkai.extract.print.Printed;

/**
 * What the rows of one report may be read as, and how like each reading is to the labels of a table
 * of the form: worked out once a row, however often and in however many editions the table is
 * looked for.
 */
final class RowLabels {

  private final TableLabels labels;
  private final ReportYear year;
  private final Map<GridRow, List<Reading>> readings = new HashMap<>();

  /**
   * @param labels the table's
   * @param year the report's: rows of another year are read as nothing
   */
  RowLabels(TableLabels labels, ReportYear year) {
    this.labels = labels;
    this.year = year;
  }

  /** One way to read a cell with words. */
  static final class Reading {

    private final int end;
    private final boolean last;
    private final List<Printed> tails;
    private final double[] likeness;

    private Reading(int end, boolean last, List<Printed> tails, double[] likeness) {
      this.end = end;
      this.last = last;
      this.tails = tails;
      this.likeness = likeness;
    }

    /** The slot behind the cell. */
    int end() {
      return end;
    }

    /** Whether no other words follow in the row. */
    boolean isLast() {
      return last;
    }

    /** Where it was put together from pieces, what its last ones alone are. */
    List<Printed> tails() {
      return tails;
    }

    /** How like it is to the label in a place of the table. */
    double likeness(int place) {
      return likeness[place];
    }
  }

  /**
   * What the row's words may be read as. A cell that reaches in from above names the row only where
   * no other words do. A group's label may be glued to the head of its first row's label.
   */
  List<Reading> of(GridRow row) {
    return readings.computeIfAbsent(row, this::readings);
  }

  private List<Reading> readings(GridRow row) {
    boolean stream = row.layout() == GridRow.Layout.STREAM;
    if (!stream && year.isAnothers(row)) {
      return List.of();
    }
    List<Reading> readings = new ArrayList<>();
    List<GridRow.Words> words =
        stream
            ? row.labels()
            : row.labels().stream().filter(cell -> !year.isTimeAlone(cell.printed())).toList();
    List<Printed> tails = new ArrayList<>();
    for (int k = 0; k < words.size(); k++) {
      GridRow.Words cell = words.get(k);
      boolean last = stream || k == words.size() - 1;
      if (last || !row.slots().get(cell.start()).covered()) {
        List<Printed> pieces = stream ? List.copyOf(tails) : List.of();
        for (Printed text : labels.unglued(cell.printed())) {
          double[] likeness = labels.likeness(text, !pieces.isEmpty());
          readings.add(
              new Reading(
                  stream ? cell.end() : year.behindTime(row, cell.end()), last, pieces, likeness));
        }
      }
      tails.add(cell.printed());
    }
    return readings;
  }
}
