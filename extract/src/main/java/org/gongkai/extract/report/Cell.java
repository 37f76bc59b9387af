package org.gongkai.extract.report;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * One cell of one of the form's tables.
 *
 * @param state what stands there
 * @param value the number, present exactly when the state is reported or inferred
 * @param raw the printed text, untouched; empty where nothing was found
 * @param position where it was read; empty where it was not found
 */
public record Cell(
    CellState state, Optional<BigDecimal> value, String raw, Optional<Position> position) {

  private static final Cell MISSING =
      new Cell(CellState.MISSING, Optional.empty(), "", Optional.empty());

  public Cell {
    boolean numeric = state == CellState.REPORTED || state == CellState.INFERRED;
    if (numeric != value.isPresent()) {
      throw new IllegalArgumentException("a " + state.key() + " cell with the value " + value);
    }
  }

  /** A cell whose row or column was not found. */
  public static Cell missing() {
    return MISSING;
  }

  /** A cell with a printed number. */
  public static Cell reported(BigDecimal value, String raw, Position position) {
    return new Cell(CellState.REPORTED, Optional.of(value), raw, Optional.of(position));
  }

  /** A cell that is there and holds no number: blank, dash or illegible. */
  public static Cell empty(CellState state, String raw, Position position) {
    return new Cell(state, Optional.empty(), raw, Optional.of(position));
  }

  /** A number that was lost in the text and that the balances prove. */
  public static Cell inferred(BigDecimal value, String raw, Optional<Position> position) {
    return new Cell(CellState.INFERRED, Optional.of(value), raw, position);
  }
}
