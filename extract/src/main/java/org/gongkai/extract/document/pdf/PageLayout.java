package org.gongkai.extract.document.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gongkai.extract.document.Block;

/**
 * A page as lines of text and tables.
 *
 * @param number from 1
 * @param width in points
 * @param pieces from top to bottom
 */
record PageLayout(int number, double width, List<Piece> pieces) {

  /** Page numbers stand further from the text, in sizes of its font. */
  private static final double SET_OFF = 1.8;

  PageLayout {
    pieces = List.copyOf(pieces);
  }

  /** Lays a page out: each glyph into the smallest drawn cell that holds its centre, or none. */
  static PageLayout of(PageContent page) {
    Strikes printed = Strikes.without(page.glyphs(), page.rulings());
    List<Grid> grids =
        Lattice.grids(printed.rulings()).stream()
            .sorted(Comparator.comparingDouble(grid -> grid.bounds().area()))
            .toList();
    Map<Box, List<Glyph>> cells = new LinkedHashMap<>();
    List<Glyph> outside = new ArrayList<>();
    for (Glyph glyph : printed.glyphs()) {
      cell(glyph, grids)
          .map(cell -> cells.computeIfAbsent(cell, c -> new ArrayList<>()))
          .orElse(outside)
          .add(glyph);
    }
    List<Piece> pieces = new ArrayList<>();
    for (Grid grid : grids) {
      if (grid.cells().stream().anyMatch(cells::containsKey)) {
        pieces.add(table(page.number(), grid, cells));
      }
    }
    TextLine.of(outside).forEach(line -> pieces.add(new PrintedLine(page.number(), line)));
    pieces.sort(Comparator.comparingDouble(Piece::top));
    return new PageLayout(page.number(), page.width(), withoutPageNumber(pieces));
  }

  /** A page that OCR read, its blocks from the top. */
  static PageLayout ofPicture(PageContent page, List<Block> blocks) {
    return new PageLayout(
        page.number(),
        page.width(),
        IntStream.range(0, blocks.size())
            .<Piece>mapToObj(place -> new PicturedBlock(page.number(), place, blocks.get(place)))
            .toList());
  }

  /** The page with other pieces in the place of one, if it is there. */
  PageLayout with(Piece old, List<Piece> replacement) {
    return new PageLayout(
        number,
        width,
        pieces.stream()
            .flatMap(piece -> piece.equals(old) ? replacement.stream() : Stream.of(piece))
            .toList());
  }

  /** The page with those of some pieces that are its own. */
  PageLayout withThose(List<Piece> all) {
    return new PageLayout(
        number,
        width,
        all.stream()
            .filter(piece -> piece.page() == number)
            .sorted(Comparator.comparingDouble(Piece::top))
            .toList());
  }

  private static Optional<Box> cell(Glyph glyph, List<Grid> grids) {
    return grids.stream()
        .filter(grid -> grid.bounds().holds(glyph.centreX(), glyph.centreY()))
        .findFirst()
        .flatMap(
            grid ->
                grid.cells().stream()
                    .filter(cell -> cell.holds(glyph.centreX(), glyph.centreY()))
                    .findFirst());
  }

  private static RuledTable table(int page, Grid grid, Map<Box, List<Glyph>> glyphs) {
    List<TableCell> cells =
        grid.cells().stream()
            .map(box -> cell(page, box, TextLine.of(glyphs.getOrDefault(box, List.of()))))
            .toList();
    return new RuledTable(grid.columns(), grid.rows(), cells, grid.openAbove(), grid.openBelow());
  }

  private static TableCell cell(int page, Box box, List<TextLine> lines) {
    boolean full = !lines.isEmpty() && CellText.isFull(lines.get(lines.size() - 1), box.width());
    return new TableCell(box, page, CellText.of(lines, box.width()), full);
  }

  private static List<Piece> withoutPageNumber(List<Piece> pieces) {
    List<Piece> kept = new ArrayList<>(pieces);
    int last = pieces.size() - 1;
    if (last >= 0 && isPageNumber(pieces.get(last), pieces.subList(Math.max(0, last - 1), last))) {
      kept.remove(last);
    }
    if (last > 0 && isPageNumber(pieces.get(0), pieces.subList(1, 2))) {
      kept.remove(0);
    }
    return kept;
  }

  /** Digits right below or above a line may be the rest of a number that broke in two. */
  private static boolean isPageNumber(Piece piece, List<Piece> next) {
    return piece instanceof PrintedLine line
        && line.isPageNumber()
        && next.stream()
            .noneMatch(
                other ->
                    other instanceof PrintedLine text
                        && Math.abs(text.line().baseline() - line.line().baseline())
                            < SET_OFF * text.line().size());
  }
}
