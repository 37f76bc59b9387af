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

  private Paper() {}

  /** Whether a colour is that of paper. */
  public static boolean is(String colour) {
    return WHITE.matcher(colour).matches();
  }
}
