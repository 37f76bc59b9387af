package org.gongkai.jobs.output;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
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

  /** Where the extractions of all runs lie. */
  public static final String EXTRACTIONS = ExtractionParts.FOLDER;

  /** What shows that a folder is ours: the record, or what a run that was cut off leaves. */
  private static final List<String> MARKS =
      List.of(RECORD, Staging.FOLDER, ExtractionParts.FOLDER, RunLock.FILE);

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
      if (files.listStatus(root).length > 0 && MARKS.stream().noneMatch(this::exists)) {
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
   * Makes sure that a complete run lies in the folder; touches nothing but a publication that was
   * cut off, which is completed.
   *
   * @throws UsageException if there is none
   */
  public void requireComplete() throws IOException {
    if (exists(Staging.JOURNAL)) {
      stage().close();
    }
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
    if (!holds(result)) {
      throw new UsageException(name + ": has no " + result + "; " + remedy);
    }
  }

  /**
   * Takes the folder for one run: opens a new staging folder and clears what a run that was cut off
   * has left of its own.
   *
   * @throws UsageException if the folder cannot be written to, or another run is at work on it
   */
  public Staging stage() {
    try {
      return Staging.open(files, root);
    } catch (IOException e) {
      throw new UsageException(name + ": cannot be written to: " + e.getMessage(), e);
    }
  }

  /** Whether one of the results lies in the folder. */
  public boolean holds(String result) {
    return exists(result);
  }

  /** The folder itself, without the file system's name. */
  public String root() {
    return root.toUri().getPath();
  }

  /** Where one of the results lies, as a path for Spark. */
  public String path(String result) {
    return new Path(root, result).toString();
  }

  /** The record of the last complete run, if there was one. */
  public Optional<String> record() throws IOException {
    try (FSDataInputStream in = files.open(new Path(root, RECORD))) {
      return Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (FileNotFoundException e) {
      return Optional.empty();
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
