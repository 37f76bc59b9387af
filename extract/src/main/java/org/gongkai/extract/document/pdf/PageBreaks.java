package org.gongkai.extract.document.pdf;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Mends what page breaks cut: tables that go on are laid out on the same columns, and a row that
 * stands on two pages is put together.
 */
final class PageBreaks {

  /** The sides of one table's parts differ by less than this from page to page. */
  private static final double SAME_SIDE = 2 * Positions.SNAP;

  private PageBreaks() {}

  /** The pages with their tables mended. */
  static List<PageLayout> mended(List<PageLayout> pages) {
    List<PageLayout> mended = new ArrayList<>(pages);
    for (int i = 1; i < pages.size(); i++) {
      Optional<RuledTable> printedAbove = lastTable(pages, i - 1);
      Optional<RuledTable> above = lastTable(mended, i - 1);
      Optional<RuledTable> below = firstTable(mended, i);
      if (above.isPresent()
          && printedAbove.isPresent()
          && below.isPresent()
          && isSameTable(above.get(), below.get())) {
        RuledTable rest = withoutRows(below.get(), repeatedRows(printedAbove.get(), below.get()));
        join(mended, i, above.get(), below.get(), rest);
      }
    }
    return onSharedColumns(mended);
  }

  /** The lines at a page's ends that stand at the same place on a page before. */
  static Set<Piece> repeatedLines(List<PageLayout> pages, int page) {
    List<PageLayout> before = pages.subList(0, page);
    List<Piece> pieces = new ArrayList<>(pages.get(page).pieces());
    Set<Piece> repeated = new HashSet<>(repeatedHead(pieces, before));
    Collections.reverse(pieces);
    repeated.addAll(repeatedHead(pieces, before));
    return repeated;
  }

  private static List<Piece> repeatedHead(List<Piece> pieces, List<PageLayout> pages) {
    return pieces.stream()
        .takeWhile(piece -> piece instanceof PrintedLine line && isOnOtherPage(line, pages))
        .toList();
  }

  /** A header that is printed again on the next page is left out there. */
  private static RuledTable withoutRows(RuledTable table, int count) {
    return count == 0 ? table : withoutRows(table.withoutRow(0), count - 1);
  }

  private static void join(
      List<PageLayout> pages, int page, RuledTable above, RuledTable below, RuledTable rest) {
    BrokenRow broken = new BrokenRow(above, rest);
    boolean oneRow = broken.isOneRow();
    if (oneRow) {
      pages.set(page - 1, pages.get(page - 1).with(above, List.of(broken.joined())));
    }
    RuledTable left = oneRow ? rest.withoutRow(0) : rest;
    List<Piece> replacement = left.rowCount() > 0 ? List.of(left) : List.of();
    pages.set(page, pages.get(page).with(below, replacement));
  }

  /** How many rows without numbers are the same at the head of both parts. */
  private static int repeatedRows(RuledTable above, RuledTable below) {
    int most = Math.min(above.rowCount(), below.rowCount() - 1);
    return (int)
        IntStream.range(0, most)
            .takeWhile(row -> texts(above, row).equals(texts(below, row)))
            .takeWhile(row -> below.beginningIn(row).stream().anyMatch(TableCell::isWords))
            .takeWhile(row -> below.beginningIn(row).stream().noneMatch(TableCell::isNumber))
            .count();
  }

  private static List<String> texts(RuledTable table, int row) {
    return table.beginningIn(row).stream().map(TableCell::text).toList();
  }

  private static boolean isSameTable(RuledTable above, RuledTable below) {
    return Math.abs(above.left() - below.left()) <= SAME_SIDE
        && Math.abs(above.right() - below.right()) <= SAME_SIDE;
  }

  /** The table that ends a page, but for lines that every page has. */
  private static Optional<RuledTable> lastTable(List<PageLayout> pages, int page) {
    List<Piece> pieces = new ArrayList<>(pages.get(page).pieces());
    Collections.reverse(pieces);
    return firstTable(pieces, pages);
  }

  private static Optional<RuledTable> firstTable(List<PageLayout> pages, int page) {
    return firstTable(pages.get(page).pieces(), pages);
  }

  private static Optional<RuledTable> firstTable(List<Piece> pieces, List<PageLayout> pages) {
    return pieces.stream()
        .skip(repeatedHead(pieces, pages).size())
        .findFirst()
        .filter(RuledTable.class::isInstance)
        .map(RuledTable.class::cast);
  }

  private static boolean isOnOtherPage(PrintedLine line, List<PageLayout> pages) {
    return pages.stream()
        .flatMap(page -> page.pieces().stream())
        .anyMatch(piece -> piece instanceof PrintedLine other && line.repeats(other));
  }

  /** Lays the parts of each table out on all lines of all its parts. */
  private static List<PageLayout> onSharedColumns(List<PageLayout> pages) {
    List<PageLayout> shared = new ArrayList<>(pages);
    for (List<RuledTable> parts : tablesInParts(pages)) {
      Positions columns =
          Positions.of(
              parts.stream()
                  .flatMap(part -> part.columns().at().stream())
                  .mapToDouble(Double::doubleValue));
      for (RuledTable part : parts) {
        shared.replaceAll(page -> page.with(part, List.of(part.onColumns(columns))));
      }
    }
    return shared;
  }

  private static List<List<RuledTable>> tablesInParts(List<PageLayout> pages) {
    List<List<RuledTable>> tables = new ArrayList<>();
    for (int i = 1; i < pages.size(); i++) {
      Optional<RuledTable> above = lastTable(pages, i - 1);
      Optional<RuledTable> below = firstTable(pages, i);
      if (above.isEmpty() || below.isEmpty() || !isSameTable(above.get(), below.get())) {
        continue;
      }
      int last = tables.size() - 1;
      if (last < 0 || !tables.get(last).contains(above.get())) {
        tables.add(new ArrayList<>(List.of(above.get())));
      }
      tables.get(tables.size() - 1).add(below.get());
    }
    return tables;
  }
}
