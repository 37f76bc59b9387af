package org.gongkai.extract.match;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.gongkai.extract.form.FormColumn;
import org.gongkai.extract.form.FormRow;
import org.gongkai.extract.form.FormTable;
import org.gongkai.extract.print.Printed;
import org.gongkai.extract.report.Cell;
import org.gongkai.extract.report.Doubt;
import org.gongkai.extract.report.FigureTable;

/** Reads a table of indicators from a text without breaks: label, unit, number, label, … */
final class OneLineIndicators {

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
    List<OneLineRows.Printed> found = rows.find(text, own, 0, text.raw().length());
    if (!IndicatorMatcher.isEnough(found.size(), own.size())) {
      return FigureTable.notFound(form.key());
    }
    boolean placed = namesOtherColumns(text, found.get(0).start());
    Map<String, Map<String, Cell>> cells = new LinkedHashMap<>();
    boolean unplaced = false;
    for (FormRow row : own) {
      List<FormColumn> columns = row.columns(edition).stream().map(form::column).toList();
      Map<String, Cell> read = IndicatorMatcher.missing(columns);
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

  /** Of several columns the header must name those behind the first, in order. */
  private boolean namesOtherColumns(FoldedText text, int to) {
    int at = 0;
    for (FormColumn column : form.columns().subList(1, form.columns().size())) {
      int from = at;
      Optional<FoldedText.Span> span =
          new LabelMatcher(column.label())
              .wordings().stream()
                  .flatMap(wording -> Stream.of(text.find(wording, from)))
                  .filter(found -> found.found() && found.end() <= to)
                  .findFirst();
      if (span.isEmpty()) {
        return false;
      }
      at = span.get().end();
    }
    return true;
  }
}
