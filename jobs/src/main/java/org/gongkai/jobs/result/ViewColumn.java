package org.gongkai.jobs.result;

import java.util.Locale;
import java.util.function.Function;
import org.apache.spark.sql.Row;
import org.gongkai.aggregate.lake.Columns;
import org.gongkai.jobs.terminal.TextTable.Align;

/**
 * A column of a table on the screen.
 *
 * @param heading what stands above it
 * @param align the side on which its cells stand in line
 * @param cell what it shows of a row
 */
public record ViewColumn(String heading, Align align, Function<Row, String> cell) {

  /** What is shown for a null. */
  private static final String NOTHING = "–";

  /** A column of words. */
  public static ViewColumn words(String heading, String column) {
    return new ViewColumn(heading, Align.LEFT, row -> value(row, column));
  }

  /** A column of whole numbers. */
  public static ViewColumn number(String heading, String column) {
    return new ViewColumn(heading, Align.RIGHT, row -> value(row, column));
  }

  /** A column of numbers that are shown with so many decimals. */
  public static ViewColumn decimal(String heading, String column, int decimals) {
    return new ViewColumn(heading, Align.RIGHT, row -> rounded(row, column, 1, decimals));
  }

  /** A column of shares, shown as percentages. */
  public static ViewColumn percent(String heading, String column) {
    return new ViewColumn(heading, Align.RIGHT, row -> percent(row, column));
  }

  /** A rate, shown as a percentage with its numerator and denominator. */
  public static ViewColumn rate(String heading, String rate) {
    return new ViewColumn(
        heading,
        Align.RIGHT,
        row ->
            row.isNullAt(row.fieldIndex(rate))
                ? NOTHING
                : "%s (%s/%s)"
                    .formatted(
                        percent(row, rate),
                        value(row, Columns.numerator(rate)),
                        value(row, Columns.denominator(rate))));
  }

  private static String percent(Row row, String column) {
    String rounded = rounded(row, column, 100, 1);
    return rounded.equals(NOTHING) ? rounded : rounded + " %";
  }

  private static String rounded(Row row, String column, int factor, int decimals) {
    int index = row.fieldIndex(column);
    return row.isNullAt(index)
        ? NOTHING
        : String.format(
            Locale.ROOT, "%." + decimals + "f", factor * ((Number) row.get(index)).doubleValue());
  }

  private static String value(Row row, String column) {
    int index = row.fieldIndex(column);
    return row.isNullAt(index) ? NOTHING : PlainValues.text(row.get(index));
  }
}
