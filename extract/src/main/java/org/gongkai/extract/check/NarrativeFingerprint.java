package org.gongkai.extract.check;

import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A fingerprint of a report's running text by which a text that was copied from another year is
 * known again. Numbers, names and whatever is no Chinese character are left out; of what is left,
 * the runs of five characters vote on each of 64 bits (simhash), so that texts that differ in few
 * words differ in few bits.
 */
final class NarrativeFingerprint {

  /** Shorter texts are alike by chance. */
  private static final int FEWEST_CHARACTERS = 150;

  private static final int RUN = 5;

  private static final Pattern SENTENCE = Pattern.compile("[。；，]");
  private static final Pattern NO_HAN = Pattern.compile("[^\\p{IsHan}]");

  private NarrativeFingerprint() {}

  /**
   * The fingerprint, as 16 hex digits.
   *
   * @param paragraphs the report's running text
   * @param names names that say whose report it is
   * @return empty where there is too little text
   */
  static Optional<String> of(List<String> paragraphs, Set<String> names) {
    String text =
        paragraphs.stream()
            .filter(line -> SENTENCE.matcher(line).find())
            .map(line -> without(line, names))
            .map(line -> NO_HAN.matcher(line).replaceAll(""))
            .collect(Collectors.joining());
    return text.length() < FEWEST_CHARACTERS
        ? Optional.empty()
        : Optional.of(HexFormat.of().toHexDigits(simhash(text)));
  }

  private static String without(String line, Set<String> names) {
    String left = line;
    for (String name : names) {
      left = left.replace(name, "");
    }
    return left;
  }

  private static long simhash(String text) {
    int[] votes = new int[Long.SIZE];
    for (int i = 0; i + RUN <= text.length(); i++) {
      long hash = mixed(text, i);
      for (int bit = 0; bit < Long.SIZE; bit++) {
        votes[bit] += (hash >>> bit & 1) == 1 ? 1 : -1;
      }
    }
    long bits = 0;
    for (int bit = 0; bit < Long.SIZE; bit++) {
      bits |= votes[bit] > 0 ? 1L << bit : 0;
    }
    return bits;
  }

  /** FNV-1a over the run's characters, its bits mixed once more. */
  private static long mixed(String text, int from) {
    long hash = 0xcbf29ce484222325L;
    for (int i = from; i < from + RUN; i++) {
      hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
    }
    hash ^= hash >>> 32;
    hash *= 0xd6e8feb86659fd93L;
    return hash ^ hash >>> 32;
  }
}
