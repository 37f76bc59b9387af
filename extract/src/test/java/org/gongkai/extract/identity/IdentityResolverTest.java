package org.gongkai.extract.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.extract.identity.ReportTexts.titled;
import static org.gongkai.extract.identity.ReportTexts.untitled;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.stream.Stream;
import org.gongkai.extract.report.Agency;
import org.gongkai.extract.report.Evidence;
import org.gongkai.extract.report.Identity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Hard cases one by one: what is printed, what is decided. A dash stands for unknown. */
class IdentityResolverTest {

  private static final IdentityResolver RESOLVER = IdentityResolver.load();

  static Stream<Arguments> agencies() {
    return Stream.of(
        arguments(
            "a title that says it all",
            titled("柳州市财政局2021年政府信息公开工作年度报告"),
            "柳州市财政局 finance prefecture 450200"),
        arguments(
            "the short name of a place",
            titled("柳州审计局2021年政府信息公开工作年度报告"),
            "柳州审计局 audit prefecture 450200"),
        arguments(
            "the agency on a line of its own above the title",
            titled("2021年政府信息公开工作年度报告").saying("嘉兴市水利局", "2021年政府信息公开工作年度报告"),
            "嘉兴市水利局 water_resources prefecture 330400"),
        arguments(
            "the office within a department that signs",
            titled("2021年政府信息公开工作年度报告").saying("2021年，省民政厅做好公开工作。", "湖北省民政厅办公室", "2022年1月14日"),
            "湖北省民政厅 civil_affairs province 420000"),
        arguments(
            "a branch that names its place in its midst",
            titled("公安嘉定分局2021年政府信息公开工作年度报告").at("https://www.jiading.gov.cn/nb/1.html"),
            "公安嘉定分局 public_security county 310114"),
        arguments(
            "a menu of names above the title",
            titled("2021年政府信息公开工作年度报告")
                .saying("相国寺街道新华街道州桥街道区民政局区教体局", "开封市鼓楼区教体局", "2021年政府信息公开工作年度报告"),
            "开封市鼓楼区教体局 education county 410204"),
        arguments(
            "a title broken over two lines",
            untitled().saying("苏州市信访局2021年政府信息", "公开工作年度报告"),
            "苏州市信访局 petitions prefecture 320500"),
        arguments(
            "an office in another city",
            titled("广西壮族自治区人民政府驻北京办事处2021年政府信息公开工作年度报告"),
            "广西壮族自治区人民政府驻北京办事处 other province 450000"),
        arguments(
            "市 printed once for twice",
            titled("南宁市场监督管理局2021年政府信息公开工作年度报告"),
            "南宁市场监督管理局 market_regulation prefecture 450100"),
        arguments(
            "an office for several provinces",
            titled("审计署驻广州特派员办事处2021年政府信息公开工作年度报告"),
            "审计署驻广州特派员办事处 audit - -"),
        arguments(
            "a ministry's office for a province",
            titled("财政部广西监管局2021年政府信息公开工作年度报告"),
            "财政部广西监管局 finance province 450000"),
        arguments(
            "nothing but 局 behind the place",
            titled("国家矿山安全监察局山西局2021年政府信息公开工作年度报告"),
            "国家矿山安全监察局山西局 emergency_management province 140000"),
        arguments(
            "a park named after a mountain",
            titled("黄山风景区管理委员会2021年政府信息公开工作年度报告"),
            "黄山风景区管理委员会 development_zone - -"),
        arguments(
            "a zone as such",
            titled("平潭综合实验区2018年度政府信息公开工作年度报告"),
            "平潭综合实验区管理委员会 development_zone county 350128"),
        arguments(
            "a subdistrict without 道",
            titled("佳荣里街2021年政府信息公开工作年度报告").at("https://www.tjbc.gov.cn/a.html"),
            "北辰区佳荣里街办事处 subdistrict_office township 120113"),
        arguments(
            "a town of one character",
            titled("佳县螅镇2022年政府信息公开工作年度报告"),
            "佳县螅镇人民政府 township_government township 610828"),
        arguments(
            "a branch without 局 in front of the place",
            titled("池州市公安贵池分局2020年政府信息公开工作年度报告"),
            "池州市公安贵池分局 public_security county 341702"),
        arguments(
            "a subdistrict of a municipality, the district left out",
            titled("北京市崇文门外街道办事处2020年政府信息公开工作年度报告"),
            "北京市崇文门外街道办事处 subdistrict_office township 110101"),
        arguments(
            "a government's subdistrict",
            titled("上海市徐汇区人民政府天平路街道办事处2021年政府信息公开年度报告"),
            "上海市徐汇区人民政府天平路街道办事处 subdistrict_office township 310104"),
        arguments(
            "only places: their government",
            titled("福州市晋安区2016年政府信息公开工作年度报告").saying("来源：区人民政府办公室"),
            "福州市晋安区人民政府 government county 350111"),
        arguments(
            "the abbreviated name of a banner",
            titled("西乌旗2021年政府信息公开工作年度报告"),
            "西乌旗人民政府 government county 152526"),
        arguments(
            "the short name of an autonomous county",
            titled("民和县民政局2021年政府信息公开工作年度报告"),
            "民和县民政局 civil_affairs county 630222"),
        arguments(
            "a county directly under its province",
            titled("天门市公安局2020年度政府信息公开工作年度报告"),
            "天门市公安局 public_security county 429006"),
        arguments(
            "省 + 市场监管局, not 省市 + 场监管局",
            untitled().saying("现发布省市场监管局2023年政府信息公开情况报告。").at("http://amr.hlj.gov.cn/a.shtml"),
            "黑龙江省市场监管局 market_regulation province 230000"),
        arguments(
            "a name of two characters",
            titled("宁县卫生健康局2023年政府信息公开工作年度报告"),
            "宁县卫生健康局 health county 621026"),
        arguments(
            "a nationwide service",
            titled("国家税务总局西安市税务局2022年政府信息公开工作年度报告"),
            "国家税务总局西安市税务局 tax prefecture 610100"),
        arguments(
            "a ministry",
            untitled().saying("2016年，教育部政府信息公开受理中心收到申请。"),
            "教育部 education national -"),
        arguments(
            "a zone: the division that holds it",
            titled("永川高新技术产业开发区管理委员会2020年政府信息公开工作年度报告"),
            "永川高新技术产业开发区管理委员会 development_zone county 500118"),
        arguments(
            "an office that reports for itself",
            titled("中山市人民政府办公室2020年度政府信息公开工作年度报告"),
            "中山市人民政府办公室 government_office prefecture 442000"),
        arguments(
            "state assets under a government",
            untitled().saying("现发布《银川市政府国有资产监督管理委员会2021年政府信息公开工作年度报告》"),
            "银川市政府国有资产监督管理委员会 state_assets prefecture 640100"),
        arguments(
            "the addressee of a letter is not its author",
            untitled().saying("昭通市人民政府办公室：", "本报告涵盖了2020年彝良县政府信息公开工作。"),
            "彝良县人民政府 government county 530628"),
        arguments(
            "a mirror in traditional characters with readings",
            untitled().saying("西藏自治區(qū)人民政府辦公廳2021年政府信息公開工作年度報告"),
            "西藏自治区人民政府办公厅 government_office province 540000"),
        arguments(
            "a kind of agency that has no key",
            titled("平城区促进外来投资局2022年政府信息公开工作年度报告"),
            "平城区促进外来投资局 other county 140213"),
        arguments(
            "a customs house is named after its port, not after the district it serves",
            titled("2020年黄埔海关政府信息公开工作年度报告"),
            "黄埔海关 customs - -"),
        arguments(
            "a zone in a province: what holds it, at no level of its own",
            titled("河北雄安新区管理委员会2021年政府信息公开工作年度报告"),
            "河北雄安新区管理委员会 development_zone - 130000"),
        arguments(
            "an office that a national body has in a province",
            titled("中国证券监督管理委员会四川监管局2021年政府信息公开工作年度报告"),
            "中国证券监督管理委员会四川监管局 other province 510000"),
        arguments(
            "县 and 乡村振兴局, not a township",
            titled("大通县乡村振兴局2021年政府信息公开工作年度报告"),
            "大通县乡村振兴局 agriculture_rural county 630121"),
        arguments(
            "民政 stands in 人民政府",
            titled("云岩区人民政府征收局2021年政府信息公开工作年度报告"),
            "云岩区人民政府征收局 other county 520103"),
        arguments(
            "a branch in a county",
            titled("绵阳市生态环境局游仙分局2021年政府信息公开工作年度报告"),
            "绵阳市生态环境局游仙分局 ecology_environment county 510704"),
        arguments(
            "a zone that the statistics bureau counts as a county",
            titled("苏州工业园区管理委员会2020年政府信息公开工作年度报告"),
            "苏州工业园区管理委员会 development_zone county 320576"),
        arguments(
            "a town of a city without counties",
            titled("东莞市虎门镇2020年政府信息公开工作年度报告"),
            "东莞市虎门镇人民政府 township_government township 441900"),
        arguments(
            "a survey office",
            titled("国家统计局铜仁调查队2020年政府信息公开工作年度报告"),
            "国家统计局铜仁调查队 statistics_survey prefecture 520600"),
        arguments(
            "a prefecture's administrative office",
            titled("大兴安岭地区行政公署办公室2020年政府信息公开工作年度报告"),
            "大兴安岭地区行政公署办公室 government_office prefecture 232700"),
        arguments(
            "the year within the title's name",
            titled("信丰县工信局政府信息公开2020年度报告"),
            "信丰县工信局 industry_information county 360722"),
        arguments(
            "title and signature contradict each other",
            titled("柳州市财政局2021年政府信息公开工作年度报告").saying("正文。", "南宁市财政局", "2022年1月5日"),
            "柳州市财政局 finance prefecture -"),
        arguments(
            "the manifest decides where the print is silent",
            titled("政府信息公开工作年度报告").knownAs("鹿寨县教育局", "450223", 2021),
            "鹿寨县教育局 education county 450223"),
        arguments(
            "the title outweighs the manifest",
            titled("柳州市财政局2021年政府信息公开工作年度报告").knownAs("柳州市财政局", "450100", 2021),
            "柳州市财政局 finance prefecture 450200"),
        arguments(
            "the file's name",
            titled("政府信息公开工作年度报告").file("鹿寨县教育局2021年政府信息公开工作年度报告.docx"),
            "鹿寨县教育局 education county 450223"),
        arguments(
            "neither place nor agency",
            titled("政府信息公开工作年度报告").saying("本年度，我局坚持以公开为常态。").at("http://mirror.example.com/a"),
            "-"));
  }

