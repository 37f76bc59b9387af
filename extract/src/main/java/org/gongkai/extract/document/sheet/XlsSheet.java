package org.gongkai.extract.document.sheet;

import java.util.Locale;
import java.util.Optional;
import org.apache.poi.hssf.usermodel.HSSFCell;
import org.apache.poi.hssf.usermodel.HSSFCellStyle;
import org.apache.poi.hssf.usermodel.HSSFFont;
import org.apache.poi.hssf.usermodel.HSSFFormulaEvaluator;
import org.apache.poi.hssf.usermodel.HSSFRichTextString;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.hssf.util.HSSFColor;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.CellValue;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;
import org.gongkai.extract.document.Paper;
import org.gongkai.extract.document.Print;
import org.gongkai.extract.document.PrintedText;
import org.gongkai.extract.document.SheetGrid;
import org.gongkai.extract.document.ShownNumber;
import org.gongkai.extract.document.Slot;

/** One sheet of a binary workbook. */
final class XlsSheet {

  /** In twentieths of a point. */
  private static final int TINY = 30;

  private final HSSFWorkbook book;
  private final HSSFSheet sheet;
  private final CellFormats formats = new CellFormats();
  private final SheetRows rows = new SheetRows();

  XlsSheet(HSSFWorkbook book, HSSFSheet sheet) {
    this.book = book;
    this.sheet = sheet;
  }

  SheetGrid read() {
    for (int column = 0; column < SheetGrid.MOST_COLUMNS; column++) {
      if (sheet.isColumnHidden(column) || sheet.getColumnWidth(column) == 0) {
        rows.hideColumn(column);
      }
    }
    for (Row row : sheet) {
      rows.row(row.getRowNum(), row.getZeroHeight() || row.getHeight() == 0);
      for (Cell cell : row) {
        rows.cell(row.getRowNum(), cell.getColumnIndex(), shown((HSSFCell) cell));
      }
    }
    sheet.getMergedRegions().forEach(rows::merge);
    return rows.grid();
  }

  private ShownNumber shown(HSSFCell cell) {
    boolean formula = cell.getCellType() == CellType.FORMULA;
    CellType type = formula ? cell.getCachedFormulaResultType() : cell.getCellType();
    Print print = print(cell.getCellStyle());
    if (formula && type == CellType.NUMERIC && ShownNumber.isBroken(cell.getCellFormula())) {
      return new ShownNumber("=" + cell.getCellFormula(), Slot.Doubt.NO_VALUE).as(print);
    }
    return switch (type) {
      case STRING -> string(cell, formula, print);
      case NUMERIC -> number(formula ? value(cell) : cell.getNumericCellValue(), cell, print);
      case BOOLEAN ->
          ShownNumber.text(String.valueOf(cell.getBooleanCellValue()).toUpperCase(Locale.ROOT));
      case ERROR -> ShownNumber.text(FormulaError.forInt(cell.getErrorCellValue()).getString());
      default -> ShownNumber.text("");
    };
  }

  /**
   * Programs that work nothing out write 0 or no text as a formula's value, and leave it to the
   * reader.
   */
  private double value(HSSFCell cell) {
    double cached = cell.getNumericCellValue();
    return cached == 0
        ? workedOut(cell)
            .filter(value -> value.getCellType() == CellType.NUMERIC)
            .map(CellValue::getNumberValue)
            .orElse(cached)
        : cached;
  }

  private ShownNumber string(HSSFCell cell, boolean formula, Print print) {
    String text = text(cell.getRichStringCellValue(), print);
    return Optional.of(cell)
        .filter(any -> formula && text.isBlank())
        .flatMap(this::workedOut)
        .map(value -> shown(value, cell, print))
        .orElse(ShownNumber.text(text));
  }

  private ShownNumber shown(CellValue value, HSSFCell cell, Print print) {
    return value.getCellType() == CellType.NUMERIC
        ? number(value.getNumberValue(), cell, print)
        : SureValue.text(value).as(print);
  }

  private Optional<CellValue> workedOut(HSSFCell cell) {
    return SureValue.of(cell, new HSSFFormulaEvaluator(book));
  }

  private ShownNumber number(double value, HSSFCell cell, Print print) {
    HSSFCellStyle style = cell.getCellStyle();
    String format = Optional.ofNullable(style.getDataFormatString()).orElse("");
    return formats.shown(value, style.getDataFormat(), format).as(print);
  }

  private String text(HSSFRichTextString rich, Print cell) {
    String text = rich.getString();
    PrintedText shown = new PrintedText();
    int runs = rich.numFormattingRuns();
    int first = runs == 0 ? text.length() : rich.getIndexOfFormattingRun(0);
    shown.append(text.substring(0, Math.min(first, text.length())), cell);
    for (int i = 0; i < runs; i++) {
      int start = Math.min(text.length(), rich.getIndexOfFormattingRun(i));
      int end = i + 1 < runs ? rich.getIndexOfFormattingRun(i + 1) : text.length();
      Print print = print(book.getFontAt(rich.getFontOfFormattingRun(i)));
      shown.append(text.substring(start, Math.max(start, Math.min(end, text.length()))), print);
    }
    return shown.take();
  }

  private Print print(HSSFCellStyle style) {
    Print print = print(style.getFont(book));
    return style.getFillPattern() == FillPatternType.NO_FILL ? print.onPaper() : print;
  }

  private Print print(HSSFFont font) {
    if (font.getStrikeout() || font.getFontHeight() < TINY) {
      return Print.UNSEEN;
    }
    if (font.getTypeOffset() != Font.SS_NONE) {
      return Print.RAISED;
    }
    HSSFColor colour = font.getHSSFColor(book);
    return colour != null && isPaper(colour.getTriplet()) ? Print.PALE : Print.PLAIN;
  }

  private static boolean isPaper(short[] components) {
    return Paper.is(components[0], components[1], components[2]);
  }
}
