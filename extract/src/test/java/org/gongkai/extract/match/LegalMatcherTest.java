package org.gongkai.extract.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.gongkai.extract.document.Slot;
import org.gongkai.extract.form.Form;
import org.gongkai.extract.form.FormLoader;
import org.gongkai.extract.form.FormTable;
import org.gongkai.extract.match.GridRow.Layout;
import org.gongkai.extract.report.Cell;
import org.gongkai.extract.report.CellState;
import org.gongkai.extract.report.FigureTable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What table 四 gives where something stands among its numbers that is none of them. */
class LegalMatcherTest {

  private static final FormTable TABLE = FormLoader.load().table(Form.LEGAL);

  private static final String OUTCOMES = "结果维持|结果纠正|其他结果|尚未审结|总计";

  private static final Map<String, String> HEADERS =
      Map.of(
          "PLAIN",
          "行政复议|<|<|<|<|未经复议直接起诉|<|<|<|<|复议后起诉|<|<|<|<\n"
              + String.join("|", OUTCOMES, OUTCOMES, OUTCOMES),
          "ALL_CASES",
          "类别|" + OUTCOMES,
          "CASES",
          "类别|"
              + OUTCOMES
              + "\n行政复议|9|1|2|3|15\n行政诉讼|4|0|1|2|7\n行政复议|<|<|<|<|未经复议直接起诉|<|<|<|<|复议后起诉|<|<|<|<\n"
              + String.join("|", OUTCOMES, OUTCOMES, OUTCOMES),
          "LAST_YEAR",
          "行政复议|<|<|<|<|<|未经复议直接起诉|<|<|<|<|复议后起诉|<|<|<|<\n"
              + String.join("|", OUTCOMES, "上年", OUTCOMES, OUTCOMES),
          "YEAR_EACH",
          "年度|行政复议|<|<|<|<|未经复议直接起诉|<|<|<|<|复议后起诉|<|<|<|<\n年度|"
              + String.join("|", OUTCOMES, OUTCOMES, OUTCOMES));

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiterString = " ; ",
      value = {
        "numbers alone                    ; PLAIN     ; 0|0|0|7|7|0|0|1|1|2|0|0|8|4|12        "
            + " ; 0 0 0 7 7, 0 0 1 1 2, 0 0 8 4 12",
        "a number with a mark             ; PLAIN     ; 0|0|0|7|7|0|0|1|1*|2|0|0|8|4|12       "
            + " ; 0 0 0 7 7, 0 0 1 ? 2, 0 0 8 4 12",
        "two numbers with a mark          ; PLAIN     ; 0|0|0|7|7*|0|0|1|1*|2|0|0|8|4|12      "
            + " ; 0 0 0 7 ?, 0 0 1 ? 2, 0 0 8 4 12",
        "an O for a zero                  ; PLAIN     ; 0|0|0|7|7|O|0|1|1|2|0|0|8|4|12        "
            + " ; 0 0 0 7 7, ? 0 1 1 2, 0 0 8 4 12",
        "last year's total beside         ; LAST_YEAR ; 0|0|0|7|7|1|0|0|0|1|1|0|0|8|4|12      "
            + " ; 0 0 0 7 7, 0 0 0 1 1, 0 0 8 4 12",
        "and a mark, so that 15 are left  ; LAST_YEAR ; 0|0|0|7|7|1|0|0|0|1*|1|0|0|8|4|12     "
            + " ; 0 0 0 7 7, 0 0 0 ? 1, 0 0 8 4 12",
        "the first number with a mark     ; PLAIN     ; 0*|0|0|7|7|0|0|1|1|2|0|0|8|4|12       "
            + " ; . . . . ., . . . . ., . . . . .",
        "a page's number above            ; PLAIN     ; 23\\n0|0|0|7|7|0|0|1|1|2|0|0|8|4|12   "
            + " ; 0 0 0 7 7, 0 0 1 1 2, 0 0 8 4 12",
        "a row of column numbers above    ; PLAIN     ; 1|2|3|4|5|6|7|8|9|10|11|12|13|14|15\\n"
            + "0|0|0|7|7|0|0|1|1|2|0|0|8|4|12 ; 0 0 0 7 7, 0 0 1 1 2, 0 0 8 4 12",
        "last year's row above            ; YEAR_EACH ; 上年|1|0|0|0|1|1|0|0|0|1|1|0|0|0|1\\n"
            + "本年|0|0|0|7|7|0|0|1|1|2|0|0|8|4|12 ; 0 0 0 7 7, 0 0 1 1 2, 0 0 8 4 12",
        "all cases of an agency above     ; CASES     ; 0|0|0|7|7|0|0|1|1|2|0|0|8|4|12        "
            + " ; 0 0 0 7 7, 0 0 1 1 2, 0 0 8 4 12",
        "all cases of an agency alone     ; ALL_CASES ; 行政复议|9|1|2|3|15\\n行政诉讼|4|0|1|2|7        "
            + " ; . . . . ., . . . . ., . . . . .",
        "words behind the numbers         ; PLAIN     ; 0|0|0|7|7|0|0|1|1|2|0|0|8|4|12|见附件 "
            + " ; 0 0 0 7 7, 0 0 1 1 2, 0 0 8 4 12",
      })
  void reads(String name, String header, String rows, String expected) {
    List<GridRow> grid = grid(HEADERS.get(header) + "\n" + rows.strip().replace("\\n", "\n"));
    FigureTable found =
        new LegalMatcher(TABLE).match(grid, "2021", ReportYear.of("2022年度报告", grid));
    assertThat(printed(found)).isEqualTo(expected);
  }

  private static List<GridRow> grid(String table) {
    List<String> lines = table.lines().toList();
    return IntStream.range(0, lines.size())
        .mapToObj(i -> GridRow.of(0, i, Layout.GRID, slots(lines.get(i))))
        .toList();
  }

  /** &lt; goes on with the cell to its left. */
  private static List<Slot> slots(String line) {
    List<Slot> slots = new ArrayList<>();
    for (String cell : line.split("\\|", -1)) {
      slots.add(cell.equals("<") ? slots.get(slots.size() - 1).reachingOn() : Slot.of(cell));
    }
    return slots;
  }

  /** A channel's outcomes; ? is a cell that could not be read, a point one that was not found. */
  private static String printed(FigureTable table) {
    return TABLE.rows().stream()
        .map(
            row ->
                TABLE.columns().stream()
                    .map(column -> printed(table.cell(row.key(), column.key())))
                    .collect(Collectors.joining(" ")))
        .collect(Collectors.joining(", "));
  }

  private static String printed(Cell cell) {
    return cell.state() == CellState.ILLEGIBLE
        ? "?"
        : cell.value().map(Object::toString).orElse(".");
  }
}
