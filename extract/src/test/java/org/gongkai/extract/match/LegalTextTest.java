package org.gongkai.extract.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalInt;
import org.gongkai.extract.form.Form;
import org.gongkai.extract.form.FormLoader;
import org.gongkai.extract.form.FormTable;
import org.gongkai.extract.report.FigureTable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Table 四 as one row of text: all words of its header, then all of its numbers. */
class LegalTextTest {

  private static final FormTable TABLE = FormLoader.load().table(Form.LEGAL);

  private static final String OUTCOMES = "结果维持/结果纠正/其他结果/尚未审结/总计/";

  /** A slash ends a line, H is the whole header. */
  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "H0 1 2 3 6 0 0 0 0 0 1 0 0 0 1, 6",
    "H0/1/2/3/6/0/0/0/0/0/1/0/0/0/1, 6",
    "H0 1 2 3 6 0 0 0 0 0 1 0 0 0, none",
    "收到/办结/结转/公开/其他/0 1 2 3 6 0 0 0 0 0 1 0 0 0 1, none",
    "行政复议/行政诉讼/结果维持/结果纠正/0 1 2 3 6 0 0 0 0 0 1 0 0 0 1, none",
    "0 1 2 3 6 0 0 0 0 0 1 0 0 0 1, none",
  })
  void numbers_behind_other_words_are_not_the_tables(String text, String total) {
    String header = "行政复议/行政诉讼/未经复议直接起诉/复议后起诉/" + OUTCOMES.repeat(3);
    List<GridRow> rows =
        List.copyOf(LooseRows.of(List.of(text.replace("H", header).split("/")), 0).values());
    FigureTable found =
        new LegalMatcher(TABLE).match(rows, "2021", new ReportYear(OptionalInt.of(2022)));
    assertThat(found.cell("review", "total").value().map(Object::toString).orElse("none"))
        .isEqualTo(total);
  }
}
