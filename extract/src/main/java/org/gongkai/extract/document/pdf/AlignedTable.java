package org.gongkai.extract.document.pdf;

import java.util.List;
import java.util.OptionalInt;
import org.gongkai.extract.document.Slot;

/**
 * A table without lines, its cells told by where they stand.
 *
 * @param page from 1
 * @param top in points from the top of the page
 * @param rows the texts of a group's label and of the row's own, then of each column of numbers,
 *     blank where none is printed; the label alone where the row's numbers are uncertain
 * @param underHeader whether its own header is among the rows, so that its columns are known
 */
record AlignedTable(int page, double top, List<List<String>> rows, boolean underHeader)
    implements Piece {

  AlignedTable {
    rows = rows.stream().map(List::copyOf).toList();
  }

  /** The table's places. */
  List<List<Slot>> slots() {
    return rows.stream()
        .map(row -> row.stream().map(text -> new Slot(text, false, OptionalInt.of(page))).toList())
        .toList();
  }
}
