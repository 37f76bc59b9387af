package org.gongkai.extract.document.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds tables without lines among lines of text: rows of numbers that stand under one another,
 * with their labels to the left and their columns' names above.
 */
final class AlignedTables {

  /** Two rows of so many numbers are no chance. */
  private static final int NUMBERS_OF_A_ROW = 3;

  /** One row of so many numbers is no chance. */
  private static final int NUMBERS_OF_A_LONE_ROW = 5;

  private AlignedTables() {}

  /** The pieces of a page with the tables among its lines found. */
  static List<Piece> foundIn(List<Piece> pieces) {
    List<Piece> found = new ArrayList<>();
    List<AlignedLine> lines = new ArrayList<>();
    for (Piece piece : pieces) {
      if (piece instanceof PrintedLine line) {
        lines.add(AlignedLine.of(line));
      } else {
        found.addAll(tables(lines));
        found.add(piece);
        lines.clear();
      }
    }
    found.addAll(tables(lines));
    return found;
  }

  private static List<Piece> tables(List<AlignedLine> lines) {
    List<Piece> pieces = new ArrayList<>();
    int from = 0;
    while (from < lines.size()) {
      Optional<Found> found = tableAt(lines.subList(from, lines.size()));
      pieces.add(found.<Piece>map(Found::table).orElse(lines.get(from).line()));
      from += found.map(Found::lines).orElse(1);
    }
    return pieces;
  }

  /** The table that begins with the first of these lines: its header, or its first row. */
  private static Optional<Found> tableAt(List<AlignedLine> lines) {
    int header = (int) lines.stream().takeWhile(AlignedLine::isHeader).count();
    if (header == lines.size() || (header == 0 && !lines.get(0).hasValues())) {
      return Optional.empty();
    }
    int end = header;
    while (end < lines.size() && !lines.get(end).isHeader()) {
      end++;
    }
    AlignedRows rows = AlignedRows.read(lines.subList(header, end), lines.subList(0, header));
    if (!rows.isCertain() || !isTable(rows, header > 0)) {
      return Optional.empty();
    }
    AlignedHeader names = AlignedHeader.over(rows, lines.subList(0, header));
    if (rows.hasColumnsWithoutNumbers() && !names.isComplete()) {
      return Optional.empty();
    }
    List<List<String>> texts = new ArrayList<>(names.rows());
    texts.addAll(rows.texts());
    PrintedLine first = lines.get(0).line();
    return Optional.of(
        new Found(
            new AlignedTable(first.page(), first.top(), texts, header > 0),
            header + rows.linesRead()));
  }

  private static boolean isTable(AlignedRows rows, boolean underHeader) {
    return (underHeader && rows.withNumbers(1) >= 1)
        || rows.withNumbers(NUMBERS_OF_A_ROW) >= 2
        || rows.withNumbers(NUMBERS_OF_A_LONE_ROW) >= 1;
  }

  /** A table and how many lines it takes up. */
  private record Found(AlignedTable table, int lines) {}
}
