package org.gongkai.aggregate.lake;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gongkai.extract.form.FormColumn;
import org.gongkai.extract.form.FormRow;
import org.gongkai.extract.form.FormTable;
import org.gongkai.extract.form.ValueKind;
import org.gongkai.extract.report.Cell;
import org.gongkai.extract.report.CellState;
import org.gongkai.extract.report.FigureTable;

/**
 * A cell of the form with what a report prints there.
 *
 * @param row its row
 * @param column its column
 * @param cell what stands there, numbers that the lake can hold only
 */
record FormCell(FormRow row, FormColumn column, Cell cell) {

  /**
   * No agency has so many applications. The limit keeps one hostile document from overflowing the
   * sums of all.
   */
  private static final BigDecimal LIMIT = BigDecimal.TEN.pow(12);

  /**
   * The cells of a table in the form's order: those of its edition, found or not, and whatever else
   * was read. None where neither the table nor its edition is known.
   *
   * @param edition the report's, for a table that is not in it
   */
  static List<FormCell> of(FormTable form, FigureTable read, Optional<String> edition) {
    String own = read.edition().or(() -> edition).orElse("");
    List<FormCell> cells = new ArrayList<>();
    for (FormRow row : form.rows()) {
      for (FormColumn column : form.columns()) {
        boolean asked = row.columns(own).contains(column.key());
        boolean found =
            read.rows().containsKey(row.key())
                && read.rows().get(row.key()).containsKey(column.key());
        if (asked || found) {
          cells.add(
              new FormCell(row, column, holdable(read.cell(row.key(), column.key()), column)));
        }
      }
    }
    return List.copyOf(cells);
  }

  /** The number as a count; empty where none was read. */
  Optional<Long> count() {
    return cell.value().map(BigDecimal::longValueExact);
  }

  private static Cell holdable(Cell cell, FormColumn column) {
    return cell.value().map(value -> fits(value, column.kind())).orElse(true)
        ? cell
        : new Cell(CellState.ILLEGIBLE, Optional.empty(), cell.raw(), cell.position());
  }

  private static boolean fits(BigDecimal value, ValueKind kind) {
    boolean whole = kind == ValueKind.AMOUNT || value.stripTrailingZeros().scale() <= 0;
    boolean signed = kind == ValueKind.CHANGE || value.signum() >= 0;
    return whole && signed && value.abs().compareTo(LIMIT) < 0;
  }
}
