package org.gongkai.jobs.intake.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.DeflaterInputStream;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.commons.compress.compressors.zstandard.ZstdCompressorOutputStream;
import org.gongkai.extract.report.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.netpreserve.jwarc.HttpRequest;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.WarcCompression;
import org.netpreserve.jwarc.WarcRequest;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcRevisit;
import org.netpreserve.jwarc.WarcTruncationReason;
import org.netpreserve.jwarc.Warcinfo;

class WarcEntriesTest {

  private static final String URL = "http://a.example/";

  /** A record is larger than its header, so that a fault can be put into either. */
  private static final String LONG = "x".repeat(90);

  /** The word page, as brotli keeps what it cannot pack. */
  private static final byte[] BROTLI_PAGE = {
    (byte) 0x8b, 0x01, (byte) 0x80, 'p', 'a', 'g', 'e', 0x03
  };

  @ParameterizedTest
  @EnumSource
  void responsesWithStatus200AndResourcesAreDocumentsAndTheRestIsCounted(
      WarcCompression compression) throws IOException {
    WrittenWarc warc =
        new WrittenWarc(compression)
            .record(new Warcinfo.Builder().build())
            .record(
                new WarcRequest.Builder(URL + "1")
                    .body(new HttpRequest.Builder("GET", "/1").build())
                    .build())
            .page(URL + "1", "one")
            .response(URL + "gone", new HttpResponse.Builder(404, "Not Found").build())
            .response(URL + "part", new HttpResponse.Builder(206, "Partial Content").build())
            .record(
                new WarcRevisit.Builder(URL + "1", WarcRevisit.IDENTICAL_PAYLOAD_DIGEST_1_1)
                    .build())
            .resource(URL + "list.txt", "two")
            .resource("urn:crawler:log", "started")
            .page(URL + "3?a=b", "three");

    assertThat(Listing.of("crawl.warc", warc.bytes()))
        .containsExactly(
            URL + "1: one",
            URL + "list.txt: two",
            URL + "3?a=b: three",
            "end 1 request, 1 resource, 1 response with status 206, 1 response with status 404,"
                + " 1 revisit, 1 warcinfo");
  }

  @Test
  void aDocumentHasTheAddressAndDateOfItsRecord() throws IOException {
    byte[] warc = new WrittenWarc(WarcCompression.GZIP).page(URL + "a/年报.html?b=/c", "x").bytes();
    try (ArchiveReader archive =
        new Archives(10, Duration.ofMinutes(1))
            .open("x.warc.gz", new BytesFile(warc))
            .orElseThrow()) {
      EntryOrigin origin = archive.next().orElseThrow().origin();

      assertThat(origin)
          .isEqualTo(
              new EntryOrigin(
                  URL + "a/年报.html?b=/c",
                  Optional.of(URL + "a/年报.html?b=/c"),
                  Optional.of(Instant.parse("2023-02-01T08:00:00Z"))));
      assertThat(origin.fileName()).isEqualTo("年报.html");
    }
  }

