package org.gongkai.extract.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.gongkai.extract.report.Region;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GazetteerTest {

  private static final Gazetteer GAZETTEER = Gazetteer.load();

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "江苏省南京市鼓楼区民政局, 江苏省 南京市 鼓楼区",
    "广西柳州, 广西 柳州",
    "江西省会昌县, 江西省 会昌县",
    "恩施土家族苗族自治州利川市, 恩施土家族苗族自治州 利川市",
    "积石山县, 积石山县",
    "北京街道办事处, ''",
    "中山路社区, ''",
    "长安镇, ''",
    "洪江区教育局, 洪江区",
    "吉林市市场监管局, 吉林市",
    "全国各地, ''",
    "市政府公安局, ''",
  })
  void findsPlacesAndNoRoadsOrTownships(String text, String names) {
    String found =
        GAZETTEER.places(text).stream().map(Place::name).collect(Collectors.joining(" "));
    assertThat(found).isEqualTo(names);
  }

  @ParameterizedTest(name = "{0} in {1}: {2}")
  @CsvSource({
    "富阳市, 2012, 330183",
    "富阳市, 2022, 330111",
    "富阳区, 2022, 330111",
    "莱芜市, 2015, 371200",
    "巢湖市, 2009, 341400",
    "巢湖市, 2015, 340181",
    "密云县, 2010, 110228",
    "密云区, 2020, 110118",
    "崇文区, 2009, 110103",
    "海东地区, 2010, 632100",
    "海东市, 2015, 630200",
    "沙县, 2018, 350427",
    "三元区, 2022, 350404",
  })
  void knowsADivisionByTheNameOfTheYear(String name, int year, String code) {
    List<Division> divisions =
        GAZETTEER.inYear(GAZETTEER.places(name).get(0).divisions(), OptionalInt.of(year));
    assertThat(divisions).extracting(Division::code).containsExactly(code);
  }

  @ParameterizedTest(name = "{0}: {2} / {3} / {4}")
  @CsvSource({
    "450200, 2021, 广西壮族自治区, 柳州市, -",
    "330213, 2021, 浙江省, 宁波市, 奉化区",
    "110101, 2021, 北京市, -, 东城区",
    "429006, 2021, 湖北省, -, 天门市",
    "469023, 2021, 海南省, -, 澄迈县",
    "420602, 2008, 湖北省, 襄樊市, 襄城区",
    "420602, 2021, 湖北省, 襄阳市, 襄城区",
    "540000, 2021, 西藏自治区, -, -",
  })
  void namesWhatLiesAbove(
      String code, int year, String province, String prefecture, String county) {
    OptionalInt of = OptionalInt.of(year);
    Region region = GAZETTEER.region(GAZETTEER.byCode(code, of).orElseThrow(), of);
    assertThat(region.province()).contains(province);
    assertThat(region.prefecture().orElse("-")).isEqualTo(prefecture);
    assertThat(region.county().orElse("-")).isEqualTo(county);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "华侨路街道, 320106",
    "加热萨乡, 540423",
    "没有这个镇, ''",
  })
  void knowsTheCountiesOfATownship(String name, String codes) {
    assertThat(String.join(" ", GAZETTEER.countiesOf(name))).isEqualTo(codes);
  }
}
