package org.gongkai.extract.document.pdf;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/**
 * A page without text that is struck through, as deletions are where a document was printed with
 * its changes shown: what was deleted must not be read.
 */
record Strikes(List<Glyph> glyphs, List<Ruling> rulings) {

  /**
   * A stroke runs through a character between these parts of the font's size above its baseline.
   */
  private static final double LOWEST = 0.12;

  private static final double HIGHEST = 0.55;

  /** A stroke is as long as its text; the line of a table that text runs over is longer. */
  private static final double COVERED = 0.8;

  /** Beyond this the page is a drawing. */
  private static final int MOST_LINES = 4_000;

  /** What is left of a page's glyphs and lines; a line that strikes text is of no table. */
  static Strikes without(List<Glyph> glyphs, List<Ruling> rulings) {
    if (rulings.size() > MOST_LINES) {
      return new Strikes(glyphs, rulings);
    }
    List<Ruling> lines = new ArrayList<>();
    Set<Glyph> struck = Collections.newSetFromMap(new IdentityHashMap<>());
    for (Ruling ruling : rulings) {
      List<Glyph> crossed = ruling.isLevel() ? crossed(glyphs, ruling) : List.of();
      if (!crossed.isEmpty()
          && crossed.stream().mapToDouble(Glyph::width).sum() >= COVERED * ruling.length()) {
        struck.addAll(crossed);
      } else {
        lines.add(ruling);
      }
    }
    List<Glyph> kept = new ArrayList<>(glyphs);
    kept.removeIf(struck::contains);
    return new Strikes(kept, lines);
  }

  private static List<Glyph> crossed(List<Glyph> glyphs, Ruling ruling) {
    return glyphs.stream()
        .filter(
            glyph -> {
              double height = (glyph.baseline() - ruling.at()) / glyph.size();
              return height > LOWEST
                  && height < HIGHEST
                  && glyph.centreX() > ruling.from()
                  && glyph.centreX() < ruling.to();
            })
        .toList();
  }
}
