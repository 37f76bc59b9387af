package org.gongkai.jobs.output;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.gongkai.jobs.usage.UsageException;

/**
 * The folder that a run leaves behind. It is ours if it is new, empty or bears our record ({@value
 * #RECORD}); no other is written to. One run at a time.
 */
public final class OutputFolder {

  /** The record of the run. Its absence says that the tables beside it are not complete. */
  public static final String RECORD = "_run.json";

  /** Where a run builds its results; readers skip it, since its name is hidden to Hadoop. */
  static final String STAGING = "_staging";

  private final String name;
  private final FileSystem files;
  private final Path root;

  private OutputFolder(String name, FileSystem files, Path root) {
    this.name = name;
    this.files = files;
    this.root = root;
  }

  /** The folder of that name, on any file system that Hadoop knows; touches nothing. */
  public static OutputFolder at(String name, Configuration configuration) {
    try {
      Path path = new Path(name);
      FileSystem files = path.getFileSystem(configuration);
      return new OutputFolder(name, files, files.makeQualified(path));
    } catch (IOException | IllegalArgumentException e) {
      throw new UsageException(name + ": is no path to write to: " + e.getMessage(), e);
    }
  }

  /**
   * Makes sure that the folder may be filled; touches nothing.
   *
   * @throws UsageException if something lies there that is not ours
   */
  public void requireOurs() {
    try {
      FileStatus status = files.getFileStatus(root);
      if (!status.isDirectory()) {
        throw new UsageException(name + ": is a file; name a folder for the output");
      }
      if (files.listStatus(root).length > 0 && !exists(RECORD) && !exists(STAGING)) {
        throw new UsageException(
            name
                + ": is not empty and not an output of gongkai (it has no "
                + RECORD
                + "); name a new or empty folder");
      }
    } catch (FileNotFoundException e) {
      return; // New: the run makes it.
    } catch (IOException e) {
      throw new UsageException(name + ": cannot be looked into: " + e.getMessage(), e);
    }
  }

  /**
   * Makes sure that a complete run lies in the folder; touches nothing.
   *
   * @throws UsageException if there is none
   */
  public void requireComplete() {
    if (!exists(RECORD)) {
      throw new UsageException(
          name + ": holds no complete output of gongkai; run `extract` into it first");
    }
  }

  /**
   * Makes sure that one of the results lies in the folder; touches nothing.
   *
   * @param remedy what to do where it does not
   * @throws UsageException if it does not
   */
  public void require(String result, String remedy) {
    if (!exists(result)) {
      throw new UsageException(name + ": has no " + result + "; " + remedy);
    }
  }

  /**
   * Opens a new staging folder and clears what a run that was cut off has left of its own.
   *
   * @throws UsageException if the folder cannot be written to
   */
  public Staging stage() {
    Path staging = new Path(root, STAGING);
    try {
      files.delete(staging, true);
      if (!files.mkdirs(staging)) {
        throw new IOException("the file system refuses");
      }
    } catch (IOException e) {
      throw new UsageException(name + ": cannot be written to: " + e.getMessage(), e);
    }
    return new Staging(files, root, staging);
  }

  /** Where one of the results lies, as a path for Spark. */
  public String path(String result) {
    return new Path(root, result).toString();
  }

  /** The text of one of the results. */
  public String read(String result) throws IOException {
    try (FSDataInputStream in = files.open(new Path(root, result))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private boolean exists(String result) {
    try {
      return files.exists(new Path(root, result));
    } catch (IOException e) {
      throw new UsageException(name + ": cannot be looked into: " + e.getMessage(), e);
    }
  }
}
