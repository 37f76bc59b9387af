package org.gongkai.extract.document.html;

import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Lengths of CSS, in pixels. */
final class Length {

  private static final Pattern LENGTH =
      Pattern.compile("([-+]?(?:[0-9]+(?:\\.[0-9]*)?|\\.[0-9]+))\\s*([a-z%]*)");

  /** A letter's size where a length is told in letters. */
  static final double LETTER = 14;

  private Length() {}

  /** The length; empty where the value is none. */
  static OptionalDouble of(String value) {
    Matcher length = LENGTH.matcher(value);
    if (!length.matches()) {
      return OptionalDouble.empty();
    }
    double number = Double.parseDouble(length.group(1));
    return switch (length.group(2)) {
      case "", "px" -> OptionalDouble.of(number);
      case "pt" -> OptionalDouble.of(number * 4 / 3);
      case "em", "rem", "ex", "ch" -> OptionalDouble.of(number * LETTER);
      case "%" -> OptionalDouble.of(number / 100 * LETTER);
      case "cm" -> OptionalDouble.of(number * 37.8);
      case "mm" -> OptionalDouble.of(number * 3.78);
      case "in" -> OptionalDouble.of(number * 96);
      case "vw", "vh" -> OptionalDouble.of(number * 10);
      default -> OptionalDouble.empty();
    };
  }

  static boolean isZero(String value) {
    OptionalDouble length = of(value);
    return length.isPresent() && length.getAsDouble() == 0;
  }

  static boolean isBelow(String value, double limit) {
    OptionalDouble length = of(value);
    return length.isPresent() && length.getAsDouble() < limit;
  }

  static boolean isAbove(String value, double limit) {
    OptionalDouble length = of(value);
    return length.isPresent() && length.getAsDouble() > limit;
  }
}
