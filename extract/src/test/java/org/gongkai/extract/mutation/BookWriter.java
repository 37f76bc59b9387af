package org.gongkai.extract.mutation;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.RichTextString;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.gongkai.extract.mutation.Ink.Look;
import org.gongkai.extract.mutation.Ink.Piece;

/** Writes workbooks of one sheet, tables and lines below each other. */
final class BookWriter {

  private final Workbook book;
  private final Map<String, CellStyle> styles = new HashMap<>();
  private int next;

  private BookWriter(Workbook book) {
    this.book = book;
  }

  static byte[] xlsx(List<Block> blocks) {
    return write(new XSSFWorkbook(), blocks);
  }

  static byte[] xls(List<Block> blocks) {
    return write(new HSSFWorkbook(), blocks);
  }

  private static byte[] write(Workbook book, List<Block> blocks) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (book) {
      BookWriter writer = new BookWriter(book);
      Sheet sheet = book.createSheet("Sheet1");
      blocks.forEach(block -> writer.block(sheet, block));
      book.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private void block(Sheet sheet, Block block) {
    if (block instanceof Block.Line line) {
      sheet.createRow(next++).createCell(0).setCellValue(line.text());
      return;
    }
    Grid grid = (Grid) block;
    for (int r = 0; r < grid.height(); r++) {
      Row row = sheet.createRow(next + r);
      row.setZeroHeight(grid.isHidden(r));
      for (Grid.Cell cell : grid.cells(r)) {
        fill(row.createCell(cell.column()), cell.ink());
        if (cell.across() > 1 || cell.down() > 1) {
          sheet.addMergedRegionUnsafe(
              new CellRangeAddress(
                  next + r,
                  next + r + cell.down() - 1,
                  cell.column(),
                  cell.column() + cell.across() - 1));
        }
      }
    }
    grid.hiddenColumns().forEach(column -> sheet.setColumnHidden(column, true));
    next += grid.height();
  }

  private void fill(Cell cell, Ink ink) {
    boolean number = ink.pieces().size() == 1 && ink.text().matches("[0-9]+(?:\\.[0-9]+)?");
    if (!number && !ink.isPlain()) {
      cell.setCellValue(rich(ink));
    } else if (!number) {
      cell.setCellValue(ink.text());
    } else {
      number(cell, ink);
    }
  }

  private void number(Cell cell, Ink ink) {
    switch (ink.look()) {
      case UNCALCULATED -> cell.setCellFormula("SUM(Z90:Z91)+" + ink.text() + "+NOW()*0");
      case FORMULA -> {
        cell.setCellFormula("AA90+" + ink.text());
        cell.setCellValue(Double.parseDouble(ink.text()));
      }
      case STRUCK -> {
        cell.setCellValue(Double.parseDouble(ink.text()));
        cell.setCellStyle(style("struck", style -> style.setFont(font(Look.STRUCK))));
      }
      default -> cell.setCellValue(Double.parseDouble(ink.text()));
    }
    if (!ink.format().isEmpty()) {
      short format = book.createDataFormat().getFormat(ink.format());
      cell.setCellStyle(style(ink.format(), style -> style.setDataFormat(format)));
    }
  }

  private CellStyle style(String name, Consumer<CellStyle> change) {
    return styles.computeIfAbsent(
        name,
        key -> {
          CellStyle style = book.createCellStyle();
          change.accept(style);
          return style;
        });
  }

  private Font font(Look look) {
    Font font = book.createFont();
    if (look == Look.STRUCK) {
      font.setStrikeout(true);
    } else if (look == Look.RAISED) {
      font.setTypeOffset(Font.SS_SUPER);
    }
    return font;
  }

  private RichTextString rich(Ink ink) {
    RichTextString rich = book.getCreationHelper().createRichTextString(ink.text());
    int at = 0;
    for (Piece piece : ink.pieces()) {
      int end = at + piece.text().length();
      if (end > at) {
        rich.applyFont(at, end, font(piece.look()));
      }
      at = end;
    }
    return rich;
  }
}
