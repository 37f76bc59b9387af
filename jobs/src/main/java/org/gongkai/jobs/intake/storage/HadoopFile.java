package org.gongkai.jobs.intake.storage;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.gongkai.jobs.intake.archive.ArchiveFile;

/** An archive on any file system that Hadoop knows. */
record HadoopFile(FileSystem files, Path path) implements ArchiveFile {

  @Override
  public long bytes() throws IOException {
    return files.getFileStatus(path).getLen();
  }

  @Override
  public InputStream from(long offset) throws IOException {
    FSDataInputStream in = files.open(path);
    if (offset > 0) {
      in.seek(offset);
    }
    return in;
  }

  @Override
  public SeekableByteChannel channel() throws IOException {
    return new Channel(files.open(path), bytes());
  }

  /** Hadoop's stream in the JDK's words, for reading only. */
  private static final class Channel extends ReadOnlyChannel {

    private final FSDataInputStream in;
    private final long size;
    private boolean open = true;

    Channel(FSDataInputStream in, long size) {
      this.in = in;
      this.size = size;
    }

    @Override
    public int read(ByteBuffer target) throws IOException {
      byte[] bytes = new byte[target.remaining()];
      int count = in.read(bytes, 0, bytes.length);
      target.put(bytes, 0, Math.max(0, count));
      return count;
    }

    @Override
    public long position() throws IOException {
      return in.getPos();
    }

    @Override
    public SeekableByteChannel position(long position) throws IOException {
      in.seek(Math.min(position, size));
      return this;
    }

    @Override
    public long size() {
      return size;
    }

    @Override
    public boolean isOpen() {
      return open;
    }

    @Override
    public void close() throws IOException {
      open = false;
      in.close();
    }
  }
}
