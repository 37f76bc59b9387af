package org.gongkai.extract.mutation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import org.gongkai.extract.mutation.Ink.Look;

/** What is struck, hidden or raised in cells, what stands in controls, formulas and formats. */
final class LookMutations {

  private LookMutations() {}

  static List<Mutation> all() {
    return List.of(
        looks("a struck number before the number", Look.STRUCK, LookMutations::oldBefore),
        looks("a struck number behind the number", Look.STRUCK, LookMutations::oldBehind),
        looks("a struck number alone", Look.STRUCK, LookMutations::struckAlone),
        looks("a hidden number before the number", Look.HIDDEN, LookMutations::hiddenBefore),
        looks("a hidden number behind the number", Look.HIDDEN, LookMutations::hiddenBehind),
        looks("a note mark behind the number", Look.RAISED, LookMutations::mark),
        looks("numbers in controls", Look.CONTROL, LookMutations::controls),
        looks("formulas with values", Look.FORMULA, LookMutations::formulas),
        looks("formulas without values", Look.UNCALCULATED, LookMutations::uncalculated),
        formats("a number format", LookMutations::formatted),
        looks("a struck row of old numbers", Look.STRUCK, LookMutations::struckRow),
        looks("a hidden row of old numbers", Look.HIDDEN, LookMutations::hiddenRow),
        new Mutation("a row that is not shown", "looks", HIDES_ROWS, LookMutations::rowNotShown),
        new Mutation(
            "a column that is not shown",
            "proactive",
            format -> format == Format.XLSX || format == Format.XLS,
            LookMutations::columnNotShown));
  }

  private static final Predicate<Format> HIDES_ROWS =
      format -> format.isWorkbook() || format == Format.HTML || format == Format.DOCX;

  private static Mutation looks(String name, Look look, Mutation.Change change) {
    return new Mutation(name, "looks", format -> format.shows(look), change);
  }

  private static Mutation formats(String name, Mutation.Change change) {
    return new Mutation(
        name, "looks", format -> format == Format.XLSX || format == Format.XLS, change);
  }

  /** Changes some cells of numbers. */
  private static boolean cells(Draft draft, Chance chance, BiFunction<Ink, Chance, Ink> change) {
    boolean changed = false;
    for (int i = 1 + chance.below(4); i > 0; i--) {
      DrawnTable table = chance.of(draft.tables());
      Grid grid = table.grid();
      int row = chance.of(table.numberRows());
      int column = chance.of(table.numberColumns(row));
      Ink ink = grid.at(row, column);
      if (ink.text().matches("[0-9.]+") && ink.isPlain()) {
        Ink other = change.apply(ink, chance);
        for (int c = column; c < grid.width() && grid.at(row, c) == ink; c++) {
          grid.put(row, c, other);
        }
        changed = true;
      }
    }
    return changed;
  }

  private static String number(Chance chance) {
    return String.valueOf(chance.count());
  }

  private static boolean oldBefore(Draft draft, Chance chance) {
    return cells(draft, chance, (ink, c) -> ink.after(number(c), Look.STRUCK));
  }

  private static boolean oldBehind(Draft draft, Chance chance) {
    return cells(draft, chance, (ink, c) -> ink.then(number(c), Look.STRUCK));
  }

  private static boolean hiddenBefore(Draft draft, Chance chance) {
    return cells(draft, chance, (ink, c) -> ink.after(number(c), Look.HIDDEN));
  }

  private static boolean hiddenBehind(Draft draft, Chance chance) {
    return cells(draft, chance, (ink, c) -> ink.then(number(c), Look.HIDDEN));
  }

  private static boolean mark(Draft draft, Chance chance) {
    return cells(draft, chance, (ink, c) -> ink.then(c.word("1", "2", "[1]", "①"), Look.RAISED));
  }

