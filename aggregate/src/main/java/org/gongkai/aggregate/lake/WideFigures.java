package org.gongkai.aggregate.lake;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.gongkai.extract.form.Form;
import org.gongkai.extract.form.FormRow;
import org.gongkai.extract.form.FormTable;
import org.gongkai.extract.report.AnnualReport;
import org.gongkai.extract.report.CellState;
import org.gongkai.extract.report.FigureTable;

/**
 * The headline figures of one report. A total that is left blank is the sum of its printed parts,
 * and said to be; a printed one stands, however wrong. What is null and need not be 0 is said to be
 * unknown.
 */
final class WideFigures {

  private final Map<String, Long> values = new LinkedHashMap<>();
  private final List<String> derivedItems = new ArrayList<>();
  private final Set<String> unknown = new TreeSet<>();

  private WideFigures() {}

  static WideFigures of(AnnualReport report) {
    WideFigures figures = new WideFigures();
    figures.readApplications(report);
    figures.readLegal(report);
    return figures;
  }

  /** The number in a column; empty where it is blank or unknown. */
  Optional<Long> value(String column) {
    return Optional.ofNullable(values.get(column));
  }

  /** The items whose total is a sum, in the form's order. */
  List<String> derivedItems() {
    return List.copyOf(derivedItems);
  }

  /** The columns without a value that need not be 0, in the order of the table. */
  List<String> unknownFigures() {
    return FigureColumns.all().stream().filter(unknown::contains).toList();
  }

  private void readApplications(AnnualReport report) {
    Map<String, Map<String, FormCell>> rows =
        rows(FigureColumns.APPLICATIONS, report.table(Form.APPLICATIONS), report.edition());
    String total = FigureColumns.totalColumn(FigureColumns.APPLICATIONS);
    for (String item : FigureColumns.items()) {
      Map<String, FormCell> cells = rows.getOrDefault(item, Map.of());
      if (!cells.isEmpty()) {
        readTotal(item, cells, total)
            .ifPresent(
                sum -> {
                  values.put(item, sum);
                  derivedItems.add(item);
                });
      }
    }
    Map<String, FormCell> received = rows.getOrDefault(FigureColumns.NEW_RECEIVED, Map.of());
    for (String applicant : FigureColumns.applicants()) {
      read(FigureColumns.newReceivedBy(applicant), Optional.ofNullable(received.get(applicant)));
    }
    doubtPartsLeftOut(
        printed(FigureColumns.NEW_RECEIVED),
        FigureColumns.applicants().stream().map(FigureColumns::newReceivedBy).toList());
    doubtResults(FigureColumns.dispositions().stream().filter(rows::containsKey).toList());
    if (rows.isEmpty()) {
      unknown.addAll(FigureColumns.items());
    }
  }

  private void readLegal(AnnualReport report) {
    Map<String, Map<String, FormCell>> rows =
        rows(FigureColumns.LEGAL, report.table(Form.LEGAL), report.edition());
    FigureColumns.LEGAL.rows().stream()
        .map(FormRow::key)
        .forEach(channel -> readChannel(channel, rows.getOrDefault(channel, Map.of())));
  }

  private void readChannel(String channel, Map<String, FormCell> cells) {
    List<String> parts = new ArrayList<>();
    for (String outcome : FigureColumns.rowTotal(FigureColumns.LEGAL).left()) {
      String part = FigureColumns.legal(channel, outcome);
      read(part, Optional.ofNullable(cells.get(outcome)));
      parts.add(part);
    }
    String totalKey = FigureColumns.totalColumn(FigureColumns.LEGAL);
    String total = FigureColumns.legal(channel, totalKey);
    // Only totals of table 三 are derived: what would be a sum here is unknown.
    readTotal(total, cells, totalKey).ifPresent(sum -> unknown.add(total));
    doubtPartsLeftOut(printed(total), parts);
  }

  private void read(String column, Optional<FormCell> found) {
    found.flatMap(FormCell::count).ifPresent(value -> values.put(column, value));
    if (found.map(cell -> isUnread(cell.cell().state())).orElse(true)) {
      unknown.add(column);
    }
  }

  /**
   * Reads a printed total.
   *
   * @return the sum of its parts, where the total is left blank and its parts prove it
   */
  private Optional<Long> readTotal(String column, Map<String, FormCell> cells, String totalKey) {
    FormCell total = cells.get(totalKey);
    CellState state = total == null ? CellState.MISSING : total.cell().state();
    Optional<Long> printed = Optional.ofNullable(total).flatMap(FormCell::count);
    if (printed.isPresent()) {
      values.put(column, printed.get());
      return Optional.empty();
    }
    List<FormCell> parts =
        cells.values().stream().filter(cell -> !cell.column().key().equals(totalKey)).toList();
    boolean somePrinted = parts.stream().anyMatch(part -> part.count().isPresent());
    boolean someMissing = has(parts, CellState.MISSING);
    if (state == CellState.ILLEGIBLE || has(parts, CellState.ILLEGIBLE)) {
      unknown.add(column);
    } else if (somePrinted && !someMissing) {
      return Optional.of(
          parts.stream().flatMap(part -> part.count().stream()).mapToLong(Long::longValue).sum());
    } else if (cells.isEmpty() || (someMissing && (somePrinted || state == CellState.MISSING))) {
      unknown.add(column);
    }
    return Optional.empty();
  }

  /** A blank sum of results need not be 0 beside printed results or where nothing else is said. */
  private void doubtResults(List<String> dispositions) {
    String results = FigureColumns.RESULTS_TOTAL;
    doubtPartsLeftOut(printed(results), dispositions);
    if (value(results).isEmpty() && dispositions.stream().anyMatch(values::containsKey)) {
      unknown.add(results);
    }
    doubtPartsLeftOut(
        printed(FigureColumns.NEW_RECEIVED) + printed(FigureColumns.CARRIED_IN),
        List.of(results, FigureColumns.CARRIED_OUT));
  }

  /** Where a whole is printed and not one of its parts, the parts were left out: they are not 0. */
  private void doubtPartsLeftOut(long whole, Collection<String> parts) {
    if (whole > 0 && parts.stream().noneMatch(values::containsKey)) {
      unknown.addAll(parts);
    }
  }

  private long printed(String column) {
    return value(column).orElse(0L);
  }

  private static boolean has(List<FormCell> cells, CellState state) {
    return cells.stream().anyMatch(cell -> cell.cell().state() == state);
  }

  private static boolean isUnread(CellState state) {
    return state == CellState.ILLEGIBLE || state == CellState.MISSING;
  }

  private static Map<String, Map<String, FormCell>> rows(
      FormTable form, FigureTable read, Optional<String> edition) {
    Map<String, Map<String, FormCell>> rows = new LinkedHashMap<>();
    FormCell.of(form, read, edition)
        .forEach(
            cell ->
                rows.computeIfAbsent(cell.row().key(), key -> new LinkedHashMap<>())
                    .put(cell.column().key(), cell));
    return rows;
  }
}
