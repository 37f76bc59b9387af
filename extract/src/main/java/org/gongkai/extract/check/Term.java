package org.gongkai.extract.check;

import java.math.BigDecimal;
import org.gongkai.extract.report.Cell;
import org.gongkai.extract.report.CellState;
import org.gongkai.extract.report.Operand;

/**
 * One cell in a sum.
 *
 * @param place its row and column
 * @param cell what stands there
 */
record Term(Place place, Cell cell) {

  boolean hasNumber() {
    return cell.value().isPresent();
  }

  /** Whether nobody knows what stands in the cell: a blank is known to be one. */
  boolean isUnknown() {
    return cell.state() == CellState.MISSING || cell.state() == CellState.ILLEGIBLE;
  }

  /** The number; 0 where there is none. */
  BigDecimal count() {
    return cell.value().orElse(BigDecimal.ZERO);
  }

  Operand operand(Operand.Side side) {
    return Operand.ofCell(side, place.item(), place.applicant(), cell);
  }
}
