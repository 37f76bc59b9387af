package org.gongkai.extract.check;

import java.math.BigDecimal;
import java.util.Map;

/**
 * Numbers that, standing in place of those that were read, would make every sum around them hold.
 *
 * @param kind what would have happened
 * @param place the cell that is faulty; of neighbours the one that the number belongs to
 * @param value what would stand there
 * @param changes all numbers that would change, {@code place} among them
 */
record Explanation(Kind kind, Place place, BigDecimal value, Map<Place, BigDecimal> changes) {

  /** What would have happened to the printed numbers. */
  enum Kind {
    /** One number is another. */
    OTHER_NUMBER,
    /** A number was broken over two cells. */
    BROKEN,
    /** Two numbers were glued together in one cell. */
    GLUED
  }

  Explanation {
    changes = Map.copyOf(changes);
  }
}
