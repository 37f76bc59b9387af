package org.gongkai.extract.match;

import org.gongkai.extract.print.LabelNormalizer;
import org.gongkai.extract.print.Printed;

/**
 * One wording of a label, in the form in which texts are compared with it.
 *
 * @param text its normal form
 * @param marks its {@link Printed#marks(String)}
 * @param opposites the words in it that make it another label than one without them
 */
record Wording(String text, long marks, Opposites opposites) {

  /** From here on a text counts as the wording; below, a typo in a short label is another label. */
  static final double SAME = 0.7;

  /** Shorter wordings (规章, 其他) are too common to be found at the head of another text. */
  private static final int SHORTEST_HEAD = 4;

  static Wording of(String printed) {
    String text = LabelNormalizer.normalize(printed);
    return new Wording(text, Printed.marks(text), Opposites.in(text));
  }

  /** Whether texts of these lengths may be alike. */
  static boolean mayBeLike(int length, int other) {
    return Math.min(length, other) >= SAME * Math.max(length, other);
  }

  /** Whether a text that begins with it and goes on is like it. */
  boolean mayGoOn() {
    return text.length() >= SHORTEST_HEAD;
  }

  /** Whether a label is like it because it begins with it and goes on. */
  boolean goesOnIn(String label) {
    return mayGoOn() && label.length() > text.length() && label.startsWith(text);
  }

  /**
   * How like a text is as a whole, whatever its words turn it into; 0 where it is certain that it
   * is below the least that is asked for.
   */
  double similarity(Printed printed, double least) {
    String label = printed.label();
    int longer = Math.max(label.length(), text.length());
    int shorter = Math.min(label.length(), text.length());
    int strange = Long.bitCount(printed.marks() & ~marks);
    if (label.length() - strange < SAME * longer || !mayBeLike(shorter, longer)) {
      return 0;
    }
    if (label.equals(text)) {
      return 1;
    }
    int most = (int) Math.ceil((1 - least) * longer);
    if (longer - shorter > most || strange > most || !sharesEnough(label, longer)) {
      return 0;
    }
    int distance = editDistance(label, text, most);
    return distance > most ? 0 : 1 - (double) distance / longer;
  }

  /** Whether a text has so many characters in common that its distance is worth computing. */
  private boolean sharesEnough(String label, int longer) {
    int shared = 0;
    int left = label.length();
    for (int i = 0; i < label.length() && shared + left >= SAME * longer; i++) {
      shared += text.indexOf(label.charAt(i)) >= 0 ? 1 : 0;
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
