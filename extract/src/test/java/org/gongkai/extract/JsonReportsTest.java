package org.gongkai.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.extract.TestedExtractor.EXTRACTOR;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongkai.extract.report.AnnualReport;
import org.gongkai.extract.report.Extraction;
import org.gongkai.extract.report.Origin;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What crawlers write as JSON: a text in a field, tables as lists, an object a line. */
class JsonReportsTest {

  private static final String TITLE = "某某县水利局2022年政府信息公开工作年度报告";
  private static final String INTRODUCTION =
      "根据《中华人民共和国政府信息公开条例》编制本报告。".repeat(9) + "\\n一、总体情况\\n认真做好公开工作。\\n";
  private static final String READ = "new_received 2,1,0,0,0,1,4; carried_in 0,0,0,0,0,0,0";

  static Stream<Arguments> documents() {
    return Stream.of(
        arguments(
            "a text with tabs, the title behind it",
            "{\"content\": \"%s三、收到和处理政府信息公开申请情况\\n项目\\t自然人\\t商业企业\\t科研机构\\t社会公益组织\\t法律服务机构\\t其他\\t总计\\n一、本年新收政府信息公开申请数量\\t2\\t1\\t0\\t0\\t0\\t1\\t4\\n二、上年结转政府信息公开申请数量\\t0\\t0\\t0\\t0\\t0\\t0\\t0\", \"title\": \"%s\"}"
                .formatted(INTRODUCTION, TITLE),
            READ),
        arguments(
            "an object a line, the second of something else",
            "{\"title\": \"%s\", \"content\": \"%s三、收到和处理政府信息公开申请情况\\n项目 自然人 商业企业 科研机构 社会公益组织 法律服务机构 其他 总计\\n一、本年新收政府信息公开申请数量 2 1 0 0 0 1 4\\n二、上年结转政府信息公开申请数量 0 0 0 0 0 0 0\"}\n{\"title\": \"会议通知\", \"content\": \"定于明日开会。\"}"
                .formatted(TITLE, INTRODUCTION),
            READ),
        arguments(
            "tables as lists of rows",
            "{\"title\": \"%s\", \"text\": \"%s\", \"tables\": [[[\"项目\", \"自然人\", \"商业企业\", \"科研机构\", \"社会公益组织\", \"法律服务机构\", \"其他\", \"总计\"], [\"一、本年新收政府信息公开申请数量\", 2, 1, 0, 0, 0, 1, 4], [\"二、上年结转政府信息公开申请数量\", \"0\", \"0\", \"0\", \"0\", \"0\", \"0\", \"0\"]]]}"
                .formatted(TITLE, INTRODUCTION),
            READ),
        arguments(
            "a table as a list of records",
            "{\"title\": \"%s\", \"text\": \"%s\", \"rows\": [{\"项目\": \"一、本年新收政府信息公开申请数量\", \"总计\": 4, \"自然人\": 2, \"商业企业\": 1, \"科研机构\": 0, \"社会公益组织\": 0, \"法律服务机构\": 0, \"其他\": 1}, {\"项目\": \"二、上年结转政府信息公开申请数量\", \"总计\": 0, \"自然人\": 0, \"商业企业\": 0, \"科研机构\": 0, \"社会公益组织\": 0, \"法律服务机构\": 0, \"其他\": 0}]}"
                .formatted(TITLE, INTRODUCTION),
            READ),
        arguments(
            "a table as a list of records below a short text",
            "{\"标题\": \"%s\", \"正文\": \"编制本报告。\", \"表格\": {\"收到和处理政府信息公开申请情况\": [{\"项目\": \"一、本年新收政府信息公开申请数量\", \"自然人\": 2, \"商业企业\": 1, \"科研机构\": 0, \"社会公益组织\": 0, \"法律服务机构\": 0, \"其他\": 1, \"总计\": 4}, {\"项目\": \"二、上年结转政府信息公开申请数量\", \"自然人\": 0, \"商业企业\": 0, \"科研机构\": 0, \"社会公益组织\": 0, \"法律服务机构\": 0, \"其他\": 0, \"总计\": 0}]}}"
                .formatted(TITLE),
            READ),
        arguments(
            "a text as a list of its lines",
            "[\"%s\", \"%s\", \"三、收到和处理政府信息公开申请情况\", \"项目 自然人 商业企业 科研机构 社会公益组织 法律服务机构 其他 总计\", \"一、本年新收政府信息公开申请数量 2 1 0 0 0 1 4\", \"二、上年结转政府信息公开申请数量 0 0 0 0 0 0 0\"]"
                .formatted(TITLE, INTRODUCTION),
            READ),
        arguments(
            "a list of titles and addresses",
            "[{\"title\": \"%s\", \"url\": \"http://example.org/1.html\"}, {\"title\": \"%s\", \"url\": \"http://example.org/2.html\"}]"
                .formatted(TITLE, TITLE),
            "unsupported"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("documents")
  void text_and_tables_in_json_are_read(String what, String json, String read) {
    Extraction extraction =
        EXTRACTOR.extract(json.getBytes(StandardCharsets.UTF_8), Origin.ofFile("page.json"));
    assertThat(
            extraction.<String>fold(
                extracted ->
                    extracted.reports().stream()
                        .map(JsonReportsTest::rows)
                        .collect(Collectors.joining(" and ")),
                rejected -> rejected.status().key()))
        .isEqualTo(read);
  }

  private static String rows(AnnualReport report) {
    assertThat(report.title()).isEqualTo(TITLE);
    return Stream.of("new_received", "carried_in")
        .map(
            row -> {
              List<String> cells =
                  report.table("applications").rows().get(row).keySet().stream()
                      .map(column -> Figures.of(report).get("applications." + row + "." + column))
                      .toList();
              return row + " " + String.join(",", cells);
            })
        .collect(Collectors.joining("; "));
  }
}
