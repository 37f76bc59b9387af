package org.gongkai.jobs.result;

import java.util.List;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;

/** The first row of a sheet: bold, and in sight wherever the sheet is scrolled to. */
final class XlsxHeader {

  private XlsxHeader() {}

  static void write(Sheet sheet, List<String> headings, XlsxWidths widths) {
    Font bold = sheet.getWorkbook().createFont();
    bold.setBold(true);
    CellStyle style = sheet.getWorkbook().createCellStyle();
    style.setFont(bold);
    Row row = sheet.createRow(0);
    for (int i = 0; i < headings.size(); i++) {
      row.createCell(i).setCellValue(headings.get(i));
      row.getCell(i).setCellStyle(style);
      widths.heed(i, headings.get(i));
    }
    sheet.createFreezePane(0, 1);
  }
}
