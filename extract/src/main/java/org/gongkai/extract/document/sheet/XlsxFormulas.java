package org.gongkai.extract.document.sheet;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;
import org.apache.poi.ss.usermodel.CellValue;
import org.apache.poi.ss.usermodel.FormulaEvaluator;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * Works out the formulas of which a workbook holds no value, as those have that were written by a
 * script and never opened.
 */
final class XlsxFormulas {

  private final byte[] bytes;
  private Optional<Workbook> workbook = Optional.empty();
  private boolean tried;

  XlsxFormulas(byte[] bytes) {
    this.bytes = bytes;
  }

  /** The value of a cell, from 0; empty where it is not certain. */
  Optional<CellValue> value(String sheet, int row, int column) {
    return workbook()
        .flatMap(book -> Optional.ofNullable(book.getSheet(sheet)))
        .flatMap(cells -> Optional.ofNullable(cells.getRow(row)))
        .flatMap(cells -> Optional.ofNullable(cells.getCell(column)))
        .flatMap(cell -> SureValue.of(cell, evaluator()));
  }

  private FormulaEvaluator evaluator() {
    return workbook.orElseThrow().getCreationHelper().createFormulaEvaluator();
  }

  private Optional<Workbook> workbook() {
    if (!tried) {
      tried = true;
      try {
        workbook = Optional.of(new XSSFWorkbook(new ByteArrayInputStream(bytes)));
      } catch (IOException | RuntimeException notForPoi) {
        workbook = Optional.empty();
      }
    }
    return workbook;
  }
}
