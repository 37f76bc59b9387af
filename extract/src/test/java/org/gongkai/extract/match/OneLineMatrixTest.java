package org.gongkai.extract.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongkai.extract.form.Form;
import org.gongkai.extract.form.FormLoader;
import org.gongkai.extract.form.FormTable;
import org.gongkai.extract.report.FigureTable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A row of table 三 in a text without breaks. */
class OneLineMatrixTest {

  private static final FormTable TABLE = FormLoader.load().table(Form.APPLICATIONS);

  @ParameterizedTest(name = "[{0}]")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # what is printed  | what is read
          5 3 2 1 4 0 15     | 5 3 2 1 4 0 15
          5 3 2 1 4 0 16     | 5 3 2 1 4 0 16
          21710000218        | 217 1 0 0 0 0 218
          217 10000218       | 217 1 0 0 0 0 218
          0000000            | 0 0 0 0 0 0 0
          5 3 2 1 4 0        | . . . . . . .
          5 3 2 — 15         | . . . . . . .
          5,3 2 1            | . . . . . . .
          1.5 2              | . . . . . . .
          21710000219        | . . . . . . .
          ''                 | . . . . . . .
          """)
  void numbers_stand_apart_or_are_told_apart_by_their_sum_or_are_missing(
      String printed, String read) {
    List<String> values = Stream.of(printed.split(" ")).filter(text -> !text.isEmpty()).toList();
    FigureTable found =
        new OneLineMatrix(TABLE, "2021")
            .read(List.of(new OneLineRows.Printed("granted", Optional.empty(), values, 0, 0)));
    assertThat(
            TABLE.columns().stream()
                .map(column -> found.cell("granted", column.key()))
                .map(cell -> cell.value().map(Object::toString).orElse("."))
                .collect(Collectors.joining(" ")))
        .isEqualTo(read);
  }
}