  /** A blank cell in which an old number is struck. */
  private static boolean struckAlone(Draft draft, Chance chance) {
    boolean changed = false;
    DrawnTable table = draft.applications();
    for (int i = 0; i < 4; i++) {
      int row = chance.of(table.numberRows());
      int column = chance.of(table.numberColumns(row));
      if (table.grid().at(row, column).text().isEmpty()) {
        table.grid().put(row, column, Ink.of(number(chance), Look.STRUCK));
        changed = true;
      }
    }
    return changed;
  }

  private static boolean all(Draft draft, Chance chance, Look look) {
    DrawnTable table = chance.of(draft.tables());
    boolean totals = look != Look.CONTROL && chance.coin();
    boolean changed = false;
    for (int row : table.numberRows()) {
      List<Integer> columns = table.numberColumns(row);
      for (int column : totals ? columns.subList(columns.size() - 1, columns.size()) : columns) {
        Ink ink = table.grid().at(row, column);
        if (ink.text().matches("[0-9.]+") && ink.isPlain()) {
          Ink other = ink.in(look);
          for (int c = column; c < table.grid().width() && table.grid().at(row, c) == ink; c++) {
            table.grid().put(row, c, other);
          }
          changed = true;
        }
      }
    }
    return changed;
  }

  private static boolean controls(Draft draft, Chance chance) {
    return all(draft, chance, Look.CONTROL);
  }

  private static boolean formulas(Draft draft, Chance chance) {
    return all(draft, chance, Look.FORMULA);
  }

  private static boolean uncalculated(Draft draft, Chance chance) {
    return all(draft, chance, Look.UNCALCULATED);
  }

  private static boolean formatted(Draft draft, Chance chance) {
    String format =
        chance.word(
            "#,##0", "0\"件\"", "0.00", "#,##0_ ;[Red]\\-#,##0", "0_);(0)", "General\"条\"", "@");
    return cells(draft, chance, (ink, c) -> ink.formatted(format));
  }

  private static boolean struckRow(Draft draft, Chance chance) {
    return row(draft, chance, Look.STRUCK);
  }

  private static boolean rowNotShown(Draft draft, Chance chance) {
    DrawnTable table = chance.of(List.of(draft.proactive(), draft.applications()));
    int row = chance.of(table.numberRows());
    List<Ink> old = old(table, row, chance, Look.PLAIN);
    table.insertRow(row, old::get);
    table.grid().hideRow(row);
    return true;
  }

  /** A column of last year's numbers in table 二, as wide as the sheet. */
  private static boolean columnNotShown(Draft draft, Chance chance) {
    Grid grid = draft.proactive().grid();
    int at = 1;
    grid.insertColumn(
        at,
        r ->
            draft.proactive().isNumbers(r)
                ? Ink.of(number(chance))
                : Ink.of(grid.at(r, 1).text().replaceFirst("^本年", "上年")));
    grid.hideColumn(at);
    return true;
  }

  private static boolean hiddenRow(Draft draft, Chance chance) {
    return row(draft, chance, Look.HIDDEN);
  }

  /** The row stands once more above itself, with old numbers, its label and numbers in a look. */
  private static boolean row(Draft draft, Chance chance, Look look) {
    DrawnTable table = chance.of(List.of(draft.proactive(), draft.applications()));
    int row = chance.of(table.numberRows());
    List<Ink> old = old(table, row, chance, look);
    table.insertRow(row, old::get);
    return true;
  }

  private static List<Ink> old(DrawnTable table, int row, Chance chance, Look look) {
    Grid grid = table.grid();
    List<Ink> old = new ArrayList<>();
    Ink last = Ink.of("");
    Ink before = Ink.of("");
    for (int c = 0; c < grid.width(); c++) {
      Ink ink = grid.at(row, c);
      if (c == 0 || ink != before) {
        last = c < table.from() ? ink.in(look) : Ink.of(number(chance), look);
      }
      before = ink;
      old.add(last);
    }
    return old;
  }
}
