package org.gongkai.extract.document.word;

import java.util.ArrayList;
import java.util.List;
import org.apache.poi.hwpf.usermodel.CharacterRun;
import org.apache.poi.hwpf.usermodel.Paragraph;
import org.apache.poi.hwpf.usermodel.Range;
import org.apache.poi.hwpf.usermodel.Table;
import org.apache.poi.hwpf.usermodel.TableCell;
import org.apache.poi.hwpf.usermodel.TableRow;
import org.gongkai.extract.document.Block;
import org.gongkai.extract.document.BlockBuilder;
import org.gongkai.extract.document.EdgedRows;
import org.gongkai.extract.document.EdgedRows.Merge;
import org.gongkai.extract.document.EdgedRows.Shape;
import org.gongkai.extract.document.Print;

/** Turns the body of a binary Word document into paragraphs and tables. */
final class DocBody {

  /** In half points. */
  private static final int LEAST_SHIFT = 4;

  private static final int TINY = 3;

  /** A list to choose from keeps its choice where POI does not read it. */
  private static final String CHOICE = "FORMDROPDOWN";

  private static final String UNKNOWN = "\uFFFD";

  private final Range body;
  private final List<Block> blocks = new ArrayList<>();
  private int tables;

  DocBody(Range body) {
    this.body = body;
  }

  List<Block> blocks() {
    int paragraphs = body.numParagraphs();
    for (int i = 0; i < paragraphs; i++) {
      Paragraph paragraph = body.getParagraph(i);
      if (paragraph.isInTable()) {
        Table table = body.getTable(paragraph);
        table(table);
        i += Math.max(1, table.numParagraphs()) - 1;
      } else {
        blocks.addAll(shown(List.of(paragraph)));
      }
    }
    return blocks;
  }

  private void table(Table table) {
    EdgedRows rows = new EdgedRows();
    for (int r = 0; r < table.numRows(); r++) {
      TableRow row = table.getRow(r);
      List<Shape> shapes = new ArrayList<>();
      List<String> texts = new ArrayList<>();
      for (int c = 0; c < row.numCells(); c++) {
        TableCell cell = row.getCell(c);
        Merge merge =
            cell.isFirstVerticallyMerged()
                ? Merge.FIRST
                : cell.isVerticallyMerged() ? Merge.CONTINUED : Merge.NONE;
        boolean joined = cell.isMerged() && !cell.isFirstMerged();
        shapes.add(new Shape(cell.getLeftEdge() + cell.getWidth(), merge, joined));
        texts.add(text(cell));
      }
      rows.row(shapes, texts);
    }
    rows.takeTable(tables)
        .ifPresent(
            taken -> {
              blocks.add(taken);
              tables++;
            });
  }

  private static String text(TableCell cell) {
    List<Paragraph> paragraphs = new ArrayList<>();
    for (int i = 0; i < cell.numParagraphs(); i++) {
      paragraphs.add(cell.getParagraph(i));
    }
    List<String> texts = new ArrayList<>();
    for (Block block : shown(paragraphs)) {
      texts.add(((org.gongkai.extract.document.Paragraph) block).text());
    }
    return String.join("\n", texts);
  }

  private static List<Block> shown(List<Paragraph> paragraphs) {
    BlockBuilder shown = new BlockBuilder();
    Fields fields = new Fields();
    for (Paragraph paragraph : paragraphs) {
      for (int i = 0; i < paragraph.numCharacterRuns(); i++) {
        CharacterRun run = paragraph.getCharacterRun(i);
        Print print = print(run);
        fields.append(run.text(), print, shown);
      }
      shown.endParagraph();
    }
    return shown.blocks();
  }

  private static Print print(CharacterRun run) {
    boolean unseen =
        run.isStrikeThrough()
            || run.isDoubleStrikeThrough()
            || run.isVanished()
            || run.isMarkedDeleted()
            || (run.getFontSize() > 0 && run.getFontSize() <= TINY);
    if (unseen) {
      return Print.UNSEEN;
    }
    if (run.getSubSuperScriptIndex() != 0) {
      return Print.RAISED;
    }
    return Math.abs(run.getVerticalOffset()) >= LEAST_SHIFT ? Print.SHIFTED : Print.PLAIN;
  }

  /** Leaves out the codes of fields; the signs around them may stand in other runs. */
  private static final class Fields {
    private int codes;
    private final StringBuilder code = new StringBuilder();

    void append(String text, Print print, BlockBuilder into) {
      StringBuilder piece = new StringBuilder();
      for (int i = 0; i < text.length(); i++) {
        char c = text.charAt(i);
        switch (c) {
          case '\u0013' -> codes++;
          case '\u0014' -> codes = Math.max(0, codes - 1);
          case '\u0015' -> end(piece);
          case '\u000b' -> {
            into.text(piece.toString(), print);
            piece.setLength(0);
            into.lineBreak();
          }
          case '\u001e' -> piece.append('-');
          default -> {
            if (codes > 0) {
              code.append(c);
            } else if (c >= ' ' || c == '\t') {
              piece.append(c);
            }
          }
        }
      }
      into.text(piece.toString(), print);
    }

    /** A field without a separator has no result; what it shows stands elsewhere. */
    private void end(StringBuilder piece) {
      if (code.indexOf(CHOICE) >= 0) {
        piece.append(UNKNOWN);
      }
      code.setLength(0);
      codes = 0;
    }
  }
}
