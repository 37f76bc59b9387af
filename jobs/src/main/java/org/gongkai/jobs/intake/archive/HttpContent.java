package org.gongkai.jobs.intake.archive;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.netpreserve.jwarc.HttpResponse;

/** The content of an HTTP response with its packing undone. */
final class HttpContent {

  /** What is packed shows among so many bytes. */
  private static final int HEAD = 512;

  private static final int MOST_CODINGS = 5;

  /** Words that stand there and mean that nothing was packed. */
  private static final Set<String> NO_CODING =
      Set.of("", "identity", "none", "binary", "8bit", "7bit");

  private HttpContent() {}

  /**
   * The content. A charset that stands for a coding by mistake is none; neither is one on what a
   * crawler has unpacked already.
   *
   * @throws UnknownCodingException if it is packed in a way that cannot be undone
   */
  static InputStream of(HttpResponse http) throws IOException {
    List<String> codings =
        http.headers().all("Content-Encoding").stream()
            .flatMap(header -> Arrays.stream(header.split(",", -1)))
            .map(coding -> coding.strip().toLowerCase(Locale.ROOT))
            .filter(coding -> !NO_CODING.contains(coding) && !isCharset(coding))
            .toList();
    if (codings.size() > MOST_CODINGS) {
      throw new UnknownCodingException(String.join(", ", codings));
    }
    InputStream content = http.body().stream();
    for (int i = codings.size() - 1; i >= 0; i--) {
      content = unpacked(content, codings.get(i));
    }
    return content;
  }

  private static InputStream unpacked(InputStream content, String name) throws IOException {
    InputStream kept = new BufferedInputStream(content);
    kept.mark(HEAD);
    byte[] head = kept.readNBytes(HEAD);
    kept.reset();
    Optional<ContentCoding> coding = ContentCoding.named(name);
    if (coding.isEmpty() && !ContentCoding.isPlain(head)) {
      throw new UnknownCodingException(name);
    }
    return coding.isPresent() && coding.get().fits(head)
        ? coding.get().unpacking(kept, head)
        : kept;
  }

  private static boolean isCharset(String coding) {
    try {
      return Charset.isSupported(coding);
    } catch (IllegalCharsetNameException e) {
      return false;
    }
  }
}
