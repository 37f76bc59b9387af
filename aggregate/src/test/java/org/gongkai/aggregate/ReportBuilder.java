package org.gongkai.aggregate;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.gongkai.extract.form.Form;
import org.gongkai.extract.form.FormLoader;
import org.gongkai.extract.form.FormRow;
import org.gongkai.extract.form.FormTable;
import org.gongkai.extract.report.Agency;
import org.gongkai.extract.report.AgencyLevel;
import org.gongkai.extract.report.AnnualReport;
import org.gongkai.extract.report.Cell;
import org.gongkai.extract.report.CellState;
import org.gongkai.extract.report.Evaluation;
import org.gongkai.extract.report.Evidence;
import org.gongkai.extract.report.FigureTable;
import org.gongkai.extract.report.Finding;
import org.gongkai.extract.report.Identity;
import org.gongkai.extract.report.Outcome;
import org.gongkai.extract.report.Position;
import org.gongkai.extract.report.Region;
import org.gongkai.extract.report.Rule;
import org.gongkai.extract.report.Scope;
import org.gongkai.extract.report.Stated;

/**
 * A report written down in a test: by default an own report of edition 2021 about 2021 with every
 * cell blank. Cell texts: digits are printed numbers, {@code ~5} is inferred, {@code ""} blank,
 * {@code -} a dash, {@code ?} illegible and {@code !} not found.
 */
public final class ReportBuilder {

  private static final Form FORM = FormLoader.load();

  private final Optional<String> agency;
  private Optional<String> id = Optional.empty();
  private Optional<String> title = Optional.empty();
  private String type = "finance";
  private Optional<AgencyLevel> level = Optional.of(AgencyLevel.COUNTY);
  private Optional<Region> region = Optional.empty();
  private OptionalInt year = OptionalInt.of(2021);
  private Scope scope = Scope.OWN;
  private Optional<LocalDate> publishedOn = Optional.empty();
  private String edition = "2021";
  private final Map<String, String> cells = new LinkedHashMap<>();
  private final List<String> absent = new ArrayList<>();
  private final List<Finding> findings = new ArrayList<>();
  private final List<Outcome> sums = new ArrayList<>();
  private final List<Evidence> evidence = new ArrayList<>();
  private final List<Stated> stated = new ArrayList<>();

  private ReportBuilder(Optional<String> agency) {
    this.agency = agency;
  }

  public static ReportBuilder report(String agency) {
    return new ReportBuilder(Optional.of(agency));
  }

  public static ReportBuilder reportOfNobody() {
    return new ReportBuilder(Optional.empty());
  }

  /** Without one the id is made of region and name. */
  public ReportBuilder id(String of) {
    id = Optional.of(of);
    return this;
  }

  public ReportBuilder titled(String of) {
    title = Optional.of(of);
    return this;
  }

  public ReportBuilder type(String key) {
    type = key;
    return this;
  }

  public ReportBuilder level(AgencyLevel of) {
    level = Optional.of(of);
    return this;
  }

  public ReportBuilder region(Region of) {
    region = Optional.of(of);
    return this;
  }

  public ReportBuilder year(int of) {
    year = OptionalInt.of(of);
    return this;
  }

  public ReportBuilder withoutYear() {
    year = OptionalInt.empty();
    return this;
  }

  public ReportBuilder scope(Scope of) {
    scope = of;
    return this;
  }

  public ReportBuilder published(String date) {
    publishedOn = Optional.of(LocalDate.parse(date));
    return this;
  }

  public ReportBuilder edition(String of) {
    edition = of;
    return this;
  }

  public ReportBuilder finding(Finding finding) {
    findings.add(finding);
    return this;
  }

  /** What came of one of the form's sums. */
  public ReportBuilder sum(Outcome outcome) {
    sums.add(outcome);
    return this;
  }

  public ReportBuilder evidence(Evidence read) {
    evidence.add(read);
    return this;
  }

  /** A number that the text states. */
  public ReportBuilder stated(Stated.Quantity quantity, long value, String sentence) {
    stated.add(new Stated(quantity, BigDecimal.valueOf(value), sentence));
    return this;
  }

  /** A table that is not in the report. */
  public ReportBuilder without(String table) {
    absent.add(table);
    return this;
  }

  /** A cell of table 三; {@code legal} and {@code proactive} go by the same rule. */
  public ReportBuilder cell(String item, String applicant, String text) {
    return put("applications", item, applicant, text);
  }

  public ReportBuilder legal(String channel, String outcome, String text) {
    return put("legal", channel, outcome, text);
  }

  public ReportBuilder proactive(String item, String measure, String text) {
    return put("proactive", item, measure, text);
  }

  /** A cell of the total column of table 三. */
  public ReportBuilder total(String item, long value) {
    return cell(item, "total", Long.toString(value));
  }

  public AnnualReport build() {
    boolean nothing = absent.size() == 3;
    return new AnnualReport(
        title.or(() -> agency.map(name -> name + "政府信息公开工作年度报告")).orElse(""),
        new Identity(
            agency.map(name -> new Agency(id.or(() -> idOf(name)), name, type, level)),
            region,
            year,
            scope,
            publishedOn,
            evidence),
        nothing ? Optional.empty() : Optional.of(edition),
        List.of(
            table(FORM.table(Form.APPLICATIONS), 0),
            table(FORM.table(Form.LEGAL), 1),
            table(FORM.table(Form.PROACTIVE), 2)),
        findings,
        sums.stream().map(ReportBuilder::aSum).toList(),
        Optional.empty(),
        stated);
  }

  private static Evaluation aSum(Outcome outcome) {
    return new Evaluation(
        Rule.BALANCE.id(), Optional.empty(), Optional.empty(), Optional.empty(), outcome);
  }

  private ReportBuilder put(String table, String row, String column, String text) {
    cells.put(table + "/" + row + "/" + column, text);
    return this;
  }

  private Optional<String> idOf(String name) {
    return region
        .flatMap(Region::code)
        .or(() -> level.filter(AgencyLevel.NATIONAL::equals).map(nation -> "000000"))
        .map(code -> code + ":" + name);
  }

  private FigureTable table(FormTable form, int index) {
    if (absent.contains(form.key())) {
      return FigureTable.notFound(form.key());
    }
    Map<String, Map<String, Cell>> rows = new LinkedHashMap<>();
    List<FormRow> own = form.rows(edition);
    for (int r = 0; r < own.size(); r++) {
      Map<String, Cell> row = new LinkedHashMap<>();
      List<String> columns = own.get(r).columns(edition);
      for (int c = 0; c < columns.size(); c++) {
        String key = form.key() + "/" + own.get(r).key() + "/" + columns.get(c);
        row.put(columns.get(c), cell(cells.getOrDefault(key, ""), Position.of(index, r, c)));
      }
      rows.put(own.get(r).key(), row);
    }
    return new FigureTable(form.key(), Optional.of(edition), rows, Map.of());
  }

  private static Cell cell(String text, Position at) {
    return switch (text) {
      case "" -> Cell.empty(CellState.BLANK, "", at);
      case "-" -> Cell.empty(CellState.DASH, "-", at);
      case "?" -> Cell.empty(CellState.ILLEGIBLE, "?", at);
      case "!" -> Cell.missing();
      default ->
          text.startsWith("~")
              ? Cell.inferred(new BigDecimal(text.substring(1)), "", Optional.empty())
              : Cell.reported(new BigDecimal(text), text, at);
    };
  }
}
