package org.gongkai.jobs.intake.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.commons.compress.compressors.CompressorStreamFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ArchivesTest {

  private static final long CRAWLED = 1_700_000_000_000L;

  private static final byte[] DOCX = zip("[Content_Types].xml", "word/document.xml");

  @ParameterizedTest
  @CsvSource({
    "crawl.warc, WARC",
    "CRAWL.WARC.GZ, WARC",
    "crawl.wacz, WACZ",
    "年报.zip, ZIP",
    "a.tar, TAR",
    "a.tar.gz, TAR_GZ",
    "a.tgz, TAR_GZ",
    "a.tar.bz2, TAR_BZ2",
    "a.tar.xz, TAR_XZ",
    "a.xz, ",
    "a.docx, ",
    "a.gz, ",
    "zip, ",
  })
  void aNameStandsForAKind(String name, ArchiveKind kind) {
    assertThat(ArchiveKind.ofName(name).orElse(null)).isEqualTo(kind);
  }

  static Stream<Arguments> noArchives() {
    return Stream.of(
        Arguments.of("a document", "a.html", text("<p>")),
        Arguments.of("a docx", "a.docx", DOCX),
        Arguments.of("a docx that is named a zip", "a.zip", DOCX),
        Arguments.of("an odt that is named a zip", "a.zip", zip("mimetype", "content.xml")),
        Arguments.of("a page of an error that is named a zip", "a.zip", text("<p>404")),
        Arguments.of("a zip that is named a tar", "a.tar", zip("a")),
        Arguments.of("nothing that is named a zip", "a.zip", new byte[0]),
        Arguments.of("a zip without its name", "a", zip("a.html")));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("noArchives")
  void anArchiveIsKnownByNameAndContent(String what, String name, byte[] file) throws IOException {
    assertThat(Listing.of(name, file)).isEqualTo(List.of("no archive"));
  }

  static Stream<Arguments> names() {
    String[] names = {
      "a.html",
      "市 局/b.html",
      "/etc/passwd",
      "../../c.html",
      ".hidden/e.html",
      "__MACOSX/._a.html",
      "folder/",
      "a.html"
    };
    return Stream.of(Arguments.of("a.zip", zip(names)), Arguments.of("a.tar", tar(names)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("names")
  void namesAreOnlyNamesAndHiddenOnesArePassedOver(String name, byte[] file) throws IOException {
    assertThat(Listing.of(name, file))
        .containsExactly(
            "a.html: of a.html",
            "市 局/b.html: of 市 局/b.html",
            "/etc/passwd: of /etc/passwd",
            "../../c.html: of ../../c.html",
            "a.html: of a.html",
            "end 1 folder, 2 hidden");
  }

  @ParameterizedTest
  @CsvSource({"gz, a.tar.gz", "bzip2, a.tar.bz2", "xz, a.tar.xz"})
  void aTarIsReadHoweverItIsPacked(String how, String name) throws Exception {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream out =
        new CompressorStreamFactory().createCompressorOutputStream(how, packed)) {
      out.write(tar("a.html", "b/c.html"));
    }

    assertThat(Listing.of(name, packed.toByteArray()))
        .containsExactly("a.html: of a.html", "b/c.html: of b/c.html", "end ");
  }

  @Test
  void linksInATarAreNotFollowed() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (TarArchiveOutputStream tar = new TarArchiveOutputStream(bytes)) {
      TarArchiveEntry link = new TarArchiveEntry("a.html", TarConstants.LF_SYMLINK);
      link.setLinkName("/etc/passwd");
      tar.putArchiveEntry(link);
      tar.closeArchiveEntry();
    }

    assertThat(Listing.of("a.tar", bytes.toByteArray())).containsExactly("end 1 link or device");
  }

  @Test
  void namesInGbkAreReadThoughTheyDoNotSaySo() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(bytes)) {
      zip.setEncoding("GBK");
      zip.setUseLanguageEncodingFlag(false);
      put(zip, "教育局.html", text("x"));
    }
    assertThat(Listing.of("a.zip", bytes.toByteArray())).startsWith("教育局.html: x");

    ByteArrayOutputStream tarred = new ByteArrayOutputStream();
    try (TarArchiveOutputStream tar = new TarArchiveOutputStream(tarred, "GBK")) {
      put(tar, "教育局.html", text("x"));
    }
    assertThat(Listing.of("a.tar", tarred.toByteArray())).startsWith("教育局.html: x");
  }

  @Test
  void anEntryThatIsNoDocumentIsToldAndTheRestIsRead() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(bytes)) {
      put(zip, "locked.html", text("secret"));
      put(zip, "large.html", new byte[1001]);
      put(zip, "inner.zip", zip("a"));
      put(zip, "broken.html", text("these bytes will be changed"));
      put(zip, "page.zip", text("<p>404"));
      put(zip, "a.html", text("a"));
    }
    byte[] file = bytes.toByteArray();
    lock(file, "locked.html");
    int content = find(file, "broken.html") + "broken.html".length() + 3;
    file[content] ^= 1;

    assertThat(Listing.of("a.zip", file))
        .containsExactly(
            "locked.html! encrypted encrypted",
            "large.html! too_large size_limit",
            "inner.zip! unsupported nested_archive",
            "broken.html! unreadable broken_entry",
            "page.zip: <p>404",
            "a.html: a",
            "end ");
  }

  static Stream<Arguments> cuts() throws IOException {
    byte[] tar = tar("a.html", "b.html");
    byte[] zip = zip("a.html", "b.html");
    return Stream.of(
        Arguments.of("a.tar, in an entry", "a.tar", Arrays.copyOf(tar, 1024 + 515)),
        Arguments.of("a.tar, between entries", "a.tar", Arrays.copyOf(tar, 1024)),
        Arguments.of("a.tar.gz", "a.tar.gz", cut(gzip(noisy()), 300)),
        Arguments.of("a.zip", "a.zip", Arrays.copyOf(zip, find(zip, "b.html") - 30)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cuts")
  void whatStandsBeforeTheCutIsReadAndTheCutIsTold(String what, String name, byte[] file)
      throws IOException {
    List<String> lines = Listing.of(name, file);

    assertThat(lines.get(0)).startsWith("a.html: ");
    assertThat(lines.get(lines.size() - 1)).startsWith("EOFException: ");
  }

  static Stream<Arguments> bombs() throws IOException {
    byte[] zeros = new byte[10_000_000];
    ByteArrayOutputStream many = new ByteArrayOutputStream();
    try (TarArchiveOutputStream tar = new TarArchiveOutputStream(many)) {
      put(tar, "zeros.html", zeros);
    }
    return Stream.of(
        Arguments.of("a.tar.gz", gzip(many.toByteArray())),
        Arguments.of(
            "a.warc.gz", gzip(concat(text("WARC/1.0\r\nContent-Length: 9999999\r\n\r\n"), zeros))));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("bombs")
  void whatUnpacksToFarMoreThanItsSizeIsReadNoFurther(String name, byte[] file) throws IOException {
    assertThat(file.length).isLessThan(20_000);

    List<String> lines = Listing.of(name, file);

    assertThat(lines.get(lines.size() - 1))
        .isEqualTo(
            "ExpansionException: unpacked, it is larger than "
                + (Listing.MAX_BYTES + 200L * file.length)
                + " bytes");
  }

  private static byte[] text(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** A zip of entries that hold their names. */
  private static byte[] zip(String... names) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(bytes)) {
      for (String name : names) {
        put(zip, name, name.endsWith("/") ? new byte[0] : text("of " + name));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static byte[] tar(String... names) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (TarArchiveOutputStream tar = new TarArchiveOutputStream(bytes, "UTF-8")) {
      for (String name : names) {
        put(tar, name, name.endsWith("/") ? new byte[0] : text("of " + name));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static void put(ZipArchiveOutputStream zip, String name, byte[] content)
      throws IOException {
    ZipArchiveEntry entry = new ZipArchiveEntry(name);
    entry.setMethod(ZipArchiveEntry.DEFLATED);
    // The writer mistakes entries of one name and time for each other.
    entry.setTime(CRAWLED + 2000 * zip.getBytesWritten());
    zip.putArchiveEntry(entry);
    zip.write(content);
    zip.closeArchiveEntry();
  }

  private static void put(TarArchiveOutputStream tar, String name, byte[] content)
      throws IOException {
    TarArchiveEntry entry = new TarArchiveEntry(name, true);
    entry.setSize(content.length);
    tar.putArchiveEntry(entry);
    tar.write(content);
    tar.closeArchiveEntry();
  }

  /** Entries that do not pack, so that most stand before the cut. */
  private static byte[] noisy() throws IOException {
    byte[] noise = new byte[900];
    new Random(7).nextBytes(noise);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (TarArchiveOutputStream tar = new TarArchiveOutputStream(bytes)) {
      for (char name = 'a'; name <= 'z'; name++) {
        put(tar, name + ".html", noise);
        new Random(name).nextBytes(noise);
      }
    }
    return bytes.toByteArray();
  }

  private static byte[] gzip(byte[] content) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
      out.write(content);
    }
    return bytes.toByteArray();
  }

  private static byte[] cut(byte[] file, int bytes) {
    return Arrays.copyOf(file, file.length - bytes);
  }

  private static byte[] concat(byte[] first, byte[] second) {
    byte[] both = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, both, first.length, second.length);
    return both;
  }

  /** Sets the mark of a password in both headers of an entry. */
  private static void lock(byte[] zip, String name) {
    int local = find(zip, name) - 30;
    int central = new String(zip, StandardCharsets.ISO_8859_1).lastIndexOf(name) - 46;
    zip[local + 6] |= 1;
    zip[central + 8] |= 1;
  }

  private static int find(byte[] file, String text) {
    return new String(file, StandardCharsets.ISO_8859_1).indexOf(text);
  }
}
