package org.gongkai.extract.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.gongkai.extract.document.Slot;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rows of a table that stand in lines of text. */
class LooseRowsTest {

  private static final String SPACES = " ".repeat(150);

  private static final String WORDS = "我局依法公开政府信息".repeat(13);

  /** A slash ends a line, S is more spaces than a line of text has characters, W more words. */
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # lines               | each row's cells, by the line in which it ends
          规章 3 1 12           | 0: 规章,3,1,12
          规章S3S1S12           | 0: 规章,3,1,12
          S规章S3               | 0: 规章,3
          规章/3/1/12           | 3: 规章,3,1,12
          规章 3/行政许可 256   | 0: 规章,3; 1: 行政许可,256
          规章/行政许可 256     | 1: 规章,行政许可,256
          W规章 3               | ''
          规章 3。              | ''
          规章/W/3              | ''
          规章 3 O 12           | 0: 规章,3,O,12
          行政处罚 48+26810/6   | 0: 行政处罚,48+26810
          规章  约3  1  12      | 0: 规章,约3,1,12
          规章  3余  1  12      | 0: 规章,3余,1,12
          行政处罚/141[1]/6     | 2: 行政处罚,141[1],6
          行政处罚/O 296 0      | 1: 行政处罚,O,296,0
          行政处罚/约3/6        | 2: 行政处罚,约3,6
          规章/64/3 2/2         | 3: 规章,64,3 2,2
          规章/64/3 2           | 2: 规章,64,3,2
          """)
  void words_and_the_values_behind_them_are_a_row_however_wide_the_line(String lines, String rows) {
    List<String> text = List.of(lines.replace("S", SPACES).replace("W", WORDS).split("/"));
    Map<Integer, GridRow> found = LooseRows.of(text, 7);
    assertThat(
            found.entrySet().stream()
                .map(each -> each.getKey() + ": " + cells(each.getValue()))
                .collect(Collectors.joining("; ")))
        .isEqualTo(rows);
    assertThat(found.values()).allMatch(row -> row.table() == 7);
  }

  private static String cells(GridRow row) {
    return row.slots().stream().map(Slot::text).map(String::strip).collect(Collectors.joining(","));
  }
}
