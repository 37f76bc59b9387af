package org.gongkai.extract.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.gongkai.extract.document.odf.FlatOdfReader;
import org.gongkai.extract.document.odf.OdsReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sheets of OpenDocument as grids. In the cells, c is a cell and x a covered one. */
class OdsReaderTest {

  private static final String TYPE = "application/vnd.oasis.opendocument.spreadsheet";

  private final DocumentReader reader = new DocumentReader(List.of(new OdsReader()));

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '→',
      value = {
        "<row><c><p>甲</p></c><c n='3'><p>0</p></c><c><p>5</p></c></row> → |甲|0|0|0|5|",
        "<row><c><p>甲</p></c><c n='2'/><c><p>5</p></c><c n='16380'/></row> → |甲|||5|",
        "<row><c><p>甲</p></c></row><row n='1048000'><c n='16384'/></row> → |甲|/||",
        "<row n='2'><c><p>0</p></c></row> → |0|/|0|",
        "<row><c cs='2'><p>甲</p></c><x/><c><p>1</p></c></row> → |甲|甲^|1|",
        "<row><c rs='2'><p>甲</p></c><c><p>1</p></c></row><row><x/><c><p>2</p></c></row> → |甲|1|/|甲^|2|",
        "<row><c><p>商业</p><p>企业</p></c></row> → |商业⏎企业|",
        "<row><c><annotation><p>核对</p></annotation><p>1</p></c></row> → |1|",
      })
  void a_cell_that_is_written_once_stands_in_all_its_places(String rows, String expected)
      throws IOException {
    assertThat(String.join("/", Shown.lines(read(sheet("三", "", rows)))))
        .isEqualTo("三/" + expected);
  }

  @Test
  void a_hidden_sheet_is_not_read() throws IOException {
    String row = "<row><c><p>甲</p></c><c><p>%d</p></c></row>";
    assertThat(
            Shown.lines(
                read(
                    sheet("上年", " table:style-name=\"hidden\"", row.formatted(1))
                        + sheet("本年", "", row.formatted(2)))))
        .containsExactly("本年", "|甲|2|");
  }

  /** A flat file is what a package holds, in one file of XML. */
  @Test
  void a_flat_file_is_read_as_what_its_root_says() {
    assertThat(flat("spreadsheet", "<table:table table:name='本年'>" + ROWS + "</table:table>"))
        .containsExactly("本年", "|规章|3|");
    assertThat(flat("text", "<text:p>前</text:p><table:table>" + ROWS + "</table:table>"))
        .containsExactly("前", "|规章|3|");
  }

  private static final String ROWS =
      "<table:table-row><table:table-cell><text:p>规章</text:p></table:table-cell>"
          + "<table:table-cell><text:p>3</text:p></table:table-cell></table:table-row>";

  private static List<String> flat(String kind, String content) {
    String xml =
        "<?xml version='1.0' encoding='UTF-8'?><office:document"
            + " xmlns:office='urn:oasis:names:tc:opendocument:xmlns:office:1.0'"
            + " xmlns:table='urn:oasis:names:tc:opendocument:xmlns:table:1.0'"
            + " xmlns:text='urn:oasis:names:tc:opendocument:xmlns:text:1.0'"
            + " office:mimetype='application/vnd.oasis.opendocument.%s'><office:body><office:%s>%s</office:%s></office:body></office:document>"
                .formatted(kind, kind, content, kind);
    return Shown.lines(
        new DocumentReader(List.of(new FlatOdfReader()))
            .read(xml.getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void a_package_without_content_is_unreadable() throws IOException {
    assertThat(Shown.outcome(new OdsReader().read(zip("other.xml", ""), TYPE)))
        .isEqualTo("unreadable parse_error");
  }

  private Reading read(String sheets) throws IOException {
    String content =
        """
        <office:document-content xmlns:office="o" xmlns:table="t" xmlns:text="x" xmlns:style="s">
        <style:style style:name="hidden"><style:table-properties table:display="false"/></style:style>
        <office:spreadsheet>%s</office:spreadsheet></office:document-content>"""
            .formatted(sheets);
    return reader.read(zip("content.xml", content));
  }

  private static String sheet(String name, String attributes, String rows) {
    String table =
        rows.replace("row>", "table:table-row>")
            .replace("<row", "<table:table-row")
            .replace("<row n=", "<table:table-row n=")
            .replace("<c", "<table:table-cell")
            .replace("</c>", "</table:table-cell>")
            .replace("<x/>", "<table:covered-table-cell/>")
            .replace("p>", "text:p>")
            .replace("<table:table-row n=", "<table:table-row table:number-rows-repeated=")
            .replace("<table:table-cell n=", "<table:table-cell table:number-columns-repeated=")
            .replace(" cs=", " table:number-columns-spanned=")
            .replace(" rs=", " table:number-rows-spanned=");
    return "<table:table table:name=\"%s\"%s>%s</table:table>".formatted(name, attributes, table);
  }

  private static byte[] zip(String part, String content) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      byte[] type = TYPE.getBytes(StandardCharsets.US_ASCII);
      ZipEntry mimetype = new ZipEntry("mimetype");
      mimetype.setMethod(ZipEntry.STORED);
      mimetype.setSize(type.length);
      CRC32 crc = new CRC32();
      crc.update(type);
      mimetype.setCrc(crc.getValue());
      zip.putNextEntry(mimetype);
      zip.write(type);
      zip.putNextEntry(new ZipEntry(part));
      zip.write(content.getBytes(StandardCharsets.UTF_8));
    }
    return bytes.toByteArray();
  }
}
