package org.gongkai.extract.form;

import java.util.List;
import java.util.Locale;

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
