package org.gongkai.extract.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.gongkai.extract.form.Form;
import org.gongkai.extract.form.FormColumn;
import org.gongkai.extract.form.FormLoader;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RowReaderTest {

  private static final RowReader READER =
      new RowReader(
          FormLoader.load().table(Form.APPLICATIONS).columns().stream()
              .map(FormColumn::kind)
              .toList());

  /** A slash ends a line. */
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          （一）予以公开/5 3 2 10        | 5 3 2 10
          （一）予以公开 5 3 2 10        | 5 3 2 10
          （一）予以公开/5 3 2 0 0 0 10  | none
          （一）予以公开/5 约3 2 10      | none
          （一）予以公开/0 共3件 2 0 0 5 | none
          （一）予以公开/共3件 2 0 0 5   | none
          """)
  void blanks_are_lost_only_where_every_number_that_is_left_of_the_row_could_be_read(
      String lines, String read) {
    GridRow row = LooseRows.of(List.of(lines.split("/")), 0).values().iterator().next();
    assertThat(
            READER
                .lost(row, row.endOfWords())
                .map(
                    lost ->
                        lost.numbers().stream()
                            .map(cell -> cell.value().orElseThrow().toPlainString())
                            .collect(Collectors.joining(" ")))
                .orElse("none"))
        .isEqualTo(read);
  }
}
