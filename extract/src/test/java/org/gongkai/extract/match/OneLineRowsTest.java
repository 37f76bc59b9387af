package org.gongkai.extract.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Collectors;
import org.gongkai.extract.form.Form;
import org.gongkai.extract.form.FormLoader;
import org.gongkai.extract.form.FormTable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rows of table 二 in a text without breaks. */
class OneLineRowsTest {

  private static final FormTable TABLE = FormLoader.load().table(Form.PROACTIVE);

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # text up to the table's end                | the values behind each label
          规章 0 1 2行政规范性文件 3 1 12             | regulations 0,1,2; normative_documents 3,1,12
          规章012行政规范性文件3112                   | regulations 012; normative_documents 3112
          规章工作有序。规章 0 1 2行政规范性文件3112  | regulations 0,1,2; normative_documents 3112
          规章 0 1 2行政规范性文件                    | regulations 0,1,2
          """)
  void values_are_those_behind_a_label_up_to_the_next(String text, String rows) {
    Map<String, String> found =
        new OneLineRows(TABLE.rows())
            .find(FoldedText.of(text), TABLE.rows("2021"), 0, text.length()).stream()
                .collect(
                    Collectors.toMap(
                        OneLineRows.Printed::row, row -> String.join(",", row.values())));
    assertThat(
            TABLE.rows("2021").stream()
                .filter(row -> found.containsKey(row.key()))
                .map(row -> (row.key() + " " + found.get(row.key())).strip())
                .collect(Collectors.joining("; ")))
        .isEqualTo(rows);
  }
}
