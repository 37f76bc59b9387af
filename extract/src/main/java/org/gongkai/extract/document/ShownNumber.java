package org.gongkai.extract.document;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A number of a spreadsheet as its format shows it.
 *
 * @param text what is shown; the number itself where the format hides digits of it
 * @param doubt whether it does
 */
public record ShownNumber(String text, Slot.Doubt doubt) {

  /** Digits of money behind the point that a form asks for; what lies behind them is noise. */
  private static final int ENOUGH_DECIMALS = 2;

  /** Rounding that takes more than this share of a number hides it. */
  private static final BigDecimal MOST_ROUNDING = new BigDecimal("0.05");

  /** What a binary number tells of a decimal one. */
  private static final int SIGNIFICANT_DIGITS = 15;

  private static final Pattern NUMBER =
      Pattern.compile("[0-9]{1,3}(?:,[0-9]{3})+(?:\\.[0-9]+)?|[0-9]*\\.?[0-9]+");

  /** {@code 0.##} leaves a point behind whole numbers. */
  private static final Pattern POINT_WITHOUT_DECIMALS = Pattern.compile("([0-9])\\.$");

  /** An accounting format's dash, with the room that it leaves for digits. */
  private static final Pattern DASH = Pattern.compile("[-–—]\\s*[0?\\s]*");

  /** What a format makes of a number; a date or a share is never less than it shows. */
  public static ShownNumber of(String shown, double number) {
    String text = POINT_WITHOUT_DECIMALS.matcher(shown.strip()).replaceFirst("$1");
    BigDecimal value = exact(number);
    if (value.signum() == 0) {
      return text(DASH.matcher(text).matches() ? text.substring(0, 1) : text);
    }
    return text.indexOf('%') >= 0 || shows(text, value.abs())
        ? text(text)
        : new ShownNumber(value.toPlainString(), Slot.Doubt.HIDDEN_DIGITS);
  }

  /** The same as it looks in print of a kind. */
  public ShownNumber as(Print print) {
    if (print == Print.PLAIN || text.isEmpty()) {
      return this;
    }
    PrintedText printed = new PrintedText();
    printed.append(text, print);
    return print == Print.UNSEEN ? text("") : new ShownNumber(printed.take(), doubt);
  }

  /** The number, without the noise of its binary form. */
  static BigDecimal exact(double number) {
    if (Double.isNaN(number) || Double.isInfinite(number)) {
      return BigDecimal.ZERO;
    }
    BigDecimal exact =
        new BigDecimal(number).round(new MathContext(SIGNIFICANT_DIGITS)).stripTrailingZeros();
    return exact.scale() < 0 ? exact.setScale(0) : exact;
  }

  /** The number in the unit 万, in which a format may show it. */
  public static String inTenThousands(double number) {
    return exact(number).movePointLeft(4).stripTrailingZeros().toPlainString();
  }

  /** The number as a format that says nothing shows it. */
  public static String general(double number) {
    return exact(number).toPlainString();
  }

  /** A text that is no number of the sheet. */
  public static ShownNumber text(String text) {
    return new ShownNumber(text, Slot.Doubt.NONE);
  }

  /**
   * Whether a formula refers to what is no longer there: whatever its file holds, it has no value.
   */
  public static boolean isBroken(String formula) {
    return formula.contains("#REF!");
  }

  private static boolean shows(String text, BigDecimal value) {
    Matcher numbers = NUMBER.matcher(text);
    while (numbers.find()) {
      BigDecimal number = new BigDecimal(numbers.group().replace(",", ""));
      int decimals = Math.min(number.scale(), ENOUGH_DECIMALS);
      boolean rounded =
          number.scale() >= ENOUGH_DECIMALS
              && value
                      .setScale(decimals, RoundingMode.HALF_UP)
                      .compareTo(number.setScale(decimals, RoundingMode.HALF_UP))
                  == 0
              && number.subtract(value).abs().compareTo(value.multiply(MOST_ROUNDING)) <= 0;
      if (rounded || number.compareTo(value) == 0) {
        return true;
      }
    }
    return false;
  }
}
