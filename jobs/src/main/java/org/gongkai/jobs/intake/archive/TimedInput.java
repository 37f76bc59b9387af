package org.gongkai.jobs.intake.archive;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;

/** A stream that can be read for so long and no longer. */
final class TimedInput extends FilterInputStream {

  private final Duration limit;
  private final long begun = System.nanoTime();

  TimedInput(InputStream in, Duration limit) {
    super(in);
    this.limit = limit;
  }

  /** The time is over. */
  static final class OverrunException extends IOException {

    private static final long serialVersionUID = 1;

    OverrunException(Duration limit) {
      super("Not read after " + limit.toMillis() / 1000.0 + " seconds.");
    }
  }

  @Override
  public int read() throws IOException {
    requireTime();
    return super.read();
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    requireTime();
    return super.read(buffer, offset, length);
  }

  private void requireTime() throws OverrunException {
    if (System.nanoTime() - begun > limit.toNanos()) {
      throw new OverrunException(limit);
    }
  }
}
