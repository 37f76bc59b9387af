package org.gongkai.extract.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorOutputStream;
import org.gongkai.extract.document.html.HtmlReader;
import org.junit.jupiter.api.Test;

class PackedDocumentTest {

  private static final DocumentReader READER = new DocumentReader(List.of(new HtmlReader()));
  private static final byte[] PAGE =
      "<html><body><p>某县水利局2022年年报</p></body></html>".getBytes(StandardCharsets.UTF_8);

  @Test
  void a_page_that_lies_packed_by_itself_is_read_as_the_page() throws IOException {
    ByteArrayOutputStream blocks = new ByteArrayOutputStream();
    try (OutputStream output = new BZip2CompressorOutputStream(blocks)) {
      output.write(PAGE);
    }
    assertThat(READER.read(packed(PAGE))).isEqualTo(READER.read(PAGE));
    assertThat(READER.read(blocks.toByteArray())).isEqualTo(READER.read(PAGE));
    assertThat(READER.read(PAGE)).isInstanceOf(Document.class);
  }

  @Test
  void what_was_packed_twice_or_cut_off_or_unpacks_to_too_much_is_told() throws IOException {
    byte[] once = packed(PAGE);
    assertThat(told(packed(once))).isEqualTo("unsupported");
    assertThat(told(Arrays.copyOf(once, once.length / 2))).isEqualTo("unreadable");
    assertThat(told(packed(new byte[(64 << 20) + 1]))).isEqualTo("too_large");
  }

  private static String told(byte[] bytes) {
    return ((Unreadable) READER.read(bytes)).status().key();
  }

  private static byte[] packed(byte[] bytes) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream output = new GZIPOutputStream(packed)) {
      output.write(bytes);
    }
    return packed.toByteArray();
  }
}
