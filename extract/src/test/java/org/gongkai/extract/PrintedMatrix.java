package org.gongkai.extract;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.gongkai.extract.form.Form;
import org.gongkai.extract.form.FormLoader;
import org.gongkai.extract.form.FormRow;

/**
 * The printed texts of table 三 by row. Cells are numbered row by row, from 0.
 *
 * @param rows seven texts a row, the last of them the total
 */
public record PrintedMatrix(Map<String, List<String>> rows) {

  public static final List<String> COLUMNS =
      FormLoader.load().table(Form.APPLICATIONS).columns().stream().map(c -> c.key()).toList();
  public static final List<String> ROWS =
      FormLoader.load().table(Form.APPLICATIONS).rows("2021").stream().map(FormRow::key).toList();
  public static final List<String> RESULTS = ROWS.subList(2, 23);
  public static final int CELLS = 25 * 7;

  /** Matrices whose sums hold, all zeros printed; mostly zeros, as in real reports. */
  public static Arbitrary<PrintedMatrix> balanced(int largest) {
    return Arbitraries.frequencyOf(
            Tuple.of(5, Arbitraries.just(0)),
            Tuple.of(2, Arbitraries.integers().between(1, 9)),
            Tuple.of(1, Arbitraries.integers().between(10, largest)))
        .list()
        .ofSize((RESULTS.size() + 2) * 6)
        .map(PrintedMatrix::balanced);
  }

  /** The same, with each zero printed in one of some ways. */
  public static Arbitrary<PrintedMatrix> balanced(int largest, List<String> zeros) {
    return Combinators.combine(balanced(largest), Arbitraries.of(zeros).list().ofSize(CELLS))
        .as(PrintedMatrix::withZeros);
  }

  public String at(int cell) {
    return at(ROWS.get(cell / 7), cell % 7);
  }

  public String at(String row, int column) {
    return rows.get(row).get(column);
  }

  public List<String> at(List<String> some, int column) {
    return some.stream().map(row -> at(row, column)).toList();
  }

  /** The same matrix but for one cell. */
  public PrintedMatrix with(int cell, String text) {
    Map<String, List<String>> changed = new LinkedHashMap<>(rows);
    List<String> texts = new ArrayList<>(changed.get(ROWS.get(cell / 7)));
    texts.set(cell % 7, text);
    changed.put(ROWS.get(cell / 7), texts);
    return new PrintedMatrix(changed);
  }

  private PrintedMatrix withZeros(List<String> zeros) {
    PrintedMatrix printed = this;
    for (int i = 0; i < CELLS; i++) {
      printed = at(i).equals("0") ? printed.with(i, zeros.get(i)) : printed;
    }
    return printed;
  }

  /** Results and carried_out as given; carried_in as large as the rest allows. */
  private static PrintedMatrix balanced(List<Integer> numbers) {
    Map<String, List<Integer>> rows = new LinkedHashMap<>();
    ROWS.forEach(row -> rows.put(row, new ArrayList<>()));
    for (int c = 0; c < 6; c++) {
      int results = 0;
      for (int r = 0; r < RESULTS.size(); r++) {
        int number = numbers.get(r * 6 + c);
        rows.get(RESULTS.get(r)).add(number);
        results += number;
      }
      int out = numbers.get(RESULTS.size() * 6 + c);
      int in = Math.min(numbers.get((RESULTS.size() + 1) * 6 + c), results + out);
      rows.get("results_total").add(results);
      rows.get("carried_out").add(out);
      rows.get("carried_in").add(in);
      rows.get("new_received").add(results + out - in);
    }
    rows.values().forEach(row -> row.add(row.stream().mapToInt(Integer::intValue).sum()));
    Map<String, List<String>> printed = new LinkedHashMap<>();
    rows.forEach((row, counts) -> printed.put(row, counts.stream().map(String::valueOf).toList()));
    return new PrintedMatrix(printed);
  }
}
