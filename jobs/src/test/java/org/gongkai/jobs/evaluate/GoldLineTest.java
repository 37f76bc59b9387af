package org.gongkai.jobs.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.gongkai.extract.form.FormLoader;
import org.gongkai.jobs.evaluate.GoldReport.Fact;
import org.gongkai.jobs.usage.UsageException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GoldLineTest {

  private static final GoldLine GOLD = new GoldLine(FormLoader.load());

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      textBlock =
          """
          not json                                                                      | not JSON
          {"file": "a", "reports": []} x                                                | not JSON
          []                                                                            | a line is one JSON object
          {"reports": []}                                                               | give either a "file" or a "text"
          {"file": "a", "text": "b"}                                                    | give either a "file" or a "text"
          {"file": "a"}                                                                 | "reports" is not a list
          {"file": "a", "reports": [{"applications": {"granted": [1, 2]}}]}             | applications.granted has 2 values, not 7
          {"file": "a", "reports": [{"applications": {"granted": {"total": "3"}}}]}     | applications.granted holds "3", not a number or null
          {"file": "a", "reports": [{"year": [2021]}]}                                  | "year" is not a text: [2021]
          {"file": "a", "reports": [{"lossy_rows": "granted"}]}                         | "lossy_rows" is not a list: "granted"
          {"file": "a", "reports": [{"violations": [{"item": "granted"}]}]}             | a violation without a "rule"
          """)
  void aBrokenLineIsToldByFileAndLine(String line, String problem) throws IOException {
    Path gold = folder.resolve("gold.jsonl");
    Files.writeString(gold, "{\"file\": \"a\", \"reports\": []}\n\n" + line + "\n");

    assertThatThrownBy(() -> GoldFile.read(gold, FormLoader.load()))
        .isInstanceOf(UsageException.class)
        .hasMessageStartingWith(gold + ":3: " + problem);
  }

  @Test
  void aFileWithoutALineIsTold() throws IOException {
    Path gold = Files.writeString(folder.resolve("gold.jsonl"), "\n");

    assertThatThrownBy(() -> GoldFile.read(gold, FormLoader.load()))
        .isInstanceOf(UsageException.class)
        .hasMessage(gold + ": holds no line of gold");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      textBlock =
          """
          "agency_type": "教育局"                         | AGENCY_TYPE | education   | true
          "agency_type": "气象局(垂直管理)"               | AGENCY_TYPE | meteorology | true
          "agency_type": "public_security"                | AGENCY_TYPE | public_security | true
          "province": "(中央)"                            | PROVINCE    | -           | true
          "county": "洪江管理区(洪江市境内)"              | COUNTY      | 洪江管理区  | true
          "county": ""                                    | COUNTY      | -           | true
          "year": 2020                                    | YEAR        | 2020        | true
          "scope": "own", "resolvable": "no"              | SCOPE       | own         | false
          "county": "洪江市", "resolvable": "no"          | COUNTY      | 洪江市      | false
          """)
  void anExcerptStatesItsIdentityInAReadersWords(
      String fields, Subject field, String value, boolean stated) {
    GoldDocument document = GOLD.parse(1, "{\"id\": \"I1\", \"text\": \"报告\", " + fields + "}");

    assertThat(document.reports().get(0).identity())
        .containsOnly(Map.entry(field, new Fact(value.equals("-") ? "" : value, stated)));
  }

  @Test
  void aKindOfAgencyWithoutAKeyIsNotAskedAndIsTold() {
    GoldDocument document =
        GOLD.parse(1, "{\"text\": \"报告\", \"agency_type\": \"国务院直属机构\", \"year\": 2020}");

    assertThat(document.reports().get(0).identity()).containsOnlyKeys(Subject.YEAR);
    assertThat(document.unasked()).isEqualTo(List.of("agency_type 国务院直属机构"));
  }
}
