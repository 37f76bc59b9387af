package org.gongkai.extract.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.gongkai.extract.form.Form;
import org.gongkai.extract.form.FormLoader;
import org.gongkai.extract.print.Printed;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the words of a cell may be in table 三. */
class TableLabelsTest {

  private static final TableLabels LABELS =
      new TableLabels(FormLoader.load().table(Form.APPLICATIONS));

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "自然人, true",
    "商业企业, true",
    "社会公益机构, true",
    "（一）予以公开, false",
    "总计, false",
    "其他, false",
    "规章, false",
  })
  void a_column_is_told_where_no_row_is_called_so(String text, boolean column) {
    assertThat(LABELS.isColumn(Printed.of(text))).isEqualTo(column);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          （一）予以公开                   | 予以公开
          （三）不予公开1.属于国家秘密     | 不予公开1属于国家秘密 属于国家秘密
          三、本年度办理结果（一）予以公开 | 本年度办理结果一予以公开 予以公开
          （五）不予处理1.信访举报投诉类申请 | 不予处理1信访举报投诉类申请 信访举报投诉类申请
          （三）不予公开                   | 不予公开
          """)
  void a_groups_label_in_front_of_a_rows_is_taken_off(String text, String readings) {
    assertThat(
            LABELS.unglued(Printed.of(text)).stream()
                .map(Printed::label)
                .collect(Collectors.joining(" ")))
        .isEqualTo(readings);
  }
}
