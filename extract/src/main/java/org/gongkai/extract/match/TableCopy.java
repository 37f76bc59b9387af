package org.gongkai.extract.match;

import java.util.List;
import org.gongkai.extract.report.CellState;
import org.gongkai.extract.report.FigureTable;
import org.gongkai.extract.report.Position;

/**
 * One of the places where a table of the form stands in a report.
 *
 * @param rows those in which it stands once
 * @param figures what was read in them
 */
record TableCopy(List<GridRow> rows, FigureTable figures) {

  /** Some rows of the form stand in other tables too, and in a table that goes on elsewhere. */
  boolean isWhole() {
    long read =
        figures.rows().values().stream()
            .filter(cells -> cells.values().stream().anyMatch(c -> c.state() != CellState.MISSING))
            .count();
    return figures.found() && isMost(read);
  }

  /** Its rows and their numbers are there, and the columns of few of them can be told. */
  boolean isInPart() {
    return figures.read() > 0
        && !isWhole()
        && isMost(figures.rowsThere().size())
        && isMost(rows.stream().filter(GridRow::hasNumber).count());
  }

  /** What is filled in could not be read, in no cell. */
  boolean isIllegible() {
    return isFilledIn() && figures.printed() == 0 && holds(CellState.ILLEGIBLE);
  }

  private boolean holds(CellState state) {
    return figures.rows().values().stream()
        .flatMap(cells -> cells.values().stream())
        .anyMatch(cell -> cell.state() == state);
  }

  private boolean isMost(long some) {
    return some * 2 > figures.rows().size();
  }

  /** Dashes are filled in, and so is what could not be read. */
  boolean isFilledIn() {
    return figures.printed() > 0 || holds(CellState.DASH) || holds(CellState.ILLEGIBLE);
  }

  Position place() {
    return figures.place().orElseGet(() -> rows.get(0).position(0));
  }
}
