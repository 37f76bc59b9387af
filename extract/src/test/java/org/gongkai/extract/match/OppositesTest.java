package org.gongkai.extract.match;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Words that make one label another. */
class OppositesTest {

  @ParameterizedTest(name = "{0} for {1}: {2}")
  @CsvSource({
    "本年新收申请, 上年新收申请, true",
    "本年新收申请, 今年新收申请, false",
    "本年新收申请, 新收申请, false",
    "上年结转, 本年结转, true",
    "上年结转, 去年结转, false",
    "予以公开, 不予公开, true",
    "不予公开, 予以公开, true",
    "同意公开, 不予公开, true",
    "公开, 不予公开, false",
    "本年结转, 上年结转, true",
    "审结, 尚未审结, true",
    "经复议, 未经复议, true",
    "复议, 未经复议, false",
    "予以公开, 同意公开, false",
    "予以公开, 部分公开, false",
    "尚未审结, 审结, true",
    "未经复议, 经复议, true",
    "尚末审结, 尚未审结, false",
    "其中处理数量, 处理数量, true",
    "处理数量同比, 处理数量, true",
    "商业企业, 科研机构, false",
  })
  void a_text_with_such_a_word_is_not_the_wording_without_it(
      String text, String wording, boolean differ) {
    assertThat(Opposites.in(text).differ(Opposites.in(wording))).isEqualTo(differ);
  }
}
