package org.gongkai.extract.match;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.gongkai.extract.form.Balance;
import org.gongkai.extract.form.FormColumn;
import org.gongkai.extract.form.FormRow;
import org.gongkai.extract.form.FormTable;

/**
 * Rows of text whose numbers came apart from their labels, as where one table was cut into many.
 * Between two rows that kept theirs, as many rows of numbers alone as the form has rows there are
 * these, in the form's order, if the whole table then adds up.
 */
final class LoneRows {

  private final FormTable form;
  private final List<FormRow> formRows;
  private final int columns;

  /**
   * @param formRows those of an edition, in order
   */
  LoneRows(FormTable form, List<FormRow> formRows) {
    this.form = form;
    this.formRows = formRows;
    this.columns = form.columns().size();
  }

  /**
   * The matches with those of the lone rows, in the form's order; empty where they are not sure.
   */
  Optional<List<RowMatch>> tied(List<GridRow> rows, List<RowMatch> matches) {
    List<RowMatch> whole = matches.stream().filter(this::isWhole).toList();
    List<RowMatch> tied = new ArrayList<>();
    int row = 0;
    int formRow = 0;
    for (int i = 0; i <= whole.size(); i++) {
      boolean last = i == whole.size();
      int nextRow = last ? rows.size() : rows.indexOf(whole.get(i).grid());
      int next = last ? formRows.size() : formRows.indexOf(whole.get(i).form());
      List<FormRow> open = formRows.subList(formRow, next);
      List<GridRow> lone = lone(rows.subList(row, nextRow));
      boolean outside = (i == 0 || last) && open.isEmpty();
      if (lone.size() != open.size() && !outside) {
        return Optional.empty();
      }
      for (int r = 0; r < open.size(); r++) {
        tied.add(new RowMatch(open.get(r), lone.get(r), 0, LabelMatcher.SAME));
      }
      if (!last) {
        tied.add(whole.get(i));
      }
      row = nextRow + 1;
      formRow = next + 1;
    }
    boolean all = tied.size() == formRows.size() && tied.size() > whole.size();
    return Optional.of(tied).filter(found -> all && addUp(found));
  }

  /** A number that stands alone behind a label is a page's. */
  private boolean isWhole(RowMatch match) {
    return match.grid().cellStarts(match.valuesFrom()).size() >= columns;
  }

  private List<GridRow> lone(List<GridRow> rows) {
    return rows.stream()
        .filter(row -> row.words().isEmpty())
        .filter(row -> RowReader.isFilled(row, row.cellStarts(0), columns))
        .toList();
  }

  private boolean addUp(List<RowMatch> table) {
    List<Map<String, BigDecimal>> rows = table.stream().map(this::numbers).toList();
    return form.balances().stream()
        .allMatch(
            balance ->
                balance.along() == Balance.Along.COLUMN
                    ? form.columns().subList(0, columns - 1).stream()
                        .map(column -> column(table, rows, column.key()))
                        .allMatch(
                            numbers ->
                                balance.holds(key -> numbers.getOrDefault(key, BigDecimal.ZERO)))
                    : IntStream.range(0, rows.size())
                        .filter(row -> isTold(table.get(row)))
                        .allMatch(
                            row ->
                                balance.holds(
                                    key -> rows.get(row).getOrDefault(key, BigDecimal.ZERO))));
  }

  private static Map<String, BigDecimal> column(
      List<RowMatch> table, List<Map<String, BigDecimal>> rows, String column) {
    Map<String, BigDecimal> numbers = new HashMap<>();
    for (int row = 0; row < rows.size(); row++) {
      numbers.put(table.get(row).form().key(), rows.get(row).getOrDefault(column, BigDecimal.ZERO));
    }
    return numbers;
  }

  /** A row that kept its label may print no total: such a row does not tell, nor do the totals. */
  private boolean isTold(RowMatch match) {
    GridRow row = match.grid();
    return RowReader.isFilled(row, row.cellStarts(match.valuesFrom()), columns);
  }

  private Map<String, BigDecimal> numbers(RowMatch match) {
    List<Integer> starts = match.grid().cellStarts(match.valuesFrom());
    Map<String, BigDecimal> numbers = new HashMap<>();
    for (int c = 0; c < columns; c++) {
      FormColumn column = form.columns().get(c);
      NumberReader.read(match.grid(), starts.get(c), column.kind())
          .value()
          .ifPresent(number -> numbers.put(column.key(), number));
    }
    return numbers;
  }
}
