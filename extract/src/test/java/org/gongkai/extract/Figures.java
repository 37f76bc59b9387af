package org.gongkai.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.gongkai.extract.report.AnnualReport;
import org.gongkai.extract.report.Cell;
import org.gongkai.extract.report.CellState;
import org.gongkai.extract.report.Extraction;
import org.gongkai.extract.report.FigureTable;
import org.gongkai.extract.report.Finding;
import org.gongkai.extract.report.Origin;
import org.gongkai.extract.report.Outcome;
import org.gongkai.extract.report.Rule;

/** What a test sees of a report: a word for each cell, a line for each finding. */
final class Figures {

  private Figures() {}

  static List<AnnualReport> reports(Extraction extraction) {
    return extraction.fold(extracted -> extracted.reports(), rejected -> List.of());
  }

  /** The reports of a text, saved under a name. */
  static List<AnnualReport> reports(String text, String fileName) {
    return reports(
        TestedExtractor.EXTRACTOR.extract(
            text.getBytes(StandardCharsets.UTF_8), Origin.ofFile(fileName)));
  }

  /** The only report of a text, saved under a name. */
  static AnnualReport onlyReport(String text, String fileName) {
    List<AnnualReport> reports = reports(text, fileName);
    assertThat(reports).hasSize(1);
    return reports.get(0);
  }

  /** By {@code table.row.column}: the number, or the state of a cell that holds none. */
  static Map<String, String> of(AnnualReport report) {
    Map<String, String> figures = new TreeMap<>();
    report.tables().forEach(table -> put(table.key(), table, figures));
    return figures;
  }

  private static void put(String name, FigureTable table, Map<String, String> into) {
    table
        .rows()
        .forEach(
            (row, cells) ->
                cells.forEach(
                    (column, cell) -> into.put(String.join(".", name, row, column), shown(cell))));
  }

  private static String shown(Cell cell) {
    return cell.state() == CellState.REPORTED
        ? cell.value().orElseThrow().toPlainString()
        : cell.state().key() + cell.value().map(value -> " " + value.toPlainString()).orElse("");
  }

  /**
   * Rule, row and column of each finding, {@code -} for what it does not name. That a made-up
   * agency is of no known place says nothing of its figures.
   */
  static List<String> findings(AnnualReport report) {
    return report.findings().stream()
        .filter(finding -> !finding.rule().equals(Rule.IDENTITY_UNKNOWN.id()))
        .map(Figures::line)
        .toList();
  }

  /**
   * Rule, row and column of each check that failed, where the rule and not a cell has its place.
   */
  static List<String> failed(AnnualReport report) {
    return report.evaluations().stream()
        .filter(each -> each.outcome() == Outcome.FAILED)
        .map(
            each ->
                String.join(
                    " ", each.rule(), shown(each.item().or(each::table)), shown(each.applicant())))
        .toList();
  }

  private static String line(Finding finding) {
    return String.join(
        " ", finding.rule(), shown(finding.item().or(finding::table)), shown(finding.applicant()));
  }

  private static String shown(Optional<String> name) {
    return name.orElse("-");
  }
}
