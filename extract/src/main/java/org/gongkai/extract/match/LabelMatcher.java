package org.gongkai.extract.match;

import java.util.List;
import java.util.Optional;
import org.gongkai.extract.form.Label;
import org.gongkai.extract.print.LabelNormalizer;

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

  /** The label's wordings in the form in which they are compared. */
  List<String> wordings() {
    return wordings;
  }

  /**
   * The likeness to the nearest wording.
   *
   * @param label a text as {@link LabelNormalizer#normalize} leaves it
   * @return from 0 (nothing in common) to 1 (the same)
   */
  double similarity(String label) {
    double best = 0;
    for (String wording : wordings) {
      boolean goesOn =
          wording.length() >= SHORTEST_HEAD
              && label.length() > wording.length()
              && label.startsWith(wording);
      best = Math.max(best, goesOn ? CONTINUED : wholeSimilarity(label, wording, SAME));
    }
    return best;
  }

  /**
   * The likeness of a text that was put together from pieces: what follows the wording may be
   * another label's, so that the text must end where the wording ends.
   */
  double wholeSimilarity(String label) {
    return wholeSimilarity(label, SAME);
  }

  /**
   * Whether a printed text is the label and nothing else.
   *
   * @param label as {@link LabelNormalizer#normalize} leaves it
   */
  boolean isWhole(String label) {
    return wholeSimilarity(label, ALMOST) >= ALMOST;
  }

  /**
   * Whether one of the wordings ends so.
   *
   * @param label a text as {@link LabelNormalizer#normalize} leaves it
   */
  boolean endsWith(String label) {
    for (String wording : wordings) {
      if (wording.endsWith(label)) {
        return true;
      }
    }
    return false;
  }

  /**
   * What follows the label in a text that begins with it and goes on.
   *
   * @param compact a text as {@link LabelNormalizer#compact} leaves it
   */
  Optional<String> behind(String compact) {
    if (!begins(LabelNormalizer.normalize(compact))) {
      return Optional.empty();
    }
    for (int end = 1; end < compact.length(); end++) {
      if (wordings.contains(LabelNormalizer.normalize(compact.substring(0, end)))) {
        return Optional.of(compact.substring(end));
      }
    }
    return Optional.empty();
  }

  private boolean begins(String label) {
    for (String wording : wordings) {
      if (label.startsWith(wording)) {
        return true;
      }
    }
    return false;
  }

  private double wholeSimilarity(String label, double least) {
    double best = 0;
    for (String wording : wordings) {
      best = Math.max(best, wholeSimilarity(label, wording, least));
    }
    return best;
  }

  /** The likeness; 0 where it is certain that it is below the least that is asked for. */
  private static double wholeSimilarity(String text, String wording, double least) {
    int longer = Math.max(text.length(), wording.length());
    int shorter = Math.min(text.length(), wording.length());
    if (shorter < SAME * longer) {
      return 0;
    }
    if (text.equals(wording)) {
      return 1;
    }
    int most = (int) Math.ceil((1 - least) * longer);
    if (longer - shorter > most || !sharesEnough(text, wording, longer)) {
      return 0;
    }
    int distance = editDistance(text, wording, most);
    return distance > most ? 0 : 1 - (double) distance / longer;
  }

  /** Whether two texts have so many characters in common that their distance is worth computing. */
  private static boolean sharesEnough(String text, String wording, int longer) {
    int shared = 0;
    int left = text.length();
    for (int i = 0; i < text.length() && shared + left >= SAME * longer; i++) {
      shared += wording.indexOf(text.charAt(i)) >= 0 ? 1 : 0;
      left--;
    }
    return shared + left >= SAME * longer;
  }

  /** Levenshtein's distance; where it is greater than the most that is asked for, any such. */
  private static int editDistance(String a, String b, int most) {
    int[] previous = new int[b.length() + 1];
    int[] current = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      previous[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      current[0] = i;
      int least = i;
      for (int j = 1; j <= b.length(); j++) {
        int replaced = previous[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        current[j] = Math.min(replaced, 1 + Math.min(previous[j], current[j - 1]));
        least = Math.min(least, current[j]);
      }
      if (least > most) {
        return least;
      }
      int[] done = previous;
      previous = current;
      current = done;
    }
    return previous[b.length()];
  }
}
