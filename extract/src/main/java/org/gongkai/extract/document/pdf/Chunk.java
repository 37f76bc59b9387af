package org.gongkai.extract.document.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A piece of a line that gaps set off from the others: a cell of a table without lines, or a line
 * of one.
 *
 * @param line its glyphs
 * @param below the lines below, where a narrow cell broke it
 */
record Chunk(TextLine line, List<TextLine> below) {

  /** Cells stand further apart than this part of the font's size, characters of a cell do not. */
  private static final double CELL_GAP = 0.3;

  /** Columns' names may all but touch; their characters do not stand apart. */
  private static final double NAME_GAP = 0.08;

  /** Characters of a cell stand on one line, give or take this part of the font's size. */
  private static final double SAME_LINE = 0.12;

  /** A blank that is no wider stands between words of one cell. */
  private static final double BLANK = 0.6;

  /** So many characters tell whether words begin with a numbering. */
  private static final int NUMBERING = 5;

  private static final Pattern NUMBER_BEHIND_WORD = Pattern.compile("\\p{IsHan}\\P{L}*\\p{Nd}");

  private static final Pattern MARK = Pattern.compile("[-‐‑‒–—―−─━/／╱\\\\]+|暂?无");

  /** The rest of a label's numbering, whose words stand on the next line. */
  private static final Pattern BARE_NUMBERING = Pattern.compile("[0-9０-９]{1,2}[.．、]");

  private static final Pattern UNIT = Pattern.compile("[件条项个元]|万元");

  private static final Pattern POINT = Pattern.compile("[,.，．]");

  private static final Pattern HAN = Pattern.compile("[\\p{IsHan}）)”\"]");

  Chunk {
    below = List.copyOf(below);
  }

  /** The chunks of a line, from left to right. */
  static List<Chunk> of(TextLine line) {
    return apartBy(CELL_GAP, line);
  }

  /** The chunks of this one, if it may be the names of several columns. */
  List<Chunk> names() {
    return apartBy(NAME_GAP, line);
  }

  private static List<Chunk> apartBy(double limit, TextLine line) {
    List<Chunk> chunks = new ArrayList<>();
    List<Glyph> chunk = new ArrayList<>();
    List<Glyph> blanks = new ArrayList<>();
    List<Glyph> glyphs = line.glyphs();
    for (int i = 0; i < glyphs.size(); i++) {
      Glyph glyph = glyphs.get(i);
      if (glyph.isBlank()) {
        blanks.add(glyph);
        continue;
      }
      if (!chunk.isEmpty()) {
        Glyph last = chunk.get(chunk.size() - 1);
        double gap = gap(last, blanks, glyph) / glyph.size();
        boolean numbered = gap > NAME_GAP && beginsNumbered(glyphs.subList(i, glyphs.size()));
        boolean next = gap > NAME_GAP && glyph.isDigit() && isWholeCell(chunk);
        if (gap > limit || numbered || next || isOffLine(last, glyph)) {
          chunks.add(new Chunk(new TextLine(chunk), List.of()));
          chunk.clear();
        } else {
          chunk.addAll(blanks);
        }
      }
      blanks.clear();
      chunk.add(glyph);
    }
    chunks.add(new Chunk(new TextLine(chunk), List.of()));
    return chunks;
  }

  private static boolean beginsNumbered(List<Glyph> glyphs) {
    return CellKind.isNumbered(
        glyphs.stream().limit(NUMBERING).map(Glyph::text).collect(Collectors.joining()));
  }

  /** Whether a mark stands alone or a number ends with its unit, so that digits are another's. */
  private static boolean isWholeCell(List<Glyph> glyphs) {
    int last = glyphs.size() - 1;
    return (last == 0 && MARK.matcher(glyphs.get(0).text()).matches())
        || (last > 0
            && glyphs.get(last - 1).isDigit()
            && UNIT.matcher(glyphs.get(last).text()).matches());
  }

