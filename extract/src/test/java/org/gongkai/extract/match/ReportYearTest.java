package org.gongkai.extract.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.gongkai.extract.document.Slot;
import org.gongkai.extract.print.Printed;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What words say of the time of their numbers, in a report of 2022. */
class ReportYearTest {

  private static final ReportYear YEAR = ReportYear.of("某某县财政局2022年度报告", List.of());

  @ParameterizedTest(name = "{0}: {1}, {2}")
  @CsvSource({
    "2022年, this_year, true",
    "2022, this_year, true",
    "本年度, this_year, true",
    "（2022年度）, this_year, true",
    "本年数量, this_year, true",
    "2021年, another, true",
    "上年, another, true",
    "同比增减, another, true",
    "上年同期数, another, true",
    "比上年增减（%）, another, true",
    "本年新收政府信息公开申请数量, this_year, false",
    "上年结转政府信息公开申请数量, another, false",
    "2022年总计, this_year, false",
    "自然人, unsaid, false",
    "数量, unsaid, false",
    "2022件, unsaid, false",
    "'', unsaid, false",
  })
  void words_tell_of_a_time_alone_or_of_something_else_too(
      String words, String time, boolean alone) {
    assertThat(YEAR.time(Printed.of(words)).name().toLowerCase(Locale.ROOT)).isEqualTo(time);
    assertThat(YEAR.isTimeAlone(Printed.of(words))).isEqualTo(alone);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "2022年,2021年 | 2022",
        "自然人,2022年 | 2022",
        "2020年度 / 2021年度收到和处理政府信息公开申请情况 | 2021",
        "2021年度收到和处理政府信息公开申请情况 | -",
        "2022年度收到和处理政府信息公开申请情况 / （二）2023年 | 2023",
        "2020年 / 2021年12月31日 / 公开于2023年3月 | -",
        "2020年度 / 2021年1月至6月政府信息公开情况：略 | -",
        "自然人,总计 | -",
      })
  void without_a_title_it_is_the_latest_of_columns_or_of_several_tables(String cells, String year) {
    List<GridRow> rows =
        Stream.of(cells.split(" / "))
            .map(row -> Stream.of(row.split(",")).map(Slot::of).toList())
            .map(slots -> GridRow.of(0, 0, GridRow.Layout.GRID, slots))
            .toList();
    OptionalInt found = ReportYear.of("某某县财政局政府信息公开年报", rows).year();
    assertThat(found.isPresent() ? "" + found.getAsInt() : "-").isEqualTo(year);
  }
}
