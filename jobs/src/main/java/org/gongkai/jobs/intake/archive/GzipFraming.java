package org.gongkai.jobs.intake.archive;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.OptionalLong;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;

/**
 * A WARC in gzip: a member a record, as the standard advises. A record plainly begins where a
 * member's signature stands and what follows unpacks to a record's first bytes.
 */
final class GzipFraming implements WarcFraming {

  private static final byte[] SIGNATURE = {0x1f, (byte) 0x8b, 8};

  private final ByteSource source;
  private final Expansion expansion;
  private final SoughtFile file;

  GzipFraming(ByteSource source, Expansion expansion) throws IOException {
    this.source = source;
    this.expansion = expansion;
    this.file = new SoughtFile(source);
  }

  @Override
  public Optional<InputStream> at(long offset) throws IOException {
    PositionedInput in = file.at(offset);
    return in.isAtEnd() ? Optional.empty() : Optional.of(expansion.counting(member(in)));
  }

  @Override
  public long end() {
    return file.position();
  }

  @Override
  public OptionalLong following(long offset) throws IOException {
    return WarcFraming.packedRecord(source, SIGNATURE, offset + 1, GzipFraming::member);
  }

  @Override
  public boolean isPacked() {
    return true;
  }

  @Override
  public boolean hasChecksums() {
    return true;
  }

  @Override
  public void close() throws IOException {
    file.close();
  }

  /** One member; the stream below is left right after it. */
  private static InputStream member(InputStream in) throws IOException {
    return GzipCompressorInputStream.builder()
        .setInputStream(in)
        .setDecompressConcatenated(false)
        .get();
  }
}
