package org.gongkai.jobs.intake.storage;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.util.concurrent.atomic.AtomicLong;
import org.gongkai.jobs.intake.archive.ArchiveFile;

/** A file of which another thread can see whether it is being read. */
public final class WatchedFile implements ArchiveFile {

  private final ArchiveFile file;
  private final AtomicLong read = new AtomicLong();

  public WatchedFile(ArchiveFile file) {
    this.file = file;
  }

  /** How many bytes were read so far, some perhaps several times. */
  public long read() {
    return read.get();
  }

  @Override
  public long bytes() throws IOException {
    return file.bytes();
  }

  @Override
  public InputStream from(long offset) throws IOException {
    return new FilterInputStream(file.from(offset)) {
      @Override
      public int read() throws IOException {
        read.incrementAndGet();
        return super.read();
      }

      @Override
      public int read(byte[] buffer, int offset, int length) throws IOException {
        int count = super.read(buffer, offset, length);
        read.addAndGet(Math.max(0, count));
        return count;
      }
    };
  }

  @Override
  public SeekableByteChannel channel() throws IOException {
    SeekableByteChannel channel = file.channel();
    return new ReadOnlyChannel() {
      @Override
      public int read(ByteBuffer target) throws IOException {
        int count = channel.read(target);
        read.addAndGet(Math.max(0, count));
        return count;
      }

      @Override
      public long position() throws IOException {
        return channel.position();
      }

      @Override
      public SeekableByteChannel position(long position) throws IOException {
        channel.position(position);
        return this;
      }

      @Override
      public long size() throws IOException {
        return channel.size();
      }

      @Override
      public boolean isOpen() {
        return channel.isOpen();
      }

      @Override
      public void close() throws IOException {
        channel.close();
      }
    };
  }
}
