package org.gongkai.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.extract.TestedExtractor.EXTRACTOR;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gongkai.extract.report.AnnualReport;
import org.gongkai.extract.report.Origin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What crawlers write as JSON, in scripts and in csv: a text in a field, tables as lists, an object
 * or a record a page.
 */
class JsonReportsTest {

  private static final String TITLE = "某某县水利局2022年政府信息公开工作年度报告";
  private static final String INTRODUCTION =
      "根据《中华人民共和国政府信息公开条例》编制本报告。".repeat(9) + "\\n一、总体情况\\n认真做好公开工作。\\n";
  private static final String READ = "new_received 2,1,0,0,0,1,4; carried_in 0,0,0,0,0,0,0";

  private static final String PAGE =
      "<h1>"
          + TITLE
          + "</h1><p>三、收到和处理政府信息公开申请情况</p><table>"
          + lines()
              .skip(3)
              .map(row -> "<tr><td>" + row.replace(" ", "</td><td>") + "</td></tr>")
              .collect(Collectors.joining())
          + "</table>";

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
            "recognised lines with their places",
            "{\"words_result\": [%s]}"
                .formatted(
                    lines()
                        .map(
                            line ->
                                "{\"words\": \"%s\", \"location\": {\"top\": 7}}".formatted(line))
                        .collect(Collectors.joining(", "))),
            READ),
        arguments(
            "recognised cells with their places, a blank one not told of",
            "{\"title\": \"%s\", \"text\": \"%s\", \"body\": [%s]}"
                .formatted(TITLE, INTRODUCTION, cells()),
            "new_received 2,1,0,0,0,1,4; carried_in 0,0,0,0,blank,0,0"),
        arguments(
            "a page in JSON in a string of JSON, its brackets escaped",
            "{\"data\": \"{\\\"content\\\": \\\"%s\\\"}\"}"
                .formatted(PAGE.replace("<", "\\\\u003c").replace(">", "\\\\u003e")),
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
    assertThat(read(json.getBytes(StandardCharsets.UTF_8), "page.json")).isEqualTo(read);
  }

  /** The page has no tables but those in its script. */
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      value = {
        "a state            ; <script>window.__INITIAL_STATE__={\"a\":\"P\"}</script>          ; \\u003c ; \\u003e",
        "a function's words ; <script>window.__NUXT__=(function(a,b){return {c:b}}(1,\"P\"))</script> ; \\x3C ; \\x3E",
        "escaped by percent ; <script>document.write(unescape('P'))</script>                ; %3C ; %3E",
        "escaped by number  ; <script>document.write(unescape('P'))</script>                ; %u003C ; %u003E",
        "a template         ; <script type='text/template'>P</script>                       ; < ; >"
      })
  void pages_that_a_script_writes_are_read(
      String what, String script, String opening, String closing) {
    String page = PAGE.replace("<", opening).replace(">", closing);
    String html =
        "<html><head><title>" + TITLE + "</title></head><body>" + script.replace("P", page);
    assertThat(read(html.getBytes(StandardCharsets.UTF_8), "page.html")).isEqualTo(READ);
  }

  @Test
  void records_of_a_csv_with_a_text_of_many_lines_are_pages() {
    String text = lines().skip(1).collect(Collectors.joining("\n")).replace("\\n", "\n");
    String csv =
        "url,title,content\nhttp://example.org/1,%s,\"%s\"\nhttp://example.org/2,会议通知,\"%s\"\n"
            .formatted(TITLE, text, "定于明日开会。\n".repeat(40));
    assertThat(read(csv.getBytes(StandardCharsets.UTF_8), "pages.csv")).isEqualTo(READ);
  }

  @ParameterizedTest
  @ValueSource(strings = {"ISO-8859-1", "escapes"})
  void text_that_was_written_in_another_encoding_is_put_right(String how) {
    String text = lines().collect(Collectors.joining("\n")).replace("\\n", "\n");
    String wrong =
        how.equals("escapes")
            ? text.chars()
                .mapToObj(c -> c < 128 ? String.valueOf((char) c) : "\\u%04x".formatted(c))
                .collect(Collectors.joining())
            : new String(text.getBytes(StandardCharsets.UTF_8), Charset.forName(how));
    assertThat(read(wrong.getBytes(StandardCharsets.UTF_8), "page.txt")).isEqualTo(READ);
  }

  /** A report in few lines. */
  private static Stream<String> lines() {
    return Stream.of(
        TITLE,
        INTRODUCTION,
        "三、收到和处理政府信息公开申请情况",
        "项目 自然人 商业企业 科研机构 社会公益组织 法律服务机构 其他 总计",
        "一、本年新收政府信息公开申请数量 2 1 0 0 0 1 4",
        "二、上年结转政府信息公开申请数量 0 0 0 0 0 0 0");
  }

  private static String cells() {
    List<String> rows = lines().skip(3).toList();
    return IntStream.range(0, rows.size())
        .boxed()
        .flatMap(
            row -> {
              String[] cells = rows.get(row).split(" ");
              return IntStream.range(0, cells.length)
                  .filter(column -> row < 2 || column != 5)
                  .mapToObj(
                      column ->
                          "{\"row_start\": %d, \"row_end\": %d, \"col_start\": %d, \"words\": \"%s\"}"
                              .formatted(row, row + 1, column, cells[column]));
            })
        .collect(Collectors.joining(", "));
  }

  private static String read(byte[] bytes, String name) {
    return EXTRACTOR
        .extract(bytes, Origin.ofFile(name))
        .<String>fold(
            extracted ->
                extracted.reports().stream()
                    .map(JsonReportsTest::rows)
                    .collect(Collectors.joining(" and ")),
            rejected -> rejected.status().key());
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
