package org.gongkai.jobs.intake.archive;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A buffered stream that knows where in its file it stands, also after a reset. */
final class PositionedInput extends FilterInputStream {

  private static final int BUFFER = 1 << 16;

  private long position;
  private long marked;

  PositionedInput(ByteSource source, long offset) throws IOException {
    this(source.from(offset), offset);
  }

  private PositionedInput(InputStream in, long offset) {
    super(new BufferedInputStream(in, BUFFER));
    this.position = offset;
  }

  long position() {
    return position;
  }

  boolean isAtEnd() throws IOException {
    in.mark(1);
    boolean end = in.read() < 0;
    in.reset();
    return end;
  }

  @Override
  public int read() throws IOException {
    int value = in.read();
    position += value < 0 ? 0 : 1;
    return value;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int count = in.read(buffer, offset, length);
    position += Math.max(0, count);
    return count;
  }

  @Override
  public long skip(long count) throws IOException {
    long skipped = in.skip(count);
    position += skipped;
    return skipped;
  }

  @Override
  public synchronized void mark(int limit) {
    in.mark(limit);
    marked = position;
  }

  @Override
  public synchronized void reset() throws IOException {
    in.reset();
    position = marked;
  }
}
