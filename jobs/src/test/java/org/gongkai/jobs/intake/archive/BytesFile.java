package org.gongkai.jobs.intake.archive;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.channels.SeekableByteChannel;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/** A file in memory. */
final class BytesFile implements ArchiveFile {

  private final byte[] content;

  BytesFile(byte[] content) {
    this.content = content;
  }

  @Override
  public long bytes() {
    return content.length;
  }

  @Override
  public InputStream from(long offset) {
    int start = Math.toIntExact(Math.min(offset, content.length));
    return new ByteArrayInputStream(content, start, content.length - start);
  }

  @Override
  public SeekableByteChannel channel() {
    return new SeekableInMemoryByteChannel(content);
  }
}
