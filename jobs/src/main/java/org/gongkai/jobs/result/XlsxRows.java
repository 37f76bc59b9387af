package org.gongkai.jobs.result;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.util.TempFile;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;
import org.gongkai.aggregate.lake.Columns;
import org.gongkai.jobs.usage.UsageException;
import org.jspecify.annotations.Nullable;

/**
 * Rows as a sheet of a workbook, beside a sheet that explains the columns. Text is text, whatever
 * it looks like; points in time are UTC; an address can be followed.
 */
final class XlsxRows implements RowWriter {

  /** How many rows a sheet has besides the header. */
  static final long MOST_ROWS = 1_048_575;

  /** Rows that are held before they go to a temporary file. */
  private static final int WINDOW = 100;

  /** A spreadsheet's numbers are doubles, and whole ones beyond these digits would be rounded. */
  private static final int EXACT_DIGITS = 15;

  private final OutputStream out;
  private final StructType schema;
  private final SXSSFWorkbook workbook;
  private final Sheet sheet;
  private final CellStyle date;
  private final CellStyle time;
  private final CellStyle whole;
  private final CellStyle quoted;
  private final Header header;
  private final XlsxLinks links;
  private final XlsxWidths widths = new XlsxWidths();
  private int next;

  XlsxRows(OutputStream out, StructType schema, Header header) {
    this.out = out;
    this.schema = schema;
    this.header = header;
    TempFile.setTempFileCreationStrategy(new OwnTempFiles());
    workbook = new SXSSFWorkbook(WINDOW);
    sheet = workbook.createSheet("rows");
    links = new XlsxLinks(workbook);
    date = style("yyyy-mm-dd");
    time = style("yyyy-mm-dd hh:mm:ss");
    whole = style("0");
    quoted = workbook.createCellStyle();
    quoted.setQuotePrefixed(true);
    XlsxHeader.write(sheet, Arrays.stream(schema.fieldNames()).map(header::of).toList(), widths);
    next = 1;
  }

  /**
   * Makes sure that so many rows have room on a sheet.
   *
   * @throws UsageException if they have not
   */
  static void requireRoom(long rows) {
    if (rows > MOST_ROWS) {
      throw new UsageException(
          "--format xlsx: a sheet has room for %d rows, and there are %d; take csv"
              .formatted(MOST_ROWS, rows));
    }
  }

  private CellStyle style(String format) {
    CellStyle style = workbook.createCellStyle();
    style.setDataFormat(workbook.createDataFormat().getFormat(format));
    return style;
  }

  @Override
  public void write(Row row) {
    org.apache.poi.ss.usermodel.Row line = sheet.createRow(next++);
    for (int i = 0; i < schema.length(); i++) {
      if (!row.isNullAt(i)) {
        fill(line.createCell(i), row.get(i));
        widths.heed(i, PlainValues.text(row.get(i)));
      }
    }
  }

  private void fill(Cell cell, Object value) {
    @Nullable Object plain = PlainValues.of(value);
    if (value instanceof Double number) {
      cell.setCellValue(number);
    } else if (plain instanceof LocalDate day) {
      cell.setCellValue(day);
      cell.setCellStyle(date);
    } else if (plain instanceof Instant instant) {
      cell.setCellValue(LocalDateTime.ofInstant(instant, ZoneOffset.UTC));
      cell.setCellStyle(time);
    } else if (plain instanceof Boolean truth) {
      cell.setCellValue(truth);
    } else if (plain instanceof Number number
        && new BigDecimal(number.toString()).precision() <= EXACT_DIGITS) {
      cell.setCellValue(number.doubleValue());
      if (!(number instanceof BigDecimal)) {
        cell.setCellStyle(whole);
      }
    } else {
      text(cell, PlainValues.text(value));
    }
  }

  private void text(Cell cell, String text) {
    if (text.length() > SpreadsheetVersion.EXCEL2007.getMaxTextLength()) {
      throw new UsageException(
          "--format xlsx: the column %s has a text that is too long for a cell; leave it out by --columns, or take csv"
              .formatted(schema.fieldNames()[cell.getColumnIndex()]));
    }
    cell.setCellValue(text);
    if (CsvRows.isFormula(text)) {
      cell.setCellStyle(quoted);
    } else if (schema.fieldNames()[cell.getColumnIndex()].equals(Columns.SOURCE_URI)) {
      links.add(cell, text);
    }
  }

  @Override
  public void finish() throws IOException {
    sheet.setAutoFilter(new CellRangeAddress(0, next - 1, 0, schema.length() - 1));
    widths.apply(sheet);
    XlsxColumns.explain(workbook, schema, header);
    workbook.write(out);
  }

  @Override
  public void close() throws IOException {
    workbook.close();
  }
}
