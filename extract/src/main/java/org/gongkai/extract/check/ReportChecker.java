package org.gongkai.extract.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongkai.extract.form.Form;
import org.gongkai.extract.form.FormTable;
import org.gongkai.extract.report.Cell;
import org.gongkai.extract.report.CellState;
import org.gongkai.extract.report.FigureTable;
import org.gongkai.extract.report.Finding;
import org.gongkai.extract.report.Severity;

/** All rules over one report. */
public final class ReportChecker {

  private final Form form;

  /** A checker for a form. */
  public ReportChecker(Form form) {
    this.form = form;
  }

  /**
   * The findings about a report's three tables, in a fixed order: what is missing, what is
   * illegible, which sums are broken.
   *
   * @param contradicted the names of tables that stand in the report twice with different numbers
   */
  public List<Finding> check(
      FigureTable applications,
      FigureTable legal,
      FigureTable proactive,
      List<String> contradicted) {
    List<Finding> findings = new ArrayList<>();
    List<FigureTable> figures = List.of(applications, legal, proactive);
    for (int i = 0; i < figures.size(); i++) {
      FormTable table = form.tables().get(i);
      if (figures.get(i).found()) {
        if (contradicted.contains(table.name())) {
          findings.add(
              finding(
                  "repeated_table",
                  Severity.ERROR,
                  table.name(),
                  Optional.empty(),
                  Optional.empty(),
                  "the table " + table.name() + " stands in the report twice with other numbers"));
        }
        missingCells(table, figures.get(i), findings);
        illegibleCells(table, figures.get(i), findings);
        extraRows(table, figures.get(i), findings);
        findings.addAll(BalanceCheck.check(table, figures.get(i)));
      } else {
        findings.add(
            finding(
                "missing_table",
                Severity.ERROR,
                table.name(),
                Optional.empty(),
                Optional.empty(),
                "the table " + table.name() + " was not found"));
      }
    }
    return findings;
  }

  /** One finding for each row that is missing as a whole or in part. */
  private static void missingCells(FormTable table, FigureTable figures, List<Finding> findings) {
    figures
        .rows()
        .forEach(
            (item, cells) -> {
              List<String> missing = columnsIn(cells, CellState.MISSING);
              if (!missing.isEmpty()) {
                findings.add(missing(table, item, cells.size(), missing));
              }
            });
  }

  private static Finding missing(FormTable table, String item, int columns, List<String> missing) {
    String what =
        missing.size() == columns
            ? "the row " + item + " was not found"
            : "of the row " + item + " these cells were not found: " + String.join(", ", missing);
    return finding(
        "missing_row",
        Severity.WARNING,
        table.name(),
        Optional.of(item),
        missing.size() == 1 && columns > 1 ? Optional.of(missing.get(0)) : Optional.empty(),
        what);
  }

  private static void illegibleCells(FormTable table, FigureTable figures, List<Finding> findings) {
    figures
        .rows()
        .forEach(
            (item, cells) ->
                columnsIn(cells, CellState.ILLEGIBLE)
                    .forEach(
                        column ->
                            findings.add(
                                finding(
                                    "not_a_number",
                                    Severity.ERROR,
                                    table.name(),
                                    Optional.of(item),
                                    Optional.of(column),
                                    "not a number of its kind: "
                                        + cells.getOrDefault(column, Cell.missing()).raw()))));
  }

  private static void extraRows(FormTable table, FigureTable figures, List<Finding> findings) {
    figures
        .extraRows()
        .keySet()
        .forEach(
            label ->
                findings.add(
                    finding(
                        "extra_row",
                        Severity.WARNING,
                        table.name(),
                        Optional.empty(),
                        Optional.empty(),
                        "a row that the form does not have: " + label)));
  }

  private static List<String> columnsIn(Map<String, Cell> cells, CellState state) {
    return cells.entrySet().stream()
        .filter(e -> e.getValue().state() == state)
        .map(Map.Entry::getKey)
        .toList();
  }

  private static Finding finding(
      String rule,
      Severity severity,
      String table,
      Optional<String> item,
      Optional<String> applicant,
      String message) {
    return new Finding(
        rule,
        severity,
        Optional.of(table),
        item,
        applicant,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        message);
  }
}
