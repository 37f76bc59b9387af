package org.gongkai.extract.report;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * One of the numbers that a rule compares, with the place where it was read.
 *
 * @param reportId the report it stands in; empty where that is the one the finding is about
 * @param side the side of the comparison
 * @param item its row; empty where the text states it
 * @param applicant its column; empty where the text states it
 * @param value the number; empty where none was read
 * @param state what stands in its cell
 * @param position where it was read; empty where it was not found, and in text
 */
public record Operand(
    Optional<String> reportId,
    Side side,
    Optional<String> item,
    Optional<String> applicant,
    Optional<BigDecimal> value,
    CellState state,
    Optional<Position> position) {

  /** The two sides of a comparison: what is expected stands on the left. */
  @SuppressWarnings("ImmutableEnumChecker") // the values are immutable, their types do not say so
  public enum Side implements Coded {
    LEFT("the number that is expected", "左边（应为）"),
    RIGHT("the number that is there", "右边（实为）");

    private final Meaning meaning;

    Side(String english, String chinese) {
      meaning = new Meaning(english, chinese);
    }

    @Override
    public Meaning meaning() {
      return meaning;
    }
  }

  /** A cell of the report that the finding is about. */
  public static Operand ofCell(Side side, String item, String applicant, Cell cell) {
    return new Operand(
        Optional.empty(),
        side,
        Optional.of(item),
        Optional.of(applicant),
        cell.value(),
        cell.state(),
        cell.position());
  }

  /** A number that the report's text states. */
  public static Operand stated(BigDecimal value) {
    return new Operand(
        Optional.empty(),
        Side.LEFT,
        Optional.empty(),
        Optional.empty(),
        Optional.of(value),
        CellState.REPORTED,
        Optional.empty());
  }
}
