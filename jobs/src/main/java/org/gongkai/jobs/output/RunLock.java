package org.gongkai.jobs.output;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Optional;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.gongkai.jobs.usage.UsageException;

/**
 * Keeps a second run off a folder: a file that names its owner. The lock of a process of this host
 * that is gone counts no more.
 */
final class RunLock implements AutoCloseable {

  static final String FILE = "_lock";

  private static final JsonMapper MAPPER = new JsonMapper();

  private final FileSystem files;
  private final Path file;

  private RunLock(FileSystem files, Path file) {
    this.files = files;
    this.file = file;
  }

  /**
   * Who holds a lock.
   *
   * @param host the name of its machine
   * @param pid its process
   * @param started when that process started, since numbers of processes come again; empty where
   *     the system does not say
   * @param since when it took the lock
   */
  private record Owner(String host, long pid, String started, String since) {

    static Owner here() {
      ProcessHandle process = ProcessHandle.current();
      return new Owner(thisHost(), process.pid(), started(process), Instant.now().toString());
    }

    boolean isGone() {
      if (!host.equals(thisHost())) {
        return false;
      }
      Optional<ProcessHandle> process = ProcessHandle.of(pid).filter(ProcessHandle::isAlive);
      return process.isEmpty() || !started(process.get()).equals(started);
    }

    private static String thisHost() {
      try {
        return InetAddress.getLocalHost().getHostName();
      } catch (UnknownHostException e) {
        return String.valueOf(e.getMessage()); // It names the host that has no address.
      }
    }

    private static String started(ProcessHandle process) {
      return process.info().startInstant().map(Instant::toString).orElse("");
    }
  }

  /**
   * Takes the lock of a folder that is there.
   *
   * @throws UsageException if another run holds it; the message says who and what to do
   */
  static RunLock take(FileSystem files, Path folder) throws IOException {
    RunLock lock = new RunLock(files, new Path(folder, FILE));
    String ours = MAPPER.writeValueAsString(Owner.here());
    if (lock.create(ours)) {
      return lock;
    }
    Optional<Owner> owner = lock.owner();
    if (owner.isPresent() && owner.get().isGone()) {
      lock.close();
      if (lock.create(ours)) {
        return lock;
      }
    }
    throw new UsageException(
        folder.toUri().getPath()
            + ": another run is at work on it ("
            + lock.owner().map(RunLock::described).orElse("it does not say which")
            + "); wait for it or, if it is gone, delete "
            + lock.file.toUri().getPath());
  }

  @Override
  public void close() throws IOException {
    files.delete(file, false);
  }

  /** False where the lock is there already. */
  private boolean create(String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    if (files.getUri().getScheme().equals("file")) {
      // Hadoop looks first and creates then; the JDK does both in one.
      java.nio.file.Path local = java.nio.file.Path.of(file.toUri().getPath());
      try {
        Files.write(local, bytes, StandardOpenOption.CREATE_NEW);
        return true;
      } catch (java.nio.file.FileAlreadyExistsException e) {
        return false;
      } catch (IOException e) {
        Files.deleteIfExists(local); // On a full disk it is there and names no owner.
        throw e;
      }
    }
    try (FSDataOutputStream out = files.create(file, false)) {
      out.write(bytes);
      return true;
    } catch (org.apache.hadoop.fs.FileAlreadyExistsException e) {
      return false;
    }
  }

  /** Who holds the lock; empty where it says nothing that can be read. */
  private Optional<Owner> owner() throws IOException {
    try (InputStream in = files.open(file)) {
      return Optional.of(MAPPER.readValue(in.readAllBytes(), Owner.class));
    } catch (FileNotFoundException | JsonProcessingException e) {
      return Optional.empty(); // Given back in this moment, or its owner died over writing it.
    }
  }

  private static String described(Owner owner) {
    return "process %d on %s since %s".formatted(owner.pid(), owner.host(), owner.since());
  }
}
