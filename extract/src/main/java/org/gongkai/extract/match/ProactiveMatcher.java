package org.gongkai.extract.match;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongkai.extract.form.Form;
import org.gongkai.extract.form.FormColumn;
import org.gongkai.extract.form.FormRow;
import org.gongkai.extract.form.FormTable;
import org.gongkai.extract.report.Cell;
import org.gongkai.extract.report.FigureTable;

/**
 * Finds table 二 among the rows of a report and reads it. Each item has a header of its own above
 * it, which names the measures.
 */
final class ProactiveMatcher {

  /** One row called 行政许可 stands in many a table. */
  private static final int FEWEST_ROWS = 2;

  private static final String YUAN = "单位:元";

  private final FormTable form;
  private final List<String> editions;
  private final LabelIndex<FormColumn> measures;
  private final LabelIndex<FormRow> items;

  ProactiveMatcher(Form form) {
    this.form = form.proactive();
    this.editions = form.editions();
    this.measures = new LabelIndex<>(this.form.columns(), FormColumn::label);
    this.items = new LabelIndex<>(this.form.rows(), FormRow::label);
  }

  /**
   * Reads the table.
   *
   * @param rows every row of every table of the report, in order
   */
  FigureTable match(List<GridRow> rows) {
    Map<FormRow, Item> items = items(rows);
    if (items.size() < FEWEST_ROWS) {
      return FigureTable.notFound();
    }
    String edition =
        editions.stream()
            .max(Comparator.comparingInt((String e) -> fit(e, items)).thenComparing(e -> e))
            .orElseThrow();
    Map<String, Map<String, Cell>> cells = new LinkedHashMap<>();
    for (FormRow row : form.rows()) {
      Map<String, Cell> measures = new LinkedHashMap<>();
      row.columns(edition).forEach(measure -> measures.put(measure, Cell.missing()));
      Optional.ofNullable(items.get(row)).ifPresent(item -> measures.putAll(item.cells()));
      if (!measures.isEmpty()) {
        cells.put(row.key(), measures);
      }
    }
    return new FigureTable(Optional.of(edition), cells, Map.of());
  }

  /** The form's items with the header that stands above each; the first of each counts. */
  private Map<FormRow, Item> items(List<GridRow> rows) {
    Map<FormRow, Item> items = new LinkedHashMap<>();
    List<Measure> header = List.of();
    for (GridRow row : rows) {
      List<Measure> measures = measures(row);
      if (!measures.isEmpty()) {
        header = measures;
      } else if (!header.isEmpty()) {
        Optional<Item> item = item(row, header);
        item.ifPresent(found -> items.putIfAbsent(found.form, found));
      }
    }
    return items;
  }

  /** The measures that a header row names; empty where the row is none. */
  private List<Measure> measures(GridRow row) {
    return row.words().stream()
        .flatMap(cell -> measures.find(cell.text()).map(c -> new Measure(c, cell)).stream())
        .toList();
  }

  private Optional<Item> item(GridRow row, List<Measure> header) {
    for (GridRow.Words cell : row.words()) {
      Optional<FormRow> found = items.find(cell.text());
      if (found.isPresent()) {
        return Optional.of(new Item(found.get(), row, cell.end(), header));
      }
    }
    return Optional.empty();
  }

  /** How many measures of the headers an edition has for these items, less those it has not. */
  private static int fit(String edition, Map<FormRow, Item> items) {
    int fit = 0;
    for (Item item : items.values()) {
      List<String> printed = item.header.stream().map(m -> m.column.key()).toList();
      List<String> own = item.form.columns(edition);
      fit += (int) printed.stream().filter(own::contains).count();
      fit -= (int) printed.stream().filter(key -> !own.contains(key)).count();
      fit -= (int) own.stream().filter(key -> !printed.contains(key)).count();
    }
    return fit;
  }

  /** A measure named by a header cell. */
  private record Measure(FormColumn column, GridRow.Words cell) {

    boolean inYuan() {
      return LabelNormalizer.compact(cell.text()).contains(YUAN);
    }
  }

  /** An item with its row of numbers and the header above it. */
  private record Item(FormRow form, GridRow grid, int valuesFrom, List<Measure> header) {

    /**
     * The cell of each measure of the header: in the header's own slot where the grid is whole,
     * otherwise the first number for the first measure.
     */
    Map<String, Cell> cells() {
      List<Integer> starts = grid.cellStarts(valuesFrom);
      Map<String, Cell> cells = new LinkedHashMap<>();
      for (int m = 0; m < header.size(); m++) {
        Measure measure = header.get(m);
        int slot = measure.cell.start();
        boolean inGrid = !grid.flattened() && slot >= valuesFrom && starts.contains(slot);
        Optional<Integer> at = inGrid ? Optional.of(slot) : starts.stream().skip(m).findFirst();
        cells.put(measure.column.key(), at.map(s -> read(s, measure)).orElseGet(Cell::missing));
      }
      return cells;
    }

    private Cell read(int slot, Measure measure) {
      return NumberReader.read(
          grid.slots().get(slot).text(),
          measure.column.kind(),
          measure.inYuan(),
          grid.position(slot));
    }
  }
}
