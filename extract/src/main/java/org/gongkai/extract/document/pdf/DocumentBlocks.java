package org.gongkai.extract.document.pdf;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.gongkai.extract.document.Block;
import org.gongkai.extract.document.Paragraph;
import org.gongkai.extract.document.Table;

/** Makes blocks of the pages: lines of running text become paragraphs. */
final class DocumentBlocks {

  /** How far from the margin a full line may end, in sizes of its font: punctuation hangs. */
  private static final double RAGGED = 1.6;

  /** How far from the margin a line may begin without being indented, in sizes of its font. */
  private static final double INDENT = 0.8;

  /** Lines of one paragraph are not further apart than this, in sizes of the font. */
  private static final double LEADING = 2.8;

  /** Fonts of one paragraph differ by less than this, in points. */
  private static final double SAME_SIZE = 1;

  private final Map<Long, Margins> margins = new HashMap<>();
  private final List<Block> blocks = new ArrayList<>();
  private final List<PrintedLine> paragraph = new ArrayList<>();
  private int tables;

  private DocumentBlocks(List<PageLayout> pages) {
    for (PageLayout page : pages) {
      for (Piece piece : page.pieces()) {
        if (piece instanceof PrintedLine line) {
          margins.merge(Math.round(page.width()), Margins.of(line.line()), Margins::around);
        }
      }
    }
  }

  /** The blocks of a document in reading order. */
  static List<Block> of(List<PageLayout> pages) {
    DocumentBlocks blocks = new DocumentBlocks(pages);
    for (PageLayout page : pages) {
      page.pieces().forEach(piece -> blocks.add(piece, page));
    }
    blocks.endParagraph();
    return blocks.blocks;
  }

  private void add(Piece piece, PageLayout page) {
    if (piece instanceof PrintedLine line) {
      if (!goesOn(line, marginsOf(page, line))) {
        endParagraph();
      }
      paragraph.add(line);
    } else {
      endParagraph();
      blocks.add(block(piece));
    }
  }

  private Block block(Piece piece) {
    if (piece instanceof PicturedBlock pictured) {
      return pictured.block() instanceof Table table ? table.at(tables++) : pictured.block();
    }
    return piece instanceof AlignedTable aligned
        ? new Table(tables++, aligned.slots(), !aligned.underHeader())
        : new Table(tables++, ((RuledTable) piece).slots(), false);
  }

  private Margins marginsOf(PageLayout page, PrintedLine line) {
    return margins.getOrDefault(Math.round(page.width()), Margins.of(line.line()));
  }

  /** Whether the open paragraph's last line is full and this one begins at the margin. */
  private boolean goesOn(PrintedLine line, Margins margins) {
    if (paragraph.isEmpty()) {
      return false;
    }
    PrintedLine previous = paragraph.get(paragraph.size() - 1);
    TextLine above = previous.line();
    TextLine below = line.line();
    double size = above.size();
    boolean near =
        previous.page() != line.page() || below.baseline() - above.baseline() <= LEADING * size;
    return near
        && Math.abs(size - below.size()) <= SAME_SIZE
        && margins.right - above.right() <= RAGGED * size
        && below.left() - margins.left <= INDENT * size;
  }

  private void endParagraph() {
    if (!paragraph.isEmpty()) {
      StringBuilder text = new StringBuilder(paragraph.get(0).line().text());
      for (int i = 1; i < paragraph.size(); i++) {
        text.append(between(paragraph.get(i - 1).line().last(), paragraph.get(i).line().first()))
            .append(paragraph.get(i).line().text());
      }
      blocks.add(new Paragraph(text.toString(), OptionalInt.of(paragraph.get(0).page())));
      paragraph.clear();
    }
  }

  /** Two numbers that a line's end parts are not made one. */
  private static String between(Glyph end, Glyph start) {
    return end.isDigit() && start.isDigit() ? "\n" : isLatin(end) && isLatin(start) ? " " : "";
  }

  private static boolean isLatin(Glyph glyph) {
    return glyph.text().codePoints().allMatch(c -> c < 0x2E80 && Character.isLetterOrDigit(c));
  }

  /** Between which x the lines of pages of one width stand. */
  private record Margins(double left, double right) {

    private static Margins of(TextLine line) {
      return new Margins(line.left(), line.right());
    }

    private Margins around(Margins other) {
      return new Margins(Math.min(left, other.left), Math.max(right, other.right));
    }
  }
}
