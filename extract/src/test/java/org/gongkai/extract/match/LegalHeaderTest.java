package org.gongkai.extract.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gongkai.extract.document.Slot;
import org.gongkai.extract.form.Form;
import org.gongkai.extract.form.FormLoader;
import org.gongkai.extract.form.FormTable;
import org.gongkai.extract.match.GridRow.Layout;
import org.gongkai.extract.report.FigureTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** In which order table 四's header prints its columns, where it has no grid. */
class LegalHeaderTest {

  private static final FormTable TABLE = FormLoader.load().table(Form.LEGAL);

  private static final String CHANNELS = "行政复议|行政诉讼\n未经复议直接起诉|复议后起诉\n";

  @Test
  void an_order_that_the_words_over_some_columns_contradict_is_none() {
    List<String> blank = Collections.nCopies(5, "");
    List<String> outcomes = List.of("结果维持", "结果纠正", "其他结果", "尚未审结", "总计");
    List<List<String>> lines =
        List.of(
            joined(Collections.nCopies(5, "未经复议直接起诉"), Collections.nCopies(5, "复议后起诉"), blank),
            joined(outcomes, outcomes, outcomes),
            Collections.nCopies(15, "1"));
    List<GridRow> rows =
        IntStream.range(0, lines.size())
            .mapToObj(
                i -> GridRow.of(0, i, Layout.GRID, lines.get(i).stream().map(Slot::of).toList()))
            .toList();
    FigureTable found =
        new LegalMatcher(TABLE).match(rows, "2021", ReportYear.of("2022年度报告", rows));
    assertThat(found.read()).isZero();
    assertThat(found.doubts()).isNotEmpty();
  }

  @SafeVarargs
  private static List<String> joined(List<String>... parts) {
    return Stream.of(parts).flatMap(List::stream).toList();
  }

  /** V upheld, Z corrected, O other, P pending, T total, L last year's, N a note. */
  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          # outcomes          ; numbers                           ; read
          VZOPTVZOPTVZOPT     ; 1 2 3 4 10 5 6 7 8 26 0 1 0 1 2   ; 1 2 3 4 10, 5 6 7 8 26, 0 1 0 1 2
          TVZOPTVZOPTVZOP     ; 10 1 2 3 4 26 5 6 7 8 2 0 1 0 1   ; 1 2 3 4 10, 5 6 7 8 26, 0 1 0 1 2
          ZVOPTZVOPTZVOPT     ; 2 1 3 4 10 6 5 7 8 26 1 0 0 1 2   ; 1 2 3 4 10, 5 6 7 8 26, 0 1 0 1 2
          VZOPTZVOPTVZOPT     ; 1 2 3 4 10 6 5 7 8 26 0 1 0 1 2   ; . . . . ., . . . . ., . . . . .
          ZVOPTZVOPTZVOP      ; 2 1 3 4 10 6 5 7 8 26 1 0 0 1 2   ; . . . . ., . . . . ., . . . . .
          VZOPTVZOPTVZOP      ; 1 2 3 4 10 5 6 7 8 26 0 1 0 1 2   ; 1 2 3 4 10, 5 6 7 8 26, 0 1 0 1 2
          VZOPTVZOPTVOPTZ     ; 1 2 3 4 10 5 6 7 8 26 0 0 1 2 1   ; . . . . ., . . . . ., . . . . .
          LVZOPTVZOPTVZOPT    ; 9 1 2 3 4 10 5 6 7 8 26 0 1 0 1 2 ; 1 2 3 4 10, 5 6 7 8 26, 0 1 0 1 2
          VZOPTLVZOPTVZOPT    ; 1 2 3 4 10 9 5 6 7 8 26 0 1 0 1 2 ; 1 2 3 4 10, 5 6 7 8 26, 0 1 0 1 2
          VZOPTVZOPTVZOPTN    ; 1 2 3 4 10 5 6 7 8 26 0 1 0 1 2 9 ; 1 2 3 4 10, 5 6 7 8 26, 0 1 0 1 2
          VZOPTLVZOPTVZOP     ; 1 2 3 4 10 9 5 6 7 8 26 0 1 0 1   ; . . . . ., . . . . ., . . . . .
          """)
  void numbers_are_those_of_the_outcomes_as_they_are_printed_or_none(
      String outcomes, String numbers, String read) {
    String names =
        outcomes
            .chars()
            .mapToObj(
                c ->
                    switch (c) {
                      case 'V' -> "结果维持";
                      case 'Z' -> "结果纠正";
                      case 'O' -> "其他结果";
                      case 'P' -> "尚未审结";
                      case 'T' -> "总计";
                      case 'L' -> "上年";
                      default -> "备注";
                    })
            .collect(Collectors.joining("|"));
    List<String> lines = (CHANNELS + names + "\n" + numbers.replace(' ', '|')).lines().toList();
    List<GridRow> rows =
        IntStream.range(0, lines.size())
            .mapToObj(
                i ->
                    GridRow.of(
                        0,
                        i,
                        Layout.ROWS,
                        Stream.of(lines.get(i).split("\\|")).map(Slot::of).toList()))
            .toList();
    FigureTable found =
        new LegalMatcher(TABLE).match(rows, "2021", ReportYear.of("2022年度报告", rows));
    assertThat(
            TABLE.rows().stream()
                .map(
                    row ->
                        TABLE.columns().stream()
                            .map(column -> found.cell(row.key(), column.key()))
                            .map(cell -> cell.value().map(Object::toString).orElse("."))
                            .collect(Collectors.joining(" ")))
                .collect(Collectors.joining(", ")))
        .isEqualTo(read);
  }
}
