package org.gongkai.jobs.inspect;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.gongkai.extract.report.AnnualReport;
import org.gongkai.extract.report.Cell;
import org.gongkai.extract.report.CellState;
import org.gongkai.extract.report.FigureTable;

/** How a cell looks in a table: a number as it is, everything else by a mark of its own. */
final class CellText {

  private CellText() {}

  static String of(Cell cell) {
    String number = cell.value().map(value -> value.toPlainString()).orElse("");
    return number + mark(cell.state());
  }

  /** The marks that a report's tables use, explained; empty where they hold numbers only. */
  static String legend(String indent, AnnualReport report) {
    Set<CellState> used = EnumSet.noneOf(CellState.class);
    report.tables().stream()
        .map(FigureTable::rows)
        .flatMap(rows -> rows.values().stream())
        .flatMap(cells -> cells.values().stream())
        .map(Cell::state)
        .forEach(used::add);
    String text =
        used.stream()
            .filter(state -> !mark(state).isEmpty())
            .map(state -> mark(state) + " " + state.key())
            .collect(Collectors.joining("   "));
    return text.isEmpty() ? "" : "\n" + indent + text + "\n";
  }

  private static String mark(CellState state) {
    return switch (state) {
      case REPORTED -> "";
      case BLANK -> "·";
      case DASH -> "–";
      case ILLEGIBLE -> "?";
      case MISSING -> "×";
      case INFERRED -> "*";
    };
  }
}
