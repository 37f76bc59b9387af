package org.gongkai.extract.document.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A piece of a line that wide gaps set off from the others: a cell of a table without lines.
 *
 * @param line its glyphs
 */
record Chunk(TextLine line) {

  /** Columns stand further apart than this part of the font's size, characters of a cell do not. */
  private static final double COLUMN_GAP = 0.9;

  /** Columns' names may stand nearer; their characters do not stand apart. */
  private static final double NAME_GAP = 0.25;

  private static final Pattern NUMBER_BEHIND_WORD = Pattern.compile("\\p{IsHan}\\P{L}*\\p{Nd}");

  /** The chunks of a line, from left to right. */
  static List<Chunk> of(TextLine line) {
    return apartBy(COLUMN_GAP, line);
  }

  /** The chunks of this one, if it may be the names of several columns. */
  List<Chunk> names() {
    return apartBy(NAME_GAP, line);
  }

  private static List<Chunk> apartBy(double gap, TextLine line) {
    List<Chunk> chunks = new ArrayList<>();
    List<Glyph> chunk = new ArrayList<>();
    List<Glyph> blanks = new ArrayList<>();
    for (Glyph glyph : line.glyphs()) {
      if (glyph.isBlank()) {
        blanks.add(glyph);
        continue;
      }
      if (!chunk.isEmpty()) {
        if (glyph.left() - chunk.get(chunk.size() - 1).right() > gap * glyph.size()) {
          chunks.add(new Chunk(new TextLine(chunk)));
          chunk.clear();
        } else {
          chunk.addAll(blanks);
        }
      }
      blanks.clear();
      chunk.add(glyph);
    }
    chunks.add(new Chunk(new TextLine(chunk)));
    return chunks;
  }

  double left() {
    return line.left();
  }

  double right() {
    return line.right();
  }

  String text() {
    return line.text();
  }

  /** Whether it is a number or a mark rather than words. */
  boolean isValue() {
    return CellKind.of(text()) != CellKind.WORDS;
  }

  /** Whether digits follow words, so that a label and a number may stand too near to tell. */
  boolean hidesNumber() {
    return NUMBER_BEHIND_WORD.matcher(text()).find();
  }

  boolean isNumbered() {
    return CellKind.isNumbered(text());
  }
}
