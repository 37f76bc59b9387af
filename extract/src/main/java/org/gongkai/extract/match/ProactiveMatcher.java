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
import org.gongkai.extract.form.Label;
import org.gongkai.extract.report.Cell;
import org.gongkai.extract.report.FigureTable;

/**
 * Finds table 二 among the rows of a report and reads it. Each item has a header of its own above
 * it, which names the measures.
 */
final class ProactiveMatcher {

  /** One row called 行政许可 stands in many a table. */
  private static final int FEWEST_ROWS = 2;

  private final FormTable form;
  private final List<String> editions;
  private final LabelIndex<FormColumn> measures;
  private final LabelIndex<FormRow> items;
  private final LabelIndex<String> captions;

  ProactiveMatcher(Form form) {
    this.form = form.proactive();
    this.editions = form.editions();
    this.measures = new LabelIndex<>(this.form.columns(), FormColumn::label);
    this.items = new LabelIndex<>(this.form.rows(), FormRow::label);
    this.captions = new LabelIndex<>(form.captions(), text -> new Label(text, "", List.of()));
  }

  /**
   * Reads the table.
   *
   * @param rows every row of every table of the report, in order
   */
  FigureTable match(List<GridRow> rows) {
    Map<FormRow, Item> found = items(rows);
    if (found.size() < FEWEST_ROWS) {
      return FigureTable.notFound();
    }
    String edition =
        editions.stream()
            .max(Comparator.comparingInt((String e) -> fit(e, found)).thenComparing(e -> e))
            .orElseThrow();
    Map<String, Map<String, Cell>> cells = new LinkedHashMap<>();
    for (FormRow row : form.rows()) {
      Map<String, Cell> own = new LinkedHashMap<>();
      row.columns(edition).forEach(measure -> own.put(measure, Cell.missing()));
      Optional.ofNullable(found.get(row)).ifPresent(item -> own.putAll(cells(item, edition)));
      if (!own.isEmpty()) {
        cells.put(row.key(), own);
      }
    }
    return new FigureTable(Optional.of(edition), cells, Map.of());
  }

  /** The form's items with the header that stands above each; the first of each counts. */
  private Map<FormRow, Item> items(List<GridRow> rows) {
    Map<FormRow, Item> found = new LinkedHashMap<>();
    MeasureHeader header = MeasureHeader.none();
    for (GridRow row : rows) {
      MeasureHeader own = MeasureHeader.read(row, measures, captions);
      header = own.isRead() ? own : header;
      boolean headerOnly = own.isRead() && row.layout() != GridRow.Layout.STREAM;
      if (!headerOnly && header.isRead()) {
        item(row, header).ifPresent(item -> found.putIfAbsent(item.form, item));
      }
    }
    return found;
  }

  private Optional<Item> item(GridRow row, MeasureHeader header) {
    for (GridRow.Words cell : row.labels()) {
      Optional<FormRow> found = items.find(cell.printed());
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
      List<String> printed = item.header.keys();
      List<String> own = item.form.columns(edition);
      fit += (int) printed.stream().filter(own::contains).count();
      fit -= (int) printed.stream().filter(key -> !own.contains(key)).count();
      fit -= (int) own.stream().filter(key -> !printed.contains(key)).count();
    }
    return fit;
  }

  /**
   * The cells of an item, under the header that was read; where that is broken or is another
   * item's, under the form's own, if the row has as many cells.
   */
  private Map<String, Cell> cells(Item item, String edition) {
    List<String> own = item.form.columns(edition);
    List<String> read = item.header.keys();
    boolean itsOwn =
        item.form.columns().values().stream().anyMatch(columns -> columns.containsAll(read));
    if (itsOwn && read.size() == item.header.places().size() && item.reaches(read.size())) {
      return item.cells(item.header);
    }
    Optional<MeasureHeader> completed =
        itsOwn ? item.header.completed(own, form) : Optional.empty();
    if (completed.isPresent()) {
      return item.cells(completed.get());
    }
    return item.hasJust(own.size()) ? item.cells(MeasureHeader.ofForm(own, form)) : Map.of();
  }

  /** An item with its row of numbers and the header above it. */
  private record Item(FormRow form, GridRow grid, int valuesFrom, MeasureHeader header) {

    List<Integer> valueSlots() {
      return grid.cellStarts(valuesFrom);
    }

    /** Text may have lost words of the header; elsewhere the header's places are the row's. */
    boolean reaches(int places) {
      return grid.layout() != GridRow.Layout.STREAM || hasJust(places);
    }

    /** Whether the row has so many cells, blank ones behind them left out. */
    boolean hasJust(int count) {
      List<Integer> slots = valueSlots();
      return slots.size() >= count
          && slots.stream().skip(count).allMatch(s -> grid.slots().get(s).text().isBlank());
    }

    /**
     * The cell of each measure: the row has one for each, or each stands in the header's own slot
     * of the grid. Where neither holds, a cell was lost, and any of them may be the one.
     */
    Map<String, Cell> cells(MeasureHeader header) {
      List<Integer> starts = valueSlots();
      List<Integer> places = header.places().stream().map(MeasureHeader.Place::slot).toList();
      boolean grid = this.grid.layout() == GridRow.Layout.GRID;
      boolean inGrid =
          grid
              && starts.containsAll(places)
              && starts.stream()
                  .filter(slot -> this.grid.printed(slot).isNumber())
                  .allMatch(places::contains);
      boolean inOrder = grid ? starts.size() == places.size() : starts.size() >= places.size();
      List<Integer> slots = inGrid ? places : inOrder ? starts : List.of();
      Map<String, Cell> cells = new LinkedHashMap<>();
      for (int i = 0; i < places.size(); i++) {
        MeasureHeader.Place place = header.places().get(i);
        Optional<Integer> slot = slots.stream().skip(i).findFirst();
        place
            .column()
            .ifPresent(
                column ->
                    cells.put(
                        column.key(),
                        slot.map(s -> read(s, column, place.moneyUnit()))
                            .orElseGet(Cell::missing)));
      }
      return cells;
    }

    private Cell read(int slot, FormColumn column, Optional<MoneyUnit> moneyUnit) {
      return NumberReader.read(grid, slot, column.kind(), moneyUnit);
    }
  }
}
