package org.gongkai.extract.match;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.gongkai.extract.form.Form;
import org.gongkai.extract.form.FormColumn;
import org.gongkai.extract.form.FormGroup;
import org.gongkai.extract.form.FormRow;
import org.gongkai.extract.form.FormTable;
import org.gongkai.extract.report.Cell;
import org.gongkai.extract.report.FigureTable;

/** Finds table 三 among the rows of a report and reads it. */
final class ApplicationMatcher {

  /** Fewer rows in order are found by chance in other tables. */
  private static final int FEWEST_ROWS = 5;

  private final FormTable form;
  private final Map<String, RowAligner> aligners = new LinkedHashMap<>();
  private final LabelIndex<FormGroup> groups;
  private final LabelIndex<FormColumn> columns;
  private final RowReader reader;

  ApplicationMatcher(Form form) {
    this.form = form.applications();
    this.reader = new RowReader(this.form.columns());
    this.groups = new LabelIndex<>(this.form.groups(), FormGroup::label);
    this.columns = new LabelIndex<>(this.form.columns(), FormColumn::label);
    for (String edition : form.editions()) {
      aligners.put(edition, new RowAligner(this.form, this.form.rows(edition)));
    }
  }

  /**
   * Reads the table.
   *
   * @param rows every row of every table of the report, in order
   */
  FigureTable match(List<GridRow> rows) {
    Optional<Alignment> best =
        aligners.entrySet().stream()
            .map(e -> new Alignment(e.getKey(), e.getValue().align(rows)))
            .max(Comparator.comparingDouble(Alignment::likeness));
    return best.filter(a -> a.matches.size() >= FEWEST_ROWS)
        .map(a -> figures(a, rows))
        .orElseGet(FigureTable::notFound);
  }

  private FigureTable figures(Alignment alignment, List<GridRow> rows) {
    Map<Integer, HeaderColumns> headers = headers(alignment, rows);
    Map<String, Map<String, Cell>> figures = new LinkedHashMap<>();
    for (FormRow formRow : form.rows(alignment.edition)) {
      Map<String, Cell> cells =
          alignment
              .match(formRow)
              .map(
                  m ->
                      reader.read(
                          m.grid(),
                          m.valuesFrom(),
                          headers.getOrDefault(m.grid().table(), HeaderColumns.unread())))
              .orElseGet(() -> missing(formRow, alignment.edition));
      figures.put(formRow.key(), cells);
    }
    return new FigureTable(
        Optional.of(alignment.edition), figures, extraRows(alignment, rows, headers));
  }

  private static Map<String, Cell> missing(FormRow row, String edition) {
    Map<String, Cell> cells = new LinkedHashMap<>();
    row.columns(edition).forEach(column -> cells.put(column, Cell.missing()));
    return cells;
  }

  /** Each table's header; a table that goes on behind a page break has that of the one before. */
  private Map<Integer, HeaderColumns> headers(Alignment alignment, List<GridRow> rows) {
    Map<Integer, HeaderColumns> headers = new LinkedHashMap<>();
    HeaderColumns last = HeaderColumns.unread();
    for (RowMatch match : alignment.matches) {
      int table = match.grid().table();
      if (!headers.containsKey(table)) {
        List<GridRow> above =
            rows.stream().filter(r -> r.table() == table && r.row() < match.grid().row()).toList();
        HeaderColumns own = HeaderColumns.read(above, form.columns(), columns);
        last = own.isRead() ? own : last;
        headers.put(table, last);
      }
    }
    return headers;
  }

  /** Rows with numbers among the results that are neither a row of the form nor a group's. */
  private Map<String, Map<String, Cell>> extraRows(
      Alignment alignment, List<GridRow> rows, Map<Integer, HeaderColumns> headers) {
    Map<String, Map<String, Cell>> extra = new LinkedHashMap<>();
    Set<GridRow> matched =
        alignment.matches.stream().map(RowMatch::grid).collect(Collectors.toSet());
    for (GridRow row : alignment.results(rows)) {
      List<GridRow.Words> words = row.words();
      if (matched.contains(row) || words.isEmpty() || !row.hasNumber()) {
        continue;
      }
      GridRow.Words label = words.get(words.size() - 1);
      if (groups.find(label.text()).isEmpty()) {
        HeaderColumns header = headers.getOrDefault(row.table(), HeaderColumns.unread());
        extra.put(label.text(), reader.read(row, label.end(), header));
      }
    }
    return extra;
  }

  /** The rows of an edition that were found. */
  private record Alignment(String edition, List<RowMatch> matches) {

    double likeness() {
      return matches.stream().mapToDouble(RowMatch::likeness).sum();
    }

    Optional<RowMatch> match(FormRow row) {
      return matches.stream().filter(m -> m.form().equals(row)).findFirst();
    }

    /** The rows of the document between the first result and the results' total. */
    List<GridRow> results(List<GridRow> rows) {
      List<RowMatch> results = matches.stream().filter(m -> m.form().group().isPresent()).toList();
      if (results.isEmpty()) {
        return List.of();
      }
      return rows.subList(
          rows.indexOf(results.get(0).grid()),
          rows.indexOf(results.get(results.size() - 1).grid()) + 1);
    }
  }
}
