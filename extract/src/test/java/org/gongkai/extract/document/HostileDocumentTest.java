package org.gongkai.extract.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.gongkai.extract.document.html.HtmlReader;
import org.gongkai.extract.document.word.DocxReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Bytes that are no document, or that mean harm: a status, and nothing else happens. */
@Timeout(120)
class HostileDocumentTest {

  private static final byte[] PNG =
      Base64.getDecoder()
          .decode(
              "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

  private final DocumentReader reader =
      new DocumentReader(List.of(new HtmlReader(), new DocxReader()));

  static Stream<Arguments> documents() throws IOException, GeneralSecurityException {
    byte[] docx = DocxFile.of(DocxFile.paragraph("年度报告".repeat(500)));
    return Stream.of(
        Arguments.of("an empty file", new byte[0], "unreadable empty"),
        Arguments.of("json", bytes("{\"a\": [1, 2]}"), "unsupported media_type"),
        Arguments.of("a list in json", bytes(" [{\"a\": 1}]"), "unsupported media_type"),
        Arguments.of("a picture", PNG, "unsupported media_type"),
        Arguments.of(
            "a program", bytes("\u007fELF\u0002\u0001\u0001\0\0\0\0\0"), "unsupported media_type"),
        Arguments.of("an encrypted docx", encrypted(docx), "encrypted encrypted"),
        Arguments.of("half a docx", Arrays.copyOf(docx, docx.length / 2), "unreadable parse_error"),
        Arguments.of(
            "a docx with broken XML",
            DocxFile.ofPart(bytes("<w:document><w:body><w:p></w:body>")),
            "unreadable parse_error"),
        Arguments.of("a docx without XML", DocxFile.ofPart(bytes("")), "unreadable parse_error"),
        Arguments.of(
            "300 MB of zeros in a docx",
            DocxFile.ofPart(out -> fill(out, "\0", 300)),
            "unreadable parse_error"),
        Arguments.of(
            "300 MB of spaces in a paragraph",
            DocxFile.ofPart(out -> inBody(out, "<w:p><w:r><w:t>", " ")),
            "too_large expanded_size_limit"),
        Arguments.of(
            "300 MB of paragraphs",
            DocxFile.ofPart(out -> inBody(out, "", "<w:p/>")),
            "too_large expanded_size_limit"),
        Arguments.of(
            "a docx of a billion laughs",
            DocxFile.ofPart(bytes(laughs())),
            "unreadable parse_error"),
        Arguments.of(
            "a docx nested beyond all measure",
            DocxFile.of("<w:sdt><w:sdtContent>".repeat(100_000)),
            "unreadable parse_error"),
        Arguments.of(
            "a page nested beyond all measure",
            bytes("<html><body>" + "<div>".repeat(10_000)),
            "read"),
        Arguments.of(
            "tables nested beyond all measure",
            bytes("<html><body>" + "<table><tr><td>".repeat(5_000)),
            "read"),
        Arguments.of(
            "a page of a billion laughs",
            bytes(laughs() + "<html><body>&i;</body></html>"),
            "read"),
        Arguments.of("many tags left open", bytes("<html><body>" + "<div>甲".repeat(300)), "read"),
        Arguments.of(
            "a page of spans beyond all measure",
            bytes(
                "<html><body><table>"
                    + "<tr><td rowspan=9999 colspan=9999>1<td rowspan=9999 colspan=9999>2"
                        .repeat(200)
                    + "</table></body></html>"),
            "read"));
  }

  @ParameterizedTest(name = "{0}: {2}")
  @MethodSource("documents")
  void what_is_no_document_has_a_status(String name, byte[] bytes, String expected) {
    assertThat(Shown.outcome(reader.read(bytes))).isEqualTo(expected);
  }

  static Stream<Arguments> withEntity() {
    return Stream.of(
        Arguments.of(
            "a docx with an entity", true, "<!DOCTYPE d [<!ENTITY x SYSTEM \"%s\">]>", "&x;"),
        Arguments.of(
            "a docx with a parameter entity",
            true,
            "<!DOCTYPE d [<!ENTITY %% x SYSTEM \"%s\"> %%x;]>",
            ""),
        Arguments.of("a docx with a DTD", true, "<!DOCTYPE d SYSTEM \"%s\">", ""),
        Arguments.of(
            "a page with an entity", false, "<!DOCTYPE html [<!ENTITY x SYSTEM \"%s\">]>", "&x;"),
        Arguments.of(
            "a page with pictures and frames",
            false,
            "<img src=\"%s\"><iframe src=\"%1$s\"></iframe>",
            ""));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("withEntity")
  void nothing_is_fetched_and_no_file_is_read(
      String name, boolean docx, String head, String reference, @TempDir Path folder)
      throws IOException {
    Path secret = Files.writeString(folder.resolve("secret.txt"), "geheim");
    assertThat(Shown.lines(reader.read(document(docx, head.formatted(secret.toUri()), reference))))
        .noneMatch(line -> line.contains("geheim"));
    try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      String address = "http://127.0.0.1:" + server.getLocalPort() + "/x";
      reader.read(document(docx, head.formatted(address), reference));
      assertThat(isCalled(server)).isFalse();
    }
  }

  private static byte[] document(boolean docx, String head, String reference) {
    String w = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";
    return docx
        ? DocxFile.ofPart(
            bytes(
                "<?xml version=\"1.0\"?>%s<w:document %s><w:body><w:p><w:r><w:t>%s甲</w:t></w:r></w:p></w:body></w:document>"
                    .formatted(head, w, reference)))
        : bytes(head + "<html><body><p>" + reference + "甲</p></body></html>");
  }

  private static boolean isCalled(ServerSocket server) throws IOException {
    server.setSoTimeout(100);
    try {
      server.accept().close();
      return true;
    } catch (SocketTimeoutException nobody) {
      return false;
    }
  }

  @Test
  void after_a_hostile_document_the_reader_reads_on() {
    reader.read(DocxFile.ofPart(bytes(laughs())));
    assertThat(Shown.lines(reader.read(DocxFile.of(DocxFile.paragraph("甲"))))).containsExactly("甲");
  }

  private static String laughs() {
    StringBuilder entities = new StringBuilder("<!ENTITY a \"lol\">");
    for (char c = 'b'; c <= 'i'; c++) {
      entities.append("<!ENTITY ").append(c).append(" \"");
      entities.append(("&" + (char) (c - 1) + ";").repeat(10)).append("\">");
    }
    return "<?xml version=\"1.0\"?><!DOCTYPE d [" + entities + "]>";
  }

  private static void inBody(ZipOutputStream out, String head, String filling) throws IOException {
    out.write(
        bytes(
            "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>"
                + head));
    fill(out, filling, 300);
  }

  private static void fill(OutputStream out, String filling, int megabytes) throws IOException {
    byte[] block = bytes(filling.repeat((1 << 20) / filling.length()));
    for (int i : IntStream.range(0, megabytes).toArray()) {
      out.write(block);
    }
  }

  private static byte[] encrypted(byte[] docx) throws IOException, GeneralSecurityException {
    try (POIFSFileSystem file = new POIFSFileSystem()) {
      Encryptor encryptor = new EncryptionInfo(EncryptionMode.standard).getEncryptor();
      encryptor.confirmPassword("geheim");
      try (OutputStream out = encryptor.getDataStream(file)) {
        new ByteArrayInputStream(docx).transferTo(out);
      }
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      file.writeFilesystem(bytes);
      return bytes.toByteArray();
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
