package org.gongkai.extract.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers that were run together, of which the last of each row is the sum of the others. */
class DigitRunsTest {

  @ParameterizedTest(name = "{0} as {1} rows of {2}")
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          # digits        | rows | columns | every way to take them apart
          21710000218     | 1    | 7       | 217 1 0 0 0 0 218
          1 2 3           | 1    | 3       | 1 2 3
          123             | 1    | 3       | 1 2 3
          12315           | 1    | 3       | 12 3 15
          1 2315          | 1    | 3       | -
          1111            | 1    | 3       | -
          10111           | 1    | 3       | 10 1 11
          11112           | 1    | 3       | 1 11 12; 11 1 12
          123 456         | 2    | 3       | -
          123 459         | 2    | 3       | 1 2 3 4 5 9
          123459          | 2    | 3       | 1 2 3 4 5 9
          12345           | 2    | 3       | -
          000             | 1    | 3       | 0 0 0
          000000          | 2    | 3       | 0 0 0 0 0 0
          033             | 1    | 3       | 0 3 3
          01 1 1          | 1    | 3       | -
          1 2 3 4         | 1    | 3       | -
          1 2             | 1    | 3       | -
          """)
  void digits_are_taken_apart_in_every_way_in_which_each_row_adds_up(
      String digits, int rows, int columns, String ways) {
    assertThat(ways(digits, rows, columns)).isEqualTo(ways);
  }

  private static String ways(String digits, int rows, int columns) {
    int[] signs = new int[columns];
    Arrays.fill(signs, 1);
    signs[columns - 1] = -1;
    List<long[]> ways = new DigitRuns(signs).ways(List.of(digits.split(" ")), rows);
    return ways.isEmpty()
        ? null
        : ways.stream()
            .map(
                way ->
                    Arrays.stream(way).mapToObj(String::valueOf).collect(Collectors.joining(" ")))
            .collect(Collectors.joining("; "));
  }
}
