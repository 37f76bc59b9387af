package org.gongkai.extract.document.sheet;

import java.util.Optional;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.CellValue;
import org.apache.poi.ss.usermodel.FormulaEvaluator;
import org.gongkai.extract.document.ShownNumber;

/** What a formula comes to, where that is certain. */
final class SureValue {

  private SureValue() {}

  /** A value that is no number. */
  static ShownNumber text(CellValue value) {
    return ShownNumber.text(Optional.ofNullable(value.getStringValue()).orElse("").strip());
  }

  /** Empty where the formula needs what is not in the file, or POI does not know it. */
  static Optional<CellValue> of(Cell cell, FormulaEvaluator evaluator) {
    try {
      return Optional.ofNullable(evaluator.evaluate(cell))
          .filter(value -> value.getCellType() != CellType.ERROR);
    } catch (RuntimeException | StackOverflowError notCertain) {
      return Optional.empty();
    }
  }
}
