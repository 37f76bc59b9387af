package org.gongkai.extract.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/** A document that lies packed by itself, as {@code page.html.gz}. */
final class PackedDocument {

  static final String GZIP = "application/gzip";

  /** No page is longer; what unpacks to more is no document. */
  private static final int MOST_BYTES = 64 << 20;

  private PackedDocument() {}

  /** The document's bytes; empty where they are too many. */
  static Optional<byte[]> unpacked(byte[] packed) throws IOException {
    try (GZIPInputStream input = new GZIPInputStream(new ByteArrayInputStream(packed))) {
      byte[] bytes = input.readNBytes(MOST_BYTES + 1);
      return bytes.length > MOST_BYTES ? Optional.empty() : Optional.of(bytes);
    }
  }
}
