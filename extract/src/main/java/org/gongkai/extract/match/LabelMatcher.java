package org.gongkai.extract.match;

import java.util.List;
import java.util.Optional;
import org.gongkai.extract.form.Label;

/** How like one of a label's wordings a printed text is. */
final class LabelMatcher {

  /** From here on a text counts as the label; below, a typo in a short label is another label. */
  static final double SAME = 0.7;

  /**
   * Where nothing but the label itself tells what a text is, a typo is the most that may differ.
   */
  private static final double ALMOST = 0.9;

  /** A printed label may go on after the wording (an explanation in brackets, a unit). */
  private static final double CONTINUED = 0.95;

  /** Shorter wordings (规章, 其他) are too common to be found at the head of another text. */
  private static final int SHORTEST_HEAD = 4;

  private final List<String> wordings;

  LabelMatcher(Label label) {
    wordings = label.wordings().stream().map(LabelNormalizer::normalize).distinct().toList();
  }

  /**
   * The likeness to the nearest wording.
   *
   * @param normalized a text as {@link LabelNormalizer#normalize} leaves it
   * @return from 0 (nothing in common) to 1 (the same)
   */
  double similarity(String normalized) {
    double best = 0;
    for (String wording : wordings) {
      best = Math.max(best, similarity(normalized, wording));
    }
    return best;
  }

  /**
   * The likeness of a text that was put together from pieces: what follows the wording may be
   * another label's, so that the text must end where the wording ends.
   */
  double wholeSimilarity(String normalized) {
    double best = 0;
    for (String wording : wordings) {
      best = Math.max(best, wholeSimilarity(normalized, wording));
    }
    return best;
  }

  /** Whether a printed text is the label and nothing else. */
  boolean isWhole(String printed) {
    return wholeSimilarity(LabelNormalizer.normalize(printed)) >= ALMOST;
  }

  /**
   * Whether one of the wordings ends so.
   *
   * @param normalized a text as {@link LabelNormalizer#normalize} leaves it
   */
  boolean endsWith(String normalized) {
    return wordings.stream().anyMatch(wording -> wording.endsWith(normalized));
  }

  /**
   * What follows the label in a text that begins with it and goes on.
   *
   * @param compact a text as {@link LabelNormalizer#compact} leaves it
   */
  Optional<String> behind(String compact) {
    if (wordings.stream().noneMatch(LabelNormalizer.normalize(compact)::startsWith)) {
      return Optional.empty();
    }
    for (int end = 1; end < compact.length(); end++) {
      if (wordings.contains(LabelNormalizer.normalize(compact.substring(0, end)))) {
        return Optional.of(compact.substring(end));
      }
    }
    return Optional.empty();
  }

  private static double similarity(String text, String wording) {
    return wording.length() >= SHORTEST_HEAD
            && text.length() > wording.length()
            && text.startsWith(wording)
        ? CONTINUED
        : wholeSimilarity(text, wording);
  }

  private static double wholeSimilarity(String text, String wording) {
    if (text.equals(wording)) {
      return 1;
    }
    int longer = Math.max(text.length(), wording.length());
    int shorter = Math.min(text.length(), wording.length());
    if (shorter < SAME * longer) {
      return 0;
    }
    return sharesEnough(text, wording, longer)
        ? 1 - (double) editDistance(text, wording) / longer
        : 0;
  }

  /** Whether two texts have so many characters in common that their distance is worth computing. */
  private static boolean sharesEnough(String text, String wording, int longer) {
    return text.chars().filter(c -> wording.indexOf(c) >= 0).count() >= SAME * longer;
  }

  /** Levenshtein's distance. */
  private static int editDistance(String a, String b) {
    int[] previous = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      previous[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int[] current = new int[b.length() + 1];
      current[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int replaced = previous[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        current[j] = Math.min(replaced, 1 + Math.min(previous[j], current[j - 1]));
      }
      previous = current;
    }
    return previous[b.length()];
  }
}
