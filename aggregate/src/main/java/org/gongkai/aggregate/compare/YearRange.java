package org.gongkai.aggregate.compare;

import java.io.Serializable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Years one after the other.
 *
 * @param first the first of them
 * @param last the last of them, which may be the first
 */
public record YearRange(int first, int last) implements Serializable {

  private static final Pattern FORM = Pattern.compile("(\\d{4})(?:-(\\d{4}))?");

  public YearRange {
    if (first > last) {
      throw new IllegalArgumentException(
          "the years " + first + "-" + last + " end before they begin");
    }
  }

  /**
   * Reads {@code 2019-2023} or {@code 2021}.
   *
   * @throws IllegalArgumentException if it is neither; the message says what to give
   */
  public static YearRange of(String text) {
    Matcher form = FORM.matcher(text);
    if (!form.matches()) {
      throw new IllegalArgumentException("give years as 2019-2023 or 2021, not " + text);
    }
    int first = Integer.parseInt(form.group(1));
    return new YearRange(first, form.group(2) == null ? first : Integer.parseInt(form.group(2)));
  }

  /** How many there are. */
  public int count() {
    return last - first + 1;
  }

  /** Each of them, the earliest first. */
  public IntStream each() {
    return IntStream.rangeClosed(first, last);
  }

  @Override
  public String toString() {
    return first == last ? Integer.toString(first) : first + "-" + last;
  }
}
