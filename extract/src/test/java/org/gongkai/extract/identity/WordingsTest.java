package org.gongkai.extract.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WordingsTest {

  @ParameterizedTest(name = "{0} in {1}")
  @CsvSource(
      delimiter = ';',
      value = {
        "赴|前往|考察; 我局前往外地考察",
        "赴|前往|考察; 我局未去外地",
        "办公|办公室; 县政府办公室",
        "办公室|办公; 县政府办公室",
        "[向到去](?!社会)[㐀-鿿]{2,4}取经; 向社会公开后到杭州取经",
        "(?:甲|[乙丙]丁)戊|己; 乙戊丙丁戊",
        "(?:现|特)?将|请; 现请将来",
        "一?年{0,2}度; 二年度",
        "(?<![不未没])(?:汇总|综合); 未汇总而综合",
        "(?<=全)市|\\d件; 市里全市3件",
        "部(?=$|[政认]); 干部为全部",
      })
  void finds_what_the_expression_finds(String expression, String text) {
    Matcher expected = Pattern.compile(expression).matcher(text);
    Wordings wordings = Wordings.of(expression);
    int from = 0;
    while (expected.find()) {
      assertThat(wordings.first(text, from))
          .contains(new Wordings.Span(expected.start(), expected.end()));
      from = expected.end();
    }
    assertThat(wordings.first(text, from)).isEqualTo(Optional.empty());
    assertThat(wordings.standIn(text)).isEqualTo(from > 0);
  }

  @ParameterizedTest
  @ValueSource(strings = {".*网站", "[^,]甲", "^甲", "甲|", "甲?", "(?<n>甲)", "[㐀-鿿]{2}局"})
  void refuses_what_may_begin_with_anything(String expression) {
    assertThatIllegalArgumentException().isThrownBy(() -> Wordings.of(expression));
  }
}
