package org.gongkai.extract.check;

import java.math.BigDecimal;
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
import org.gongkai.extract.report.Cell;
import org.gongkai.extract.report.CellState;
import org.gongkai.extract.report.FigureTable;
import org.gongkai.extract.report.Identity;
import org.gongkai.extract.report.Position;
import org.gongkai.extract.report.Scope;
import org.gongkai.extract.report.TwoTables;

/**
 * A report of edition 2021 about 2021 that a test writes down for the rules to look at. A row is
 * given by its texts, of which an empty one is a blank, {@code -} a dash, {@code ?} illegible,
 * {@code !} not found, {@code ~5} inferred; rows that are not given hold zeros.
 */
final class CheckedReport {

  private static final Form FORM = FormLoader.load();
  private static final String EDITION = "2021";

  private final Map<String, List<String>> rows = new LinkedHashMap<>();
  private final Map<String, List<String>> extra = new LinkedHashMap<>();
  private final List<String> absent = new ArrayList<>();
  private final List<String> paragraphs = new ArrayList<>();
  private final List<TwoTables> several = new ArrayList<>();
  private Scope scope = Scope.OWN;
  private Optional<String> doubt = Optional.empty();

  /** A row of any of the tables, its cells set off by commas. */
  CheckedReport row(String key, String cells) {
    rows.put(key, List.of(cells.split(",", -1)));
    return this;
  }

  CheckedReport extraRow(String label, String cells) {
    extra.put(label, List.of(cells.split(",", -1)));
    return this;
  }

  CheckedReport without(String table) {
    absent.add(table);
    return this;
  }

  CheckedReport twice(String table) {
    several.add(
        new TwoTables(
            table, List.of(Position.of(0, 1, 2), Position.of(1, 1, 2)), Optional.empty()));
    return this;
  }

  CheckedReport saying(String paragraph) {
    paragraphs.add(paragraph);
    return this;
  }

  CheckedReport scope(Scope of) {
    scope = of;
    return this;
  }

  CheckedReport recognisedInAPicture() {
    doubt = Optional.of("the numbers were recognised in a picture");
    return this;
  }

  Checks checks() {
    return new ReportChecker(FORM)
        .check(
            new Subject(
                new Identity(
                    Optional.empty(),
                    Optional.empty(),
                    OptionalInt.of(2021),
                    scope,
                    Optional.empty(),
                    List.of()),
                Optional.of(EDITION),
                List.of(
                    table(FORM.table(Form.APPLICATIONS), 0),
                    table(FORM.table(Form.LEGAL), 1),
                    table(FORM.table(Form.PROACTIVE), 2)),
                several,
                paragraphs,
                doubt));
  }

  private FigureTable table(FormTable form, int index) {
    if (absent.contains(form.key())) {
      return FigureTable.notFound(form.key());
    }
    Map<String, Map<String, Cell>> cells = new LinkedHashMap<>();
    int place = 0;
    for (FormRow row : form.rows(EDITION)) {
      List<String> columns = row.columns(EDITION);
      cells.put(row.key(), cells(columns, rows.getOrDefault(row.key(), List.of()), index, place++));
    }
    Map<String, Map<String, Cell>> others = new LinkedHashMap<>();
    if (index == 0) {
      List<String> columns = form.columns().stream().map(c -> c.key()).toList();
      extra.forEach((label, texts) -> others.put(label, cells(columns, texts, 0, 99)));
    }
    return new FigureTable(form.key(), Optional.of(EDITION), cells, others);
  }

  private static Map<String, Cell> cells(
      List<String> columns, List<String> texts, int table, int row) {
    Map<String, Cell> cells = new LinkedHashMap<>();
    for (int c = 0; c < columns.size(); c++) {
      cells.put(
          columns.get(c), cell(texts.isEmpty() ? "0" : texts.get(c), Position.of(table, row, c)));
    }
    return cells;
  }

  private static Cell cell(String text, Position at) {
    String raw = text.strip();
    return switch (raw) {
      case "" -> Cell.empty(CellState.BLANK, "", at);
      case "-" -> Cell.empty(CellState.DASH, "-", at);
      case "!" -> Cell.missing();
      default ->
          raw.startsWith("~")
              ? Cell.inferred(new BigDecimal(raw.substring(1)), raw.substring(1), Optional.of(at))
              : raw.matches("[0-9]+")
                  ? Cell.reported(new BigDecimal(raw), raw, at)
                  : Cell.empty(CellState.ILLEGIBLE, raw, at);
    };
  }
}
