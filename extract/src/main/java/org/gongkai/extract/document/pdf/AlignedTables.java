package org.gongkai.extract.document.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Finds tables without lines among lines of text: rows of numbers that stand under one another,
 * with their labels to the left and their columns' names above. A table goes on over page breaks.
 */
final class AlignedTables {

  /** Two rows of so many numbers are no chance. */
  private static final int NUMBERS_OF_A_ROW = 3;

  /** One row of so many numbers is no chance. */
  private static final int NUMBERS_OF_A_LONE_ROW = 5;

  /** Rows of one table are no further apart, in sizes of the font. */
  private static final double FARTHEST = 6;

  /** Words that reach so far, in points, among the numbers only touch them. */
  private static final double TOUCH = 1;

  /** The form's longest table has some hundred lines when it is narrow. */
  private static final int MOST_LINES = 250;

  private AlignedTables() {}

  /** The pages with the tables among their lines found; each stands on the page it begins on. */
  static List<PageLayout> foundIn(List<PageLayout> pages) {
    List<Piece> pieces = new ArrayList<>();
    LongPage run = new LongPage();
    for (int i = 0; i < pages.size(); i++) {
      Set<Piece> repeated = PageBreaks.repeatedLines(pages, i);
      Set<PrintedLine> header = repeatedHeader(run, pages.get(i), repeated);
      run.beginPage();
      for (Piece piece : pages.get(i).pieces()) {
        if (piece instanceof PrintedLine line && header.contains(line)) {
          continue;
        }
        if (repeated.contains(piece)) {
          pieces.add(piece);
        } else if (piece instanceof PrintedLine line) {
          run.add(line);
        } else {
          pieces.addAll(tables(run));
          pieces.add(piece);
          run = new LongPage();
        }
      }
    }
    pieces.addAll(tables(run));
    return pages.stream().map(page -> page.withThose(pieces)).toList();
  }

  private static Set<PrintedLine> repeatedHeader(
      LongPage above, PageLayout page, Set<Piece> repeated) {
    List<PrintedLine> lines =
        page.pieces().stream()
            .takeWhile(PrintedLine.class::isInstance)
            .map(PrintedLine.class::cast)
            .toList();
    int running = (int) lines.stream().takeWhile(repeated::contains).count();
    return RepeatedHeader.of(GluedNumbers.parted(above.lines()), lines, running);
  }

  private static List<Piece> tables(LongPage page) {
    List<AlignedLine> lines = page.mendedLines();
    List<Piece> pieces = new ArrayList<>();
    int from = 0;
    int at = 0;
    while (at < lines.size()) {
      if (lines.get(at).hasValues()) {
        int end = bodyEnd(lines, at);
        Optional<Found> found = tableAt(page, lines, from, at, end);
        lines
            .subList(from, found.map(Found::from).orElse(end))
            .forEach(line -> pieces.add(line.line()));
        found.ifPresent(table -> pieces.add(table.table));
        from = found.map(Found::to).orElse(end);
        at = from;
      } else {
        at++;
      }
    }
    lines.subList(from, lines.size()).forEach(line -> pieces.add(line.line()));
    return pieces;
  }

  /**
   * The table whose first numbers stand in a line.
   *
   * @param from the index of the first line that may be the table's
   * @param first that of the line
   * @param end the index behind the last line that may be the table's
   */
  private static Optional<Found> tableAt(
      LongPage page, List<AlignedLine> lines, int from, int first, int end) {
    int start = bodyStart(lines, from, first, end);
    AlignedRows rows = AlignedRows.of(lines.subList(start, end), page.cuts());
    AlignedHeader header = AlignedHeader.over(rows, lines.subList(from, first + 1));
    int wordsAmongColumns = firstBeyond(lines, header.columns().first(), first + 1, end);
    if (wordsAmongColumns < end) {
      return tableAt(page, lines, from, first, wordsAmongColumns);
    }
    AlignedTexts texts = new AlignedTexts(rows, header);
    if (!isTable(texts, header)) {
      return Optional.empty();
    }
    List<Integer> own =
        IntStream.range(Math.max(from, start - AlignedHeader.MOST_LINES), end)
            .filter(i -> rows.isPartOf(lines.get(i)) || header.isPartOf(lines.get(i)))
            .boxed()
            .toList();
    PrintedLine line = lines.get(own.get(0)).line();
    List<AlignedTable.Row> all = new ArrayList<>();
    header
        .texts(texts.labels())
        .forEach(names -> all.add(new AlignedTable.Row(line.page(), names)));
    for (AlignedRows.Row row : rows.rows()) {
      texts.of(row).ifPresent(t -> all.add(new AlignedTable.Row(page.pageAt(row.baseline()), t)));
    }
    return Optional.of(
        new Found(
            new AlignedTable(line.page(), line.top(), all, header.isComplete()),
            own.get(0),
            withRests(lines, own.get(own.size() - 1) + 1)));
  }

  /** The index behind the lines that hold nothing but the rests of numbers. */
  private static int withRests(List<AlignedLine> lines, int to) {
    return to < lines.size() && lines.get(to).isEmpty() ? withRests(lines, to + 1) : to;
  }

  /** The index behind the last line that may be a row's: no words stand among the numbers. */
  private static int bodyEnd(List<AlignedLine> lines, int first) {
    double numbers = lines.get(first).valuesBegin();
    double words = lines.get(first).labelsEnd();
    int end = first + 1;
    while (end < lines.size()
        && end < first + MOST_LINES
        && lines.get(end - 1).distanceTo(lines.get(end)) <= FARTHEST) {
      numbers = Math.min(numbers, lines.get(end).valuesBegin());
      words = Math.max(words, lines.get(end).labelsEnd());
      if (words > numbers + TOUCH) {
        break;
      }
      end++;
    }
    return end;
  }

  /** The index of the first line whose words reach beyond an x; that behind the last if none. */
  private static int firstBeyond(List<AlignedLine> lines, double x, int from, int end) {
    return IntStream.range(from, end)
        .filter(i -> lines.get(i).labelsEnd() > x + TOUCH)
        .findFirst()
        .orElse(end);
  }

  /** The index of the first line above the first numbers whose words may belong to their label. */
  private static int bodyStart(List<AlignedLine> lines, int from, int first, int end) {
    double numbers =
        lines.subList(first, end).stream()
            .mapToDouble(AlignedLine::valuesBegin)
            .min()
            .orElseThrow();
    int start = first;
    while (start > from
        && !lines.get(start - 1).hasValues()
        && lines.get(start - 1).labelsEnd() <= numbers + TOUCH
        && lines.get(start - 1).distanceTo(lines.get(start)) <= FARTHEST) {
      start--;
    }
    return start;
  }

  private static boolean isTable(AlignedTexts texts, AlignedHeader header) {
    boolean named =
        header.isComplete()
            && (texts.isAnyPlaced() || header.columns().size() >= NUMBERS_OF_A_LONE_ROW);
    return named
        || texts.withNumbers(NUMBERS_OF_A_ROW) >= 2
        || texts.withNumbers(NUMBERS_OF_A_LONE_ROW) >= 1;
  }

  /**
   * A table and which of the lines it takes up.
   *
   * @param from the first line's index
   * @param to the index behind the last one's
   */
  private record Found(AlignedTable table, int from, int to) {}
}
