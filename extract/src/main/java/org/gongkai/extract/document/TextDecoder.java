package org.gongkai.extract.document;

import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Chooses the encoding of a Chinese text by trying: what pages declare is too often wrong (GBK
 * declared as gb2312 or as UTF-8).
 */
public final class TextDecoder {

  private static final Charset GB18030 = Charset.forName("GB18030");

  private static final Charset GBK = Charset.forName("GBK");

  /** The one sign of which the tables of GBK and GB18030 disagree. */
  private static final char EARTH = '\u2641';

  /** Text in UTF-16 without a mark shows itself by the zero bytes of its ASCII characters. */
  private static final int ZERO_BYTES_PER_THOUSAND = 10;

  /** Of text that is not broken; a byte in ten of other data is a control character. */
  private static final int STRANGE_CHARACTERS_PER_THOUSAND = 10;

  /** So many tell whether a text is in UTF-8 at all. */
  private static final int FIRST_BYTES = 64;

  /** Of UTF-8, in bytes. */
  private static final int LONGEST_CHARACTER = 4;

  private static final char REPLACEMENT = '\uFFFD';

  private static final Charset BIG5 = Charset.forName("Big5");

  /** Characters that every report is full of, in both scripts. */
  private static final Pattern COMMON = Pattern.compile("政府|公[开開]|年度");

  /** Two bytes a character between these, without their highest bits. */
  private static final Pattern HZ = Pattern.compile("~\\{((?:[!-}][!-~])*)~\\}");

  private static final char FIRST_LEAD = '\u00C2';

  private static final char MOST_LATIN = '\u00FF';

  private static final char FIRST_HAN = '\u4E00';

  private static final Charset WESTERN = Charset.forName("windows-1252");

  /** Of ASCII only marks are escaped, and with a reason. */
  private static final Pattern ESCAPED = Pattern.compile("\\\\u(?!00[0-7])([0-9a-fA-F]{4})");

  private TextDecoder() {}

  /** The text without a byte order mark. */
  public static String decode(byte[] bytes) {
    String text = text(bytes);
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  private static String text(byte[] bytes) {
    if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
      return new String(bytes, StandardCharsets.UTF_8);
    }
    if (startsWith(bytes, 0xFF, 0xFE) || startsWith(bytes, 0xFE, 0xFF)) {
      return new String(bytes, StandardCharsets.UTF_16);
    }
    int[] zeros = new int[2];
    for (int i = 0; i < bytes.length; i++) {
      if (bytes[i] == 0) {
        zeros[i % 2]++;
      }
    }
    if ((zeros[0] + zeros[1]) * 1000L > (long) bytes.length * ZERO_BYTES_PER_THOUSAND) {
      return new String(
          bytes, zeros[0] > zeros[1] ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE);
    }
    return fromEscapes(fromLatin(fromHz(fewestMalformed(bytes))));
  }

  /** Text in UTF-8 that was taken for text in a western encoding, and written in UTF-8 so. */
  private static String fromLatin(String text) {
    if (text.chars().noneMatch(c -> c >= FIRST_LEAD)
        || text.chars().anyMatch(c -> c >= FIRST_HAN)) {
      return text;
    }
    ByteBuffer bytes = ByteBuffer.allocate(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      byte[] western =
          c <= MOST_LATIN ? new byte[] {(byte) c} : String.valueOf(c).getBytes(WESTERN);
      if (c > MOST_LATIN && western[0] == '?') {
        return text; // No western sign.
      }
      bytes.put(western);
    }
    String read = new String(bytes.array(), StandardCharsets.UTF_8);
    return read.indexOf(REPLACEMENT) < 0 && COMMON.matcher(read).find() ? read : text;
  }

  /** Text whose every ideograph a program wrote by its number. */
  private static String fromEscapes(String text) {
    if (!text.contains("\\u") || text.chars().anyMatch(c -> c >= FIRST_HAN)) {
      return text;
    }
    String read =
        ESCAPED
            .matcher(text)
            .replaceAll(found -> String.valueOf((char) Integer.parseInt(found.group(1), 16)));
    return isMarkedUp(text) || !COMMON.matcher(read).find() ? text : read;
  }

  /** In scripts, JSON and pages these are escapes of that language, which its reader undoes. */
  private static boolean isMarkedUp(String text) {
    String begin = text.stripLeading();
    return begin.startsWith("{")
        || begin.startsWith("[")
        || begin.startsWith("<")
        || begin.startsWith("\"");
  }

  /** Text in HZ, which mail and old pages use where only seven bits pass. */
  private static String fromHz(String text) {
    if (!text.contains("~{") || COMMON.matcher(text).find()) {
      return text;
    }
    return HZ.matcher(text)
        .replaceAll(found -> Matcher.quoteReplacement(ofHz(found.group(1))))
        .replace("~\n", "")
        .replace("~~", "~");
  }

  private static String ofHz(String sevenBits) {
    byte[] bytes = sevenBits.getBytes(StandardCharsets.US_ASCII);
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] |= (byte) 0x80;
    }
    return new String(bytes, GB18030);
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

  /** In the encoding in which the bytes make sense: with the fewest malformed characters. */
  private static String fewestMalformed(byte[] bytes) {
    if (isNoUtf8(bytes)) {
      String chinese = chinese(bytes);
      if (chinese.indexOf(REPLACEMENT) < 0) {
        return orBig5(chinese, bytes);
      }
    }
    String utf8 = new String(bytes, StandardCharsets.UTF_8);
    if (utf8.indexOf(REPLACEMENT) < 0) {
      return utf8;
    }
    String chinese = orBig5(chinese(bytes), bytes);
    return malformed(chinese) < malformed(utf8) ? chinese : utf8;
  }

  /** Bytes of Big5 are characters of GBK too, but no words. */
  private static String orBig5(String chinese, byte[] bytes) {
    if (COMMON.matcher(chinese).find()) {
      return chinese;
    }
    String big5 = new String(bytes, BIG5);
    return COMMON.matcher(big5).find() ? big5 : chinese;
  }

  /**
   * Whether the first characters beyond ASCII are malformed as UTF-8, which spares the rest of a
   * text that is well formed otherwise; the last of them may only be cut off.
   */
  private static boolean isNoUtf8(byte[] bytes) {
    int first = 0;
    while (first < bytes.length && bytes[first] >= 0) {
      first++;
    }
    int length = Math.min(FIRST_BYTES, bytes.length - first);
    int malformed = new String(bytes, first, length, StandardCharsets.UTF_8).indexOf(REPLACEMENT);
    return malformed >= 0 && malformed < length / LONGEST_CHARACTER - 1;
  }

  /**
   * The bytes as GB18030. The decoder of GBK is several times as quick and gives the same, but for
   * one sign, wherever it needs no character of the private area, which stands for what GBK lacks.
   */
  private static String chinese(byte[] bytes) {
    String gbk = new String(bytes, GBK);
    for (int i = 0; i < gbk.length(); i++) {
      char c = gbk.charAt(i);
      if (c == REPLACEMENT || c == EARTH || (c >= '\uE000' && c <= '\uF8FF')) {
        return new String(bytes, GB18030);
      }
    }
    return gbk;
  }

  private static int malformed(String text) {
    int malformed = 0;
    for (int i = text.indexOf(REPLACEMENT); i >= 0; i = text.indexOf(REPLACEMENT, i + 1)) {
      malformed++;
    }
    return malformed;
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
