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

  /** Broken where a line may end; a word that is wider than the lines stands out of them. */
  static List<String> atWords(String text, int width) {
    return new FoldedText(width, false).fold(text);
  }

  /** The same, but a word that is wider than the lines is broken too. */
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
      add(text.substring(start, end));
      start = end;
    }
    endLine();
    return List.copyOf(lines);
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
