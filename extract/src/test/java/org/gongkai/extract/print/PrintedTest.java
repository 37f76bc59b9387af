package org.gongkai.extract.print;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a printed text is. */
class PrintedTest {

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      ignoreLeadingAndTrailingWhitespace = false,
      value = {
        "|blank",
        " \u3000|blank",
        "[bookmark: _GoBack]|blank",
        "/|dash",
        "——|dash",
        "无|dash",
        "没 有|dash",
        "0|number",
        "１２|number",
        "1，234|number",
        "-3|number",
        "（3）|number",
        "12.5百万元|number",
        "3件（含上年1件）|number",
        "减少2|number",
        "3 4|number",
        "第3|words",
        "12年|words",
        "1.属于国家秘密|words",
        "3件1|words",
        "(3|number",
        "元|words",
      })
  void a_text_is_one_of_four_kinds(String raw, String kind) {
    assertThat(kind(Printed.of(raw == null ? "" : raw))).isEqualTo(kind);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "3, false",
    "3件, false",
    "３, false",
    "3 4, true",
    "3\u00a04, true",
    "3², false",
    "①3, false",
    "3²4, true",
    "3 4², true",
    "3 件, false",
  })
  void two_numbers_in_a_cell_make_no_value_and_the_mark_of_a_note_is_none(
      String raw, boolean broken) {
    assertThat(Printed.of(raw).isBroken()).isEqualTo(broken);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '=',
      value = {
        "（一）予以公开 = 予以公开",
        "(1)、予以公开 = 予以公开",
        "［2］．予以公开 = 予以公开",
        "【十二】予以公开 = 予以公开",
        "三、本年度办理结果 = 本年度办理结果",
        "三本年度办理结果 = 三本年度办理结果",
        "12、重复申请 = 重复申请",
        "1234、重复申请 = 1234重复申请",
        "2重复申请 = 重复申请",
        "123重复申请 = 123重复申请",
        "① 重复申请 = 重复申请",
        "3.危及“三安全一稳定” = 危及三安全一稳定",
        "３．危及「三安全一稳定」 = 危及三安全一稳定",
        "商业\u3000企业 = 商业企业",
        "商业\u00a0企 业 = 商业企业",
        "本列数据的勾稽关系为：第一项… = 本列数据的勾稽关系为第一项",
        "［bookmark 1 = bookmark1",
        "[bookmark: _GoBack]总计 = 总计",
        "ＡBc = abc",
        "㈠予以公开 = 予以公开",
        "(一 = 一",
        "一 = 一",
        "( = ''",
      })
  void a_label_is_its_words_alone(String raw, String label) {
    assertThat(Printed.of(raw).label()).isEqualTo(label);
    assertThat(LabelNormalizer.normalize(raw)).isEqualTo(label);
  }

  private static String kind(Printed printed) {
    return printed.isBlank()
        ? "blank"
        : printed.isDash() ? "dash" : printed.isNumber() ? "number" : "words";
  }
}
