package org.gongkai.extract.form;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/**
 * A sum that the form asks to hold: left = right, in every row or in every column.
 *
 * @param rule the id that findings carry
 * @param along whether it adds up cells of one row or of one column
 * @param left keys of the rows (along a column) or columns (along a row) of the left side; keys
 *     that an edition lacks do not count there
 * @param right those of the right side
 */
public record Balance(String rule, Along along, List<String> left, List<String> right) {

  public Balance {
    left = List.copyOf(left);
    right = List.copyOf(right);
  }

  /** How a row or column counts in the difference of the two sides: 1, -1, or 0 for not at all. */
  public int sign(String key) {
    return left.contains(key) ? 1 : right.contains(key) ? -1 : 0;
  }

  /**
   * Whether both sides come to the same.
   *
   * @param number the number of a row or column by its key; zero where it counts nothing
   */
  public boolean holds(Function<String, BigDecimal> number) {
    return sum(left, number).compareTo(sum(right, number)) == 0;
  }

  private static BigDecimal sum(List<String> keys, Function<String, BigDecimal> number) {
    return keys.stream().map(number).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** The direction in which a balance adds up. */
  public enum Along {
    ROW,
    COLUMN;

    /** The name that {@code forms.json} uses. */
    String key() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
