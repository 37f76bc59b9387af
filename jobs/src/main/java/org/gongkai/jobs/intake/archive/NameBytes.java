package org.gongkai.jobs.intake.archive;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** Bytes of names as they were meant: Windows in China writes GBK and does not say so. */
public final class NameBytes {

  private static final Charset CHINESE = Charset.forName("GB18030");

  private NameBytes() {}

  /** The name: UTF-8 where the bytes are, else GB18030. */
  public static String decoded(byte[] raw) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(raw)).toString();
    } catch (CharacterCodingException notUtf8) {
      return new String(raw, CHINESE);
    }
  }
}
