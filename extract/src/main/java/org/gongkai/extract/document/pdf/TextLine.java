package org.gongkai.extract.document.pdf;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * Glyphs on one baseline, from left to right, without blank ends.
 *
 * @param glyphs at least one
 */
record TextLine(List<Glyph> glyphs) {

  /** Baselines nearer than this part of the font's size are one: fonts are mixed within a line. */
  private static final double SAME_BASELINE = 0.4;

  /** Letters of a word stand nearer than this part of the font's size. */
  private static final double WORD_GAP = 0.5;

  /** Digits of one number stand nearer than this part of the font's size. */
  private static final double DIGIT_GAP = 0.3;

  TextLine {
    glyphs = List.copyOf(glyphs);
  }

  /** The lines that glyphs make, from top to bottom. */
  static List<TextLine> of(Collection<Glyph> glyphs) {
    List<TextLine> lines = new ArrayList<>();
    List<Glyph> line = new ArrayList<>();
    for (Glyph glyph :
        glyphs.stream().sorted(Comparator.comparingDouble(Glyph::baseline)).toList()) {
      boolean sameLine =
          line.isEmpty()
              || (glyph.baseline() - line.get(line.size() - 1).baseline()
                      <= SAME_BASELINE * glyph.size()
                  && glyph.baseline() - line.get(0).baseline() <= glyph.size() / 2);
      if (!sameLine) {
        add(line, lines);
        line = new ArrayList<>();
      }
      line.add(glyph);
    }
    add(line, lines);
    return lines;
  }

  private static void add(List<Glyph> glyphs, List<TextLine> lines) {
    List<Glyph> sorted = glyphs.stream().sorted(Comparator.comparingDouble(Glyph::left)).toList();
    int from = 0;
    int to = sorted.size();
    while (from < to && sorted.get(from).isBlank()) {
      from++;
    }
    while (to > from && sorted.get(to - 1).isBlank()) {
      to--;
    }
    if (from < to) {
      lines.add(new TextLine(sorted.subList(from, to)));
    }
  }

  /** The same line, standing lower. */
  TextLine lower(double by) {
    return by == 0 ? this : new TextLine(glyphs.stream().map(glyph -> glyph.lower(by)).toList());
  }

  double left() {
    return glyphs.get(0).left();
  }

  double right() {
    return last().right();
  }

  double width() {
    return right() - left();
  }

  double baseline() {
    return glyphs.get(0).baseline();
  }

  /** The largest font's size. */
  double size() {
    return glyphs.stream().mapToDouble(Glyph::size).max().orElseThrow();
  }

  double top() {
    return baseline() - size();
  }

  Glyph first() {
    return glyphs.get(0);
  }

  Glyph last() {
    return glyphs.get(glyphs.size() - 1);
  }

  /** What is printed; wide gaps are a space. */
  String text() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < glyphs.size(); i++) {
      if (i > 0 && isGap(glyphs.get(i - 1), glyphs.get(i))) {
        text.append(' ');
      }
      text.append(glyphs.get(i).text());
    }
    return text.toString();
  }

  private static boolean isGap(Glyph left, Glyph right) {
    double apart = right.left() - left.right();
    double size = Math.max(left.size(), right.size());
    if (apart <= DIGIT_GAP * size) {
      return false; // As most characters stand, whatever they are.
    }
    boolean gap = apart > WORD_GAP * size || (left.isDigit() && right.isDigit());
    return gap && !left.isBlank() && !right.isBlank();
  }
}
