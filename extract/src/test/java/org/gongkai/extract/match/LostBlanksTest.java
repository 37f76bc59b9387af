package org.gongkai.extract.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.gongkai.extract.form.Form;
import org.gongkai.extract.form.FormColumn;
import org.gongkai.extract.form.FormLoader;
import org.gongkai.extract.form.FormRow;
import org.gongkai.extract.form.FormTable;
import org.gongkai.extract.report.Cell;
import org.gongkai.extract.report.CellState;
import org.gongkai.extract.report.Position;

/** Lost blanks against trying every way to place the numbers of the rows that lost some. */
class LostBlanksTest {

  private static final FormTable FORM = FormLoader.load().table(Form.APPLICATIONS);
  private static final List<String> ROWS = FORM.rows("2021").stream().map(FormRow::key).toList();
  private static final List<String> COLUMNS = FORM.columns().stream().map(FormColumn::key).toList();
  private static final List<String> RESULTS = ROWS.subList(2, 23);
  private static final Position ANYWHERE = new Position(0, 0, 0, OptionalInt.empty());

  @Property(tries = 60)
  void a_cell_is_filled_just_where_all_solutions_agree(
      @ForAll("matrices") Map<String, long[]> matrix, @ForAll("lost") Set<String> lost) {
    assertThat(solved(matrix, lost)).isEqualTo(agreed(matrix, lost));
  }

  @Provide
  Arbitrary<Map<String, long[]>> matrices() {
    return Arbitraries.integers()
        .between(0, 2)
        .list()
        .ofSize(6)
        .list()
        .ofSize(RESULTS.size() + 2)
        .map(LostBlanksTest::balanced);
  }

  @Provide
  Arbitrary<Set<String>> lost() {
    return Arbitraries.of(ROWS).set().ofMinSize(1).ofMaxSize(3);
  }

  /** The results, what was carried in and out; the rest follows from the balances. */
  private static Map<String, long[]> balanced(List<List<Integer>> sixes) {
    Map<String, long[]> rows = new LinkedHashMap<>();
    long[] total = new long[7];
    for (int i = 0; i < RESULTS.size(); i++) {
      rows.put(RESULTS.get(i), withTotal(sixes.get(i)));
      total = sum(total, rows.get(RESULTS.get(i)), 1);
    }
    long[] out = sum(withTotal(sixes.get(RESULTS.size())), withTotal(sixes.get(0)), 1);
    long[] in = withTotal(sixes.get(0));
    rows.put("results_total", total);
    rows.put("carried_out", out);
    rows.put("carried_in", in);
    rows.put("new_received", sum(sum(total, out, 1), in, -1));
    return rows;
  }

  private static long[] withTotal(List<Integer> six) {
    return IntStream.range(0, 7)
        .mapToLong(c -> c < 6 ? six.get(c) : six.stream().mapToInt(n -> n).sum())
        .toArray();
  }

  private static long[] sum(long[] a, long[] b, int sign) {
    return IntStream.range(0, 7).mapToLong(c -> a[c] + sign * b[c]).toArray();
  }

  /** What the solver makes of the rows whose zeros were blank cells and are lost. */
  private static Map<String, List<String>> solved(Map<String, long[]> matrix, Set<String> lost) {
    Map<String, Map<String, Cell>> read = new LinkedHashMap<>();
    Map<String, LostBlanks.LostRow> lostRows = new LinkedHashMap<>();
    matrix.forEach(
        (row, numbers) -> {
          List<Cell> cells = IntStream.range(0, 7).mapToObj(c -> cell(numbers[c])).toList();
          if (lost.contains(row)) {
            lostRows.put(
                row,
                new LostBlanks.LostRow(
                    cells.stream().filter(c -> c.value().orElseThrow().signum() > 0).toList(),
                    ANYWHERE));
          } else {
            Map<String, Cell> full = new LinkedHashMap<>();
            IntStream.range(0, 7).forEach(c -> full.put(COLUMNS.get(c), cells.get(c)));
            read.put(row, full);
          }
        });
    Map<String, List<String>> shown = new LinkedHashMap<>();
    new LostBlanks(FORM, "2021", FORM.columns())
        .solve(read, lostRows)
        .forEach(
            (row, cells) ->
                shown.put(row, cells.values().stream().map(LostBlanksTest::shown).toList()));
    return shown;
  }

  private static Cell cell(long number) {
    return Cell.reported(BigDecimal.valueOf(number), Long.toString(number), ANYWHERE);
  }

  private static String shown(Cell cell) {
    return cell.state() == CellState.MISSING
        ? "?"
        : cell.value().map(BigDecimal::toPlainString).orElse("");
  }

  /**
   * By row, for each column what stands there in every solution; a question mark where they differ.
   */
  private static Map<String, List<String>> agreed(Map<String, long[]> matrix, Set<String> lost) {
    Map<String, List<String>> agreed = new LinkedHashMap<>();
    for (Map<String, long[]> solution : solutions(matrix, List.copyOf(lost))) {
      lost.forEach(
          row ->
              agreed.merge(
                  row,
                  IntStream.range(0, 7)
                      .mapToObj(c -> solution.get(row)[c])
                      .map(n -> n == 0 ? "" : n.toString())
                      .toList(),
                  (a, b) ->
                      IntStream.range(0, 7)
                          .mapToObj(c -> a.get(c).equals(b.get(c)) ? a.get(c) : "?")
                          .toList()));
    }
    return agreed;
  }

  /** Every matrix with the lost rows' numbers in any columns, in their order, that balances. */
  private static List<Map<String, long[]>> solutions(
      Map<String, long[]> matrix, List<String> lost) {
    List<Map<String, long[]>> matrices = List.of(matrix);
    for (String row : lost) {
      List<Map<String, long[]>> next = new ArrayList<>();
      for (Map<String, long[]> known : matrices) {
        for (long[] placed : placings(matrix.get(row))) {
          Map<String, long[]> with = new LinkedHashMap<>(known);
          with.put(row, placed);
          next.add(with);
        }
      }
      matrices = next;
    }
    return matrices.stream().filter(LostBlanksTest::balances).toList();
  }

  /** The numbers of a row in as many of the seven columns, in their order, so that it adds up. */
  private static List<long[]> placings(long[] row) {
    long[] numbers = LongStream.of(row).filter(n -> n > 0).toArray();
    List<long[]> placings = new ArrayList<>();
    for (int columns = 0; columns < 1 << 7; columns++) {
      if (Integer.bitCount(columns) == numbers.length) {
        long[] placed = new long[7];
        int next = 0;
        for (int c = 0; c < 7; c++) {
          placed[c] = (columns >> c & 1) == 1 ? numbers[next++] : 0;
        }
        if (LongStream.of(placed).limit(6).sum() == placed[6]) {
          placings.add(placed);
        }
      }
    }
    return placings;
  }

  private static boolean balances(Map<String, long[]> matrix) {
    long[] results = new long[7];
    for (String row : RESULTS) {
      results = sum(results, matrix.get(row), 1);
    }
    long[] handled = sum(matrix.get("results_total"), matrix.get("carried_out"), 1);
    long[] received = sum(matrix.get("new_received"), matrix.get("carried_in"), 1);
    return Arrays.equals(results, matrix.get("results_total")) && Arrays.equals(received, handled);
  }
}
