package org.gongkai.extract.document;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The colour of paper, in which print is not seen. */
public final class Paper {

  /** White and what no eye tells from it, as CSS, Office and OpenDocument write it. */
  private static final Pattern WHITE =
      Pattern.compile(
          "#?(?:fff|(?:f[5-9a-f]){3}|ff(?:f[5-9a-f]){3})|white|snow|whitesmoke|ghostwhite|hsl\\(\\s*[0-9.]+\\s*[, ]\\s*[0-9.]+%\\s*[, ]\\s*(?:9[6-9]|100)%\\s*\\)"
              + "|rgb\\(\\s*2(?:4[5-9]|5[0-5])\\s*[, ]\\s*2(?:4[5-9]|5[0-5])\\s*[, ]\\s*2(?:4[5-9]|5[0-5])\\s*\\)",
          Pattern.CASE_INSENSITIVE);

  /** What every component of such a colour has at least. */
  private static final int LEAST = 0xF5;

  /** The tone of paper. */
  public static final String TONE = "white";

  private static final Pattern SHORT =
      Pattern.compile("#([0-9a-f])([0-9a-f])([0-9a-f])", Pattern.CASE_INSENSITIVE);

  private static final Pattern COLOUR =
      Pattern.compile(
          "#[0-9a-f]{6}|rgb\\([0-9]+,[0-9]+,[0-9]+\\)|black|gr[ae]y|silver|lightgr[ae]y|red|blue|navy|green|yellow");

  private static final Pattern BLANKS = Pattern.compile("\\s+");

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

  /**
   * A colour in one way of writing it, so that two that are written alike are the same; empty for
   * what is no colour, and for those that are written in rare ways.
   */
  public static String tone(String colour) {
    if (is(colour)) {
      return TONE;
    }
    Matcher shortened = SHORT.matcher(colour);
    String tone = shortened.matches() ? shortened.replaceFirst("#$1$1$2$2$3$3") : colour;
    String plain = BLANKS.matcher(tone).replaceAll("").toLowerCase(Locale.ROOT);
    return COLOUR.matcher(plain).matches() ? plain : "";
  }
}
