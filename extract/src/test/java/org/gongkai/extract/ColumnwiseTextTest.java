package org.gongkai.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gongkai.extract.form.Form;
import org.gongkai.extract.form.FormColumn;
import org.gongkai.extract.form.FormLoader;
import org.gongkai.extract.form.FormRow;
import org.gongkai.extract.form.FormTable;
import org.gongkai.extract.report.AnnualReport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Text of a PDF in which runs of rows came out column by column, their labels before and behind.
 */
class ColumnwiseTextTest {

  private static final String EDITION = "2021";
  private static final FormTable FORM = FormLoader.load().table(Form.APPLICATIONS);
  private static final List<FormRow> ROWS = FORM.rows(EDITION);
  private static final int COLUMNS = FORM.columns().size();

  /** How many rows come together; the last label of a run stands before its numbers. */
  private static final List<Integer> RUNS = List.of(1, 1, 2, 10, 4, 1, ROWS.size() - 20, 1);

  @Test
  void a_table_whose_sums_hold_in_one_way_only_is_read_whole() {
    long[][] figures = figures();

    assertThat(Figures.of(read(text(figures, labels())))).containsAllEntriesOf(expected(figures));
  }

  @Test
  void a_sum_that_does_not_hold_leaves_every_run_of_several_rows_missing() {
    long[][] figures = figures();
    figures[6][0] += 1;
    figures[6][COLUMNS - 1] += 1;

    assertThat(statesOfRun(read(text(figures, labels())))).containsOnly("missing");
  }

  @ParameterizedTest
  @ValueSource(strings = {"—", "/", "O"})
  void a_cell_that_is_no_number_leaves_every_run_of_several_rows_missing(String cell) {
    String text = text(figures(), labels());
    int run = text.indexOf(labels().get(13));

    String torn =
        text.substring(0, run) + text.substring(run).replaceFirst("\\n0\\n", "\n" + cell + "\n");
    assertThat(torn).isNotEqualTo(text);
    assertThat(statesOfRun(read(torn))).containsOnly("missing");
  }

  @Test
  void a_label_before_numbers_that_are_not_its_own_leaves_every_run_of_several_rows_missing() {
    List<String> labels = new ArrayList<>(labels());
    labels.set(13, labels.get(17));

    assertThat(statesOfRun(read(text(figures(), labels)))).containsOnly("missing");
  }

  /** The cells of the run of ten rows. */
  private static List<String> statesOfRun(AnnualReport report) {
    Map<String, String> read = Figures.of(report);
    return ROWS.subList(4, 14).stream()
        .map(row -> read.get("applications." + row.key() + ".total"))
        .toList();
  }

  private static AnnualReport read(String text) {
    return Figures.onlyReport(text, "report.txt");
  }

  private static List<String> labels() {
    return ROWS.stream().map(row -> row.label().text()).toList();
  }

  /** Figures that keep every sum: results by row and column, what was received follows. */
  private static long[][] figures() {
    int results = ROWS.size() - 2;
    long[][] figures = new long[ROWS.size()][COLUMNS];
    for (int column = 0; column < COLUMNS - 1; column++) {
      for (int row = 2; row < results; row++) {
        figures[row][column] = (row * 7 + column * 5) % 11;
        figures[results][column] += figures[row][column];
      }
      figures[results + 1][column] = column;
      figures[1][column] = 2;
      figures[0][column] = figures[results][column] + figures[results + 1][column] - 2;
    }
    for (long[] row : figures) {
      for (int column = 0; column < COLUMNS - 1; column++) {
        row[COLUMNS - 1] += row[column];
      }
    }
    return figures;
  }

  private static String text(long[][] figures, List<String> labels) {
    StringBuilder text = new StringBuilder("桐庐县财政局2021年政府信息公开工作年度报告\n三、收到和处理政府信息公开申请情况\n");
    FORM.columns().stream().map(FormColumn::label).forEach(l -> text.append(l.text()).append('\n'));
    int first = 0;
    for (int run : RUNS) {
      // The labels of a run but the last were printed before all of its numbers.
      labels.subList(first, first + run).forEach(label -> text.append(label).append("\n\n"));
      for (int column = 0; column < COLUMNS; column++) {
        for (int row = first; row < first + run; row++) {
          text.append(figures[row][column]).append('\n');
        }
        text.append('\n');
      }
      first += run;
    }
    return text.toString();
  }

  private static Map<String, String> expected(long[][] figures) {
    Map<String, String> expected = new TreeMap<>();
    for (int row = 0; row < ROWS.size(); row++) {
      for (int column = 0; column < COLUMNS; column++) {
        expected.put(
            String.join(".", "applications", ROWS.get(row).key(), FORM.columns().get(column).key()),
            Long.toString(figures[row][column]));
      }
    }
    return expected;
  }
}
