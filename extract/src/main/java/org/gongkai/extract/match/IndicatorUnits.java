package org.gongkai.extract.match;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongkai.extract.form.FormColumn;
import org.gongkai.extract.form.FormTable;
import org.gongkai.extract.form.Measure;
import org.gongkai.extract.form.ValueKind;
import org.gongkai.extract.print.Printed;
import org.gongkai.extract.report.Cell;
import org.gongkai.extract.report.CellState;

/** Reads the numbers of indicators in the units that are printed beside them. */
final class IndicatorUnits {

  /** A multiple: 12 万件 are no 12 pieces, and how many they are is rounded. */
  private static final Pattern MULTIPLE = Pattern.compile("^[百千万亿]+(?!元).*");

  private static final Pattern COUNTED = Pattern.compile("[百千万亿]*(?:件|条|次|项|个|人|人次|篇|份|宗)");

  /** Longer words are remarks. */
  private static final int LONGEST = 4;

  private static final Pattern BRACKETS = Pattern.compile("[(（](?:单位[:：])?([^()（）]{1,4})[)）]$");

  private final FormTable form;

  IndicatorUnits(FormTable form) {
    this.form = form;
  }

  /** The unit that a row prints behind its label, or in brackets at its end; empty where none. */
  Optional<String> printed(GridRow row, int from) {
    return row.words().stream()
        .filter(words -> words.start() >= from)
        .map(words -> words.printed().compact())
        .filter(unit -> unit.length() <= LONGEST)
        .findFirst()
        .or(() -> inBrackets(row, from));
  }

  private static Optional<String> inBrackets(GridRow row, int from) {
    return row.words().stream()
        .filter(words -> words.end() <= from)
        .map(words -> BRACKETS.matcher(words.printed().compact()))
        .filter(Matcher::find)
        .map(found -> found.group(1))
        .findFirst();
  }

  /**
   * Reads one number.
   *
   * @param slot where it stands
   * @param printed the unit beside it
   */
  Cell read(RowMatch match, FormColumn column, int slot, Optional<String> printed) {
    Measure measure = form.measure(match.form(), column);
    Cell cell = NumberReader.read(match.grid(), slot, measure.kind(), money(measure, printed));
    return check(cell, measure, printed);
  }

  /** The same of a number in running text. */
  Cell read(Printed number, Measure measure, Optional<String> printed, int row, int column) {
    Cell cell =
        NumberReader.read(
            number, measure.kind(), money(measure, printed), OneLineTables.place(row, column));
    return check(cell, measure, printed);
  }

  private static Cell check(Cell cell, Measure measure, Optional<String> printed) {
    boolean another = printed.filter(unit -> isAnother(unit, measure.kind())).isPresent();
    return another && cell.value().isPresent()
        ? Cell.empty(CellState.ILLEGIBLE, cell.raw(), cell.position().orElseThrow())
        : cell;
  }

  /** Money counted in pieces, or pieces in money: not what the form asks for. */
  private static boolean isAnother(String unit, ValueKind kind) {
    return kind == ValueKind.AMOUNT
        ? COUNTED.matcher(unit).matches()
        : MULTIPLE.matcher(unit).matches() || unit.endsWith("元");
  }

  /** Money is in the unit that is printed, or else in the form's. */
  private static Optional<MoneyUnit> money(Measure measure, Optional<String> printed) {
    List<MoneyUnit.Said> said =
        printed.flatMap(MoneyUnit::said).or(() -> MoneyUnit.said(measure.unit())).stream().toList();
    return MoneyUnit.Said.together(said);
  }
}
