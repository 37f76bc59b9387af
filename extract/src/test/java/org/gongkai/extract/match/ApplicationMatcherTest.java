package org.gongkai.extract.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongkai.extract.document.Slot;
import org.gongkai.extract.form.Form;
import org.gongkai.extract.form.FormLoader;
import org.gongkai.extract.form.FormRow;
import org.gongkai.extract.form.FormTable;
import org.gongkai.extract.match.GridRow.Layout;
import org.gongkai.extract.report.CellState;
import org.gongkai.extract.report.FigureTable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What stands above the rows of table 三, and beside their labels. */
class ApplicationMatcherTest {

  private static final Form FORM = FormLoader.load();
  private static final FormTable TABLE = FORM.table(Form.APPLICATIONS);
  private static final List<FormRow> ROWS = TABLE.rows("2021");

  private static final String PLAIN = "项目|自然人|商业企业|科研机构|社会公益组织|法律服务机构|其他|总计";
  private static final String TOTAL_FIRST = "项目|总计|自然人|商业企业|科研机构|社会公益组织|法律服务机构|其他";

  /** P is the form's header, T one with the total first; a slash ends a row, + the table. */
  @ParameterizedTest(name = "{0}, {1} over {2}")
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          # layout ; above the rows                ; a row          ; read
          GRID     ; P                             ; 5|3|2|1|4|0|15 ; 5 3 2 1 4 0 15
          GRID     ; T                             ; 15|5|3|2|1|4|0 ; 5 3 2 1 4 0 15
          ROWS     ; T                             ; 15|5|3|2|1|4|0 ; 5 3 2 1 4 0 15
          ROWS     ; 收到和处理情况/T              ; 15|5|3|2|1|4|0 ; 5 3 2 1 4 0 15
          ROWS     ; 收到和处理情况||||||/T        ; 15|5|3|2|1|4|0 ; 5 3 2 1 4 0 15
          ROWS     ; T/单位：件                    ; 15|5|3|2|1|4|0 ; 5 3 2 1 4 0 15
          ROWS     ; 本表由各科室填报|财政局/T     ; 15|5|3|2|1|4|0 ; 5 3 2 1 4 0 15
          GRID     ; 信息内容|今年|上年|今年|上年|今年|上年|今年/收费|—|—|—|—|—|—|—/T ; 15|5|3|2|1|4|0 ; 5 3 2 1 4 0 15
          GRID     ; T/--|--|--|--|--|--|--|--     ; 15|5|3|2|1|4|0 ; 5 3 2 1 4 0 15
          GRID     ; T+                            ; 15|5|3|2|1|4|0 ; 5 3 2 1 4 0 15
          GRID     ; P+                            ; 5|3|2|1|4|0|15 ; 5 3 2 1 4 0 15
          GRID     ; 渠道|总计|自然人|商业企业|其他+ ; 5|3|2|1|4|0|15 ; 5 3 2 1 4 0 15
          GRID     ; 1|2|3|4|5|6|7|8/T+            ; 5|3|2|1|4|0|15 ; 5 3 2 1 4 0 15
          """)
  void numbers_stand_under_the_header_of_their_own_table_or_of_the_page_before(
      Layout layout, String above, String numbers, String read) {
    List<GridRow> rows = new ArrayList<>();
    int table = 0;
    for (String piece : above.split("\\+", -1)) {
      table = rows.isEmpty() ? 0 : table + 1;
      for (String row : piece.isEmpty() ? new String[0] : piece.split("/")) {
        rows.add(
            row(table, rows.size(), layout, row.replace("P", PLAIN).replace("T", TOTAL_FIRST)));
      }
    }
    for (FormRow row : ROWS) {
      rows.add(row(table, rows.size(), layout, row.label().text() + "|" + numbers));
    }
    assertThat(newReceived(rows)).isEqualTo(read);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "label|2022年, 5 3 2 1 4 0 15",
    "2022年|label, 5 3 2 1 4 0 15",
    "label|本年, 5 3 2 1 4 0 15"
  })
  void the_year_beside_a_label_is_no_label(String cells, String read) {
    List<GridRow> rows = new ArrayList<>();
    rows.add(row(0, 0, Layout.GRID, "年度|" + PLAIN));
    for (FormRow row : ROWS) {
      rows.add(
          row(
              0,
              rows.size(),
              Layout.GRID,
              cells.replace("label", row.label().text()) + "|5|3|2|1|4|0|15"));
    }
    assertThat(newReceived(rows)).isEqualTo(read);
  }

  /** A slash ends a line. */
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          label/5 3 2 1 4 0 15     | 5 3 2 1 4 0 15
          label                    | blank blank blank blank blank blank blank
          label/见附件/3 2 1 4 0 15 | missing missing missing missing missing missing missing
          """)
  void a_row_without_numbers_is_blank_unless_some_stand_behind_words_that_follow_it(
      String newReceived, String read) {
    List<String> lines = new ArrayList<>(List.of(PLAIN.split("\\|")));
    for (FormRow row : ROWS) {
      String own = row == ROWS.get(0) ? newReceived : "label/0 0 0 0 0 0 0";
      lines.addAll(List.of(own.replace("label", row.label().text()).split("/")));
    }
    FigureTable found = match(List.copyOf(LooseRows.of(lines, 0).values()));
    assertThat(
            TABLE.columns().stream()
                .map(column -> found.cell("new_received", column.key()))
                .map(
                    cell ->
                        cell.value()
                            .map(Object::toString)
                            .orElse(cell.state().toString().toLowerCase(Locale.ROOT)))
                .collect(Collectors.joining(" ")))
        .isEqualTo(read);
  }

  @ParameterizedTest(name = "{0}, {1}")
  @CsvSource({
    "GRID, label|5|3|2|1|4|0|15, 5 3 2 1 4 0 15",
    "GRID, 5|3|2|1|4|0|15|label, . . . . . . .",
    "ROWS, 5|3|2|1|4|0|15|label|||||||, . . . . . . .",
    "ROWS, 1|label|5|3|2|1|4|0|15, 5 3 2 1 4 0 15"
  })
  void numbers_in_front_of_the_label_are_not_taken_for_blanks_behind_it(
      Layout layout, String cells, String read) {
    List<GridRow> rows = new ArrayList<>();
    for (FormRow row : ROWS) {
      rows.add(row(0, rows.size(), layout, cells.replace("label", row.label().text())));
    }
    FigureTable found = match(rows);
    assertThat(newReceived(rows)).isEqualTo(read);
    assertThat(found.cell("new_received", "total").state())
        .isEqualTo(read.startsWith(".") ? CellState.MISSING : CellState.REPORTED);
  }

  /** In every layout: a cell between bars, or a cell a line in text. */
  @ParameterizedTest(name = "{0}")
  @EnumSource
  void a_row_in_another_place_is_read_by_its_label(Layout layout) {
    List<FormRow> order = new ArrayList<>(ROWS);
    order.add(2, order.remove(order.size() - 1));
    List<GridRow> grid = new ArrayList<>();
    List<String> lines = new ArrayList<>(List.of(PLAIN.split("\\|")));
    for (FormRow row : order) {
      int own = ROWS.indexOf(row);
      String numbers = own + "|0|0|0|0|0|" + own;
      grid.add(row(0, grid.size(), layout, row.label().text() + "|" + numbers));
      lines.add(row.label().text());
      lines.addAll(List.of(numbers.split("\\|")));
    }
    FigureTable found =
        match(layout == Layout.STREAM ? List.copyOf(LooseRows.of(lines, 0).values()) : grid);
    assertThat(ROWS)
        .allSatisfy(
            row ->
                assertThat(found.cell(row.key(), "total").value())
                    .as(row.key())
                    .contains(BigDecimal.valueOf(ROWS.indexOf(row))));
  }

  private static String newReceived(List<GridRow> rows) {
    FigureTable found = match(rows);
    return TABLE.columns().stream()
        .map(column -> found.cell("new_received", column.key()))
        .map(cell -> cell.value().map(Object::toString).orElse("."))
        .collect(Collectors.joining(" "));
  }

  private static FigureTable match(List<GridRow> rows) {
    ReportYear year = new ReportYear(OptionalInt.of(2022));
    return new ApplicationMatcher(TABLE, FORM.captions())
        .match(rows, new RowLabels(new TableLabels(TABLE), year), year);
  }

  private static GridRow row(int table, int index, Layout layout, String cells) {
    return GridRow.of(
        table, index, layout, Stream.of(cells.split("\\|", -1)).map(Slot::of).toList());
  }
}
