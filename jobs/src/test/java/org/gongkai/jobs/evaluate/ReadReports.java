package org.gongkai.jobs.evaluate;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.gongkai.extract.form.Form;
import org.gongkai.extract.report.Agency;
import org.gongkai.extract.report.AnnualReport;
import org.gongkai.extract.report.Cell;
import org.gongkai.extract.report.CellState;
import org.gongkai.extract.report.Extraction;
import org.gongkai.extract.report.FigureTable;
import org.gongkai.extract.report.Finding;
import org.gongkai.extract.report.Identity;
import org.gongkai.extract.report.Position;
import org.gongkai.extract.report.Region;
import org.gongkai.extract.report.Scope;
import org.gongkai.extract.report.Severity;

/** Reports as if an extractor had read them. */
final class ReadReports {

  private static final Position SOMEWHERE = Position.of(0, 0, 0);

  private ReadReports() {}

  static Extraction document(AnnualReport... reports) {
    return new Extraction.Extracted("text/html", List.of(reports));
  }

  /** A report of 柳州市教育局 for 2021 with one cell in each table, of its own handling. */
  static AnnualReport report(Cell granted, Cell upheld, Cell amount, Finding... findings) {
    return new AnnualReport(
        "",
        identity("柳州市教育局", 2021, Optional.empty()),
        Optional.of("2021"),
        List.of(
            table(Form.APPLICATIONS, "granted", "total", granted),
            table(Form.LEGAL, "review", "upheld", upheld),
            table(Form.PROACTIVE, "fees", "amount", amount)),
        List.of(findings));
  }

  static AnnualReport named(String agency, int year, int granted) {
    return new AnnualReport(
        "",
        identity(agency, year, Optional.empty()),
        Optional.of("2021"),
        List.of(table(Form.APPLICATIONS, "granted", "total", number(Integer.toString(granted)))),
        List.of());
  }

  static AnnualReport in(Optional<String> county) {
    AnnualReport report = named("柳州市教育局", 2021, 0);
    return new AnnualReport(
        "", identity("柳州市教育局", 2021, county), report.edition(), report.tables(), List.of());
  }

  /** A cell by its number, or else by the key of its state. */
  static Cell cell(String text) {
    for (CellState state : CellState.values()) {
      if (state.key().equals(text)) {
        return state == CellState.MISSING ? Cell.missing() : Cell.empty(state, "", SOMEWHERE);
      }
    }
    return number(text);
  }

  static Finding finding(String rule, Severity severity, String item, String applicant) {
    return new Finding(
        rule,
        severity,
        Optional.empty(),
        Optional.of(item).filter(text -> !text.isEmpty()),
        Optional.of(applicant).filter(text -> !text.isEmpty()),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        "");
  }

  private static Cell number(String number) {
    return Cell.reported(new BigDecimal(number), number, SOMEWHERE);
  }

  private static Identity identity(String agency, int year, Optional<String> county) {
    return new Identity(
        Optional.of(new Agency(Optional.empty(), agency, "education", Optional.empty())),
        Optional.of(
            new Region(
                Optional.of("450200"), "柳州市", Optional.of("广西壮族自治区"), Optional.of("柳州市"), county)),
        OptionalInt.of(year),
        Scope.UNKNOWN,
        Optional.empty(),
        List.of());
  }

  private static FigureTable table(String key, String row, String column, Cell cell) {
    Map<String, Map<String, Cell>> rows = new LinkedHashMap<>();
    rows.put(row, Map.of(column, cell));
    return new FigureTable(key, Optional.of("2021"), rows, Map.of());
  }
}
