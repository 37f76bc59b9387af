package org.gongkai.extract.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;

/** A document that lies packed by itself, as {@code page.html.gz} or {@code page.html.bz2}. */
final class PackedDocument {

  private static final Map<String, Unpacker> UNPACKERS =
      Map.of(
          "application/gzip", GZIPInputStream::new,
          "application/x-bzip2", BZip2CompressorInputStream::new);

  /** No page is longer; what unpacks to more is no document. */
  private static final int MOST_BYTES = 64 << 20;

  private PackedDocument() {}

  /** What unpacks a stream. */
  private interface Unpacker {
    InputStream unpacked(InputStream packed) throws IOException;
  }

  /** Whether bytes of a kind are packed. */
  static boolean is(String mediaType) {
    return UNPACKERS.containsKey(mediaType);
  }

  /** The document's bytes; empty where they are too many. */
  static Optional<byte[]> unpacked(byte[] packed, String mediaType) throws IOException {
    Unpacker unpacker = Objects.requireNonNull(UNPACKERS.get(mediaType), mediaType);
    try (InputStream input = unpacker.unpacked(new ByteArrayInputStream(packed))) {
      byte[] bytes = input.readNBytes(MOST_BYTES + 1);
      return bytes.length > MOST_BYTES ? Optional.empty() : Optional.of(bytes);
    }
  }
}
