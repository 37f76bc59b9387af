package org.gongkai.extract.check;

import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

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

  /** So many fit into a byte. */
  private static final int MOST_COUNTED = 255;

  /** The lowest bit of every byte. */
  private static final long EVERY_BYTE = 0x0101010101010101L;

  private static final Pattern SENTENCE = Pattern.compile("[。；，]");

  /** Behind these ideographs Unicode has left some places empty. */
  private static final int LAST_COMMON = 0x9FEF;

  private NarrativeFingerprint() {}

  /**
   * The fingerprint, as 16 hex digits.
   *
   * @param paragraphs the report's running text
   * @param names names that say whose report it is
   * @return empty where there is too little text
   */
  static Optional<String> of(List<String> paragraphs, Set<String> names) {
    StringBuilder text = new StringBuilder();
    for (String line : paragraphs) {
      if (SENTENCE.matcher(line).find()) {
        without(line, names)
            .codePoints()
            .filter(NarrativeFingerprint::isHan)
            .forEach(text::appendCodePoint);
      }
    }
    return text.length() < FEWEST_CHARACTERS
        ? Optional.empty()
        : Optional.of(HexFormat.of().toHexDigits(simhash(text.toString())));
  }

  private static boolean isHan(int c) {
    return (c >= 0x4E00 && c <= LAST_COMMON)
        || (c > 0x7F && Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN);
  }

  private static String without(String line, Set<String> names) {
    String left = line;
    for (String name : names) {
      left = left.replace(name, "");
    }
    return left;
  }

  private static long simhash(String text) {
    int runs = text.length() - RUN + 1;
    int[] votes = new int[Long.SIZE];
    for (int from = 0; from < runs; from += MOST_COUNTED) {
      count(text, from, Math.min(runs, from + MOST_COUNTED), votes);
    }
    long bits = 0;
    for (int bit = 0; bit < Long.SIZE; bit++) {
      bits |= 2 * votes[bit] > runs ? 1L << bit : 0;
    }
    return bits;
  }

  /** Adds up how many runs have each bit: eight bits at a time, each counted in a byte. */
  private static void count(String text, int from, int to, int[] votes) {
    long[] counts = new long[Byte.SIZE];
    for (int i = from; i < to; i++) {
      long hash = mixed(text, i);
      for (int bit = 0; bit < Byte.SIZE; bit++) {
        counts[bit] += (hash >>> bit) & EVERY_BYTE;
      }
    }
    for (int bit = 0; bit < Long.SIZE; bit++) {
      votes[bit] += (int) ((counts[bit % Byte.SIZE] >>> (bit - bit % Byte.SIZE)) & 0xFF);
    }
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
