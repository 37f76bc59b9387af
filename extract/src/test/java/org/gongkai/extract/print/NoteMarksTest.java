package org.gongkai.extract.print;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Marks of notes beside a number, which are none of its digits. */
class NoteMarksTest {

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "12①, 12",
    "１２①, １２",
    "０※, ０",
    "９①, ９",
    "12ᵃ, 12",
    "12⁽ᵃ⁾, 12",
    "12﹡, 12",
    "12†, 12",
    "12‡, 12",
    "12【注①】, 12",
    "①12, 12",
    "12件①, 12件",
    "12①3, 12①3",
    "12, 12",
    "商业企业①, 商业企业①",
  })
  void a_mark_at_an_end_of_a_number_is_left_out(String printed, String number) {
    assertThat(NoteMarks.without(printed)).isEqualTo(number);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({"１２①, 12", "12ᵃ, 12", "9⁽ᵃ⁾件, ''", "9件⁽ᵃ⁾, 9", "①12, 12"})
  void a_number_beside_a_mark_is_read_without_it(String printed, String number) {
    assertThat(Printed.of(printed).number().map(n -> n.digits().toPlainString()).orElse(""))
        .isEqualTo(number);
  }
}
