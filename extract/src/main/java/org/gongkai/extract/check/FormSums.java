package org.gongkai.extract.check;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gongkai.extract.form.Balance;
import org.gongkai.extract.form.FormColumn;
import org.gongkai.extract.form.FormTable;
import org.gongkai.extract.form.Shape;
import org.gongkai.extract.report.Cell;
import org.gongkai.extract.report.FigureTable;
import org.gongkai.extract.report.Rule;

/** The sums that the form asks to hold in one of a report's tables. */
final class FormSums {

  private final FormTable form;
  private final FigureTable figures;

  private FormSums(FormTable form, FigureTable figures) {
    this.form = form;
    this.figures = figures;
  }

  /**
   * All sums of a table in the form's order; of a table that was not found, those that the newest
   * edition asks for, over missing cells.
   */
  static List<Sum> of(FormTable form, FigureTable figures, String edition) {
    FormSums sums = new FormSums(form, figures);
    Set<String> rows = new LinkedHashSet<>();
    form.rows(figures.edition().orElse(edition)).forEach(row -> rows.add(row.key()));
    List<Sum> all = new ArrayList<>();
    for (Balance balance : form.balances()) {
      if (balance.along() == Balance.Along.COLUMN) {
        boolean ofGroups = sums.sumsGroups(balance);
        form.columns()
            .forEach(column -> all.add(sums.alongColumn(balance, column, rows, ofGroups)));
      } else {
        rows.forEach(row -> all.add(sums.alongRow(balance, row)));
      }
    }
    return List.copyOf(all);
  }

  private Sum alongColumn(Balance balance, FormColumn column, Set<String> rows, boolean ofGroups) {
    String key = column.key();
    List<Term> left = inColumn(balance.left(), key, rows);
    if (ofGroups) {
      figures.extraRows().forEach((label, cells) -> left.add(extra(label, key, cells)));
    }
    return new Sum(
        Rule.of(balance.rule()),
        sole(balance.right()),
        Optional.of(key),
        left,
        inColumn(balance.right(), key, rows));
  }

  private Sum alongRow(Balance balance, String row) {
    return new Sum(
        Rule.of(balance.rule()),
        Optional.of(row),
        sole(balance.right()),
        inRow(row, balance.left()),
        inRow(row, balance.right()));
  }

  /** Rows that the form does not have stand among those that such a balance adds up. */
  private boolean sumsGroups(Balance balance) {
    return form.shape() == Shape.MATRIX
        && balance.left().stream().allMatch(key -> form.row(key).group().isPresent());
  }

  /** Only rows of the report's own edition count. */
  private List<Term> inColumn(List<String> keys, String column, Set<String> rows) {
    List<Term> terms = new ArrayList<>(keys.size());
    for (String row : keys) {
      if (rows.contains(row)) {
        terms.add(term(row, column));
      }
    }
    return terms;
  }

  private List<Term> inRow(String row, List<String> columns) {
    List<Term> terms = new ArrayList<>(columns.size());
    for (String column : columns) {
      terms.add(term(row, column));
    }
    return terms;
  }

  private Term term(String row, String column) {
    return new Term(new Place(row, column), figures.cell(row, column));
  }

  private static Term extra(String label, String column, Map<String, Cell> cells) {
    return new Term(new Place(label, column), cells.getOrDefault(column, Cell.missing()));
  }

  private static Optional<String> sole(List<String> keys) {
    return keys.size() == 1 ? Optional.of(keys.get(0)) : Optional.empty();
  }
}
