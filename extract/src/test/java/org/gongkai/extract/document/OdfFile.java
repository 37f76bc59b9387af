package org.gongkai.extract.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The smallest packages of OpenDocument, around content written in a test. */
public final class OdfFile {

  private static final String STYLES =
      style("text", "struck", "", "style:text-line-through-style='solid'")
          + style("text", "older", "style:parent-style-name='struck'", "")
          + style("text", "hidden", "", "text:display='none'")
          + style("text", "super", "", "style:text-position='super 58%'")
          + style("text", "lifted", "", "style:text-position='33% 58%'")
          + style("table-cell", "out", "", "style:text-line-through-type='single'");

  private OdfFile() {}

  /** A text. */
  public static byte[] text(String content) {
    return zip(
        "application/vnd.oasis.opendocument.text", "<office:text>" + content + "</office:text>");
  }

  /** A spreadsheet. */
  public static byte[] sheet(String content) {
    return zip(
        "application/vnd.oasis.opendocument.spreadsheet",
        "<office:spreadsheet>" + content + "</office:spreadsheet>");
  }

  private static String style(String family, String name, String attributes, String properties) {
    return "<style:style style:family='%s' style:name='%s' %s><style:text-properties %s/></style:style>"
        .formatted(family, name, attributes, properties);
  }

  private static byte[] zip(String type, String body) {
    String content =
        "<office:document-content xmlns:office='o' xmlns:table='t' xmlns:text='x' xmlns:style='s'>"
            + "<office:automatic-styles>%s</office:automatic-styles><office:body>%s</office:body>"
                .formatted(STYLES, body)
            + "</office:document-content>";
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      byte[] mimetype = type.getBytes(StandardCharsets.US_ASCII);
      ZipEntry first = new ZipEntry("mimetype");
      CRC32 checksum = new CRC32();
      checksum.update(mimetype);
      first.setMethod(ZipEntry.STORED);
      first.setSize(mimetype.length);
      first.setCrc(checksum.getValue());
      zip.putNextEntry(first);
      zip.write(mimetype);
      zip.putNextEntry(new ZipEntry("content.xml"));
      zip.write(content.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
