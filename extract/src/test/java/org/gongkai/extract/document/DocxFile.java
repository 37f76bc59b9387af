package org.gongkai.extract.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The smallest Word documents that are one, around WordprocessingML written in a test. */
public final class DocxFile {

  private static final String BODY_TYPE =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
  private static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";

  private DocxFile() {}

  /** A document with this content of {@code w:body}. */
  public static byte[] of(String body) {
    return ofPart(main(body));
  }

  /** The same with a part of styles. */
  public static byte[] of(String body, String styles) {
    return ofPart(
        out -> {
          out.write(main(body));
          out.closeEntry();
          out.putNextEntry(new ZipEntry("word/styles.xml"));
          out.write(styles.getBytes(StandardCharsets.UTF_8));
        });
  }

  private static byte[] main(String body) {
    return (XML
            + "<w:document"
            + " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
            + " xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\"><w:body>"
            + body
            + "</w:body></w:document>")
        .getBytes(StandardCharsets.UTF_8);
  }

  /** A document with this main part. */
  static byte[] ofPart(byte[] document) {
    return ofPart(out -> out.write(document));
  }

  /** A document whose main part is written as it goes. */
  static byte[] ofPart(Part document) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      entry(
          zip,
          "[Content_Types].xml",
          XML
              + "<Types"
              + " xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default"
              + " Extension=\"rels\""
              + " ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Override"
              + " PartName=\"/word/document.xml\" ContentType=\""
              + BODY_TYPE
              + "\"/></Types>");
      entry(
          zip,
          "_rels/.rels",
          XML
              + "<Relationships"
              + " xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship"
              + " Id=\"r1\" Target=\"word/document.xml\""
              + " Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\"/>"
              + "</Relationships>");
      zip.putNextEntry(new ZipEntry("word/document.xml"));
      document.write(zip);
      zip.closeEntry();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static void entry(ZipOutputStream zip, String name, String text) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(text.getBytes(StandardCharsets.UTF_8));
    zip.closeEntry();
  }

  static String paragraph(String text) {
    return "<w:p><w:r><w:t>" + text + "</w:t></w:r></w:p>";
  }

  /** A table of rows. */
  static String table(String... rows) {
    return "<w:tbl><w:tblPr/>" + String.join("", rows) + "</w:tbl>";
  }

  /** A row of cells. */
  static String row(String... cells) {
    return "<w:tr>" + String.join("", cells) + "</w:tr>";
  }

  /** A cell with a paragraph. */
  static String cell(String text) {
    return cell("", text);
  }

  /** A cell with properties, such as {@code <w:gridSpan w:val="2"/>}. */
  static String cell(String properties, String text) {
    return "<w:tc><w:tcPr>" + properties + "</w:tcPr>" + paragraph(text) + "</w:tc>";
  }

  /** A cell around content of any kind. */
  static String cellAround(String content) {
    return "<w:tc>" + content + "</w:tc>";
  }

  /** Writes the main part. */
  interface Part {
    void write(ZipOutputStream out) throws IOException;
  }
}
