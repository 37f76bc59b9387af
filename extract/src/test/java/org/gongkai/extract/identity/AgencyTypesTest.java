package org.gongkai.extract.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgencyTypesTest {

  private static final AgencyTypes TYPES = AgencyTypes.load();

  @ParameterizedTest
  @CsvSource({
    "人民政府, government",
    "人民政府办公室, government_office",
    "政府办, government_office",
    "行政公署办公室, government_office",
    "发展和改革委员会, development_reform",
    "发改委, development_reform",
    "教育体育局, education",
    "教体局, education",
    "科学技术局, science_technology",
    "经济和信息化局, industry_information",
    "科技和工业信息化局, industry_information",
    "民族宗教事务局, ethnic_religious_affairs",
    "公安局交通警察支队, public_security",
    "民政局, civil_affairs",
    "司法局, justice",
    "财政局, finance",
    "人社局, human_resources",
    "人力资源和社会保障局, human_resources",
    "自然资源和规划局, natural_resources",
    "国土资源局, natural_resources",
    "环境保护局, ecology_environment",
    "住房和城乡建设局, housing_construction",
    "住建局, housing_construction",
    "综合行政执法局, urban_management",
    "城市管理局, urban_management",
    "市政管理局, urban_management",
    "交通运输局, transport",
    "水务局, water_resources",
    "农业农村和水利局, agriculture_rural",
    "乡村振兴局, agriculture_rural",
    "林业和草原局, forestry",
    "商务局, commerce",
    "文化广电旅游体育局, culture_tourism",
    "卫健委, health",
    "退役军人事务局, veterans_affairs",
    "安全生产监督管理局, emergency_management",
    "审计局, audit",
    "国资委, state_assets",
    "市监局, market_regulation",
    "工商行政管理局, market_regulation",
    "体育局, sports",
    "统计局, statistics",
    "医疗保障局, medical_security",
    "信访局, petitions",
    "人防办, civil_air_defense",
    "人民防空办公室, civil_air_defense",
    "行政审批服务局, administrative_approval",
    "政务服务中心, administrative_approval",
    "大数据发展局, data_administration",
    "粮食和物资储备局, grain_reserves",
    "外事办公室, foreign_affairs",
    "政府发展研究中心, research_office",
    "国家税务局, tax",
    "税务局, tax",
    "海关, customs",
    "气象局, meteorology",
    "地震局, earthquake",
    "海事局, maritime",
    "邮政管理局, postal",
    "烟草专卖局, tobacco",
    "调查队, statistics_survey",
    "迎宾路街道办事处, subdistrict_office",
    "七家子镇, township_government",
    "白水乡人民政府, township_government",
    "经济技术开发区管理委员会, development_zone",
    "住房公积金管理中心, public_institution",
  })
  void tellsTheKindByTheName(String name, String type) {
    assertThat(TYPES.typeOf(name)).contains(type);
  }

  @ParameterizedTest
  @CsvSource({"促进外来投资局", "残疾人联合会", "供销合作社"})
  void leavesOtherNamesOpen(String name) {
    assertThat(TYPES.typeOf(name)).isEmpty();
  }

  @Test
  void namesEveryFaultOfItsRules() {
    String rules =
        """
        {"types": [{"type": "tax", "english": "tax service", "chinese": ""}], "forms": [{"type": "tax", "pattern": "(税务"}, {"type": "Tax Office", "pattern": "税"}],
         "subjects": [{"type": "audit", "words": []}]}
        """;
    assertThatIllegalStateException()
        .isThrownBy(
            () ->
                AgencyTypes.read(new ByteArrayInputStream(rules.getBytes(StandardCharsets.UTF_8))))
        .withMessageContaining("/types/0: its meaning is needed, english and chinese")
        .withMessageContaining("/types: \"government\" is not among them")
        .withMessageContaining("/forms/0/pattern")
        .withMessageContaining("/forms/1/type")
        .withMessageContaining("/subjects/0/words");
  }
}
