package org.gongkai.extract.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which numbers that stand alone on a line are a page's and none of a table's. */
class PageNumbersTest {

  private static final String ROW = "一、本年新收政府信息公开申请数量      3";
  private static final String ZEROS = "0 0 0 0 0 0 0";

  /** A slash ends a line; R is a row with its number, Z a row of seven zeros, F ends a page. */
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      ignoreLeadingAndTrailingWhitespace = true,
      textBlock =
          """
          # lines                  | those left
          总计/23/Z                | 总计//Z
          表/总计/23/Z             | 表/总计//Z
          总计//— 23 —//Z          | 总计////Z
          总计/第 2 页 共 3 页/Z   | 总计//Z
          23/Z                     | 23/Z
          Z/23/Z                   | Z/23/Z
          总计/23/4/Z              | 总计/23/4/Z
          总计/23/0 0 0            | 总计/23/0 0 0
          R/R/23/R/R               | R/R//R/R
          R/R/23                   | R/R/
          R/23                     | R/23
          R/R/23/4                 | R/R/23/4
          规章/23/废止             | 规章/23/废止
          规章/— 23 —/题/2/0   | 规章//题/2/0
          规章/- 3 -/2 0 0         | 规章/- 3 -/2 0 0
          规章/-/3/-               | 规章/-/3/-
          规章/1/F废止/2/F现行     | 规章//F废止//F现行
          规章/1/F废止/3/F现行     | 规章/1/F废止/3/F现行
          规章/7/F废止             | 规章/7/F废止
          """)
  void a_page_number_is_blank_and_a_tables_number_stays(String lines, String left) {
    assertThat(shown(PageNumbers.without(lines(lines)))).isEqualTo(shown(lines(left)));
  }

  private static List<String> lines(String lines) {
    return Stream.of(lines.split("/", -1))
        .map(line -> line.equals("R") ? ROW : line.equals("Z") ? ZEROS : line.replace('F', '\f'))
        .toList();
  }

  private static String shown(List<String> lines) {
    return lines.stream().map(line -> line.replace('\f', 'F')).collect(Collectors.joining("/"));
  }
}
