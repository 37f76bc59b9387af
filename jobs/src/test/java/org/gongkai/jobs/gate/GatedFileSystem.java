package org.gongkai.jobs.gate;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RawLocalFileSystem;
import org.apache.hadoop.fs.permission.FsPermission;

/**
 * The local file system under a scheme of its own, {@code gated:/folder}. What it is about to do is
 * a line such as {@code open /folder/file}; where that is what its settings name ({@link Gate}), it
 * says so and waits. Loaded by Hadoop, which finds it as a service, also where nothing else of this
 * project is.
 */
public final class GatedFileSystem extends RawLocalFileSystem {

  static final String SCHEME = "gated";

  /** In front of a gate's name: a regular expression, what waits there. */
  static final String WAIT = "fs.gated.wait.";

  /** In front of a gate's name: its folder, where what waits leaves its process's number. */
  static final String FOLDER = "fs.gated.folder.";

  /** Whoever holds this file of the folder keeps the gate closed. */
  static final String LOCK = "lock";

  /** By what waits there, the folders of the gates. */
  private Map<String, java.nio.file.Path> gates = Map.of();

  @Override
  public void initialize(URI uri, Configuration conf) throws IOException {
    super.initialize(uri, conf);
    Map<String, java.nio.file.Path> named = new TreeMap<>();
    conf.getPropsWithPrefix(WAIT)
        .forEach((name, wait) -> named.put(wait, java.nio.file.Path.of(conf.get(FOLDER + name))));
    gates = named;
  }

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

  @Override
  public FileStatus getFileStatus(Path path) throws IOException {
    return withoutPermissions(super.getFileStatus(path));
  }

  @Override
  public FileStatus[] listStatus(Path path) throws IOException {
    return Stream.of(super.listStatus(path))
        .map(GatedFileSystem::withoutPermissions)
        .toArray(FileStatus[]::new);
  }

  /** Hadoop asks for permissions by addresses of its own scheme only. */
  private static FileStatus withoutPermissions(FileStatus status) {
    return new FileStatus(
        status.getLen(),
        status.isDirectory(),
        status.getReplication(),
        status.getBlockSize(),
        status.getModificationTime(),
        status.getPath());
  }

  private void pass(String operation) throws IOException {
    for (Map.Entry<String, java.nio.file.Path> gate : gates.entrySet()) {
      if (operation.matches(gate.getKey())) {
        standAt(gate.getValue(), operation);
      }
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
