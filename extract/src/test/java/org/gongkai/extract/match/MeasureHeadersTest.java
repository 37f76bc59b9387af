package org.gongkai.extract.match;

import static org.assertj.core.api.Assertions.assertThat;

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
    GridRow row =
        GridRow.of(0, 0, Layout.GRID, Stream.of(cells.split("\\|")).map(Slot::of).toList());
    assertThat(
            MeasureHeaders.of(FORM.table(Form.PROACTIVE), FORM.captions())
                .apply(new ReportYear(OptionalInt.of(2022)))
                .namesMeasure(row))
        .isEqualTo(measure);
  }
}
