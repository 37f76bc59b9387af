package org.gongkai.extract.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.gongkai.extract.report.Region;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AgencyRegisterTest {

  private static final AgencyRegister REGISTER = AgencyRegister.load();

  @ParameterizedTest
  @CsvSource({
    "广西壮族自治区, 450000",
    "广西, 450000",
    "450000, 450000",
    "45, 450000",
    "吉林, 220000",
    "海南, 460000",
    "上海, 310000",
    "新疆, 650000",
    "内蒙古, 150000",
  })
  void aProvinceIsKnownByNameShortNameAndCode(String name, String code) {
    assertThat(REGISTER.province(name).flatMap(Region::code)).contains(code);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "南宁", "450100", "99", "990000", "江", "广西省"})
  void anythingElseIsNoProvince(String name) {
    assertThat(REGISTER.province(name)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "南宁, 广西壮族自治区",
    "广西省, 广东省 广西壮族自治区 江西省 山西省 陕西省 西藏自治区",
    "江, 黑龙江省 江苏省 浙江省 江西省",
  })
  void nearAProvinceAreThoseWithThePlaceOrACharacterInCommon(String name, String near) {
    assertThat(REGISTER.provincesNear(name)).containsExactlyInAnyOrder(near.split(" "));
  }

  @Test
  void nearNothingAreAll() {
    assertThat(REGISTER.provincesNear("xyz")).hasSize(34);
  }

  @ParameterizedTest(name = "{0} in {1}: {2} {3}")
  @CsvSource({
    "330111, 2021, 330111, 富阳区",
    "330111, 2012, 330183, 富阳市",
    "330183, 2021, 330111, 富阳区",
    "330183, 2012, 330183, 富阳市",
    "420600, 2009, 420600, 襄樊市",
    "450000, 2021, 450000, 广西壮族自治区",
  })
  void aDivisionHasTheCodeAndNameOfTheYear(String code, int year, String then, String name) {
    Optional<Region> region = REGISTER.division(code, year);

    assertThat(region.flatMap(Region::code)).contains(then);
    assertThat(region.map(Region::name)).contains(name);
  }

  @Test
  void aDivisionThatWasDissolvedIsInNoLaterYear() {
    assertThat(REGISTER.isDivision("110103")).isTrue();
    assertThat(REGISTER.division("110103", 2009)).isPresent();
    assertThat(REGISTER.division("110103", 2021)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "45", "450199", "999999", "619900", "x"})
  void aCodeOfNoDivisionIsNone(String code) {
    assertThat(REGISTER.isDivision(code)).isFalse();
  }

  @ParameterizedTest(name = "{0} {1} {2}: {3}")
  @CsvSource({
    "330183, ecology_environment, 富阳市环境保护局, 330111:ecology_environment",
    "330111, ecology_environment, , 330111:ecology_environment",
    "450200, housing_construction, 住建局, 450200:housing_construction",
    "211224, township_government, 昌图县七家子镇人民政府, 211224:township_government:七家子镇",
    "211224, township_government, 七家子镇, 211224:township_government:七家子镇",
    "000000, education, 教育部, 000000:education",
    "000000, education, , 000000:education",
  })
  void anAgencyHasTheIdThatItsReportsBear(String code, String type, String name, String id) {
    assertThat(REGISTER.agencyId(code, type, Optional.ofNullable(name))).contains(id);
  }

  @Test
  void aNameThatIsNoAgencysGivesNoId() {
    assertThat(REGISTER.agencyId("450200", "education", Optional.of("见附件"))).isEmpty();
  }

  @Test
  void theKindsAreThoseThatReportsHave() {
    assertThat(REGISTER.types())
        .contains(
            "government", "government_office", "tax", "other", "unknown", "township_government")
        .doesNotContain("*", "");
  }
}
