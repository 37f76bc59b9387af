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

/** When a report is of, when it was published, whom it covers. A dash stands for unknown. */
class YearDateAndScopeTest {

  private static final IdentityResolver RESOLVER = IdentityResolver.load();

  static Stream<Arguments> years() {
    return Stream.of(
        arguments("the title", titled("柳州市2021年度政府信息公开工作年度报告"), "2021"),
        arguments("Chinese digits", titled("柳州市二〇二一年政府信息公开工作年度报告"), "2021"),
        arguments("full-width digits", titled("柳州市２０２１年政府信息公开工作年度报告"), "2021"),
        arguments(
            "a year on a line of its own above the title",
            titled("柳州市公安局政府信息公开年度报告").before("2020年度"),
            "2020"),
        arguments("behind 信息公开", titled("信丰县工信局政府信息公开2021年度报告"), "2021"),
        arguments(
            "the day from which a law is in force is no period",
            untitled().saying("《优化营商环境条例》自2020年1月1日起施行。"),
            "-"),
        arguments("no 年 behind it", titled("海南省生态环境厅 2022政府信息公开工作年度报告"), "2022"),
        arguments(
            "the period of the statistics",
            titled("政府信息公开工作年度报告").saying("统计时段自2020年1月1日起至12月31日止。"),
            "2020"),
        arguments(
            "the closing day of the statistics",
            untitled().saying("所列数据截止日期为2020年12月25日。"),
            "2020"),
        arguments("what the text tells of", untitled().saying("2022年，我局认真落实条例。"), "2022"),
        arguments(
            "plans for the next year do not count",
            untitled().saying("2022年，我局认真落实条例。", "2023年，我局将继续努力。"),
            "2022"),
        arguments(
            "documents cited do not count",
            untitled().saying("根据国办发〔2021〕12号和《2021年政务公开工作要点》编制。"),
            "-"),
        arguments(
            "a letter of the next year", titled("金统发〔2025〕2号 金昌市统计局2024年政府信息公开工作年度报告"), "2024"),
        arguments(
            "the signature, where nothing better is there",
            untitled().saying("特此报告。", "2022年1月14日"),
            "2021"),
        arguments(
            "a folder of the address and the date in it agree",
            untitled().at("https://www.trs.gov.cn/zfxxgknb/2020n/202101/t20210130_66621740.html"),
            "2020"),
        arguments(
            "a folder of the address alone",
            untitled().at("https://www.trs.gov.cn/zfxxgknb/2020n/1.html"),
            "-"),
        arguments(
            "a title left from last year: text and signature agree on another",
            titled("柳州市财政局2020年政府信息公开工作年度报告")
                .saying("2021年，我局做好公开工作。", "2021年，我局收到申请3件。", "柳州市财政局", "2022年1月14日"),
            "2021"),
        arguments(
            "captions of this year's table and last year's below it",
            titled("柳州市财政局2021年政府信息公开工作年度报告")
                .saying("2020年度收到和处理政府信息公开申请情况", "2021年度", "柳州市财政局", "2021年1月14日"),
            "2021"),
        arguments(
            "a year with an ordinal above last year's table, and a date mistyped",
            titled("柳州市财政局2022年政府信息公开工作年度报告").saying("（一）2021年", "2022年度", "柳州市财政局", "2022年1月14日"),
            "2022"),
        arguments(
            "the caption of a table, where nothing else tells",
            untitled().saying("2021年度收到和处理政府信息公开申请情况", "柳州市财政局"),
            "2021"),
        arguments(
            "a title left from last year, and the signature with it",
            titled("柳州市财政局2020年政府信息公开工作年度报告")
                .saying("2021年，我局做好公开工作。", "2021年，我局收到申请3件。", "柳州市财政局", "2021年1月14日"),
            "-"),
        arguments(
            "plans without 将 do not speak against the title",
            titled("柳州市财政局2021年政府信息公开工作年度报告")
                .saying("2021年，我局做好公开工作。", "2022年，我局继续努力。", "2022年1月14日"),
            "2021"),
        arguments(
            "signed in January, the year not advanced",
            titled("柳州市财政局2021年政府信息公开工作年度报告").saying("2021年，我局做好公开工作。", "柳州市财政局", "2021年1月14日"),
            "2021"),
        arguments(
            "signed in the middle of the year",
            titled("柳州市财政局2021年政府信息公开工作年度报告").saying("2021年，我局做好公开工作。", "柳州市财政局", "2021年7月14日"),
            "-"),
        arguments(
            "signed two years later, with a text that tells of none",
            titled("柳州市财政局2019年政府信息公开工作年度报告").saying("我局做好公开工作。", "柳州市财政局", "2022年1月14日"),
            "-"),
        arguments(
            "a caption that calls it the year before",
            untitled().saying("我局做好公开工作。", "上年度（2020年）收到和处理政府信息公开申请情况", "柳州市财政局", "2022年1月14日"),
            "2021"),
        arguments(
            "a year set against this one",
            untitled().saying("2020年（上年）收到政府信息公开申请3件。", "柳州市财政局", "2022年1月14日"),
            "2021"),
        arguments(
            "a year that only rows and headers of a table name",
            untitled()
                .saying(
                    "2020年 3 0 4 0",
                    "2020年数据 制发件数 2020年数据",
                    "| 内容 | 2020年度制发件数 |",
                    "我局做好公开工作。",
                    "柳州市财政局",
                    "2022年1月14日"),
            "2021"),
        arguments(
            "without a title, a year long before the signature's",
            untitled().saying("2019年，我局做好公开工作。", "柳州市财政局", "2022年1月14日"),
            "-"),
        arguments(
            "the history of an office is not its year",
            titled("柳州市财政局政府信息公开工作年度报告")
                .saying("2020年建立制度，2020年以来不断完善，2020年底开展培训。", "柳州市财政局", "2022年1月14日"),
            "2021"),
        arguments(
            "a report that presents itself, beside the last one's title",
            titled("《2020年镇远县林业局政府信息公开工作年度报告》")
                .saying("现将2021年度镇远县林业局政府信息公开工作报告如下。", "镇远县林业局", "2022年1月14日"),
            "2021"),
        arguments("a date behind the title", titled("柳州市2016年政府信息公开工作年度报告(2017年3月)"), "2016"),
        arguments("a quarter", titled("柳州市财政局2022年第三季度政府信息公开工作报告"), "-"),
        arguments("months", titled("柳州市财政局2022年1-6月政府信息公开工作报告"), "-"),
        arguments("a month", titled("柳州市财政局2022年8月份政府信息公开情况"), "-"),
        arguments("all twelve months", titled("柳州市财政局2022年1-12月政府信息公开工作报告"), "2022"),
        arguments(
            "half a year in the words that present it",
            titled("柳州市财政局政府信息公开工作报告").saying("现将2022年上半年政府信息公开工作情况报告如下。"),
            "-"),
        arguments(
            "half a year in its period",
            titled("柳州市财政局2022年政府信息公开工作报告").saying("统计期限为2022年1月1日至2022年6月30日。"),
            "-"),
        arguments(
            "half a year that the text speaks of",
            titled("柳州市财政局2022年政府信息公开工作年度报告").saying("2022年，我局上半年开展培训，第三季度开展检查。"),
            "2022"),
        arguments(
            "title and text contradict each other",
            titled("柳州市财政局2022年政府信息公开工作年度报告")
                .saying("统计期限为2023年1月1日至2023年12月31日。", "2023年，我局做好公开工作。"),
            "-"));
  }

