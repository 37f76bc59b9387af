package org.gongkai.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static org.gongkai.extract.TestedExtractor.EXTRACTOR;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongkai.extract.document.TextDecoder;
import org.gongkai.extract.print.Script;
import org.gongkai.extract.report.AnnualReport;
import org.gongkai.extract.report.Origin;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Reports in traditional characters, as mirrors serve them, and in the encodings of old pages. */
class TraditionalScriptTest {

  private static final String REPORT =
      """
      江门市新会区司法局2022年政府信息公开工作年度报告
      一、总体情况
      本机关认真做好公开工作，统计期限为2022年1月1日至2022年12月31日。
      三、收到和处理政府信息公开申请情况
      项目 自然人 商业企业 科研机构 社会公益组织 法律服务机构 其他 总计
      一、本年新收政府信息公开申请数量 2 1 0 0 0 1 4
      二、上年结转政府信息公开申请数量 0 0 0 0 0 0 0
      三、本年度办理结果 （一）予以公开 2 1 0 0 0 1 4
      3.补正后申请内容仍不明确 0 0 0 0 0 0 0
      （七）总计 2 1 0 0 0 1 4
      四、结转下年度继续办理 0 0 0 0 0 0 0
      """;

  static Stream<Path> pages() throws IOException {
    try (Stream<Path> samples = Files.walk(Path.of("../data-samples"))) {
      return samples
          .filter(file -> file.toString().endsWith(".html"))
          .sorted()
          .limit(8)
          .toList()
          .stream();
    }
  }

  @ParameterizedTest
  @MethodSource("pages")
  void a_converted_page_comes_out_like_its_original(Path page) throws IOException {
    String original = TextDecoder.decode(Files.readAllBytes(page)).replace("charset=", "");
    Origin origin = Origin.ofFile(page.getFileName().toString());
    List<AnnualReport> expected = reports(original.getBytes(StandardCharsets.UTF_8), origin);
    List<AnnualReport> converted =
        reports(traditional(original).getBytes(StandardCharsets.UTF_8), origin);

    assertThat(traditional(original)).isNotEqualTo(original).contains("報告", "後", "屬於");
    assertThat(converted)
        .extracting(AnnualReport::title)
        .isEqualTo(expected.stream().map(AnnualReport::title).toList());
    assertThat(converted)
        .extracting(Figures::of)
        .isEqualTo(expected.stream().map(Figures::of).toList());
    assertThat(converted)
        .extracting(report -> report.identity().agency(), report -> report.identity().region())
        .isEqualTo(
            expected.stream()
                .map(r -> tuple(r.identity().agency(), r.identity().region()))
                .toList());
  }

  @ParameterizedTest(name = "{0}, traditional: {1}")
  @CsvSource({
    "UTF-8, false",
    "GB18030, false",
    "UTF-16LE, false",
    "UTF-8, true",
    "Big5, true",
    "HZ, false"
  })
  void an_encoding_is_told_by_what_makes_sense(String encoding, boolean traditional) {
    String text = traditional ? traditional(REPORT) : REPORT;
    byte[] bytes = encoding.equals("HZ") ? inHz(text) : text.getBytes(Charset.forName(encoding));
    List<AnnualReport> reports = reports(bytes, Origin.ofFile("nb.txt"));

    assertThat(reports).hasSize(1);
    assertThat(Figures.of(reports.get(0)))
        .containsEntry("applications.new_received.total", "4")
        .containsEntry("applications.carried_in.total", "0")
        .containsEntry("applications.results_total.natural_person", "2");
    assertThat(reports.get(0).title()).isEqualTo("江门市新会区司法局2022年政府信息公开工作年度报告");
  }

  private static List<AnnualReport> reports(byte[] bytes, Origin origin) {
    return Figures.reports(EXTRACTOR.extract(bytes, origin));
  }

  /** With the first traditional character for each simplified one that has any. */
  private static String traditional(String simplified) {
    Map<Character, Character> others = new HashMap<>(Map.of('后', '後', '于', '於'));
    for (char c = '\u4e00'; c < '\u9fff'; c++) {
      if (Script.simplified(c) != c) {
        others.putIfAbsent(Script.simplified(c), c);
      }
    }
    return simplified
        .chars()
        .mapToObj(c -> String.valueOf(Objects.requireNonNullElse(others.get((char) c), (char) c)))
        .collect(Collectors.joining());
  }

  private static byte[] inHz(String text) {
    StringBuilder hz = new StringBuilder();
    for (String run :
        text.split("(?<=[\\x00-\\x7f])(?=[^\\x00-\\x7f])|(?<=[^\\x00-\\x7f])(?=[\\x00-\\x7f])")) {
      if (run.charAt(0) < 0x80) {
        hz.append(run);
      } else {
        hz.append("~{");
        for (byte b : run.getBytes(Charset.forName("GB2312"))) {
          hz.append((char) (b & 0x7f));
        }
        hz.append("~}");
      }
    }
    return hz.toString().getBytes(StandardCharsets.US_ASCII);
  }
}
