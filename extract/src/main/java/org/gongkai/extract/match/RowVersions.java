package org.gongkai.extract.match;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.gongkai.extract.document.Slot;
import org.gongkai.extract.match.CopyMarks.Verdict;
import org.gongkai.extract.print.Printed;
import org.gongkai.extract.report.Position;
import org.gongkai.extract.report.TwoTables;

/**
 * Tables that print two lines a row, such as the year before and the report's: each line tells in a
 * cell of its own which it is.
 */
final class RowVersions {

  /** Longer cells are labels. */
  private static final int LONGEST_MARK = 8;

  /** Fewer lines are marked by chance. */
  private static final int FEWEST = 4;

  private RowVersions() {}

  /**
   * The rows to read.
   *
   * @param rows without the lines that are another year's
   * @param taken where two lines a row were told apart, if they were
   */
  record Kept(List<GridRow> rows, Optional<TwoTables> taken) {}

  /** The rows without the lines that are another year's, where each line says which it is. */
  static Kept own(String table, List<GridRow> rows, NamedLine report) {
    Map<GridRow, Integer> marked = new LinkedHashMap<>();
    for (GridRow row : rows) {
      mark(row).ifPresent(slot -> marked.put(row, slot));
    }
    if (marked.size() < 2 * FEWEST) {
      return new Kept(rows, Optional.empty());
    }
    CopyMarks marks =
        CopyMarks.of(
            report,
            List.of(marked.entrySet().stream().map(e -> text(e.getKey(), e.getValue())).toList()));
    Map<GridRow, Verdict> verdicts = new LinkedHashMap<>();
    marked.forEach((row, slot) -> verdicts.put(row, marks.of(text(row, slot))));
    List<GridRow> own = told(verdicts, v -> v == Verdict.OWN || v == Verdict.CORRECTED);
    List<GridRow> others = told(verdicts, v -> v == Verdict.ANOTHERS);
    if (own.size() < FEWEST || others.size() < FEWEST) {
      return new Kept(rows, Optional.empty());
    }
    List<Position> places =
        Stream.of(own.get(0), others.get(0))
            .map(row -> row.position(mark(row).orElseThrow()))
            .toList();
    String words = text(own.get(0), mark(own.get(0)).orElseThrow());
    return new Kept(
        own(rows, marked, verdicts), Optional.of(new TwoTables(table, places, Optional.of(words))));
  }

  /** The rows of which some is told, in order. */
  private static List<GridRow> told(Map<GridRow, Verdict> verdicts, Predicate<Verdict> some) {
    return verdicts.entrySet().stream()
        .filter(e -> some.test(e.getValue()))
        .map(Map.Entry::getKey)
        .toList();
  }

  private static List<GridRow> own(
      List<GridRow> rows, Map<GridRow, Integer> marked, Map<GridRow, Verdict> verdicts) {
    List<GridRow> own = new ArrayList<>();
    List<Slot> label = List.of();
    for (GridRow row : rows) {
      Optional<Integer> slot = Optional.ofNullable(marked.get(row));
      if (slot.isEmpty()) {
        // A row of nothing among them is one whose cells are hidden.
        if (!isEmpty(row)) {
          own.add(row);
        }
        continue;
      }
      List<Slot> before = row.slots().subList(0, slot.get());
      label = before.stream().allMatch(s -> Printed.of(s.text()).isBlank()) ? label : before;
      if (verdicts.get(row) != Verdict.ANOTHERS) {
        own.add(labelled(row, label, slot.get()));
      }
    }
    return own;
  }

  private static boolean isEmpty(GridRow row) {
    for (int slot = 0; slot < row.slots().size(); slot++) {
      if (!row.own(slot).isBlank()) {
        return false;
      }
    }
    return true;
  }

  /** The row with its label, which reaches over the mark. */
  private static GridRow labelled(GridRow row, List<Slot> label, int mark) {
    List<Slot> slots = new ArrayList<>(label);
    if (!label.isEmpty()) {
      slots.add(label.get(label.size() - 1).reachingOn());
    }
    slots.addAll(row.slots().subList(mark + 1, row.slots().size()));
    return GridRow.of(row.table(), row.row(), row.layout(), slots);
  }

  /** The slot of the cell that tells which line of a row it is. */
  private static OptionalInt mark(GridRow row) {
    for (int slot = 0; slot < row.slots().size(); slot++) {
      if (!row.slots().get(slot).covered() && isMark(row.printed(slot))) {
        return OptionalInt.of(slot);
      }
    }
    return OptionalInt.empty();
  }

  private static boolean isMark(Printed cell) {
    return !cell.isValue()
        && cell.compact().length() <= LONGEST_MARK
        && CopyMarks.tellsVersion(cell.compact());
  }

  private static String text(GridRow row, int slot) {
    return row.printed(slot).compact();
  }
}