  @ParameterizedTest(name = "{0}: {2}")
  @MethodSource("agencies")
  void readsAgencyTypeLevelAndRegion(String what, ReportTexts report, String expected) {
    Identity identity = RESOLVER.resolve(report.text()).identity();
    assertThat(IdentityLine.of(identity)).isEqualTo(expected);
  }

  @Test
  void everyDecidedFieldNamesItsEvidence() {
    Identity identity =
        RESOLVER
            .resolve(
                titled("柳州市财政局2021年政府信息公开工作年度报告").saying("一、总体情况", "柳州市财政局", "2022年1月14日").text())
            .identity();

    String title = "柳州市财政局2021年政府信息公开工作年度报告";
    assertThat(identity.evidence())
        .contains(
            new Evidence("agency_name", "柳州市财政局", "title", title),
            new Evidence("agency_type", "finance", "title", title),
            new Evidence("region_code", "450200", "title", title),
            new Evidence("year", "2021", "title", title),
            new Evidence("scope", "own", "title", title),
            new Evidence("published_on", "2022-01-14", "signature", "2022年1月14日"));
  }

  @Test
  void nothingIsDecidedWithoutEvidence() {
    Identity identity = RESOLVER.resolve(untitled().text()).identity();

    assertThat(identity.agency().map(Agency::name)).isEmpty();
    assertThat(identity.region()).isEmpty();
    assertThat(identity.year()).isEmpty();
    assertThat(identity.publishedOn()).isEmpty();
    assertThat(identity.evidence()).allMatch(evidence -> evidence.unresolved().isPresent());
  }
}
