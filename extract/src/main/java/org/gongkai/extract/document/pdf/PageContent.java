package org.gongkai.extract.document.pdf;

import java.util.List;
import java.util.Optional;

/**
 * What is printed on a page, turned so that its text is upright.
 *
 * @param number from 1
 * @param width in points
 * @param height in points
 * @param glyphs in the order of the file, each once, only those that can be seen
 * @param rulings drawn lines, each as often as it was drawn
 * @param pictures in the order of the file
 * @param points how many points its drawn paths have
 * @param invisible how many glyphs are drawn invisible, as those behind the picture of a scan
 */
record PageContent(
    int number,
    double width,
    double height,
    List<Glyph> glyphs,
    List<Ruling> rulings,
    List<Picture> pictures,
    int points,
    int invisible) {

  /** Pages with fewer characters have at the most a stamp, a page number or a file name. */
  private static final int FEWEST_CHARACTERS = 20;

  /** A picture over less than this part of the page is a seal or a letterhead. */
  private static final double PICTURED = 0.25;

  /** Frames and lines have fewer points; a letter drawn as a path has some twenty. */
  private static final int DRAWN_LETTERS = 500;

  PageContent {
    glyphs = List.copyOf(glyphs);
    rulings = List.copyOf(rulings);
    pictures = List.copyOf(pictures);
  }

  /** Whether the page's text can be had from the file. */
  boolean hasText() {
    return legible() >= FEWEST_CHARACTERS;
  }

  /**
   * Whether the page must be looked at to be read: it is a scan, its letters are drawn, its font
   * does not tell which letters they are, or its text is only there to be searched.
   */
  boolean isPicture() {
    long legible = legible();
    double covered = pictures.stream().mapToDouble(Picture::share).sum();
    boolean drawn = legible == 0 && points >= DRAWN_LETTERS;
    return legible < FEWEST_CHARACTERS
        && (covered >= PICTURED
            || illegible() > legible
            || drawn
            || invisible >= FEWEST_CHARACTERS);
  }

  /** Why the page cannot be shown; empty where it can. */
  Optional<String> obstacle() {
    return pictures.stream().flatMap(picture -> picture.obstacle().stream()).findFirst();
  }

  /** How many characters can be told. */
  private long legible() {
    return glyphs.stream().filter(g -> !g.isBlank() && !g.text().equals(Glyph.UNKNOWN)).count();
  }

  private long illegible() {
    return glyphs.stream().filter(g -> g.text().equals(Glyph.UNKNOWN)).count();
  }
}
