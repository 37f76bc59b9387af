package org.gongkai.extract.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongkai.extract.document.Slot;
import org.gongkai.extract.form.Form;
import org.gongkai.extract.form.FormColumn;
import org.gongkai.extract.form.FormLoader;
import org.gongkai.extract.form.FormTable;
import org.gongkai.extract.match.GridRow.Layout;
import org.gongkai.extract.report.Cell;
import org.gongkai.extract.report.Doubt;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which cells of rows of text are those of table 三's columns, where a row has more or fewer. */
class TablePlanTest {

  private static final FormTable TABLE = FormLoader.load().table(Form.APPLICATIONS);

  /** A slash ends a row, a comma a cell; a point is a cell that is missing, a dash a blank one. */
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # what                           | header above | the cells behind the labels       | read
          as many cells as columns         | 自然人       | 1,2,0,0,0,0,3/0,0,0,0,0,0,0       | 1 2 0 0 0 0 3/0 0 0 0 0 0 0
          a blank behind each              | 自然人       | 1,2,0,0,0,0,3,/0,0,0,0,0,0,0,     | 1 2 0 0 0 0 3/0 0 0 0 0 0 0
          a blank behind each, header too  | 自然人,      | 1,2,0,0,0,,3,/1,0,0,0,0,0,1,      | 1 2 0 0 0 - 3/1 0 0 0 0 0 1
          blank cells, header too          | 自然人,      | ,1,2,0,0,0,0,/,1,0,0,0,0,1,       | - 1 2 0 0 0 0/- 1 0 0 0 0 1
          behind by the sums               | 自然人       | ,3,0,0,0,0,3,/,0,0,0,0,1,1,       | - 3 0 0 0 0 3/- 0 0 0 0 1 1
          where no sums tell               | 自然人       | ,3,0,0,0,0,4,/,0,0,0,0,1,1,       | . . . . . . ./. . . . . . .
          """)
  void the_sums_tell_where_rows_end(String what, String header, String rows, String read) {
    List<GridRow> above = List.of(row(0, header));
    List<RowMatch> matches = new ArrayList<>();
    for (String row : rows.split("/")) {
      int index = matches.size();
      matches.add(new RowMatch(TABLE.rows("2021").get(index), row(index + 1, "标签," + row), 1, 1));
    }
    TablePlan plan =
        new TablePlan.Reading(
                new RowReader(TABLE.columns().stream().map(FormColumn::kind).toList()),
                TABLE.columns(),
                new RowSums(TABLE))
            .plan(HeaderColumns.none(), above, matches);
    assertThat(
            matches.stream()
                .map(match -> shown(plan.cells(match).values()))
                .collect(Collectors.joining("/")))
        .as(what)
        .isEqualTo(read);
    assertThat(plan.doubts().stream().map(Doubt::rule).count())
        .isEqualTo(read.contains(".") ? 1 : 0);
  }

  private static GridRow row(int index, String cells) {
    return GridRow.of(
        0, index, Layout.ROWS, Stream.of(cells.split(",", -1)).map(Slot::of).toList());
  }

  private static String shown(Iterable<Cell> cells) {
    List<String> shown = new ArrayList<>();
    for (Cell cell : cells) {
      shown.add(
          cell.value()
              .map(Object::toString)
              .orElse(cell.raw().isEmpty() && cell.position().isPresent() ? "-" : "."));
    }
    return String.join(" ", shown);
  }
}
