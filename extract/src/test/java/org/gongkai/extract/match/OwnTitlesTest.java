package org.gongkai.extract.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.gongkai.extract.form.FormLoader;
import org.gongkai.extract.match.OwnTitles.OwnTitle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which titles in a text may be a report's own. */
class OwnTitlesTest {

  private static final OwnTitles TITLES = new OwnTitles(new TitleFinder(FormLoader.load()));

  private static final String FORESTRY = "临夏县林业局2012年政府信息公开工作年度报告";
  private static final String FINANCE = "临夏县财政局2012年政府信息公开工作年度报告";

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    FORESTRY + ", true",
    "标题: " + FORESTRY + ", true",
    "政府信息公开工作年度报告（2012年）, true",
    "首页>政务公开>" + FORESTRY + ", false",
    "《" + FORESTRY + "》, false",
    "图解" + FORESTRY + ", false",
    "关于做好2012年政府信息公开工作年度报告, false",
    "下载附件：" + FORESTRY + ", false",
  })
  void a_report_that_is_quoted_or_spoken_of_is_not_a_documents_own(String title, boolean own) {
    assertThat(TITLES.isOwn(title)).isEqualTo(own);
  }

  /** A slash ends a line. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          临夏县林业局2012年政府信息公开工作年度报告/正文 | 临夏县林业局2012年政府信息公开工作年度报告
          临夏县林业局2012年政府信息公开工作年度报告/正文/临夏县财政局2012年政府信息公开工作年度报告/正文 | 临夏县林业局2012年政府信息公开工作年度报告; 临夏县财政局2012年政府信息公开工作年度报告
          临夏县林业局政府信息公开工作年度报告/（2012年度） | 临夏县林业局政府信息公开工作年度报告（2012年度）
          临夏县财政局2011年政府信息公开工作年度报告/正文/临夏县林业局政府信息公开工作年度报告/（2012年度） | 临夏县财政局2011年政府信息公开工作年度报告; 临夏县林业局政府信息公开工作年度报告（2012年度）
          首页 年报 临夏县林业局2012年政府信息公开工作年度报告 来源 | 临夏县林业局2012年政府信息公开工作年度报告
          正文 | ''
          """)
  void every_title_is_found_once(String lines, String titles) {
    assertThat(
            TITLES.in(List.of(lines.split("/"))).stream()
                .map(OwnTitle::text)
                .collect(Collectors.joining("; ")))
        .isEqualTo(titles);
  }

  @ParameterizedTest
  @CsvSource({
    FORESTRY + ", " + FORESTRY + ", true",
    FORESTRY + ", 2012年政府信息公开工作年度报告, true",
    "2012年政府信息公开工作年度报告, " + FORESTRY + ", true",
    FORESTRY + ", " + FINANCE + ", false",
    FORESTRY + ", 2013年政府信息公开工作年度报告, false",
  })
  void a_title_may_come_again_without_its_agency(String one, String other, boolean same) {
    assertThat(new OwnTitle(0, 1, one).isSameAs(new OwnTitle(2, 3, other))).isEqualTo(same);
  }
}
