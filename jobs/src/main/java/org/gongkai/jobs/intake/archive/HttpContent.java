package org.gongkai.jobs.intake.archive;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.util.Locale;
import java.util.Optional;
import org.netpreserve.jwarc.DecodedBody;
import org.netpreserve.jwarc.HttpResponse;

/** The content of an HTTP response with its packing undone. */
final class HttpContent {

  private static final int GZIP_HEAD = 3;

  private HttpContent() {}

  /**
   * The content. A coding that is not known, such as a charset that stands there by mistake, is no
   * coding; neither is gzip on what a crawler has unpacked already.
   */
  static InputStream of(HttpResponse http) throws IOException {
    InputStream kept = new BufferedInputStream(http.body().stream());
    Optional<DecodedBody.Encoding> packing =
        http.headers().first("Content-Encoding").flatMap(HttpContent::packing);
    return packing.isEmpty() || (packing.get() == DecodedBody.Encoding.GZIP && !isGzip(kept))
        ? kept
        : DecodedBody.create(Channels.newChannel(kept), packing.get()).stream();
  }

  private static Optional<DecodedBody.Encoding> packing(String coding) {
    return switch (coding.strip().toLowerCase(Locale.ROOT)) {
      case "gzip", "x-gzip" -> Optional.of(DecodedBody.Encoding.GZIP);
      case "deflate" -> Optional.of(DecodedBody.Encoding.DEFLATE);
      case "br" -> Optional.of(DecodedBody.Encoding.BROTLI);
      case "zstd" -> Optional.of(DecodedBody.Encoding.ZSTD);
      default -> Optional.empty();
    };
  }

  private static boolean isGzip(InputStream in) throws IOException {
    in.mark(GZIP_HEAD);
    byte[] head = in.readNBytes(GZIP_HEAD);
    in.reset();
    return ArchiveKind.isGzip(head);
  }
}
