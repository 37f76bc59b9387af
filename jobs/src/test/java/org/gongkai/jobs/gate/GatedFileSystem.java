package org.gongkai.jobs.gate;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.permission.FsPermission;
import org.gongkai.jobs.run.PlainLocalFileSystem;

/**
 * The local file system under a scheme of its own, {@code gated:/folder}. What it is about to do is
 * a line such as {@code open /folder/file}; where that is what its settings name ({@link Gate}), it
 * says so and waits. Loaded by Hadoop, which finds it as a service.
 */
public final class GatedFileSystem extends PlainLocalFileSystem {

  static final String SCHEME = "gated";

  /** A regular expression: what waits. */
  static final String WAIT = "fs.gated.wait";

  /** The folder of the gate: what waits leaves its process's number there. */
  static final String FOLDER = "fs.gated.folder";

  /** Whoever holds this file of the folder keeps the gate closed. */
  static final String LOCK = "lock";

  @Override
  public String getScheme() {
    return SCHEME;
  }

  @Override
  public URI getUri() {
    return URI.create(SCHEME + ":///");
  }

  @Override
  public FSDataInputStream open(Path file, int bufferSize) throws IOException {
    pass("open " + file.toUri().getPath());
    return super.open(file, bufferSize);
  }

  @Override
  protected OutputStream createOutputStreamWithMode(
      Path file, boolean append, FsPermission permission) throws IOException {
    pass("create " + file.toUri().getPath());
    return super.createOutputStreamWithMode(file, append, permission);
  }

  @Override
  public boolean rename(Path from, Path to) throws IOException {
    pass("rename " + from.toUri().getPath() + " to " + to.toUri().getPath());
    return super.rename(from, to);
  }

  @Override
  public boolean delete(Path path, boolean recursive) throws IOException {
    pass("delete " + path.toUri().getPath());
    return super.delete(path, recursive);
  }

  private void pass(String operation) throws IOException {
    String wait = getConf().get(WAIT);
    if (wait != null && operation.matches(wait)) {
      standAt(java.nio.file.Path.of(getConf().get(FOLDER)), operation);
    }
  }

  /** One thread after another, since a lock is a process's. */
  private synchronized void standAt(java.nio.file.Path gate, String operation) throws IOException {
    Files.writeString(gate.resolve(Long.toString(ProcessHandle.current().pid())), operation);
    try (FileChannel lock = FileChannel.open(gate.resolve(LOCK), StandardOpenOption.READ)) {
      lock.lock(0, Long.MAX_VALUE, true).release();
    }
  }
}
