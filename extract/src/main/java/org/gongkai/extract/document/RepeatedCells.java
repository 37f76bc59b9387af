package org.gongkai.extract.document;

import java.util.ArrayList;
import java.util.List;
import org.gongkai.extract.print.Printed;

/**
 * Tables in which a cell over several columns is printed once for each of them, as readers of
 * tables write it: the words again are the same cell, reaching on, and so is a number again below
 * such a cell.
 */
final class RepeatedCells {

  private RepeatedCells() {}

  /** The rows with what stands there again as one cell. */
  static List<List<Slot>> joined(List<List<Slot>> rows) {
    List<List<Slot>> joined = new ArrayList<>(rows.size());
    List<Slot> above = List.of();
    for (List<Slot> row : rows) {
      above = joined(row, above);
      joined.add(above);
    }
    return joined;
  }

  private static List<Slot> joined(List<Slot> row, List<Slot> above) {
    List<Slot> joined = new ArrayList<>(row.size());
    for (int i = 0; i < row.size(); i++) {
      Slot slot = row.get(i);
      boolean same = i > 0 && slot.text().equals(row.get(i - 1).text());
      boolean again = same && (isWords(slot) || (i < above.size() && above.get(i).covered()));
      joined.add(again ? joined.get(i - 1).reachingOn() : slot);
    }
    return joined;
  }

  private static boolean isWords(Slot slot) {
    return slot.text().length() > 1 && !Printed.of(slot.text()).isValue();
  }
}
