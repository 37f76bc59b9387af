package org.gongkai.extract.document.pdf;

import java.util.List;

/**
 * A grid that was drawn.
 *
 * @param columns its upright lines
 * @param rows its level lines
 * @param cells in no order; each may reach over several rows and columns
 * @param openAbove whether no line closes the first row
 * @param openBelow whether no line closes the last row
 */
record Grid(
    Positions columns, Positions rows, List<Box> cells, boolean openAbove, boolean openBelow) {

  Grid {
    cells = List.copyOf(cells);
  }

  Box bounds() {
    return new Box(columns.first(), rows.first(), columns.last(), rows.last());
  }
}
