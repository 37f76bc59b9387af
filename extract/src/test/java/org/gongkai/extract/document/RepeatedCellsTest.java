package org.gongkai.extract.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A cell over several columns that is printed once for each of them. */
class RepeatedCellsTest {

  @ParameterizedTest
  @CsvSource(
      delimiterString = " → ",
      value = {
        "合计数|合计数|合计数|2|0|0 → 合计数|<|<|2|0|0",
        "本年处理决定数量|本年处理决定数量/3|3 → 本年处理决定数量|</3|<",
        "本年处理决定数量|本年处理决定数量/3|4 → 本年处理决定数量|</3|4",
        "自然人|商业企业/3|3 → 自然人|商业企业/3|3",
        "0|0|0 → 0|0|0",
        "-|-|无|无 → -|-|无|无"
      })
  void is_one_cell(String rows, String joined) {
    List<List<Slot>> table =
        Arrays.stream(rows.split("/"))
            .map(row -> Arrays.stream(row.split("\\|")).map(Slot::of).toList())
            .toList();
    assertThat(
            RepeatedCells.joined(table).stream()
                .map(
                    row ->
                        row.stream()
                            .map(slot -> slot.covered() ? "<" : slot.text())
                            .collect(Collectors.joining("|")))
                .collect(Collectors.joining("/")))
        .isEqualTo(joined);
  }
}
