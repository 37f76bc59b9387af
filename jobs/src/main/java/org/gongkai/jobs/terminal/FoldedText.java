package org.gongkai.jobs.terminal;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Text broken over several lines of a width. */
final class FoldedText {

  private final int width;
  private final boolean anywhere;
  private final List<String> lines = new ArrayList<>();
  private final StringBuilder line = new StringBuilder();

  private FoldedText(int width, boolean anywhere) {
    this.width = width;
    this.anywhere = anywhere;
  }

  /** Broken between words; one that is wider than the lines, as a path may be, stands out of them. */
  static List<String> atWords(String text, int width) {
    return new FoldedText(width, false).fold(text);
  }

  /** Broken wherever a line may end, and within what is wider than the lines. */
  static List<String> within(String text, int width) {
    return new FoldedText(width, true).fold(text);
  }

  private List<String> fold(String text) {
    if (DisplayWidth.of(text) <= width) {
      return List.of(text);
    }
    BreakIterator breaks = BreakIterator.getLineInstance(Locale.ROOT);
    breaks.setText(text);
    int start = 0;
    for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
      if (anywhere || isBetweenWords(text, end)) {
        add(text.substring(start, end));
        start = end;
      }
    }
    endLine();
    return List.copyOf(lines);
  }

  /** Beside a space, or a Chinese character, which is as good as a word. */
  private static boolean isBetweenWords(String text, int at) {
    return at == text.length()
        || Character.isWhitespace(text.codePointBefore(at))
        || DisplayWidth.of(Character.toString(text.codePointBefore(at))) > 1
        || DisplayWidth.of(Character.toString(text.codePointAt(at))) > 1;
  }

  private void add(String piece) {
    if (DisplayWidth.of(line + piece.stripTrailing()) > width) {
      endLine();
    }
    if (anywhere && DisplayWidth.of(piece.stripTrailing()) > width) {
      piece.codePoints().forEach(this::addCharacter);
    } else {
      line.append(piece);
    }
  }

  private void addCharacter(int codePoint) {
    String character = Character.toString(codePoint);
    if (DisplayWidth.of(line + character) > width) {
      endLine();
    }
    line.append(character);
  }

  private void endLine() {
    if (!line.toString().isBlank()) {
      lines.add(line.toString().stripTrailing());
    }
    line.setLength(0);
  }
}
