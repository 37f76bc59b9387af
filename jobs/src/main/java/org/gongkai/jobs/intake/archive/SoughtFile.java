package org.gongkai.jobs.intake.archive;

import java.io.IOException;

/** A file that is read from one place on, and from another only when that is asked for. */
final class SoughtFile {

  private final ByteSource source;
  private PositionedInput in;

  SoughtFile(ByteSource source) throws IOException {
    this.source = source;
    this.in = new PositionedInput(source, 0);
  }

  /** The file from a place on; opened anew only where another was reached. */
  PositionedInput at(long offset) throws IOException {
    if (in.position() != offset) {
      in.close();
      in = new PositionedInput(source, offset);
    }
    return in;
  }

  /** The place that was reached. */
  long position() {
    return in.position();
  }

  void close() throws IOException {
    in.close();
  }
}
