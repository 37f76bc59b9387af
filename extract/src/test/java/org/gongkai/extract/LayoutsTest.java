package org.gongkai.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.extract.Deformation.FORM;
import static org.gongkai.extract.Deformation.page;
import static org.gongkai.extract.TestedExtractor.EXTRACTOR;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongkai.extract.document.Document;
import org.gongkai.extract.document.DocumentReader;
import org.gongkai.extract.document.html.HtmlReader;
import org.gongkai.extract.report.AnnualReport;
import org.gongkai.extract.report.Origin;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** One report in all the layouts that keep its blank cells: the same figures are read of each. */
class LayoutsTest {

  private static final String FULL = html(page(FORM.table(FORM.rows())));

  /** Every third number of table 三 is a blank cell, and every one of the first column. */
  private static final String SPARSE = html(page(FORM.table(FORM.rows(sparse()))));

  static Stream<Arguments> layouts() {
    return Stream.of(FULL, SPARSE)
        .flatMap(
            html ->
                Stream.concat(texts(html), Stream.concat(scripts(html), encodings(html)))
                    .map(e -> Arguments.of(e.getKey(), e.getValue(), html)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("layouts")
  void a_report_says_the_same_in_every_layout(String layout, byte[] bytes, String html) {
    AnnualReport asPage = read(html.getBytes(StandardCharsets.UTF_8));
    AnnualReport read = read(bytes);
    assertThat(Figures.of(read)).isEqualTo(Figures.of(asPage));
    assertThat(Figures.findings(read)).isEmpty();
    assertThat(read.title()).isEqualTo(Deformation.TITLE);
  }

  private static Stream<Map.Entry<String, byte[]>> texts(String html) {
    Document document =
        (Document)
            new DocumentReader(List.of(new HtmlReader()))
                .read(html.getBytes(StandardCharsets.UTF_8));
    return Map.ofEntries(
            Map.entry("rows of tabs", Layouts.rows("", "\t", "")),
            Map.entry("rows of tabs, merged cells repeated", Layouts.repeatedRows("\t")),
            Map.entry("commas", Layouts.rows("", ",", "")),
            Map.entry("semicolons", Layouts.rows("", ";", "")),
            Map.entry("commas and quotation marks", Layouts.rows("\"", "\",\"", "\"")),
            Map.entry("rows framed by pipes", Layouts.rows("| ", " | ", " |")),
            Map.entry("a pipe behind each cell", Layouts.rows("", " | ", " |")),
            Map.entry("pipes between the cells alone", Layouts.rows("", " | ", "")),
            Map.entry("pipes, merged cells repeated", Layouts.repeatedRows(" | ")),
            Map.entry("markdown", Layouts.markdown(100)),
            Map.entry("markdown in pieces of three rows", Layouts.markdown(3)),
            Map.entry("a cell a line and a pipe", Layouts.cells(c -> List.of(c + " |"))),
            Map.entry("a cell a line, a lone pipe a blank", Layouts.cells(LayoutsTest::orPipe)),
            Map.entry("pipes on lines between the cells", Layouts.cells(c -> List.of(c, "|"))),
            Map.entry("blank cells gathered on a line", Layouts::gatheredBlanks))
        .entrySet()
        .stream()
        .map(
            e ->
                Map.entry(
                    e.getKey(),
                    Layouts.text(document, e.getValue()).getBytes(StandardCharsets.UTF_8)));
  }

  private static List<String> orPipe(String cell) {
    return List.of(cell.isEmpty() ? "|" : cell);
  }

  private static Stream<Map.Entry<String, byte[]>> scripts(String html) {
    String escaped =
        html.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n").replace("</", "<\\/");
    String ascii =
        escaped
            .chars()
            .mapToObj(c -> c < 128 ? String.valueOf((char) c) : "\\u%04x".formatted(c))
            .collect(Collectors.joining());
    return Map.of(
            "a string in a script", "var content = \"" + escaped + "\";\n$('#zoom').html(content);",
            "a string in the script of a page", inPage("var content = \"" + escaped + "\";"),
            "a string in JSON", "{\"id\": 7, \"content\": \"" + escaped + "\"}",
            "JSON with the characters escaped", "{\"id\": 7, \"content\": \"" + ascii + "\"}")
        .entrySet()
        .stream()
        .map(e -> Map.entry(e.getKey(), e.getValue().getBytes(StandardCharsets.UTF_8)));
  }

  private static String inPage(String script) {
    return "<html><head><title>公开</title></head><body><div id='zoom'></div><script>"
        + script
        + "</script></body></html>";
  }

  private static Stream<Map.Entry<String, byte[]>> encodings(String html) {
    return Stream.of(
        Map.entry("UTF-16", html.getBytes(StandardCharsets.UTF_16)),
        Map.entry("GB18030", html.getBytes(Charset.forName("GB18030"))),
        Map.entry("mht, base64, GBK", mht(html, "base64", "GBK")),
        Map.entry("mht, quoted-printable", mht(html, "quoted-printable", "UTF-8")));
  }

  private static byte[] mht(String html, String transfer, String charset) {
    byte[] bytes = html.getBytes(Charset.forName(charset));
    StringBuilder quoted = new StringBuilder();
    for (byte b : bytes) {
      quoted.append("=%02X".formatted(b & 0xFF)).append(quoted.length() % 76 > 70 ? "=\r\n" : "");
    }
    String body =
        transfer.equals("base64")
            ? Base64.getMimeEncoder().encodeToString(bytes)
            : quoted.toString();
    return """
        From: <Saved by Browser>
        MIME-Version: 1.0
        Content-Type: multipart/related; type="text/html"; boundary="----Part"

        ------Part
        Content-Type: text/html; charset="%s"
        Content-Transfer-Encoding: %s

        %s
        ------Part--
        """
        .formatted(charset, transfer, body)
        .getBytes(StandardCharsets.US_ASCII);
  }

  private static Map<String, List<String>> sparse() {
    Map<String, List<String>> sparse = new TreeMap<>();
    FORM.numbers()
        .forEach(
            (row, numbers) ->
                sparse.put(
                    row,
                    numbers.stream()
                        .map(n -> n % 3 == 0 || n.equals(numbers.get(0)) ? "" : n.toString())
                        .toList()));
    return sparse;
  }

  private static String html(String body) {
    return "<html><body>" + body + "</body></html>";
  }

  private static AnnualReport read(byte[] bytes) {
    List<AnnualReport> reports = Figures.reports(EXTRACTOR.extract(bytes, Origin.ofFile("nb")));
    assertThat(reports).hasSize(1);
    return reports.get(0);
  }
}
