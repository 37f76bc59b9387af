package org.gongkai.jobs.intake.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.OptionalLong;

/** A WARC that is not packed: record after record, each as long as its header says. */
final class PlainFraming implements WarcFraming {

  private static final byte[] LINE_OF_VERSION = "\nWARC/1.".getBytes(StandardCharsets.US_ASCII);

  private final ByteSource source;
  private final SoughtFile file;

  PlainFraming(ByteSource source) throws IOException {
    this.source = source;
    this.file = new SoughtFile(source);
  }

  @Override
  public Optional<InputStream> at(long offset) throws IOException {
    PositionedInput in = file.at(offset);
    return in.isAtEnd() ? Optional.empty() : Optional.of(in);
  }

  @Override
  public long end() {
    return file.position();
  }

  @Override
  public OptionalLong following(long offset) throws IOException {
    OptionalLong found = WarcFraming.find(source, LINE_OF_VERSION, offset);
    return found.isPresent() ? OptionalLong.of(found.getAsLong() + 1) : found;
  }

  @Override
  public boolean isPacked() {
    return false;
  }

  @Override
  public boolean hasChecksums() {
    return false;
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
