package org.gongkai.jobs.output;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/**
 * The results of a run before they are put in place. While it is open, the folder is this run's
 * alone; closing it removes what is left there.
 */
public final class Staging implements AutoCloseable {

  /** Readers skip it, since its name is hidden to Hadoop. */
  static final String FOLDER = "_staging";

  /** Where a publication says what it is about to do. */
  static final String JOURNAL = FOLDER + "/publication.json";

  private static final String FRESH = "fresh";

  private final FileSystem files;
  private final Path root;
  private final Path fresh;
  private final Path replaced;
  private final Path staging;
  private final RunLock lock;

  private Staging(FileSystem files, Path root, RunLock lock) {
    this.files = files;
    this.root = root;
    this.staging = new Path(root, FOLDER);
    this.fresh = new Path(staging, FRESH);
    this.replaced = new Path(staging, "replaced");
    this.lock = lock;
  }

  /**
   * Takes the folder, completes a publication that was cut off, and clears what else a run left of
   * its staging.
   */
  static Staging open(FileSystem files, Path root) throws IOException {
    if (!files.mkdirs(root)) {
      throw new IOException("the file system refuses");
    }
    RunLock lock = RunLock.take(files, root);
    Staging staging = new Staging(files, root, lock);
    try {
      if (files.exists(new Path(root, JOURNAL))) {
        Publication.read(files, new Path(root, JOURNAL)).complete(files, staging.fresh, root);
      }
      staging.clear();
      files.mkdirs(staging.staging);
      return staging;
    } catch (IOException e) {
      lock.close();
      throw e;
    }
  }

  /** The same staging by another file system: tests let it fail. */
  Staging on(FileSystem other) {
    return new Staging(other, root, lock);
  }

  /** The extractions that this run may read and add to. */
  public ExtractionParts extractions() {
    return new ExtractionParts(files, root);
  }

  /** Where a result is built, as a path for Spark. */
  public String path(String result) {
    return new Path(fresh, result).toString();
  }

  /** Where something lies that only the run itself reads. */
  public String scratch(String part) {
    return new Path(new Path(staging, "scratch"), part).toString();
  }

  /** How many bytes such a part holds. */
  public long bytes(String part) throws IOException {
    return files.getContentSummary(new Path(scratch(part))).getLength();
  }

  /** The folder itself, in full, as a path for Spark. */
  public String home() {
    return root.toString();
  }

  /**
   * The files of a result, relative to the folder, in the order of their names: those that this run
   * built, or else those that stand in the folder.
   *
   * @param suffix how their names end
   */
  public List<String> files(String result, String suffix) throws IOException {
    List<String> built = Publication.filesOf(files, fresh, result);
    List<String> all = built.isEmpty() ? Publication.filesOf(files, root, result) : built;
    return all.stream().filter(file -> file.endsWith(suffix)).sorted().toList();
  }

  /** Writes a result that is a text. */
  public void write(String result, String text) throws IOException {
    try (FSDataOutputStream out = files.create(new Path(fresh, result))) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
  }

  /**
   * Puts the results in place by rename. The record goes first and comes last, so that a folder
   * that holds one is complete. If anything fails, everything goes back to where it was; if that
   * fails too or the process is killed, the next one that opens the folder completes what this one
   * began.
   *
   * @param results names of everything that the run replaces; those that it did not build go
   */
  public void publish(List<String> results) throws IOException {
    Path journal = new Path(root, JOURNAL);
    Publication.of(files, fresh, results).write(files, journal);
    for (String result : results) {
      dropSums(result);
    }
    dropSums(OutputFolder.RECORD);
    Moves moves = new Moves(files);
    try {
      moves.move(new Path(root, OutputFolder.RECORD), new Path(replaced, OutputFolder.RECORD));
      for (String result : results) {
        moves.move(new Path(root, result), new Path(replaced, result));
        moves.move(new Path(fresh, result), new Path(root, result));
      }
      moves.move(new Path(fresh, OutputFolder.RECORD), new Path(root, OutputFolder.RECORD));
    } catch (IOException e) {
      moves.undo(e);
      if (e.getSuppressed().length == 0) {
        files.delete(journal, false);
      }
      throw e;
    }
    clear();
  }

  /**
   * Earlier versions left sums beside files; beside a new file they would say that it is broken.
   */
  private void dropSums(String result) throws IOException {
    Path file = new Path(root, result);
    files.delete(new Path(file.getParent(), "." + file.getName() + ".crc"), false);
  }

  @Override
  public void close() throws IOException {
    if (!files.exists(new Path(root, JOURNAL))) {
      clear();
    }
    lock.close();
  }

  /** The journal goes first: what it names is in place. */
  private void clear() throws IOException {
    files.delete(new Path(root, JOURNAL), false);
    files.delete(staging, true);
  }
}
