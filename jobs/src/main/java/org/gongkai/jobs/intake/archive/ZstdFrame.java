package org.gongkai.jobs.intake.archive;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * The bytes of one frame of zstd and none behind it, packed as they are: what unpacks them reads
 * ahead, and the next frame must still be there. A frame does not say how long it is, its blocks do
 * (RFC 8878, 3.1.1).
 */
final class ZstdFrame extends InputStream {

  static final byte[] SIGNATURE = {0x28, (byte) 0xb5, 0x2f, (byte) 0xfd};

  private static final int BLOCK_HEADER = 3;
  private static final int REPEATED_BYTE = 1;
  private static final int RESERVED = 3;
  private static final int CHECKSUM = 4;

  private final InputStream in;
  private final boolean hasChecksum;
  private byte[] head;
  private int at;
  private int body;
  private boolean isLast;

  /**
   * @param in a file where a frame begins
   * @throws IOException if none does
   */
  ZstdFrame(InputStream in) throws IOException {
    this.in = in;
    byte[] start = exactly(SIGNATURE.length + 1);
    if (!ArchiveKind.startsWith(start, SIGNATURE)) {
      throw new IOException("there begins no frame of zstd");
    }
    int descriptor = start[SIGNATURE.length];
    hasChecksum = (descriptor & 4) != 0;
    byte[] rest = exactly(headerBytes(descriptor));
    head = Arrays.copyOf(start, start.length + rest.length);
    System.arraycopy(rest, 0, head, start.length, rest.length);
  }

  /** How many bytes of its header follow the descriptor. */
  private static int headerBytes(int descriptor) {
    boolean oneSegment = (descriptor & 0x20) != 0;
    int dictionary = new int[] {0, 1, 2, 4}[descriptor & 3];
    int size = new int[] {oneSegment ? 1 : 0, 2, 4, 8}[(descriptor >> 6) & 3];
    return (oneSegment ? 0 : 1) + dictionary + size;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    if (at == head.length && body == 0) {
      if (isLast) {
        return -1;
      }
      openBlock();
    }
    if (at < head.length) {
      int count = Math.min(length, head.length - at);
      System.arraycopy(head, at, buffer, offset, count);
      at += count;
      return count;
    }
    int count = in.read(buffer, offset, Math.min(length, body));
    if (count < 0) {
      throw new EOFException("the frame is cut");
    }
    body -= count;
    return count;
  }

  private void openBlock() throws IOException {
    head = exactly(BLOCK_HEADER);
    at = 0;
    int header = (head[0] & 0xff) | (head[1] & 0xff) << 8 | (head[2] & 0xff) << 16;
    int type = (header >> 1) & 3;
    if (type == RESERVED) {
      throw new IOException("a block of the frame is of no known type");
    }
    isLast = (header & 1) != 0;
    body = (type == REPEATED_BYTE ? 1 : header >> 3) + (isLast && hasChecksum ? CHECKSUM : 0);
  }

  private byte[] exactly(int count) throws IOException {
    byte[] bytes = in.readNBytes(count);
    if (bytes.length < count) {
      throw new EOFException("the frame is cut");
    }
    return bytes;
  }
}
