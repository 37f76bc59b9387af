package org.gongkai.aggregate.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gongkai.aggregate.lake.ColumnTitles;
import org.gongkai.aggregate.lake.DescribedTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ColumnTitlesTest {

  private static final ColumnTitles TITLES = ColumnTitles.chinese();

  static Stream<DescribedTable> tables() {
    return Stream.concat(Catalog.tables().stream(), Catalog.answers().stream());
  }

  @ParameterizedTest
  @MethodSource("tables")
  void everyColumnHasAChineseTitleOfItsOwn(DescribedTable table) {
    List<String> columns = List.of(table.schema().fieldNames());

    assertThat(columns).filteredOn(column -> TITLES.of(table, column).isEmpty()).isEmpty();
    assertThat(Arrays.stream(table.schema().fieldNames()).map(name -> TITLES.of(table, name)))
        .doesNotHaveDuplicates()
        .allMatch(title -> title.orElseThrow().matches(".*\\p{IsHan}.*"));
  }

  @ParameterizedTest
  @CsvSource({
    "figures, region_code, 行政区划代码",
    "figures, new_received, 本年新收政府信息公开申请数量",
    "figures, new_received_other, 本年新收政府信息公开申请数量：其他",
    "figures, denied_state_secret, 不予公开：属于国家秘密",
    "figures, other_total, 其他处理",
    "figures, results_total, 本年度办理结果：总计",
    "figures, review_upheld, 行政复议：结果维持",
    "volume, disclosure_rate, 公开率",
    "volume, disclosure_rate_numerator, 公开率（分子）",
    "volume, disclosure_rate_reports, 公开率（报告数）",
    "findings, expected, 应有数值",
    "coverage, expected, 应报机关数",
    "comparison, numerator, 分子"
  })
  void aTitleIsWhatTheFormPrintsOrWhatTheColumnMeans(String key, String column, String title) {
    DescribedTable table = tables().filter(t -> t.key().equals(key)).findFirst().orElseThrow();

    assertThat(TITLES.of(table, column)).contains(title);
  }

  @Test
  void aColumnOfSomebodyElseHasNone() {
    assertThat(TITLES.of(Catalog.tables().get(0), "colour")).isEqualTo(Optional.empty());
  }
}
