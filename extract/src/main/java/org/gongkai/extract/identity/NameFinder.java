package org.gongkai.extract.identity;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds names in a text, the longest at each place. Hardly any pair of characters begins a name, so
 * that the pair rules most places out before a name is looked up.
 */
final class NameFinder {

  private static final Comparator<Found> LONGEST_FIRST =
      Comparator.comparingInt((Found found) -> found.name.length())
          .reversed()
          .thenComparingInt(Found::start);

  private final Set<String> names;

  /** The length of the longest name that begins with a pair of characters, by {@link #pair}. */
  private final Map<Integer, Integer> longest;

  /** A bit for each such pair, shared with few others: what has none begins no name. */
  private final BitSet pairs;

  /**
   * A name in a text.
   *
   * @param start where it begins
   */
  record Found(int start, String name) {

    int end() {
      return start + name.length();
    }

    private boolean overlaps(Found other) {
      return start < other.end() && other.start < end();
    }
  }

  /**
   * @param names of two characters at least
   */
  NameFinder(Set<String> names) {
    this.names = Set.copyOf(names);
    longest = new HashMap<>();
    names.forEach(name -> longest.merge(pair(name, 0), name.length(), Math::max));
    pairs = new BitSet();
    longest.keySet().forEach(pair -> pairs.set(bit(pair)));
  }

  private static int bit(int pair) {
    return ((pair >>> Character.SIZE) * 31 + pair) & Character.MAX_VALUE;
  }

  /** The length of the longest name that may begin in a text there; 0 where none does. */
  private int longest(String text, int at) {
    int pair = pair(text, at);
    return pairs.get(bit(pair)) ? longest.getOrDefault(pair, 0) : 0;
  }

  private static int pair(String text, int at) {
    return text.charAt(at) << Character.SIZE | text.charAt(at + 1);
  }

  /** Whether a name may begin in a text there. */
  boolean mayBegin(String text, int at) {
    return at + 1 < text.length() && longest(text, at) > 0;
  }

  /** The names in a text from left to right; of those that overlap the longest, else the first. */
  List<Found> in(String text) {
    List<Found> all = all(text);
    if (all.size() < 2) {
      return all;
    }
    all.sort(LONGEST_FIRST);
    List<Found> kept = new ArrayList<>();
    for (Found found : all) {
      if (kept.stream().noneMatch(found::overlaps)) {
        kept.add(found);
      }
    }
    kept.sort(Comparator.comparingInt(Found::start));
    return kept;
  }

  private List<Found> all(String text) {
    List<Found> all = new ArrayList<>();
    for (int start = 0; start + 1 < text.length(); start++) {
      int most = longest(text, start);
      for (int end = start + 2; end <= Math.min(text.length(), start + most); end++) {
        String name = text.substring(start, end);
        if (names.contains(name)) {
          all.add(new Found(start, name));
        }
      }
    }
    return all;
  }
}
