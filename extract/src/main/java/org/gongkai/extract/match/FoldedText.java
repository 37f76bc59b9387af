package org.gongkai.extract.match;

import org.gongkai.extract.print.LabelNormalizer;

/**
 * A text in which labels are looked for wherever they stand: its words alone, as labels are
 * compared, and for each of their characters where it stands in the text.
 */
final class FoldedText {

  private final String raw;
  private final String words;
  private final int[] places;

  private FoldedText(String raw, String words, int[] places) {
    this.raw = raw;
    this.words = words;
    this.places = places;
  }

  /** A text; blanks of any kind become plain ones, wide digits narrow ones. */
  static FoldedText of(String text) {
    String raw = narrow(text.replace('\u3000', ' ').replace('\u00a0', ' '));
    StringBuilder words = new StringBuilder(raw.length());
    int[] places = new int[raw.length() * 2];
    int folded = 0;
    for (int i = 0; i < raw.length(); i++) {
      String word = LabelNormalizer.normalize(raw.substring(i, i + 1));
      if (word.length() == 1) {
        words.append(word);
        places[folded++] = i;
      }
    }
    return new FoldedText(raw, words.toString(), places);
  }

  private static String narrow(String text) {
    String narrow = text;
    for (char digit = '0'; digit <= '9'; digit++) {
      narrow = narrow.replace((char) (digit - '0' + '０'), digit);
    }
    return narrow;
  }

  String raw() {
    return raw;
  }

  /**
   * Where some words stand in the text.
   *
   * @param label as labels are compared
   * @param from the place in the text from which on it is looked for
   * @return empty words and a start of -1 where they do not
   */
  Span find(String label, int from) {
    int at = words.indexOf(label, folded(from));
    return at < 0 || label.isEmpty()
        ? Span.NONE
        : new Span(places[at], places[at + label.length() - 1] + 1);
  }

  /** The first of the words at or behind a place of the text. */
  private int folded(int place) {
    int low = 0;
    int high = words.length();
    while (low < high) {
      int middle = (low + high) / 2;
      if (places[middle] < place) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /**
   * A stretch of the text.
   *
   * @param start where it begins; -1 where there is none
   * @param end the place behind it
   */
  record Span(int start, int end) {

    static final Span NONE = new Span(-1, -1);

    boolean found() {
      return start >= 0;
    }

    /** Whether it was found and ends before a place. */
    boolean isWithin(int to) {
      return found() && end <= to;
    }
  }
}
