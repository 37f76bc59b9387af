package org.gongkai.extract.match;

import static org.assertj.core.api.Assertions.assertThat;

import org.gongkai.extract.form.FormLoader;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A report that was left on one line, cut at its title, its headings and its signature. */
class LongLinesTest {

  private static final String WORDS = "我局依法公开政府信息，".repeat(40) + "成效明显。";

  /** W is a paragraph of the report. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # one line | its lines
          某某县财政局2022年政府信息公开工作年度报告一、总体情况W二、主动公开政府信息情况W三、收到和处理政府信息公开申请情况W | 某某县财政局2022年政府信息公开工作年度报告/一、总体情况/W/二、主动公开政府信息情况/W/三、收到和处理政府信息公开申请情况/W
          一、总体情况W二、主动公开政府信息情况W三、收到和处理政府信息公开申请情况W某某县财政局 2023年1月18日 | 一、总体情况/W/二、主动公开政府信息情况/W/三、收到和处理政府信息公开申请情况/W/某某县财政局/2023年1月18日
          一、总体情况W二、主动公开政府信息情况W | 一、总体情况W二、主动公开政府信息情况W
          一、总体情况W一、总体情况W二、主动公开政府信息情况W | 一、总体情况W一、总体情况W二、主动公开政府信息情况W
          一、总体情况概述W二、主动公开情况W三、收到和处理政府信息公开申请的情况W | 一、总体情况概述/W/二、主动公开情况/W/三、收到和处理政府信息公开申请的情况/W
          W | W
          """)
  void a_long_line_with_three_headings_of_the_form_is_cut(String line, String lines) {
    assertThat(String.join("/", new LongLines(FormLoader.load()).cut(line.replace("W", WORDS))))
        .isEqualTo(lines.replace("W", WORDS));
  }
}
