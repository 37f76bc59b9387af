package org.gongkai.jobs.result;

import java.util.List;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/** The sheet that says of each column of the rows what the data dictionary does. */
final class XlsxColumns {

  private static final List<String> HEADINGS = List.of("column", "title", "type", "meaning");

  private XlsxColumns() {}

  static void explain(Workbook workbook, StructType rows, Header header) {
    Sheet sheet = workbook.createSheet("columns");
    XlsxWidths widths = new XlsxWidths();
    XlsxHeader.write(sheet, HEADINGS, widths);
    CellStyle wrapped = workbook.createCellStyle();
    wrapped.setWrapText(true);
    wrapped.setVerticalAlignment(VerticalAlignment.TOP);
    for (StructField shown : rows.fields()) {
      StructField described = header.table().schema().apply(shown.name());
      List<String> cells =
          List.of(
              shown.name(),
              header.title(shown.name()),
              described.dataType().catalogString(),
              described.getComment().getOrElse(() -> ""));
      Row row = sheet.createRow(sheet.getLastRowNum() + 1);
      for (int i = 0; i < cells.size(); i++) {
        row.createCell(i).setCellValue(cells.get(i));
        row.getCell(i).setCellStyle(wrapped);
        widths.heed(i, cells.get(i));
      }
    }
    Row about = sheet.createRow(sheet.getLastRowNum() + 2);
    about.createCell(0).setCellValue(header.table().key());
    about.createCell(3).setCellValue(header.table().description());
    about.forEach(cell -> cell.setCellStyle(wrapped));
    widths.apply(sheet);
  }
}
