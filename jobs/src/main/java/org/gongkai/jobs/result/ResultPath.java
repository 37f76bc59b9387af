package org.gongkai.jobs.result;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.OutputStream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.gongkai.jobs.usage.UsageException;

/**
 * A new file or folder that a reader sees only when it is whole: it is written beside its place
 * under a hidden name, and then put there by rename.
 */
final class ResultPath {

  private final String name;
  private final FileSystem files;
  private final Path target;
  private final Path part;

  private ResultPath(String name, FileSystem files, Path target) {
    this.name = name;
    this.files = files;
    this.target = target;
    this.part = target.suffix(".part");
  }

  /** What writes the bytes of a file. */
  @FunctionalInterface
  interface Content {
    void to(OutputStream out) throws IOException;
  }

  /** What fills a folder, given as a path for Spark. */
  @FunctionalInterface
  interface Filling {
    void of(String folder) throws IOException;
  }

  /**
   * The path of that name; touches nothing.
   *
   * @throws UsageException if something lies there: what others wrote is never replaced, and what
   *     this software wrote cannot be told from it
   */
  static ResultPath at(String name, Configuration configuration) {
    try {
      Path path = new Path(name);
      FileSystem files = path.getFileSystem(configuration);
      ResultPath result = new ResultPath(name, files, files.makeQualified(path));
      result.requireNew();
      return result;
    } catch (IOException | IllegalArgumentException e) {
      throw new UsageException(name + ": is no path to write to: " + e.getMessage(), e);
    }
  }

  private void requireNew() throws IOException {
    try {
      FileStatus status = files.getFileStatus(target);
      if (status.isFile() || files.listStatus(target).length > 0) {
        throw new UsageException(name + ": is there already; name another path, or remove it");
      }
    } catch (FileNotFoundException e) {
      return; // New.
    }
  }

  /** Writes a file. */
  void write(Content content) throws IOException {
    publish(
        () -> {
          try (OutputStream out = files.create(hidden(), true)) {
            content.to(out);
          }
        });
  }

  /** Writes a folder. */
  void fill(Filling filling) throws IOException {
    publish(() -> filling.of(hidden().toString()));
  }

  private interface Step {
    void run() throws IOException;
  }

  private void publish(Step step) throws IOException {
    files.delete(hidden(), true);
    try {
      step.run();
      requireNew(); // Somebody may have been quicker, and a local rename replaces files.
      files.delete(target, false); // An empty folder at most.
      if (!files.rename(hidden(), target)) {
        throw new IOException("cannot move " + hidden() + " to " + target);
      }
    } finally {
      files.delete(hidden(), true);
    }
  }

  /** Hidden to Hadoop and to listings. */
  private Path hidden() {
    return new Path(target.getParent(), "." + part.getName());
  }
}
