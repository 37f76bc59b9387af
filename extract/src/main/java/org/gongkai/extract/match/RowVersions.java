package org.gongkai.extract.match;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.gongkai.extract.document.Slot;
import org.gongkai.extract.match.CopyMarks.Verdict;
import org.gongkai.extract.print.Printed;

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

  /** The rows without the lines that are another year's, where each line says which it is. */
  static List<GridRow> own(List<GridRow> rows, NamedLine report) {
    Map<GridRow, Integer> marked = new HashMap<>();
    for (GridRow row : rows) {
      mark(row).ifPresent(slot -> marked.put(row, slot));
    }
    if (marked.size() < 2 * FEWEST) {
      return rows;
    }
    CopyMarks marks =
        CopyMarks.of(
            report,
            List.of(marked.entrySet().stream().map(e -> text(e.getKey(), e.getValue())).toList()));
    Map<GridRow, Verdict> verdicts = new HashMap<>();
    marked.forEach((row, slot) -> verdicts.put(row, marks.of(text(row, slot))));
    long own =
        verdicts.values().stream().filter(v -> v == Verdict.OWN || v == Verdict.CORRECTED).count();
    long others = verdicts.values().stream().filter(v -> v == Verdict.ANOTHERS).count();
    return own >= FEWEST && others >= FEWEST ? own(rows, marked, verdicts) : rows;
  }

  private static List<GridRow> own(
      List<GridRow> rows, Map<GridRow, Integer> marked, Map<GridRow, Verdict> verdicts) {
    List<GridRow> own = new ArrayList<>();
    List<Slot> label = List.of();
    for (GridRow row : rows) {
      Optional<Integer> slot = Optional.ofNullable(marked.get(row));
      if (slot.isEmpty()) {
        own.add(row);
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
    return IntStream.range(0, row.slots().size())
        .filter(slot -> !row.slots().get(slot).covered())
        .filter(slot -> row.hasNumber() && isMark(row.printed(slot)))
        .findFirst();
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
