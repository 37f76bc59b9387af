package org.gongkai.extract.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.gongkai.extract.document.Slot;
import org.gongkai.extract.match.GridRow.Layout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rows of numbers that head columns and are no row of the table. */
class HeaderStackTest {

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "2021|2022, years",
    "年度|2022|2022|2022, years",
    "2021年|2022年, neither",
    "2021|3, neither",
    "12|34, neither",
    "规章|废止, neither",
    "1|2|3|4|5, numbering",
    "栏次|1|2|3|4|5, numbering",
    "甲|（1）|（2）|（3）|（4）|（5）, numbering",
    "1|2|4|5|6, neither",
    "3|4|5|6|7, neither",
    "1|2|3|4|5|规章, neither",
  })
  void a_row_of_years_or_of_the_numbers_of_columns_is_told(String cells, String what) {
    GridRow row =
        GridRow.of(0, 0, Layout.GRID, Stream.of(cells.split("\\|")).map(Slot::of).toList());
    assertThat(
            HeaderStack.isYears(row)
                ? "years"
                : HeaderStack.isNumbering(row) ? "numbering" : "neither")
        .isEqualTo(what);
  }
}
