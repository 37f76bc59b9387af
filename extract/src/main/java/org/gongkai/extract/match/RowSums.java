package org.gongkai.extract.match;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.gongkai.extract.form.Balance;
import org.gongkai.extract.form.FormTable;
import org.gongkai.extract.report.Cell;

/** Whether the sums that the form asks of each row hold; a blank counts nothing. */
final class RowSums {

  private final List<Balance> balances;

  RowSums(FormTable form) {
    balances =
        form.balances().stream().filter(balance -> balance.along() == Balance.Along.ROW).toList();
  }

  /** Whether every row adds up, and one of them to more than nothing. */
  boolean holdInAll(Collection<Map<String, Cell>> rows) {
    return telling(rows) > 0 && rows.stream().allMatch(this::hold);
  }

  /** Whether three in four rows that add up to more than nothing add up. */
  boolean holdInMost(Collection<Map<String, Cell>> rows) {
    long held = rows.stream().filter(RowSums::isTelling).filter(this::hold).count();
    return held * 4 >= telling(rows) * 3;
  }

  private static long telling(Collection<Map<String, Cell>> rows) {
    return rows.stream().filter(RowSums::isTelling).count();
  }

  private static boolean isTelling(Map<String, Cell> row) {
    return row.values().stream().anyMatch(cell -> number(cell).signum() != 0);
  }

  private boolean hold(Map<String, Cell> row) {
    return balances.stream()
        .allMatch(balance -> balance.holds(c -> number(row.getOrDefault(c, Cell.missing()))));
  }

  private static BigDecimal number(Cell cell) {
    return cell.value().orElse(BigDecimal.ZERO);
  }
}
