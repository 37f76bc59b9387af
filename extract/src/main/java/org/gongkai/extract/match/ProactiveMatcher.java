package org.gongkai.extract.match;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gongkai.extract.form.FormRow;
import org.gongkai.extract.form.FormTable;
import org.gongkai.extract.report.Cell;
import org.gongkai.extract.report.Doubt;
import org.gongkai.extract.report.FigureTable;

/**
 * Finds table 二 among the rows of a report and reads it. Each item has a header of its own above
 * it, which names the measures. Other tables may have rows of the same names.
 */
final class ProactiveMatcher {

  /** One row called 行政许可 stands in many a table. */
  private static final int FEWEST_ROWS = 2;

  private final FormTable form;
  private final ProactiveItems.OfReport items;
  private final ProactiveText text;

  ProactiveMatcher(FormTable form, List<String> captions) {
    this.form = form;
    this.items = ProactiveItems.of(form, captions);
    this.text = new ProactiveText(form);
  }

  /**
   * What finds the items of one report, however often the table stands in it.
   *
   * @param year the report's
   * @param units of money that the lines around the table give
   */
  ProactiveItems items(ReportYear year, List<MoneyUnit.Said> units) {
    return items.of(year, units);
  }

  /**
   * Reads the table.
   *
   * @param rows every row of every table of the report, in order
   * @param read what finds its items
   */
  FigureTable match(List<GridRow> rows, ProactiveItems read) {
    Map<FormRow, List<ProactiveItem>> found = chosen(read.in(rows));
    boolean own = found.values().stream().anyMatch(parts -> parts.get(0).isUnderItsOwn());
    if (found.size() < FEWEST_ROWS || !own) {
      return FigureTable.notFound(form.key());
    }
    if (isText(found) && text.isTurned(rows)) {
      return text.read(rows, read.units())
          .orElseGet(() -> TablePlan.untied(form, edition(found), keys(found)));
    }
    String edition = edition(found);
    return figures(found, edition);
  }

  private String edition(Map<FormRow, List<ProactiveItem>> found) {
    return form.editions().stream()
        .max(
            Comparator.comparingInt((String e) -> fit(e, found))
                .thenComparingInt(form.editions()::indexOf))
        .orElseThrow();
  }

  private static boolean isText(Map<FormRow, List<ProactiveItem>> found) {
    return found.values().stream()
        .flatMap(List::stream)
        .allMatch(item -> item.grid().layout() == GridRow.Layout.STREAM);
  }

  private FigureTable figures(Map<FormRow, List<ProactiveItem>> found, String edition) {
    Map<String, Map<String, Cell>> cells = new LinkedHashMap<>();
    List<Doubt> doubts = new ArrayList<>();
    for (FormRow row : form.rows()) {
      Map<String, Cell> ownCells = FigureTable.missing(row.columns(edition));
      Optional.ofNullable(found.get(row))
          .map(parts -> new ItemParts(form, edition, parts))
          .ifPresent(
              parts -> {
                ownCells.putAll(parts.cells());
                doubts.addAll(parts.doubts());
              });
      if (!ownCells.isEmpty()) {
        cells.put(row.key(), ownCells);
      }
    }
    return new FigureTable(
            form.key(), Optional.of(edition), cells, Map.of(), doubts.stream().distinct().toList())
        .withRowsThere(keys(found));
  }

  private static List<String> keys(Map<FormRow, List<ProactiveItem>> found) {
    return found.keySet().stream().map(FormRow::key).toList();
  }

  /**
   * Of several runs of items the one that has the most under headers of their own; what it lacks is
   * taken from the others only where its own header stands above it.
   */
  private Map<FormRow, List<ProactiveItem>> chosen(List<ProactiveItem> items) {
    List<Map<FormRow, List<ProactiveItem>>> runs = runs(items);
    Map<FormRow, List<ProactiveItem>> best =
        new LinkedHashMap<>(
            runs.stream().reduce((a, b) -> weight(b) > weight(a) ? b : a).orElse(Map.of()));
    for (Map<FormRow, List<ProactiveItem>> run : runs) {
      run.forEach(
          (row, parts) -> {
            if (parts.get(0).isSure()) {
              best.putIfAbsent(row, parts);
            }
          });
    }
    return best;
  }

  private static double weight(Map<FormRow, List<ProactiveItem>> run) {
    long sure = run.values().stream().filter(parts -> parts.get(0).isSure()).count();
    return sure + run.size() / 100.0;
  }

  /** The items in runs in which each comes once, in the form's order. */
  private List<Map<FormRow, List<ProactiveItem>>> runs(List<ProactiveItem> items) {
    List<Map<FormRow, List<ProactiveItem>>> runs = new ArrayList<>();
    int last = form.rows().size();
    for (ProactiveItem item : items) {
      int place = form.rows().indexOf(item.form());
      boolean part = place == last && isPart(runs.get(runs.size() - 1), item);
      if (place < last || (place == last && !part)) {
        runs.add(new LinkedHashMap<>());
      }
      runs.get(runs.size() - 1).computeIfAbsent(item.form(), k -> new ArrayList<>()).add(item);
      last = place;
    }
    return runs;
  }

  /** Whether a row goes on with the item above it under another name. */
  private static boolean isPart(Map<FormRow, List<ProactiveItem>> run, ProactiveItem item) {
    List<ProactiveItem> parts = run.getOrDefault(item.form(), List.of());
    Set<String> names = new HashSet<>();
    parts.forEach(part -> names.add(part.part()));
    GridRow last = parts.get(parts.size() - 1).grid();
    boolean nextRow = last.row() + 1 == item.grid().row();
    return last.table() == item.grid().table()
        && (names.add(item.part()) || nextRow || item.isBrokenOff());
  }

  /** How many measures of the headers an edition has for these items, less those it has not. */
  private static int fit(String edition, Map<FormRow, List<ProactiveItem>> items) {
    int fit = 0;
    for (List<ProactiveItem> parts : items.values()) {
      List<String> printed = parts.get(0).header().keys();
      List<String> own = parts.get(0).form().columns(edition);
      fit += (int) printed.stream().filter(own::contains).count();
      fit -= (int) printed.stream().filter(key -> !own.contains(key)).count();
      fit -= (int) own.stream().filter(key -> !printed.contains(key)).count();
    }
    return fit;
  }
}
