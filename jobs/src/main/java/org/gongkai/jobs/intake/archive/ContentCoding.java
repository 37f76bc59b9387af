package org.gongkai.jobs.intake.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;
import org.apache.commons.compress.compressors.z.ZCompressorInputStream;
import org.apache.commons.compress.compressors.zstandard.ZstdCompressorInputStream;
import org.apache.commons.compress.compressors.zstandard.ZstdUtils;
import org.brotli.dec.BrotliInputStream;

/** The ways in which a server packs what it sends. */
@SuppressWarnings("ImmutableEnumChecker") // the lists are immutable, their type does not say so
enum ContentCoding {
  GZIP("gzip", "x-gzip"),
  DEFLATE("deflate", "x-deflate"),
  BROTLI("br", "x-br"),
  ZSTD("zstd", "x-zstd"),
  COMPRESS("compress", "x-compress");

  /** What unpacks with more memory is made to harm. */
  private static final int MOST_KILOBYTES_OF_TABLES = 1 << 16;

  private static final List<byte[]> SIGNATURES =
      List.of(
          "%PDF-".getBytes(StandardCharsets.US_ASCII),
          new byte[] {'P', 'K', 3, 4},
          new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0});

  private final List<String> names;

  ContentCoding(String... names) {
    this.names = List.of(names);
  }

  /** The coding that a header names, in small letters. */
  static Optional<ContentCoding> named(String name) {
    return Arrays.stream(values()).filter(coding -> coding.names.contains(name)).findFirst();
  }

  /**
   * Whether what begins like this can be packed so; a crawler may have unpacked it and kept the
   * header.
   */
  boolean fits(byte[] head) {
    return switch (this) {
      case GZIP -> ArchiveKind.isGzip(head);
      case ZSTD -> ZstdUtils.matches(head, head.length);
      case COMPRESS -> ZCompressorInputStream.matches(head, head.length);
      case DEFLATE, BROTLI -> !isPlain(head);
    };
  }

  /**
   * The same content, unpacked.
   *
   * @param head how it begins
   */
  InputStream unpacking(InputStream packed, byte[] head) throws IOException {
    return switch (this) {
      case GZIP ->
          GzipCompressorInputStream.builder()
              .setInputStream(packed)
              .setDecompressConcatenated(true)
              .get();
      case DEFLATE -> new InflaterInputStream(packed, new Inflater(!isZlib(head)));
      case BROTLI -> new BrotliInputStream(packed);
      case ZSTD -> new ZstdCompressorInputStream(packed);
      case COMPRESS -> new ZCompressorInputStream(packed, MOST_KILOBYTES_OF_TABLES);
    };
  }

  /** Whether it begins like a document: text has no control characters, packed bytes have some. */
  static boolean isPlain(byte[] head) {
    for (byte[] signature : SIGNATURES) {
      if (ArchiveKind.startsWith(head, signature)) {
        return true;
      }
    }
    for (byte value : head) {
      if (value >= 0 && value < ' ' && "\t\n\f\r".indexOf(value) < 0) {
        return false;
      }
    }
    return true;
  }

  /** The standard asks for zlib's frame; many servers leave it out. */
  private static boolean isZlib(byte[] head) {
    return head.length >= 2
        && (head[0] & 0x0f) == 8
        && (((head[0] & 0xff) << 8) | (head[1] & 0xff)) % 31 == 0;
  }
}