  static Stream<Arguments> codings() throws IOException {
    byte[] page = "page".getBytes(StandardCharsets.UTF_8);
    byte[] chunked = "2\r\npa\r\n2\r\nge\r\n0\r\n\r\n".getBytes(StandardCharsets.UTF_8);
    return Stream.of(
        Arguments.of("gzip", response(gzip(page)).addHeader("Content-Encoding", "gzip")),
        Arguments.of(
            "gzip said, but unpacked", response(page).addHeader("Content-Encoding", "gzip")),
        Arguments.of("x-gzip", response(gzip(page)).addHeader("Content-Encoding", "X-GZIP")),
        Arguments.of("zlib", response(zlib(page)).addHeader("Content-Encoding", "deflate")),
        Arguments.of(
            "raw deflate", response(deflate(page)).addHeader("Content-Encoding", "deflate")),
        Arguments.of("brotli", response(BROTLI_PAGE).addHeader("Content-Encoding", "br")),
        Arguments.of("zstd", response(zstd(page)).addHeader("Content-Encoding", "zstd")),
        Arguments.of(
            "one after the other",
            response(gzip(zlib(page))).addHeader("Content-Encoding", "deflate, gzip")),
        Arguments.of(
            "in two headers",
            response(zstd(gzip(page)))
                .addHeader("Content-Encoding", "gzip")
                .addHeader("Content-Encoding", "zstd")),
        Arguments.of(
            "zstd said, but unpacked", response(page).addHeader("Content-Encoding", "zstd")),
        Arguments.of(
            "brotli said, but unpacked", response(page).addHeader("Content-Encoding", "br")),
        Arguments.of(
            "a coding of nobody's on text", response(page).addHeader("Content-Encoding", "x-own")),
        Arguments.of("no coding", response(page).addHeader("Content-Encoding", "identity")),
        Arguments.of(
            "a charset for a coding", response(page).addHeader("Content-Encoding", "UTF-8")),
        Arguments.of("chunks", response(chunked).setHeader("Transfer-Encoding", "chunked")),
        Arguments.of("no chunks", response(page).setHeader("Transfer-Encoding", "chunked")));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("codings")
  void whatTheServerPackedIsUnpacked(String what, HttpResponse.Builder http) throws IOException {
    byte[] warc = new WrittenWarc(WarcCompression.GZIP).response(URL, http.build()).bytes();

    assertThat(Listing.of("x.warc.gz", warc)).startsWith(URL + ": page");
  }

  static Stream<Arguments> notUnpacked() throws IOException {
    byte[] packed = zstd("page".getBytes(StandardCharsets.UTF_8));
    return Stream.of(
        Arguments.of(
            response(packed).addHeader("Content-Encoding", "x-own"), "unreadable content_coding"),
        Arguments.of(
            response(Arrays.copyOf(packed, packed.length - 3))
                .addHeader("Content-Encoding", "zstd"),
            "unreadable broken_payload"),
        Arguments.of(
            response(packed).addHeader("Content-Encoding", "br"), "unreadable broken_payload"),
        Arguments.of(
            response(packed).addHeader("Content-Encoding", "gzip,gzip,gzip,gzip,gzip,zstd"),
            "unreadable content_coding"));
  }

  @ParameterizedTest(name = "{1}")
  @MethodSource("notUnpacked")
  void whatCannotBeUnpackedCostsItselfOnly(HttpResponse.Builder http, String ending)
      throws IOException {
    byte[] warc =
        new WrittenWarc(WarcCompression.NONE)
            .response(URL, http.build())
            .page(URL + "next", "page")
            .bytes();

    assertThat(Listing.of("x.warc", warc))
        .containsExactly(URL + "! " + ending, URL + "next: page", "end ");
  }

  @Test
  void aDocumentThatTakesTooLongToReadIsTimedOut() throws IOException {
    InputStream endless =
        new InputStream() {
          @Override
          public int read() {
            return 'x';
          }
        };

    assertThat(new EntryBytes(1000, Duration.ofNanos(1)).read(EntryOrigin.named("a"), endless))
        .isInstanceOfSatisfying(
            ArchiveEntry.Unread.class,
            unread -> assertThat(unread.why().status()).isEqualTo(Status.TIMED_OUT));
  }

  @Test
  void halfAPageIsNoDocument() throws IOException {
    byte[] page = "page".getBytes(StandardCharsets.UTF_8);
    byte[] warc =
        new WrittenWarc(WarcCompression.GZIP)
            .record(
                new WarcResponse.Builder(URL + "cut")
                    .truncated(WarcTruncationReason.LENGTH)
                    .body(response(page).build())
                    .build())
            .record(
                new WarcResponse.Builder(URL + "segment")
                    .segmentNumber(1)
                    .body(response(page).build())
                    .build())
            .record(
                new WarcResponse.Builder(URL + "short")
                    .body(
                        MediaType.HTTP_RESPONSE,
                        "HTTP/1.1 200 OK\r\nContent-Length: 400\r\n\r\npage"
                            .getBytes(StandardCharsets.UTF_8))
                    .build())
            .page(URL + "large", "x".repeat(1001))
            .page(URL + "whole", "x")
            .bytes();

    assertThat(Listing.of("x.warc.gz", warc))
        .containsExactly(
            URL + "cut! unreadable incomplete",
            URL + "segment! unreadable incomplete",
            URL + "short! unreadable incomplete",
            URL + "large! too_large size_limit",
            URL + "whole: x",
            "end ");
  }

  static Stream<Arguments> faults() {
    WrittenWarc gzip = three(WarcCompression.GZIP);
    WrittenWarc zstd = three(WarcCompression.ZSTD);
    WrittenWarc plain = three(WarcCompression.NONE);
    int second = gzip.start(1);
    return Stream.of(
        Arguments.of("gzip: header of the member", gzip.withFault(1, 0, 4), "@" + second),
        Arguments.of("gzip: start of its data", gzip.withFault(1, 12, 8), "@" + second),
        Arguments.of("zstd: header of the frame", zstd.withFault(1, 0, 4), "@" + zstd.start(1)),
        Arguments.of("zstd: its data", zstd.withFault(1, 14, 30), "@" + zstd.start(1)),
        Arguments.of("gzip: its checksum", flipped(gzip, gzip.start(2) - 8), "@" + second),
        Arguments.of(
            "plain: the record's first line", plain.withFault(1, 0, 6), "@" + plain.start(1)),
        Arguments.of("plain: its content", plain.withFault(2, -20, 5), URL + "2"),
        Arguments.of("plain: its length", longer(plain), URL + "2"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("faults")
  void aBrokenRecordInTheMiddleIsToldAndTheRestIsRead(String what, byte[] warc, String name)
      throws IOException {
    assertThat(Listing.of("x.warc", warc))
        .containsExactly(
            URL + "1: " + LONG, name + "! unreadable broken_record", URL + "3: " + LONG, "end ");
  }

  @ParameterizedTest
  @EnumSource
  void whatStandsBeforeTheCutIsRead(WarcCompression compression) throws IOException {
    WrittenWarc warc = three(compression);
    byte[] cut = Arrays.copyOf(warc.bytes(), warc.bytes().length - 20);

    assertThat(Listing.of("x.warc", cut))
        .containsExactly(
            URL + "1: " + LONG,
            URL + "2: " + LONG,
            (compression == WarcCompression.NONE ? URL + "3" : "@" + warc.start(2))
                + "! unreadable broken_record",
            "EOFException: the last record is not complete");
  }

  @Test
  void recordsThatShareOneGzipMemberAreReadTo() throws IOException {
    assertThat(Listing.of("x.warc.gz", gzip(three(WarcCompression.NONE).bytes())))
        .containsExactly(URL + "1: " + LONG, URL + "2: " + LONG, URL + "3: " + LONG, "end ");
  }

  @Test
  void aWaczIsReadByTheWarcFilesInIt() throws IOException {
    WrittenWarc gzip = three(WarcCompression.GZIP);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(bytes)) {
      put(zip, "datapackage.json", "{}".getBytes(StandardCharsets.UTF_8));
      put(zip, "archive/a.warc.gz", gzip.withFault(1, 12, 8));
      put(zip, "archive/b.warc", new WrittenWarc(WarcCompression.NONE).page(URL, "b").bytes());
      put(zip, "indexes/index.cdx", new byte[9]);
    }

    assertThat(Listing.of("crawl.wacz", bytes.toByteArray()))
        .containsExactly(
            URL + "1: " + LONG,
            "@" + gzip.start(1) + "! unreadable broken_record",
            URL + "3: " + LONG,
            URL + ": b",
            "end 2 file of the package");
  }

  @Test
  void whatIsNamedAWarcAndIsNoneIsADocument() throws IOException {
    assertThat(Listing.of("x.warc.gz", "<html>".getBytes(StandardCharsets.UTF_8)))
        .isEqualTo(List.of("no archive"));
  }

  private static WrittenWarc three(WarcCompression compression) {
    return new WrittenWarc(compression)
        .page(URL + "1", LONG)
        .page(URL + "2", LONG)
        .page(URL + "3", LONG);
  }

  private static HttpResponse.Builder response(byte[] content) {
    return new HttpResponse.Builder(200, "OK").body(MediaType.HTML, content);
  }

  private static byte[] flipped(WrittenWarc warc, int at) {
    byte[] bytes = warc.bytes();
    bytes[at] ^= 1;
    return bytes;
  }

  /** The second record says that it is longer than it is, and so takes in the third's beginning. */
  private static byte[] longer(WrittenWarc warc) {
    byte[] bytes = warc.bytes();
    String text = new String(bytes, StandardCharsets.ISO_8859_1);
    int digits = text.indexOf("Content-Length: ", warc.start(1)) + "Content-Length: ".length();
    bytes[digits] = '9';
    return bytes;
  }

  private static byte[] zlib(byte[] content) throws IOException {
    return new DeflaterInputStream(new ByteArrayInputStream(content)).readAllBytes();
  }

  private static byte[] deflate(byte[] content) throws IOException {
    Deflater raw = new Deflater(Deflater.DEFAULT_COMPRESSION, true);
    return new DeflaterInputStream(new ByteArrayInputStream(content), raw).readAllBytes();
  }

  private static byte[] zstd(byte[] content) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream zstd = new ZstdCompressorOutputStream(bytes)) {
      zstd.write(content);
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

  private static void put(ZipArchiveOutputStream zip, String name, byte[] content)
      throws IOException {
    zip.putArchiveEntry(new ZipArchiveEntry(name));
    zip.write(content);
    zip.closeArchiveEntry();
  }
}
