package org.gongkai.extract.match;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.gongkai.extract.form.FormColumn;
import org.gongkai.extract.form.FormRow;
import org.gongkai.extract.form.FormTable;
import org.gongkai.extract.report.Cell;
import org.gongkai.extract.report.Doubt;
import org.gongkai.extract.report.FigureTable;

/**
 * Finds a table of indicators among the rows of a report and reads it: a name, a unit and a number
 * a row, or a number for each of the table's columns. A table of that kind without a number is the
 * form itself, blank, and is none.
 */
final class IndicatorMatcher {

  /** Fewer indicators are named by chance in other tables. */
  private static final int FEWEST_ROWS = 3;

  /** One in so many of an edition's rows at the least: others name some of the same things. */
  private static final int SHARE_OF_ROWS = 3;

  private final FormTable form;
  private final TableLabels labels;
  private final IndicatorHeader header;
  private final IndicatorUnits units;
  private final Map<String, RowAligner> aligners = new LinkedHashMap<>();

  IndicatorMatcher(FormTable form) {
    this.form = form;
    labels = new TableLabels(form);
    header = new IndicatorHeader(form.columns());
    units = new IndicatorUnits(form);
    form.editions()
        .forEach(edition -> aligners.put(edition, new RowAligner(labels, form.rows(edition))));
  }

  /**
   * Reads the table.
   *
   * @param rows every row of every table of the report, in order
   * @param year the report's
   */
  FigureTable match(List<GridRow> rows, ReportYear year) {
    RowLabels read = new RowLabels(labels, year);
    return form.editions().stream()
        .map(edition -> read(edition, aligned(edition, rows, read), rows, year))
        .filter(FigureTable::found)
        .max(Comparator.comparingLong(FigureTable::printed))
        .orElseGet(() -> FigureTable.notFound(form.key()));
  }

  private List<RowMatch> aligned(String edition, List<GridRow> rows, RowLabels read) {
    return Optional.ofNullable(aligners.get(edition))
        .map(aligner -> aligner.align(rows, read))
        .orElse(List.of());
  }

  private FigureTable read(
      String edition, List<RowMatch> matches, List<GridRow> rows, ReportYear year) {
    if (!isEnough(matches.size(), form.rows(edition).size())) {
      return FigureTable.notFound(form.key());
    }
    Walk walk = new Walk(rows, year);
    Map<String, Map<String, Cell>> cells = new LinkedHashMap<>();
    for (FormRow row : form.rows(edition)) {
      List<String> columns = row.columns(edition);
      cells.put(
          row.key(),
          matches.stream()
              .filter(match -> match.form().equals(row))
              .findFirst()
              .map(match -> walk.cells(match, columns))
              .orElseGet(() -> FigureTable.missing(columns)));
    }
    FigureTable figures =
        new FigureTable(
                form.key(), Optional.of(edition), cells, extraRows(matches, rows), walk.doubts())
            .withRowsThere(matches.stream().map(match -> match.form().key()).toList());
    return figures.printed() > 0 ? figures : FigureTable.notFound(form.key());
  }

  /** Whether so many rows of an edition tell that the table is there. */
  static boolean isEnough(int found, int rows) {
    return found >= FEWEST_ROWS && found * SHARE_OF_ROWS >= rows;
  }

  /** Rows with numbers between the first and the last that was found, which the form has not. */
  private Map<String, Map<String, Cell>> extraRows(List<RowMatch> matches, List<GridRow> rows) {
    Set<GridRow> matched = matches.stream().map(RowMatch::grid).collect(Collectors.toSet());
    int first = rows.indexOf(matches.get(0).grid());
    int last = rows.indexOf(matches.get(matches.size() - 1).grid());
    Map<String, Map<String, Cell>> extra = new LinkedHashMap<>();
    rows.subList(first, last).stream()
        .filter(row -> !matched.contains(row) && row.hasNumber() && !row.words().isEmpty())
        .forEach(row -> extra.put(row.words().get(0).text().strip(), Map.of()));
    return extra;
  }

  /** The way through the rows that were found, from table to table. */
  private final class Walk {

    private final List<GridRow> rows;
    private final ReportYear year;
    private final Map<Integer, IndicatorHeader.Columns> headers = new HashMap<>();
    private final List<Doubt> doubts = new ArrayList<>();
    private IndicatorHeader.Columns last = IndicatorHeader.Columns.none();

    private Walk(List<GridRow> rows, ReportYear year) {
      this.rows = rows;
      this.year = year;
    }

    /** A table that goes on behind a page break has the header of the last. */
    private Map<String, Cell> cells(RowMatch match, List<String> keys) {
      IndicatorHeader.Columns own =
          headers.computeIfAbsent(
              match.grid().table(),
              table -> {
                IndicatorHeader.Columns read = header.above(match, rows, year);
                last = read.printed().isEmpty() ? last : read;
                return last;
              });
      List<FormColumn> columns = keys.stream().map(form::column).toList();
      Map<String, Cell> cells = FigureTable.missing(keys);
      Map<String, Integer> slots = own.slots(match, columns);
      Optional<String> unit = units.printed(match.grid(), match.valuesFrom());
      slots.forEach((key, slot) -> cells.put(key, units.read(match, form.column(key), slot, unit)));
      if (slots.isEmpty() && match.grid().hasNumber()) {
        doubts.add(IndicatorHeader.unplaced());
      }
      return cells;
    }

    private List<Doubt> doubts() {
      return doubts.stream().distinct().toList();
    }
  }
}