  @ParameterizedTest(name = "{0}: {2}")
  @MethodSource("years")
  void readsTheYearReportedOn(String what, ReportTexts report, String expected) {
    Identity identity = RESOLVER.resolve(report.text()).identity();
    assertThat(identity.year().isPresent() ? "" + identity.year().getAsInt() : "-")
        .isEqualTo(expected);
  }

  static Stream<Arguments> dates() {
    String title = "柳州市财政局2021年政府信息公开工作年度报告";
    return Stream.of(
        arguments(
            "the signature", titled(title).saying("正文。", "柳州市财政局", "2022年1月14日"), "2022-01-14"),
        arguments("Chinese digits", titled(title).saying("二〇二二年一月十四日"), "2022-01-14"),
        arguments(
            "the page before the address",
            titled(title).saying("发布时间：2022-01-18").at("http://x.gov.cn/t20220127_1.html"),
            "2022-01-18"),
        arguments(
            "the day of publication before that of the signature",
            titled(title)
                .before("成文日期：2022年01月10日 发布日期：2022年01月20日")
                .saying("正文。", "柳州市财政局", "2022年1月14日"),
            "2022-01-20"),
        arguments(
            "the day on which it was written, where there is no other",
            titled(title).before("成文日期：2022年01月10日"),
            "2022-01-10"),
        arguments(
            "a label on the line above its date",
            titled(title)
                .before("成文日期：", "2022-01-10", "发布日期", "2022-01-21 08:00")
                .saying("正文。", "柳州市财政局", "2022年1月14日"),
            "2022-01-21"),
        arguments(
            "a label in brackets",
            titled(title)
                .before("[ 发布日期 ] 2022-01-21 [ 信息来源 ] 市财政局")
                .saying("正文。", "柳州市财政局", "2022年1月14日"),
            "2022-01-21"),
        arguments(
            "the label 发布 alone",
            titled(title)
                .before("阅读：2023 发布：2022-01-21 10:00")
                .saying("正文。", "柳州市财政局", "2022年1月14日"),
            "2022-01-21"),
        arguments(
            "a day and an hour beside the source",
            titled(title)
                .before("2022-01-22 16:03:12 来源：市财政局 浏览量：203")
                .saying("正文。", "柳州市财政局", "2022年1月14日"),
            "2022-01-22"),
        arguments(
            "when a page with a source was changed",
            titled(title)
                .before("来源：市财政局 更新时间：2022-01-22 16:03:12")
                .saying("正文。", "柳州市财政局", "2022年1月14日"),
            "2022-01-14"),
        arguments(
            "a time beside the source",
            titled(title).before("来源：市财政局 时间：2022-01-19 10:00"),
            "2022-01-19"),
        arguments(
            "when the page was changed, printed or seen is no publication",
            titled(title).before("更新时间：2024-05-06 浏览次数：12", "打印时间：2024-05-07"),
            "-"),
        arguments(
            "the year was not over",
            titled(title).saying("2021年，我局做好工作。", "柳州市财政局", "2021年1月14日"),
            "-"),
        arguments(
            "the page's own date", titled(title).page("date", "2022-01-17 16:05"), "2022-01-17"),
        arguments(
            "the address", titled(title).at("http://x.gov.cn/art/2022/1/29/a.html"), "2022-01-29"),
        arguments(
            "the bounds of the statistics are no date of publication",
            titled(title).saying("2021年12月31日"),
            "-"),
        arguments("a day that is none", titled(title).saying("2022年2月31日"), "-"),
        arguments("a date of an earlier year", titled(title).saying("2019年3月1日"), "-"));
  }

