package org.gongkai.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.extract.Deformation.DRAWN;
import static org.gongkai.extract.Deformation.FORM;
import static org.gongkai.extract.Deformation.page;

import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.gongkai.extract.form.Form;
import org.gongkai.extract.form.FormLoader;
import org.gongkai.extract.report.AnnualReport;
import org.gongkai.extract.report.Origin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** A page inside what a content management system, a feed or a reader of tables hands over. */
class WrappedPagesTest {

  private static final String PAGE = page(FORM.table(FORM.rows()));

  private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";

  static Stream<Arguments> wrappings() {
    return Stream.of(
        Arguments.of(
            "a record of a data store",
            HEAD
                + "<datastore><recordset><record><![CDATA["
                + PAGE
                + "]]></record></recordset></datastore>"),
        Arguments.of(
            "an item of a feed",
            HEAD
                + "<rss version=\"2.0\" xmlns:content=\"http://purl.org/rss/1.0/modules/content/\"><channel>"
                + "<title>政务公开</title><item><title>"
                + Deformation.TITLE
                + "</title><content:encoded><![CDATA["
                + PAGE
                + "]]></content:encoded></item></channel></rss>"),
        Arguments.of(
            "an extractor's rows and cells",
            HEAD
                + "<doc title=\""
                + Deformation.TITLE
                + "\"><main>"
                + PAGE.replaceAll("<(/?)tr[^>]*>", "<$1row>")
                    .replaceAll("<(/?)t[dh]\\b([^>]*)>", "<$1cell$2>")
                    .replace("<br>", "")
                + "</main></doc>"),
        Arguments.of(
            "a call with escaped markup",
            "callback({\"result\": {\"title\": \""
                + Deformation.TITLE
                + "\", \"content\": \""
                + PAGE.replace("\"", "\\\"")
                    .replace("\n", "\\n")
                    .replace("&", "&amp;")
                    .replace("<", "&lt;")
                    .replace(">", "&gt;")
                + "\"}});"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("wrappings")
  void is_read_like_the_page_itself(String what, String text) {
    AnnualReport report = Figures.onlyReport(text, "page.xml");

    assertThat(Figures.of(report)).isEqualTo(DRAWN);
    assertThat(report.title()).isEqualTo(Deformation.TITLE);
  }

  @ParameterizedTest
  @CsvSource({
    "<urlset><url><loc>http://a.example/</loc></url></urlset>, unsupported",
    "<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><a>信息公开&x;</a>, no_report"
  })
  void other_xml_is_no_report(String xml, String status) {
    assertThat(
            TestedExtractor.EXTRACTOR
                .extract((HEAD + xml).getBytes(StandardCharsets.UTF_8), Origin.ofFile("a.xml"))
                .<String>fold(extracted -> "extracted", rejected -> rejected.status().key()))
        .isEqualTo(status);
  }

  @Test
  void elements_nested_a_hundred_thousand_deep_do_no_harm() {
    String xml = HEAD + "<a>".repeat(100_000) + "信息公开" + "</a>".repeat(100_000);
    assertThat(
            TestedExtractor.EXTRACTOR
                .extract(xml.getBytes(StandardCharsets.UTF_8), Origin.ofFile("a.xml"))
                .<String>fold(extracted -> "extracted", rejected -> rejected.status().key()))
        .isEqualTo("no_report");
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " → ",
      value = {
        "=\"12\" → 12",
        "\"=\"\"12\"\"\" → 12",
        "12.0 → 12",
        "NaN → blank",
        "'' → blank",
        "- → dash",
        "n.a. → illegible"
      })
  void a_field_of_csv_is_what_it_keeps(String field, String read) {
    String header = "项目,自然人,商业企业,科研机构,社会公益组织,法律服务机构,其他,总计\n";
    StringBuilder csv = new StringBuilder(header);
    FormLoader.load().table(Form.APPLICATIONS).rows("2021").stream()
        .map(row -> row.label().text().replace(",", "，"))
        .forEach(label -> csv.append(label + "," + field + ",0,0,0,0,0,12\n"));

    assertThat(
            Figures.of(Figures.onlyReport(csv.toString(), "a.csv"))
                .get("applications.granted.natural_person"))
        .isEqualTo(read);
  }
}
