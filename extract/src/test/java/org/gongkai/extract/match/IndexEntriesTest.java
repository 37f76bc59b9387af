package org.gongkai.extract.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.gongkai.extract.document.Slot;
import org.gongkai.extract.match.GridRow.Layout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the table of index data above a report says of it. */
class IndexEntriesTest {

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiterString = " → ",
      nullValues = "-",
      value = {
        "成文日期|2024-01-15|发布日期|2024-01-25 → 成文日期：2024-01-15 发布日期：2024-01-25",
        "索引号|成文日期|发布日期/K1|2024-01-15|2024-01-27 → 成文日期：2024-01-15 发布日期：2024-01-27",
        "发文日期：2024年1月15日|发布时间：2024年1月30日 → 发文日期:2024年1月15日 发布时间:2024年1月30日",
        "发布机构|某某市财政局|索引号|K1 → 发布机构：某某市财政局",
        "发布日期|见附件 → -",
        "备注|2024-01-15 → -",
        "行政许可|256 → -",
      })
  void are(String rows, String expected) {
    List<String> entries = new ArrayList<>();
    Optional<GridRow> above = Optional.empty();
    for (String line : rows.split("/", -1)) {
      GridRow row =
          GridRow.of(
              0, 0, Layout.GRID, Arrays.stream(line.split("\\|", -1)).map(Slot::of).toList());
      entries.addAll(IndexEntries.of(row, above));
      above = Optional.of(row);
    }
    assertThat(String.join(" ", entries)).isEqualTo(expected == null ? "" : expected);
  }
}
