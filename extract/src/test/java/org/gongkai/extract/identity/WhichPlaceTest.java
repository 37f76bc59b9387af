package org.gongkai.extract.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.extract.identity.ReportTexts.titled;
import static org.gongkai.extract.identity.ReportTexts.untitled;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.stream.Stream;
import org.gongkai.extract.report.Identity;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Which division is meant where a name says less, or could be that of another. */
class WhichPlaceTest {

  private static final IdentityResolver RESOLVER = IdentityResolver.load();

  static Stream<Arguments> places() {
    return Stream.of(
        arguments(
            "a bare title: the text says 区, the site says which",
            titled("政府信息公开工作年度报告")
                .saying("2021年，区应急管理局认真贯彻落实条例。", "通过奉化区政府门户网站公开信息。", "区委、区政府高度重视。"),
            "奉化区应急管理局 emergency_management county 330213"),
        arguments(
            "a bare title and nothing that tells the place",
            titled("人民防空办公室2020年政府信息公开工作年度报告").saying("按照县委、县政府的部署，我办做好公开工作。"),
            "人民防空办公室 civil_air_defense county -"),
        arguments(
            "the superior agency of the same kind is not the place",
            titled("政府信息公开工作年度报告").saying("2021年，区应急管理局做好公开工作。", "宁波市应急管理局指导了培训。"),
            "区应急管理局 emergency_management county -"),
        arguments(
            "the zone that the text names is the 区 of its own agency",
            titled("政府信息公开工作年度报告").saying("2021年，区应急管理局做好公开工作。", "平潭综合实验区应急管理局接受申请。"),
            "平潭综合实验区应急管理局 emergency_management county 350128"),
        arguments(
            "homonyms: the city in front tells",
            titled("南京市鼓楼区民政局2021年政府信息公开工作年度报告"),
            "南京市鼓楼区民政局 civil_affairs county 320106"),
        arguments(
            "homonyms: the city in the text tells",
            titled("鼓楼区民政局2021年政府信息公开工作年度报告").saying("按照开封市人民政府的要求编制。"),
            "鼓楼区民政局 civil_affairs county 410204"),
        arguments(
            "homonyms: the host tells",
            titled("鼓楼区民政局2021年政府信息公开工作年度报告").at("http://www.njgl.gov.cn/a.html"),
            "鼓楼区民政局 civil_affairs county 320106"),
        arguments(
            "homonyms: the namesake was visited",
            titled("鼓楼区民政局2021年政府信息公开工作年度报告").saying("赴开封市鼓楼区民政局考察，与开封市鼓楼区民政局结对。"),
            "鼓楼区民政局 civil_affairs county -"),
        arguments(
            "a city named once by whose plan is followed, another visited again and again",
            titled("市财政局2021年政府信息公开工作年度报告")
                .saying("按照柳州市政务公开工作要点推进。", "赴南宁市学习。南宁市的经验值得借鉴。", "与南宁市签订合作协议。"),
            "柳州市财政局 finance prefecture 450200"),
        arguments(
            "a city, and a city within it",
            titled("市财政局2021年政府信息公开工作年度报告").saying("按照长春市政务公开工作要点推进。", "公主岭市人大监督。"),
            "市财政局 finance - -"),
        arguments(
            "the own name once in the text, another's visited",
            titled("区财政局2021年政府信息公开工作年度报告").saying("2021年，鱼峰区财政局落实条例。", "柳北区财政局来访。"),
            "鱼峰区财政局 finance county 450203"),
        arguments(
            "江海 is no place in 长江海事局",
            titled("长江海事局2021年政府信息公开工作年度报告").page("title", "长江海事局2021年政府信息公开工作年度报告"),
            "长江海事局 maritime - -"),
        arguments(
            "nor 北海 in an office of the sea",
            titled("自然资源部北海局2021年政府信息公开工作年度报告").page("title", "自然资源部北海局"),
            "自然资源部北海局 natural_resources - -"),
        arguments(
            "a basin, whatever cities its text names",
            titled("太湖流域管理局2021年政府信息公开工作年度报告").saying("苏州市。", "苏州市。", "苏州市。"),
            "太湖流域管理局 water_resources - -"),
        arguments(
            "homonyms: nothing tells",
            titled("鼓楼区民政局2021年政府信息公开工作年度报告"),
            "鼓楼区民政局 civil_affairs county -"),
        arguments(
            "a subdistrict named after another city",
            titled("广州市越秀区北京街道办事处2021年政府信息公开工作年度报告"),
            "广州市越秀区北京街道办事处 subdistrict_office township 440104"),
        arguments(
            "a subdistrict's name alone decides nothing",
            titled("北京街道办事处2021年政府信息公开工作年度报告"),
            "北京街道办事处 subdistrict_office township -"),
        arguments(
            "a township found by its name and the host together",
            titled("中村乡2020年政府信息公开工作年度报告").at("http://www.huichang.gov.cn/x.shtml"),
            "会昌县中村乡人民政府 township_government township 360733"),
        arguments(
            "a host that is no government's tells nothing",
            titled("中村乡2020年政府信息公开工作年度报告").at("http://www.huichang.com/x.shtml"),
            "中村乡人民政府 township_government township -"),
        arguments(
            "the short name of an autonomous prefecture, not the county of the same stem",
            titled("甘南州卫生健康委2021年政府信息公开工作年度报告"),
            "甘南州卫生健康委 health prefecture 623000"),
        arguments(
            "公安 is also a county",
            titled("公安局2020年政府信息公开工作年度报告").saying("县委、县政府高度重视。"),
            "公安局 public_security county -"),
        arguments(
            "公安县 itself",
            titled("公安县公安局2020年政府信息公开工作年度报告"),
            "公安县公安局 public_security county 421022"),
        arguments(
            "城区 is the name of a district here",
            titled("汕尾市城区教育局2021年政府信息公开工作年度报告"),
            "汕尾市城区教育局 education county 441502"),
        arguments(
            "the name of the report's year: 富阳市 in 2012",
            titled("富阳市环境保护局2012年政府信息公开工作年度报告"),
            "富阳市环境保护局 ecology_environment county 330183"),
        arguments(
            "the name of the report's year: 富阳区 in 2022",
            titled("富阳区环境保护局2022年政府信息公开工作年度报告"),
            "富阳区环境保护局 ecology_environment county 330111"),
        arguments(
            "the publisher's code names the division",
            untitled().saying("索引号：113310230026833949/2020-110961 发布机构：县民政局 发文日期：2020-01-08"),
            "天台县民政局 civil_affairs county 331023"),
        arguments(
            "a zone of the rank of a prefecture, without a code, is not the district of the same sound",
            untitled()
                .saying("现公布我局2022年政府信息公开工作年度报告。", "请查阅示范区管委会网站。", "审计局")
                .at("https://yangling.gov.cn/zwgk/1.html"),
            "杨凌农业高新技术产业示范区审计局 audit prefecture -"),
        arguments(
            "a host with 朝 as ch",
            titled("朝阳区教育委员会2020年政府信息公开工作年度报告").at("http://www.bjchy.gov.cn/"),
            "朝阳区教育委员会 education county 110105"),
        arguments(
            "a city of the 兵团",
            titled("新疆生产建设兵团第八师石河子市2021年政府信息公开工作年度报告"),
            "石河子市人民政府 government county 659001"),
        arguments(
            "a county that became a city of the same name, by its host",
            titled("民政局2021年政府信息公开工作年度报告").at("http://www.yuhuan.gov.cn/a.html"),
            "玉环市民政局 civil_affairs county 331083"),
        arguments(
            "two divisions that one host may be named after, and nothing that tells which",
            titled("民政局2021年政府信息公开工作年度报告").at("http://www.fengtai.gov.cn/a.html"),
            "民政局 civil_affairs - -"),
        arguments(
            "a host below its city's",
            titled("民政局2021年政府信息公开工作年度报告").at("http://gaoyou.yangzhou.gov.cn/a.html"),
            "高邮市民政局 civil_affairs county 321084"),
        arguments(
            "two letters below a city's host may be a district's or an agency's",
            titled("民政局2021年政府信息公开工作年度报告").at("http://yc.cq.gov.cn/a.html"),
            "民政局 civil_affairs - -"),
        arguments(
            "北京's agency of 建设 has the letters of 毕节's county of 金沙",
            titled("民政局2021年政府信息公开工作年度报告").at("http://www.bjjs.gov.cn/a.html"),
            "民政局 civil_affairs - -"),
        arguments(
            "homonyms: the city that the text names beside the title it repeats",
            titled("桥西区审计局2021年政府信息公开工作年度报告").saying("桥西区审计局2021年政府信息公开工作年度报告", "接受石家庄市审计局的指导。"),
            "桥西区审计局 audit county 130104"),
        arguments(
            "homonyms: the township that only one of them has",
            titled("长安区郭杜街道办事处2021年政府信息公开工作年度报告"),
            "长安区郭杜街道办事处 subdistrict_office township 610116"),
        arguments(
            "homonyms: the only one that is still there",
            titled("矿区审计局2020年政府信息公开工作年度报告"),
            "矿区审计局 audit county 140303"),
        arguments(
            "长白山 is not the county of 长白",
            titled("长白山保护开发区管理委员会2020年政府信息公开工作年度报告"),
            "长白山保护开发区管理委员会 development_zone - 220000"),
        arguments(
            "省 and the only province named",
            titled("省水利厅2021年政府信息公开工作年度报告").saying("通过安徽省水利厅网站公开。"),
            "安徽省水利厅 water_resources province 340000"));
  }

  @ParameterizedTest(name = "{0}: {2}")
  @MethodSource("places")
  void isToldByWhatIsPrintedOrStaysUnknown(String what, ReportTexts report, String expected) {
    Identity identity = RESOLVER.resolve(report.text()).identity();
    assertThat(IdentityLine.of(identity)).isEqualTo(expected);
  }
}
