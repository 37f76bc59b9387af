package org.gongkai.extract.match;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.gongkai.extract.form.Label;
import org.gongkai.extract.print.LabelNormalizer;
import org.gongkai.extract.print.Printed;

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

  /** Behind a label: its numbers of another year, or how they changed. */
  private static final Pattern TURNED =
      Pattern.compile("^(?:(?:上|去|前|往)一?(?:年|期)|同期|同比|环比|增减|(?:比|较)(?:上|去)|其中)");

  private final String[] wordings;
  private final long[] marks;

  LabelMatcher(Label label) {
    wordings =
        label.wordings().stream().map(LabelNormalizer::normalize).distinct().toArray(String[]::new);
    marks = new long[wordings.length];
    for (int i = 0; i < wordings.length; i++) {
      marks[i] = Printed.marks(wordings[i]);
    }
  }

  /** The label's wordings in the form in which they are compared. */
  List<String> wordings() {
    return List.of(wordings);
  }

  /** Whether texts of these lengths may be alike. */
  static boolean mayBeLike(int length, int other) {
    return Math.min(length, other) >= SAME * Math.max(length, other);
  }

  /** Whether a text that begins with a wording and goes on is like it. */
  static boolean mayGoOn(String wording) {
    return wording.length() >= SHORTEST_HEAD;
  }

  /**
   * The likeness to one wording, behind which the text may go on.
   *
   * @param which the wording's place
   * @return from 0 (nothing in common, or less than {@link #SAME}) to 1 (the same)
   */
  double likeness(Printed text, int which) {
    String wording = wordings[which];
    String label = text.label();
    boolean goesOn =
        mayGoOn(wording) && label.length() > wording.length() && label.startsWith(wording);
    if (!goesOn) {
      return wholeLikeness(text, which);
    }
    return isAnother(label, wording, true) ? 0 : CONTINUED;
  }

  /**
   * The likeness of a text that was put together from pieces: what follows the wording may be
   * another label's, so that the text must end where the wording ends.
   */
  double wholeLikeness(Printed text, int which) {
    return wholeLikeness(text, which, SAME);
  }

  private double wholeLikeness(Printed text, int which, double least) {
    double likeness = wholeSimilarity(text, which, least);
    return likeness > 0 && isAnother(text.label(), wordings[which], false) ? 0 : likeness;
  }

  /** Whether a word turns the text into something else; what a remark behind it tells does not. */
  private static boolean isAnother(String label, String wording, boolean goesOn) {
    return goesOn
        ? TURNED.matcher(label.substring(wording.length())).find()
        : !label.equals(wording) && Opposites.differ(label, wording);
  }

  /** Whether a printed text is the label and nothing else. */
  boolean isWhole(Printed text) {
    for (int i = 0; i < wordings.length; i++) {
      if (wholeLikeness(text, i, ALMOST) >= ALMOST) {
        return true;
      }
    }
    return false;
  }

  /** Whether one of the wordings ends so. */
  boolean endsWith(Printed text) {
    for (String wording : wordings) {
      if (wording.endsWith(text.label())) {
        return true;
      }
    }
    return false;
  }

  /** What follows the label in a text that begins with it and goes on. */
  Optional<Printed> behind(Printed text) {
    if (!begins(text.label())) {
      return Optional.empty();
    }
    List<String> own = new ArrayList<>(wordings());
    String compact = text.compact();
    for (int end = 1; end < compact.length(); end++) {
      if (own.contains(LabelNormalizer.normalize(compact.substring(0, end)))) {
        return Optional.of(Printed.of(compact.substring(end)));
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

  /** The likeness; 0 where it is certain that it is below the least that is asked for. */
  private double wholeSimilarity(Printed text, int which, double least) {
    String label = text.label();
    String wording = wordings[which];
    int longer = Math.max(label.length(), wording.length());
    int shorter = Math.min(label.length(), wording.length());
    if (!mayBeLike(shorter, longer)) {
      return 0;
    }
    int strange = Long.bitCount(text.marks() & ~marks[which]);
    if (label.length() - strange < SAME * longer) {
      return 0;
    }
    if (label.equals(wording)) {
      return 1;
    }
    int most = (int) Math.ceil((1 - least) * longer);
    if (longer - shorter > most || strange > most || !sharesEnough(label, wording, longer)) {
      return 0;
    }
    int distance = editDistance(label, wording, most);
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
