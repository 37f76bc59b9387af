package org.gongkai.extract.match;

import static org.assertj.core.api.Assertions.assertThat;

import org.gongkai.extract.form.Form;
import org.gongkai.extract.form.FormLoader;
import org.gongkai.extract.form.FormRow;
import org.gongkai.extract.form.FormTable;
import org.gongkai.extract.print.Printed;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which row of table 三 a printed label names, typos allowed. */
class LabelIndexTest {

  private static final FormTable TABLE = FormLoader.load().table(Form.APPLICATIONS);

  private static final LabelIndex<FormRow> ROWS = new LabelIndex<>(TABLE.rows(), FormRow::label);

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          一、本年新收政府信息公开申请数量 | new_received
          一、本年新受政府信息公开申请数   | new_received
          一、今年新收政务信息公开申请数量 | new_received
          二、上年结转政府信息公开申请数量 | carried_in
          二、上年接转政府信息公开申请数   | carried_in
          （一）予以公开                   | granted
          （一）予已公开                   | granted
          不予公开                         | -
          1.属于国家机密                   | denied_state_secret
          1.属千国家秘密                   | denied_state_secret
          1.厲于国家祕密                   | denied_state_secret
          5.属于三类内部事物信息           | denied_internal_affairs
          6.属于四类过程信息               | denied_process_information
          其他                             | other_other
          商业企业                         | -
          """)
  void a_label_with_a_typo_is_the_label_and_one_that_says_the_opposite_is_not(
      String printed, String row) {
    assertThat(ROWS.find(Printed.of(printed)).map(FormRow::key).orElse("-")).isEqualTo(row);
  }

  /** Of ten characters seven are enough. */
  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "其他对外管理服务事项, other_services",
    "其他对外办里服务事宜, other_services",
    "其他对外办里服务工宜, -",
  })
  void a_label_of_which_three_in_ten_characters_differ_is_the_label(String printed, String row) {
    FormTable table = FormLoader.load().table(Form.PROACTIVE);
    assertThat(
            new LabelIndex<>(table.rows(), FormRow::label)
                .find(Printed.of(printed))
                .map(FormRow::key)
                .orElse("-"))
        .isEqualTo(row);
  }
}