  @ParameterizedTest(name = "{0}: {2}")
  @MethodSource("dates")
  void readsTheDateOfPublication(String what, ReportTexts report, String expected) {
    Identity identity = RESOLVER.resolve(report.text()).identity();
    assertThat(identity.publishedOn().map(Object::toString).orElse("-")).isEqualTo(expected);
  }

  static Stream<Arguments> scopes() {
    return Stream.of(
        arguments("a whole place", titled("三明市2018年政府信息公开工作年度报告"), "consolidated"),
        arguments(
            "a government that covers its departments",
            titled("成都市人民政府2020年政府信息公开工作年度报告").saying("统筹推进所属各部门、各乡镇（街道）政务公开工作。"),
            "consolidated"),
        arguments(
            "a government that does not say what it covers",
            titled("平舆县人民政府2021年政府信息公开工作年度报告"),
            "unknown"),
        arguments(
            "a government that says only its own",
            titled("平舆县人民政府2021年政府信息公开工作年度报告").saying("本报告仅包括本级。"),
            "own"),
        arguments(
            "a government that leaves its agencies out",
            titled("平舆县人民政府2021年政府信息公开工作年度报告").saying("本报告数据未汇总各乡镇、县直各部门。"),
            "own"),
        arguments(
            "a whole place whose report leaves the agencies out",
            titled("平舆县2021年政府信息公开工作年度报告").saying("各乡镇、县直各单位不在本报告统计范围内。"),
            "own"),
        arguments(
            "agencies that publish reports of their own",
            titled("平舆县人民政府2021年政府信息公开工作年度报告").saying("全县各部门年度报告另行公布。"),
            "own"),
        arguments(
            "agencies that publish reports of their own, and are in this one",
            titled("平舆县人民政府2021年政府信息公开工作年度报告").saying("本报告综合各乡镇、县直各部门的年度报告编制而成，各部门报告另行公布。"),
            "consolidated"),
        arguments(
            "an office that consolidates",
            titled("中山市人民政府办公室2020年政府信息公开工作年度报告").saying("本报告汇总了各镇街、市各部门的数据。"),
            "consolidated"),
        arguments(
            "an office that guides others",
            titled("中山市人民政府办公室2020年政府信息公开工作年度报告").saying("我办汇总各部门意见，培训各单位人员。"),
            "own"),
        arguments(
            "an office only put the government's report together",
            untitled().saying("本报告由中山市人民政府办公室汇总编制。", "2020年，全市公开信息3条。"),
            "consolidated"),
        arguments(
            "a zone that counts for its agencies",
            titled("平潭综合实验区管委会2014年度政府信息公开工作年度报告").saying("区直各部门主动公开政府信息1687条。"),
            "consolidated"),
        arguments("a zone as such", titled("平潭综合实验区2018年度政府信息公开工作年度报告"), "consolidated"),
        arguments("a committee", titled("平潭综合实验区管委会2018年度政府信息公开工作年度报告"), "own"),
        arguments(
            "all branches of a service", titled("重庆市市场监管系统2023年政府信息公开工作年度报告"), "consolidated"),
        arguments(
            "a service and those below it",
            titled("国家税务总局安庆市税务局2023年政府信息公开工作年度报告").saying("本报告数据汇总国家税务总局安庆市税务局及所属县（市、区）税务局。"),
            "consolidated"),
        arguments(
            "a service by its system",
            titled("国家税务总局泰安市税务局2023年政府信息公开工作年度报告").saying("本报告数据为泰安市税务系统汇总数据。"),
            "consolidated"),
        arguments(
            "a customs house and those under it",
            titled("中华人民共和国湛江海关2023年政府信息公开工作年度报告").saying("本报告统计范围为湛江海关及其隶属海关。"),
            "consolidated"),
        arguments(
            "a service without those below it",
            titled("泰安市气象局2023年政府信息公开工作年度报告").saying("本报告数据不包括泰安市气象局及所辖县（市、区）气象局。"),
            "own"),
        arguments("the area of a customs house", titled("广州海关关区2021年政府信息公开工作年度报告"), "consolidated"),
        arguments("its office", titled("中山市人民政府办公室2020年政府信息公开工作年度报告"), "own"),
        arguments(
            "a department that works for the whole city",
            titled("柳州市财政局2021年政府信息公开工作年度报告").saying("全市各部门预算公开率100%。"),
            "own"),
        arguments("a township", titled("利辛县望疃镇2023年政府信息公开工作年度报告"), "own"),
        arguments("whoever says 我局", untitled().saying("本年度，我局公开信息3条。"), "own"),
        arguments("all customs", titled("海关总署2010年海关信息公开工作年度报告"), "consolidated"),
        arguments("the head office alone", titled("海关总署(本级机关)2020年政府信息公开工作年度报告"), "own"),
        arguments("nobody known", untitled().saying("公开信息3条。"), "unknown"));
  }

  @ParameterizedTest(name = "{0}: {2}")
  @MethodSource("scopes")
  void readsTheScope(String what, ReportTexts report, String expected) {
    assertThat(RESOLVER.resolve(report.text()).identity().scope().key()).isEqualTo(expected);
  }
}
