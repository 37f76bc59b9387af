package org.gongkai.extract.match;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Words that turn a label into another one's: two texts that differ in one of them are never a typo
 * of each other, however like they are.
 */
final class Opposites {

  private static final List<Pair> PAIRS =
      List.of(
          pair("(?:上|去|前|往)一?(?:年|期)|同期", "(?:本|今|当)(?:年|期)"),
          pair("同比|环比|增|减|(?:比|较)(?:上|去)", ""),
          pair("不予", "予以|同意|给予"),
          pair("[未末]审结", "审结"),
          pair("[未末]经", "(?<![未末])经"),
          pair("其中|不含|除外", ""));

  private Opposites() {}

  /** Whether a text says another thing than a wording that it is like. */
  static boolean differ(String text, String wording) {
    for (Pair pair : PAIRS) {
      if (pair.differ(text, wording)) {
        return true;
      }
    }
    return false;
  }

  private static Pair pair(String marked, String plain) {
    return new Pair(Pattern.compile(marked), Pattern.compile(plain.isEmpty() ? "(?!)" : plain));
  }

  /**
   * A word and its opposite.
   *
   * @param marked never left out by mistake from a text that has it
   * @param plain what stands where it does not; a text may do without either
   */
  private record Pair(Pattern marked, Pattern plain) {

    boolean differ(String text, String wording) {
      boolean inText = marked.matcher(text).find();
      boolean inWording = marked.matcher(wording).find();
      return inText != inWording && (inText || plain.matcher(text).find());
    }
  }
}
