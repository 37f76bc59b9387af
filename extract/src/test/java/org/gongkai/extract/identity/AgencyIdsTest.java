package org.gongkai.extract.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.extract.identity.ReportTexts.titled;

import java.util.Optional;
import org.gongkai.extract.report.Agency;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What joins an agency over years and spellings, and what must not. */
class AgencyIdsTest {

  private static final IdentityResolver RESOLVER = IdentityResolver.load();

  @ParameterizedTest(name = "{0} in {1}: {2}")
  @CsvSource({
    "富阳市环境保护局, 2012, 330111:ecology_environment",
    "杭州市富阳区生态环境局, 2022, 330111:ecology_environment",
    "富阳区环保局, 2017, 330111:ecology_environment",
    "襄樊市工商局, 2009, 420600:market_regulation",
    "襄阳市市场监督管理局, 2021, 420600:market_regulation",
    "柳州市住建局, 2018, 450200:housing_construction",
    "柳州市住房和城乡建设局, 2021, 450200:housing_construction",
    "莲都区教育局, 2019, 331102:education",
    "丽水市莲都区教育和体育局, 2021, 331102:education",
    "绵阳市生态环境局游仙分局, 2021, 510704:ecology_environment",
    "昌图县七家子镇, 2023, 211224:township_government:七家子镇",
    "昌图县七家子镇人民政府, 2022, 211224:township_government:七家子镇",
    "上海市徐汇区天平路街道办事处, 2021, 310104:subdistrict_office:天平路街道",
    "上海市徐汇区人民政府天平路街道, 2020, 310104:subdistrict_office:天平路街道",
    "教育部, 2021, 000000:education",
    "国家税务总局西安市税务局, 2022, 610100:tax",
    "黄埔海关, 2020, 000000:customs:黄埔海关",
    "珠江水利委员会, 2022, 000000:water_resources:珠江水利委员会",
  })
  void oneAgencyHasOneIdOverYearsAndSpellings(String agency, int year, String id) {
    assertThat(id(agency, year)).contains(id);
  }

  @ParameterizedTest(name = "{0} and {1} in {2}")
  @CsvSource({
    "柳州市工商行政管理局, 柳州市质量技术监督局, 2012",
    "柳州市国家税务局, 柳州市地方税务局, 2015",
    "柳州市卫生局, 柳州市中医药管理局, 2012",
    "柳州市交通运输局, 柳州市公路管理局, 2015",
    "柳州市公安局, 柳州市公安局交通警察支队, 2021",
    "柳州市教育局, 柳州市柳东新区教育局, 2021",
    "柳州市人民政府, 柳州市人民政府办公室, 2021",
    "中国证券监督管理委员会四川监管局, 中国银行业监督管理委员会四川监管局, 2015",
    "绵阳市生态环境局, 绵阳市生态环境局游仙分局, 2021",
    "张家口市宣化区财政局, 张家口市宣化县财政局, 2012",
  })
  void agenciesSideBySideHaveTwo(String one, String other, int year) {
    assertThat(id(one, year)).isPresent().isNotEqualTo(id(other, year));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({"鼓楼区民政局", "中村乡人民政府", "杨凌示范区审计局"})
  void anAgencyOfAnUnknownDivisionHasNone(String agency) {
    assertThat(id(agency, 2021)).isEmpty();
  }

  private static Optional<String> id(String agency, int year) {
    return RESOLVER
        .resolve(titled(agency + year + "年政府信息公开工作年度报告").text())
        .identity()
        .agency()
        .flatMap(Agency::id);
  }
}
