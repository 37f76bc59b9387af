package org.gongkai.jobs.intake.archive;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Counts what an archive unpacks to, so that a small one cannot keep a run busy for ever. */
final class Expansion {

  /** Pages pack to a tenth, spreadsheets to a thirtieth; what is far beyond is made to harm. */
  private static final long MOST_TIMES = 200;

  private final long most;
  private long unpacked;

  /**
   * @param archiveBytes the size of the archive
   * @param maxBytes the size of the largest document, which any archive may hold
   */
  Expansion(long archiveBytes, long maxBytes) {
    this.most = maxBytes + MOST_TIMES * archiveBytes;
  }

  /** The same stream, counted; it throws {@link ExpansionException} where it is too much. */
  InputStream counting(InputStream unpacking) {
    return new FilterInputStream(unpacking) {
      @Override
      public int read() throws IOException {
        int value = super.read();
        add(value < 0 ? 0 : 1);
        return value;
      }

      @Override
      public int read(byte[] buffer, int offset, int length) throws IOException {
        int count = super.read(buffer, offset, length);
        add(Math.max(0, count));
        return count;
      }

      @Override
      public long skip(long count) throws IOException {
        long skipped = super.skip(count);
        add(skipped);
        return skipped;
      }
    };
  }

  private void add(long bytes) throws ExpansionException {
    unpacked += bytes;
    if (unpacked > most) {
      throw new ExpansionException(most);
    }
  }
}
