package org.gongkai.extract.match;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongkai.extract.form.FormColumn;
import org.gongkai.extract.form.FormRow;
import org.gongkai.extract.form.FormTable;
import org.gongkai.extract.print.Printed;
import org.gongkai.extract.report.Cell;
import org.gongkai.extract.report.Doubt;
import org.gongkai.extract.report.FigureTable;

/** Reads a table of indicators from a text without breaks: label, unit, number, label, … */
final class OneLineIndicators {

  /** Between two rows stand a heading, or some rows that the form has not; texts are longer. */
  private static final int FARTHEST = 120;

  private final FormTable form;
  private final IndicatorUnits units;
  private final OneLineRows rows;

  OneLineIndicators(FormTable form) {
    this.form = form;
    units = new IndicatorUnits(form);
    rows =
        new OneLineRows(
            form.rows(),
            form.rows().stream()
                .flatMap(row -> row.measure().stream())
                .map(measure -> measure.unit())
                .distinct()
                .toList());
  }

  /** The table. */
  FigureTable read(FoldedText text) {
    return form.editions().stream()
        .map(edition -> read(text, edition))
        .max(Comparator.comparingLong(FigureTable::printed))
        .filter(figures -> figures.printed() > 0)
        .orElseGet(() -> FigureTable.notFound(form.key()));
  }

  private FigureTable read(FoldedText text, String edition) {
    List<FormRow> own = form.rows(edition);
    List<OneLineRows.Printed> found = table(text, own);
    if (found.isEmpty()) {
      return FigureTable.notFound(form.key());
    }
    // Of several columns the header must name those behind the first.
    boolean placed =
        OneLineTables.standInOrder(
            text, form.columns().subList(1, form.columns().size()), 0, found.get(0));
    Map<String, Map<String, Cell>> cells = new LinkedHashMap<>();
    boolean unplaced = false;
    for (FormRow row : own) {
      List<FormColumn> columns = row.columns(edition).stream().map(form::column).toList();
      Map<String, Cell> read = FigureTable.missing(row.columns(edition));
      Optional<OneLineRows.Printed> printed =
          found.stream().filter(each -> each.row().equals(row.key())).findFirst();
      if (printed.isPresent() && placed && printed.get().values().size() == columns.size()) {
        read = cells(row, columns, printed.get(), cells.size());
      } else {
        unplaced |= printed.isPresent();
      }
      cells.put(row.key(), read);
    }
    List<Doubt> doubts = unplaced ? List.of(IndicatorHeader.unplaced()) : List.of();
    return new FigureTable(form.key(), Optional.of(edition), cells, Map.of(), doubts)
        .withRowsThere(found.stream().map(OneLineRows.Printed::row).toList());
  }

  /**
   * The rows that stand one behind the other. Sentences before the table name some of them too,
   * with numbers that need not be the table's.
   */
  private List<OneLineRows.Printed> table(FoldedText text, List<FormRow> own) {
    int to = text.raw().length();
    List<OneLineRows.Printed> found = rows.find(text, own, 0, to);
    while (IndicatorMatcher.isEnough(found.size(), own.size())) {
      if (isDense(found)) {
        return found;
      }
      found = rows.find(text, own, found.get(0).end(), to);
    }
    return List.of();
  }

  private static boolean isDense(List<OneLineRows.Printed> found) {
    for (int i = 1; i < found.size(); i++) {
      if (found.get(i).start() - found.get(i - 1).end() > FARTHEST) {
        return false;
      }
    }
    return true;
  }

  private Map<String, Cell> cells(
      FormRow row, List<FormColumn> columns, OneLineRows.Printed printed, int line) {
    Map<String, Cell> cells = new LinkedHashMap<>();
    for (int c = 0; c < columns.size(); c++) {
      cells.put(
          columns.get(c).key(),
          units.read(
              Printed.of(printed.values().get(c)),
              form.measure(row, columns.get(c)),
              printed.unit(),
              line,
              c));
    }
    return cells;
  }
}
