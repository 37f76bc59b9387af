package org.gongkai.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.extract.TestedExtractor.EXTRACTOR;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongkai.extract.document.DocxFile;
import org.gongkai.extract.report.Agency;
import org.gongkai.extract.report.AnnualReport;
import org.gongkai.extract.report.Extraction;
import org.gongkai.extract.report.Finding;
import org.gongkai.extract.report.Identity;
import org.gongkai.extract.report.Origin;
import org.gongkai.extract.report.Region;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whose a report is and of when, in every format alike. In the lines / begins the next one. */
class WhoseAndWhenTest {

  /** A report in words between what stands above it and the signature. */
  private static final String REPORT =
      "%s/一、总体情况/%s/二、主动公开政府信息情况/主动公开政府信息12条。/三、收到和处理政府信息公开申请情况"
          + "/本年收到政府信息公开申请3件，均已答复。/四、政府信息公开行政复议、行政诉讼情况/行政复议1件，行政诉讼0件。/%s";

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "柳州市财政局2022年政府信息公开工作年度报告 | 2022年，我局做好公开工作。 | 柳州市财政局/2023年1月9日"
            + " | 2022 finance 450200 own 2023-01-09",
        "发布日期：2023-01-20/柳州市财政局2022年政府信息公开工作年度报告 | 2022年，我局做好公开工作。"
            + " | 柳州市财政局/2023年1月9日 | 2022 finance 450200 own 2023-01-20",
        "柳州市财政局2021年政府信息公开工作年度报告 | 2022年，我局做好公开工作。2022年，我局新设专栏。"
            + " | 柳州市财政局/2023年1月9日 | 2022 finance 450200 own 2023-01-09 identity_conflict",
        "柳州市财政局2022年政府信息公开工作年度报告 | 2022年，我局做好公开工作。 | 柳州市财政局/2022年1月9日"
            + " | 2022 finance 450200 own - identity_conflict",
        "柳州市财政局2022年上半年政府信息公开工作报告 | 上半年，我局做好公开工作。 | 柳州市财政局/2022年7月9日"
            + " | - finance 450200 own 2022-07-09 not_annual",
        "南山区财政局2022年政府信息公开工作年度报告 | 2022年，我局赴深圳市南山区学习，与深圳市南山区结对。"
            + " | 南山区财政局/2023年1月9日 | 2022 finance - own 2023-01-09",
        "黄河上中游管理局2022年政府信息公开工作年度报告 | 2022年，在西安市、西安市、西安市开展工作。"
            + " | 2023年1月9日 | 2022 other - own 2023-01-09",
        "宁波海关2022年政府信息公开工作年度报告 | 2022年，我关做好公开工作。 | 宁波海关/2023年1月9日"
            + " | 2022 customs - own 2023-01-09",
        "柳州市人民政府办公室2022年政府信息公开工作年度报告 | 本报告数据汇总了市直各部门、各县区数据。"
            + " | 2023年1月9日 | 2022 government_office 450200 consolidated 2023-01-09",
        "柳州市人民政府2022年政府信息公开工作年度报告 | 本报告数据不包含市直各部门、各县区数据。"
            + " | 2023年1月9日 | 2022 government 450200 own 2023-01-09",
        "柳州市财政局2022年政府信息公开工作年度报告 | 2022年，我局做好公开工作。"
            + " | 柳州市财政局/2023年1月9日/下一篇：桂林市教育局2020年政府信息公开工作年度报告/友情链接/南宁市公安局"
            + " | 2022 finance 450200 own 2023-01-09",
      })
  void is_read_as_a_reader_would(String above, String text, String below, String expected) {
    List<String> lines = List.of(REPORT.formatted(above, text, below).split("/"));
    assertThat(
            Stream.<Function<List<String>, byte[]>>of(
                    WhoseAndWhenTest::page, WhoseAndWhenTest::docx, WhoseAndWhenTest::plain)
                .map(format -> shown(format.apply(lines))))
        .containsOnly(expected);
  }

  private static byte[] page(List<String> lines) {
    String body = lines.stream().map("<p>%s</p>"::formatted).collect(Collectors.joining("\n"));
    return ("<html><meta charset=\"utf-8\"><body>" + body + "</body></html>")
        .getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] docx(List<String> lines) {
    return DocxFile.of(
        lines.stream()
            .map("<w:p><w:r><w:t>%s</w:t></w:r></w:p>"::formatted)
            .collect(Collectors.joining()));
  }

  private static byte[] plain(List<String> lines) {
    return String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
  }

  private static String shown(byte[] document) {
    Extraction extraction = EXTRACTOR.extract(document, Origin.ofFile("document"));
    AnnualReport report = ((Extraction.Extracted) extraction).reports().get(0);
    Identity identity = report.identity();
    return Stream.of(
            Stream.of(identity.year().isPresent() ? "" + identity.year().getAsInt() : "-"),
            identity.agency().map(Agency::type).stream(),
            Stream.of(identity.region().flatMap(Region::code).orElse("-")),
            Stream.of(identity.scope().key()),
            Stream.of(identity.publishedOn().map(Object::toString).orElse("-")),
            report.findings().stream()
                .map(Finding::rule)
                .filter(rule -> rule.equals("identity_conflict") || rule.equals("not_annual")))
        .flatMap(values -> values)
        .collect(Collectors.joining(" "));
  }
}