  private static boolean isOffLine(Glyph left, Glyph right) {
    return Math.abs(left.baseline() - right.baseline()) > SAME_LINE * right.size();
  }

  /** The space between two glyphs, without a blank that sets off words. */
  private static double gap(Glyph left, List<Glyph> blanks, Glyph right) {
    double between = right.left() - left.right();
    return blanks.size() == 1 && blanks.get(0).width() <= BLANK * right.size()
        ? between - blanks.get(0).width()
        : between;
  }

  /** This one with what stands below it in its cell. */
  Chunk over(Chunk rest) {
    return new Chunk(
        line, Stream.of(below, List.of(rest.line), rest.below).flatMap(List::stream).toList());
  }

  double left() {
    return lines().mapToDouble(TextLine::left).min().orElseThrow();
  }

  double right() {
    return lines().mapToDouble(TextLine::right).max().orElseThrow();
  }

  private Stream<TextLine> lines() {
    return Stream.concat(Stream.of(line), below.stream());
  }

  /** The last line's baseline. */
  double lastBaseline() {
    return below.isEmpty() ? baseline() : below.get(below.size() - 1).baseline();
  }

  /** The width of the last character of the last line. */
  double lastWidth() {
    return (below.isEmpty() ? line : below.get(below.size() - 1)).last().width();
  }

  double baseline() {
    return line.baseline();
  }

  double size() {
    return line.size();
  }

  String text() {
    return below.isEmpty()
        ? line.text()
        : lines().map(TextLine::text).collect(Collectors.joining());
  }

  /** Whether both take up some of the same x. */
  boolean overlaps(Chunk other) {
    return left() < other.right() && other.left() < right();
  }

  /** Whether it is a number or a mark rather than words. */
  boolean isValue() {
    return MARK.matcher(text()).matches()
        || (CellKind.of(text()) == CellKind.NUMBER && !BARE_NUMBERING.matcher(text()).matches());
  }

  /** The number that it ends with behind words; empty where it does not. */
  Optional<Chunk> number() {
    List<Glyph> glyphs = line.glyphs();
    int from = glyphs.size() - (UNIT.matcher(line.last().text()).matches() ? 1 : 0);
    while (from > 0 && isOfNumber(glyphs.get(from - 1))) {
      from--;
    }
    boolean behindWords = from > 0 && HAN.matcher(glyphs.get(from - 1).text()).matches();
    return behindWords && from < glyphs.size() && glyphs.get(from).isDigit()
        ? Optional.of(new Chunk(new TextLine(glyphs.subList(from, glyphs.size())), List.of()))
        : Optional.empty();
  }

  /** This one without the number that it ends with. */
  Chunk before(Chunk number) {
    List<Glyph> glyphs = line.glyphs();
    int words = glyphs.size() - number.line.glyphs().size();
    return new Chunk(new TextLine(glyphs.subList(0, words)), List.of());
  }

  private static boolean isOfNumber(Glyph glyph) {
    return glyph.isDigit() || POINT.matcher(glyph.text()).matches();
  }

  /** Whether it is what follows a number in its cell. */
  boolean isUnit() {
    return UNIT.matcher(text()).matches();
  }

  /** Whether both may be one number that was broken, with its unit. */
  boolean goesOnIn(Chunk rest) {
    boolean digits = line.last().isDigit() && rest.line.first().isDigit();
    boolean point =
        (POINT.matcher(line.last().text()).matches() && rest.line.first().isDigit())
            || (line.last().isDigit() && POINT.matcher(rest.line.first().text()).matches());
    return isValue() && (digits || point || (line.last().isDigit() && rest.isUnit()));
  }

  /** Whether digits follow words, so that a label and a number may stand too near to tell. */
  boolean hidesNumber() {
    return NUMBER_BEHIND_WORD.matcher(text()).find();
  }

  boolean isNumbered() {
    return CellKind.isNumbered(text());
  }
}
