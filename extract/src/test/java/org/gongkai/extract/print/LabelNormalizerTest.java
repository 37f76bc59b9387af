package org.gongkai.extract.print;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What does not count in a printed text. */
class LabelNormalizerTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      ignoreLeadingAndTrailingWhitespace = false,
      value = {
        "1\u007f2|12",
        "12\u007f|12",
        "\u200b12|12",
        " 1 2 |12",
        "１２|12",
        "[bookmark: _GoBack]12|12",
        "1~2|1~2",
      })
  void a_character_that_prints_nothing_is_no_part_of_a_number(String printed, String compact) {
    assertThat(LabelNormalizer.compact(printed)).isEqualTo(compact);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      ignoreLeadingAndTrailingWhitespace = false,
      value = {
        "规章[bookmark: a]  3|规章               3",
        "[bookmark: _GoBack]规章|                   规章",
        "规章[1]|规章[1]",
        "规章|规章",
      })
  void what_follows_the_residue_of_an_editor_stays_where_it_stands(String printed, String plain) {
    assertThat(LabelNormalizer.withoutResidue(printed)).isEqualTo(plain);
  }
}
