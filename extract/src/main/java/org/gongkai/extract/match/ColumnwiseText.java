package org.gongkai.extract.match;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gongkai.extract.form.Balance;
import org.gongkai.extract.form.FormColumn;
import org.gongkai.extract.form.FormRow;
import org.gongkai.extract.form.FormTable;
import org.gongkai.extract.report.Cell;
import org.gongkai.extract.report.CellState;
import org.gongkai.extract.report.FigureTable;

/**
 * Reads a table from text in which the numbers of several rows came out column by column, as {@code
 * pdftotext} without a layout writes them, with the labels before or behind. The numbers are those
 * of the whole table, in the form's order, or nothing is read: there are as many as the edition has
 * cells, each label that stands before numbers is that of one of their rows, and of all ways to
 * take the numbers in rows and in blocks of columns exactly one keeps every sum of the form.
 */
final class ColumnwiseText {

  /** So many ways to take the numbers are tried; a table that leaves more is not read. */
  private static final int MOST_WAYS = 20_000;

  private final FormTable form;
  private final String edition;
  private final List<FormRow> rows;
  private final List<String> columns;

  ColumnwiseText(FormTable form, String edition) {
    this.form = form;
    this.edition = edition;
    this.rows = form.rows(edition);
    this.columns = form.columns().stream().map(FormColumn::key).toList();
  }

  /**
   * Reads the table.
   *
   * @param text rows of text, in order
   * @param labels the rows of the form whose labels were found in the text
   * @return empty where the numbers are not those of a whole table, or may be so in several ways
   */
  Optional<FigureTable> read(List<GridRow> text, Map<GridRow, FormRow> labels) {
    List<List<Cell>> numbers = text.stream().map(this::numbers).toList();
    List<List<Cell>> found = new ArrayList<>();
    for (int from = 0; from < numbers.size(); from++) {
      int to = from;
      int cells = 0;
      while (to < numbers.size() && cells < rows.size() * columns.size() && fits(numbers.get(to))) {
        cells += numbers.get(to++).size();
      }
      if (cells == rows.size() * columns.size()
          && isInOrder(text.subList(from, to), numbers.subList(from, to), labels)) {
        found.addAll(new Ways(numbers.subList(from, to)).tables());
      }
    }
    return found.size() == 1 ? Optional.of(table(found.get(0))) : Optional.empty();
  }

  /** Whether each label stands before numbers of which one row is its own. */
  private boolean isInOrder(
      List<GridRow> text, List<List<Cell>> numbers, Map<GridRow, FormRow> labels) {
    int first = 0;
    for (int i = 0; i < text.size(); i++) {
      int behind = first + numbers.get(i).size() / columns.size();
      FormRow label = labels.get(text.get(i));
      if (label != null && !rows.subList(first, behind).contains(label)) {
        return false;
      }
      first = behind;
    }
    return true;
  }

  private boolean fits(List<Cell> numbers) {
    return !numbers.isEmpty() && numbers.size() % columns.size() == 0;
  }

  /** What stands behind a row's words; nothing where that is not all numbers. */
  private List<Cell> numbers(GridRow row) {
    int from = row.endOfWords();
    List<Cell> numbers =
        IntStream.range(from, row.slots().size())
            .mapToObj(slot -> NumberReader.read(row, slot, form.columns().get(0).kind()))
            .toList();
    return numbers.stream().allMatch(cell -> cell.state() == CellState.REPORTED)
        ? numbers
        : List.of();
  }

  private FigureTable table(List<Cell> cells) {
    Map<String, Map<String, Cell>> read = new LinkedHashMap<>();
    for (int r = 0; r < rows.size(); r++) {
      Map<String, Cell> row = new LinkedHashMap<>();
      for (int c = 0; c < columns.size(); c++) {
        row.put(columns.get(c), cells.get(r * columns.size() + c));
      }
      read.put(rows.get(r).key(), row);
    }
    return new FigureTable(form.key(), Optional.of(edition), read, Map.of());
  }

  /** The ways to take runs of numbers, each in rows and in blocks of columns. */
  private final class Ways {

    private final List<List<Cell>> runs;
    private final List<List<Cell>> tables = new ArrayList<>();
    private int tried;

    Ways(List<List<Cell>> runs) {
      this.runs = runs;
    }

    /** The tables that keep every sum, each once; two of them where there are more. */
    List<List<Cell>> tables() {
      take(0, 0, List.of());
      return tried < MOST_WAYS ? tables : List.of();
    }

    private void take(int run, int from, List<Cell> taken) {
      if (tried++ >= MOST_WAYS || tables.size() > 1) {
        return;
      }
      if (run == runs.size()) {
        if (keepsEverySum(taken) && tables.stream().noneMatch(table -> same(table, taken))) {
          tables.add(taken);
        }
        return;
      }
      List<Cell> numbers = runs.get(run);
      int left = (numbers.size() - from) / columns.size();
      for (int height = 1; height <= left; height++) {
        int to = from + height * columns.size();
        List<Cell> block = inRows(numbers.subList(from, to), height);
        if (addsUp(block)) {
          List<Cell> more = new ArrayList<>(taken);
          more.addAll(block);
          boolean done = to == numbers.size();
          take(done ? run + 1 : run, done ? 0 : to, more);
        }
      }
    }

    /** Columns one after the other, each so many cells high, as rows. */
    private List<Cell> inRows(List<Cell> block, int height) {
      return IntStream.range(0, block.size())
          .mapToObj(i -> block.get(i % columns.size() * height + i / columns.size()))
          .toList();
    }

    private boolean addsUp(List<Cell> block) {
      return IntStream.range(0, block.size() / columns.size())
          .allMatch(
              row ->
                  balances(Balance.Along.ROW)
                      .allMatch(b -> holds(b, columns, column -> value(block, row, column))));
    }

    private boolean keepsEverySum(List<Cell> cells) {
      List<String> keys = rows.stream().map(FormRow::key).toList();
      return IntStream.range(0, columns.size())
          .allMatch(
              column ->
                  balances(Balance.Along.COLUMN)
                      .allMatch(b -> holds(b, keys, row -> value(cells, row, column))));
    }

    private boolean same(List<Cell> one, List<Cell> other) {
      return IntStream.range(0, one.size())
          .allMatch(i -> one.get(i).value().equals(other.get(i).value()));
    }
  }

  private Stream<Balance> balances(Balance.Along along) {
    return form.balances().stream().filter(balance -> balance.along() == along);
  }

  private static boolean holds(Balance balance, List<String> keys, IntFunction<BigDecimal> value) {
    BigDecimal difference = BigDecimal.ZERO;
    for (int i = 0; i < keys.size(); i++) {
      if (balance.left().contains(keys.get(i))) {
        difference = difference.add(value.apply(i));
      } else if (balance.right().contains(keys.get(i))) {
        difference = difference.subtract(value.apply(i));
      }
    }
    return difference.signum() == 0;
  }

  private BigDecimal value(List<Cell> cells, int row, int column) {
    return cells.get(row * columns.size() + column).value().orElseThrow();
  }
}
