package org.gongkai.extract.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gongkai.extract.document.Slot;
import org.gongkai.extract.form.Form;
import org.gongkai.extract.form.FormColumn;
import org.gongkai.extract.form.FormLoader;
import org.gongkai.extract.form.FormTable;
import org.gongkai.extract.match.GridRow.Layout;
import org.gongkai.extract.match.HeaderColumns.Column;
import org.gongkai.extract.match.HeaderColumns.Kind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which of the cells behind an indicator holds its number. */
class IndicatorHeaderTest {

  private static final FormTable TABLE = FormLoader.load().table(Form.PROACTIVE);
  private static final List<FormColumn> ONE = TABLE.columns().subList(0, 1);

  /** The header over the cells: # this report's number, x another year's, ? words not known. */
  @ParameterizedTest(name = "{0} under {1}")
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          # cells behind the indicator ; over them ; the one that is read
          条,84                        ; ''        ; 84
          条,84,                       ; ''        ; 84
          条,,84                       ; ''        ; 84
          条,84,3                      ; ''        ; none
          条,84,3                      ; ?,#,x     ; 84
          条,3,84                      ; ?,x,#     ; 84
          条,84,3                      ; ?,?,x     ; 84
          条,84,3                      ; ?,?,?     ; none
          条,84                        ; ?,?       ; 84
          条,,3                        ; ?,#,x     ; blank
          条,84,3                      ; ?,#,#     ; none
          条,                          ; ''        ; blank
          """)
  void the_number_under_its_header_is_read_or_the_only_one(
      String cells, String header, String read) {
    List<Slot> slots =
        Stream.concat(Stream.of("主动公开政府信息数"), Stream.of(cells.split(",", -1)))
            .map(Slot::of)
            .toList();
    List<Column> columns = new ArrayList<>();
    for (String over : header.isEmpty() ? new String[0] : header.split(",")) {
      int at = columns.size() + 1;
      columns.add(
          switch (over) {
            case "#" -> new Column(at, at + 1, Kind.FORM, Optional.of(0), "");
            case "x" -> new Column(at, at + 1, Kind.OTHER, Optional.empty(), "");
            default -> new Column(at, at + 1, Kind.UNREAD, Optional.empty(), "统计");
          });
    }
    RowMatch match = new RowMatch(TABLE.rows().get(0), GridRow.of(0, 1, Layout.GRID, slots), 1, 1);
    Integer slot = new IndicatorHeader.Columns(columns).slots(match, ONE).get(ONE.get(0).key());
    assertThat(
            slot == null
                ? "none"
                : slots.get(slot).text().isEmpty() ? "blank" : slots.get(slot).text())
        .isEqualTo(read);
  }
}
