package org.gongkai.extract.document.pdf;

import java.util.List;
import java.util.OptionalInt;
import org.gongkai.extract.document.Slot;

/**
 * A table without lines, its cells told by where they stand.
 *
 * @param page the page that it begins on, from 1
 * @param top in points from the top of that page
 * @param rows from top to bottom
 * @param underHeader whether its columns are known from its header
 */
record AlignedTable(int page, double top, List<Row> rows, boolean underHeader) implements Piece {

  AlignedTable {
    rows = List.copyOf(rows);
  }

  /**
   * A row.
   *
   * @param page the page that it stands on, from 1
   * @param texts those of a group's label and of the row's own, then of each column of numbers,
   *     blank where none is printed; the label alone where the row's numbers are uncertain
   */
  record Row(int page, List<String> texts) {

    Row {
      texts = List.copyOf(texts);
    }

    private List<Slot> slots() {
      return texts.stream().map(text -> new Slot(text, false, OptionalInt.of(page))).toList();
    }
  }

  /** The table's places. */
  List<List<Slot>> slots() {
    return rows.stream().map(Row::slots).toList();
  }
}
