package org.gongkai.extract.document;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Chooses the encoding of a Chinese text by trying: what pages declare is too often wrong (GBK
 * declared as gb2312 or as UTF-8).
 */
public final class TextDecoder {

  private static final Charset GB18030 = Charset.forName("GB18030");

  /** Text in UTF-16 without a mark shows itself by the zero bytes of its ASCII characters. */
  private static final int ZERO_BYTES_PER_THOUSAND = 10;

  /** Of text that is not broken; a byte in ten of other data is a control character. */
  private static final int STRANGE_CHARACTERS_PER_THOUSAND = 10;

  private static final char REPLACEMENT = '\uFFFD';

  private TextDecoder() {}

  /** The encoding in which the bytes make sense: the one with the fewest malformed characters. */
  static Charset charset(byte[] bytes) {
    if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
      return StandardCharsets.UTF_8;
    }
    if (startsWith(bytes, 0xFF, 0xFE) || startsWith(bytes, 0xFE, 0xFF)) {
      return StandardCharsets.UTF_16;
    }
    int[] zeros = new int[2];
    for (int i = 0; i < bytes.length; i++) {
      if (bytes[i] == 0) {
        zeros[i % 2]++;
      }
    }
    if ((zeros[0] + zeros[1]) * 1000L > (long) bytes.length * ZERO_BYTES_PER_THOUSAND) {
      return zeros[0] > zeros[1] ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE;
    }
    return fewestMalformed(bytes, List.of(StandardCharsets.UTF_8, GB18030));
  }

  /** The text without a byte order mark. */
  public static String decode(byte[] bytes) {
    String text = new String(bytes, charset(bytes));
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  /**
   * Whether the bytes are text in one of the encodings: detection by ASCII and UTF-8 misses GBK.
   */
  static boolean isText(byte[] bytes) {
    String text = decode(bytes);
    long strange = text.chars().filter(TextDecoder::isStrange).count();
    return strange * 1000 <= (long) text.length() * STRANGE_CHARACTERS_PER_THOUSAND;
  }

  private static boolean isStrange(int c) {
    return c == REPLACEMENT
        || !Character.isDefined(c)
        || (Character.isISOControl(c) && !Character.isWhitespace(c));
  }

  private static Charset fewestMalformed(byte[] bytes, List<Charset> candidates) {
    Charset best = candidates.get(0);
    long fewest = Long.MAX_VALUE;
    for (int i = 0; i < candidates.size() && fewest > 0; i++) {
      Charset candidate = candidates.get(i);
      long malformed = new String(bytes, candidate).chars().filter(c -> c == REPLACEMENT).count();
      if (malformed < fewest) {
        fewest = malformed;
        best = candidate;
      }
    }
    return best;
  }

  private static boolean startsWith(byte[] bytes, int... mark) {
    for (int i = 0; i < mark.length; i++) {
      if (bytes.length <= i || (bytes[i] & 0xFF) != mark[i]) {
        return false;
      }
    }
    return true;
  }
}
