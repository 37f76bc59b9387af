package org.gongkai.extract.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gongkai.extract.form.Balance;
import org.gongkai.extract.form.FormColumn;
import org.gongkai.extract.form.FormRow;
import org.gongkai.extract.form.FormTable;
import org.gongkai.extract.report.Cell;
import org.gongkai.extract.report.FigureTable;
import org.gongkai.extract.report.Finding;
import org.gongkai.extract.report.Severity;

/**
 * The sums that the form asks to hold ({@code balance}, {@code results_sum}, {@code
 * applicants_sum}, {@code legal_sum}).
 *
 * <p>A blank is no zero. A sum with a blank operand is broken only where the numbers that are
 * printed already exceed the other side, since counts are not negative; otherwise it cannot be
 * assessed.
 */
final class BalanceCheck {

  private BalanceCheck() {}

  /** One finding for each broken sum. */
  static List<Finding> check(FormTable form, FigureTable figures) {
    List<Finding> findings = new ArrayList<>();
    for (Balance balance : form.balances()) {
      if (balance.along() == Balance.Along.COLUMN) {
        for (FormColumn column : form.columns()) {
          alongColumn(form, figures, balance, column.key()).ifPresent(findings::add);
        }
      } else {
        for (String row : figures.rows().keySet()) {
          alongRow(form, figures, balance, form.row(row)).ifPresent(findings::add);
        }
      }
    }
    return findings;
  }

  private static Optional<Finding> alongColumn(
      FormTable form, FigureTable figures, Balance balance, String column) {
    Stream<Cell> extra =
        sumsGroups(form, balance)
            ? figures.extraRows().values().stream()
                .map(row -> row.getOrDefault(column, Cell.missing()))
            : Stream.of();
    Sum left = Sum.of(Stream.concat(cells(figures, balance.left(), column), extra).toList());
    Sum right = Sum.of(cells(figures, balance.right(), column).toList());
    Optional<String> item =
        balance.right().size() == 1 ? Optional.of(balance.right().get(0)) : Optional.empty();
    return finding(form, balance, left, right, item, Optional.of(column));
  }

  private static Optional<Finding> alongRow(
      FormTable form, FigureTable figures, Balance balance, FormRow row) {
    Sum left = Sum.of(balance.left().stream().map(key -> figures.cell(row.key(), key)).toList());
    Sum right = Sum.of(balance.right().stream().map(key -> figures.cell(row.key(), key)).toList());
    Optional<String> column =
        balance.right().size() == 1 ? Optional.of(balance.right().get(0)) : Optional.empty();
    return finding(form, balance, left, right, Optional.of(row.key()), column);
  }

  /** Rows that the form does not have stand among those that such a balance adds up. */
  private static boolean sumsGroups(FormTable form, Balance balance) {
    return balance.left().stream().allMatch(key -> form.row(key).group().isPresent());
  }

  /** Only rows of the report's own edition count. */
  private static Stream<Cell> cells(FigureTable figures, List<String> rows, String column) {
    return rows.stream().filter(figures.rows()::containsKey).map(row -> figures.cell(row, column));
  }

  private static Optional<Finding> finding(
      FormTable form,
      Balance balance,
      Sum left,
      Sum right,
      Optional<String> item,
      Optional<String> applicant) {
    if (!left.contradicts(right)) {
      return Optional.empty();
    }
    String place =
        Stream.of(item, applicant)
            .flatMap(Optional::stream)
            .reduce((a, b) -> a + ", " + b)
            .orElse("");
    return Optional.of(
        new Finding(
            balance.rule(),
            Severity.ERROR,
            Optional.of(form.name()),
            item,
            applicant,
            Optional.of(left.printed),
            Optional.of(right.printed),
            Optional.empty(),
            "%s (%s): %s add up to %s, but %s to %s"
                .formatted(
                    balance.rule(),
                    place,
                    String.join(" + ", balance.left()),
                    left.printed.toPlainString(),
                    String.join(" + ", balance.right()),
                    right.printed.toPlainString())));
  }

  /**
   * One side of a balance.
   *
   * @param printed the sum of the numbers that were read
   * @param numbers how many they are
   * @param complete whether every cell was read
   */
  private record Sum(BigDecimal printed, long numbers, boolean complete) {

    static Sum of(List<Cell> cells) {
      List<BigDecimal> values = cells.stream().flatMap(cell -> cell.value().stream()).toList();
      return new Sum(
          values.stream().reduce(BigDecimal.ZERO, BigDecimal::add),
          values.size(),
          values.size() == cells.size());
    }

    /** Whether no numbers in the empty cells could make the two sides equal. */
    boolean contradicts(Sum other) {
      if (numbers == 0 || other.numbers == 0) {
        return false;
      }
      int order = printed.compareTo(other.printed);
      return (order > 0 && other.complete) || (order < 0 && complete);
    }
  }
}
