package org.gongkai.extract.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.gongkai.extract.report.Stated;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatedNumbersTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      emptyValue = "",
      textBlock =
          """
          2021年，我局共收到政府信息公开申请12件，予以公开7件，部分公开1件，不予公开2件。 | new_received 12, granted 7, partially_granted 1, denied 2
          全年受理依申请公开事项5件，办结5件，结转下年度继续办理0件。 | new_received 5, results_total 5, carried_out 0
          2021年未收到政府信息公开申请。 | new_received 0
          因政府信息公开引起的行政复议3件，行政诉讼1件。 | review 3, litigation 1
          未发生因政府信息公开引发的行政复议和行政诉讼。 | review 0, litigation 0
          收到信息公开申请8件。另有统计为收到信息公开申请9件。 | ''
          共收到信息公开申请8件，其中自然人申请6件，通过网络收到申请3件。 | new_received 8
          2020年共收到信息公开申请8件。 | ''
          全市共收到政府信息公开申请800件。 | ''
          收到人大代表建议14件，信访申请3件。 | ''
          主动公开政府信息120条。 | ''
          收到信息公开申请999999999件。 | new_received 999999999
          收到信息公开申请1000000000件。 | ''
          """)
  void what_the_text_surely_states_is_kept_where_no_table_holds_it(String text, String stated) {
    CheckedReport report =
        new CheckedReport().without("applications").without("legal").without("proactive");
    assertThat(stated(report, text)).isEqualTo(stated);
  }

  @Test
  void the_sentence_is_kept_as_it_stands() {
    CheckedReport report = new CheckedReport().without("applications").without("legal");
    String text = "2021 年，我局共收到 自然人、法人和其他组织提出的 政府信息公开申请 12 件。";
    assertThat(report.saying(text).checks().stated())
        .extracting(Stated::sentence)
        .containsExactly("2021年，我局共收到自然人、法人和其他组织提出的政府信息公开申请12件");
  }

  @Test
  void a_table_that_was_found_is_not_repeated_in_words() {
    String text = "收到信息公开申请12件。因政府信息公开引起的行政复议3件。";
    assertThat(stated(new CheckedReport().without("legal"), text)).isEqualTo("review 3");
    assertThat(stated(new CheckedReport().without("applications"), text))
        .isEqualTo("new_received 12");
    assertThat(stated(new CheckedReport(), text)).isEmpty();
  }

  private static String stated(CheckedReport report, String text) {
    return report.saying(text).checks().stated().stream()
        .map(each -> each.quantity().key() + " " + each.value())
        .collect(Collectors.joining(", "));
  }
}
