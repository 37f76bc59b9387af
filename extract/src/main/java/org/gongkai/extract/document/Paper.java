package org.gongkai.extract.document;

import java.util.regex.Pattern;

/** The colour of paper, in which print is not seen. */
public final class Paper {

  /** White and what no eye tells from it, as CSS, Office and OpenDocument write it. */
  private static final Pattern WHITE =
      Pattern.compile(
          "#?(?:fff|(?:f[c-f]){3}|ff(?:f[c-f]){3})|white|snow|hsl\\(\\s*[0-9.]+\\s*[, ]\\s*[0-9.]+%\\s*[, ]\\s*(?:9[89]|100)%\\s*\\)"
              + "|rgb\\(\\s*25[2-5]\\s*[, ]\\s*25[2-5]\\s*[, ]\\s*25[2-5]\\s*\\)",
          Pattern.CASE_INSENSITIVE);

  /** What every component of such a colour has at least. */
  private static final int LEAST = 0xFC;

  private Paper() {}

  /** Whether a colour of some red, green and blue, each up to 255, is that of paper. */
  public static boolean is(int red, int green, int blue) {
    return red >= LEAST && green >= LEAST && blue >= LEAST;
  }

  /** Whether print of that colour is left out beside other print; words are read, on any ground. */
  public static boolean hides(String print) {
    return print.codePoints().noneMatch(Character::isLetter);
  }

  /** Whether a colour is that of paper. */
  public static boolean is(String colour) {
    return WHITE.matcher(colour).matches();
  }
}
