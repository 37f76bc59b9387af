package org.gongkai.extract.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.gongkai.extract.document.Slot;
import org.gongkai.extract.form.Form;
import org.gongkai.extract.form.FormLoader;
import org.gongkai.extract.match.GridRow.Layout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rows that are a header of table 二. */
class MeasureHeadersTest {

  private static final Form FORM = FormLoader.load();

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "信息内容|本年处理决定数量, true",
    "信息内容本年处理决定数量, true",
    "第二十条第（五）项处理决定数量, true",
    "信息内容, false",
    "信息内容说明, false",
    "行政许可|256, false",
  })
  void a_measure_is_told_alone_and_behind_the_caption_to_which_it_is_glued(
      String cells, boolean measure) {
    assertThat(headers().namesMeasure(row(0, cells))).isEqualTo(measure);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "项目|2022年|2021年, true",
    "2022年|2021年, true",
    "指标|本年|上年|增减, true",
    "项目|2022年, false",
    "项目|规章|2021年, false",
    "信息内容|2022年, true",
  })
  void a_row_of_times_may_have_a_caption_in_front(String cells, boolean times) {
    assertThat(headers().isOfTimes(row(0, cells))).isEqualTo(times);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "信息内容|制发件数2021年|制发件数2022年|废止件数2021年|废止件数2022年|现行有效件数2021年|现行有效件数2022年",
    "信息内容|2021年制发件数|2022年制发件数|2021年废止件数|2022年废止件数|2021年现行有效件数|2022年现行有效件数",
  })
  void a_measure_with_another_year_is_none_of_the_reports(String cells) {
    MeasureHeader read = headers().read(List.of(row(0, cells)), row(1, "规章|1|2|3|4|5|6"), 1);
    assertThat(read.places().stream().filter(place -> place.column().isPresent()))
        .extracting(place -> place.start())
        .containsExactly(2, 4, 6);
  }

  private static MeasureHeaders headers() {
    return MeasureHeaders.of(FORM.table(Form.PROACTIVE), FORM.captions())
        .apply(new ReportYear(OptionalInt.of(2022)));
  }

  private static GridRow row(int index, String cells) {
    return GridRow.of(0, index, Layout.GRID, Stream.of(cells.split("\\|")).map(Slot::of).toList());
  }
}
