package org.gongkai.extract.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HostNamesTest {

  private static final HostNames HOSTS = new HostNames(Gazetteer.load());

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "http://www.huichang.gov.cn/a, 会昌县",
    "https://www.ningxian.gov.cn/, 宁县",
    "http://www.lvliang.gov.cn/, 吕梁市",
    "http://www.bozhou.gov.cn/, 亳州市",
    "http://www.njgl.gov.cn/a, 鼓楼区",
    "http://www.szlhq.gov.cn/a, 龙华区",
    "http://rfb.liuzhou.gov.cn/a, 柳州市",
    "http://amr.hlj.gov.cn/a, 黑龙江省",
    "https://yc.cq.gov.cn/a, 重庆市",
    "https://www.kazuo.gov.cn/a, 喀喇沁左翼蒙古族自治县",
    "http://wsjk.gnzrmzf.gov.cn/a, 甘南藏族自治州",
  })
  void readsTheDivisionOffTheHost(String address, String name) {
    List<Clue<Division>> clues = HOSTS.clues(address);
    Optional<ClueKind> best = clues.stream().map(Clue::kind).max(Comparator.naturalOrder());
    assertThat(clues.stream().filter(clue -> Optional.of(clue.kind()).equals(best)))
        .extracting(clue -> clue.value().name())
        .contains(name);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://www.huichang.com/a",
        "http://1.25.240.11:8082/sites/a",
        "http://ls-art.com/hjs/c123149/a",
        "(no url in the corpus)",
        "",
      })
  void hearsNothingFromOtherHosts(String address) {
    assertThat(HOSTS.clues(address)).isEmpty();
  }
}
