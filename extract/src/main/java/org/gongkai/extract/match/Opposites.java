package org.gongkai.extract.match;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Words that turn a label into another one's: two texts that differ in one of them are never a typo
 * of each other, however like they are. Looked for once in a text, which is held against many
 * wordings; each pair of words has a bit.
 *
 * @param marked the pairs of whose words the telling one stands in the text
 * @param plain those whose opposite does
 */
record Opposites(int marked, int plain) {

  private static final List<Pair> PAIRS =
      List.of(
          pair("(?:上|去|前|往)一?(?:年|期)|同期", "(?:本|今|当)(?:年|期)"),
          pair("同比|环比|增|减|(?:比|较)(?:上|去)", ""),
          pair("不予", "予以|同意|给予"),
          pair("[未末]审结", "审结"),
          pair("[未末]经", "(?<![未末])经"),
          pair("其中|不含|除外", ""));

  /** The words of a text. */
  static Opposites in(String text) {
    int marked = 0;
    int plain = 0;
    for (int i = 0; i < PAIRS.size(); i++) {
      marked |= PAIRS.get(i).marked.matcher(text).find() ? 1 << i : 0;
      plain |= PAIRS.get(i).plain.matcher(text).find() ? 1 << i : 0;
    }
    return new Opposites(marked, plain);
  }

  /** Whether the text says another thing than a wording that it is like. */
  boolean differ(Opposites wording) {
    return ((marked ^ wording.marked) & (marked | plain)) != 0;
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
  private record Pair(Pattern marked, Pattern plain) {}
}
