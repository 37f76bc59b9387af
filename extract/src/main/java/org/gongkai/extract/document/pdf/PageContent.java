package org.gongkai.extract.document.pdf;

import java.util.List;

/**
 * What is printed on a page, turned so that its text is upright.
 *
 * @param number from 1
 * @param width in points
 * @param height in points
 * @param glyphs in the order of the file, each once, only those that can be seen
 * @param rulings drawn lines, each as often as it was drawn
 */
record PageContent(
    int number, double width, double height, List<Glyph> glyphs, List<Ruling> rulings) {

  PageContent {
    glyphs = List.copyOf(glyphs);
    rulings = List.copyOf(rulings);
  }

  /** How many characters can be told. */
  long legible() {
    return glyphs.stream().filter(g -> !g.isBlank() && !g.text().equals(Glyph.UNKNOWN)).count();
  }
}
