package org.gongkai.jobs.output;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/** The results of a run before they are put in place. Closing it removes what is left there. */
public final class Staging implements AutoCloseable {

  private final FileSystem files;
  private final Path root;
  private final Path fresh;
  private final Path replaced;
  private final Path staging;

  Staging(FileSystem files, Path root, Path staging) {
    this.files = files;
    this.root = root;
    this.staging = staging;
    this.fresh = new Path(staging, "fresh");
    this.replaced = new Path(staging, "replaced");
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

  /** Writes a result that is a text. */
  public void write(String result, String text) throws IOException {
    try (FSDataOutputStream out = files.create(new Path(fresh, result))) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
  }

  /**
   * Puts the results in place by rename. The record goes first and comes last, so that a folder
   * that holds one is complete; if anything fails, everything goes back to where it was.
   *
   * @param results names of everything that the run replaces; those that it did not build go
   */
  public void publish(List<String> results) throws IOException {
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
      throw e;
    }
  }

  @Override
  public void close() throws IOException {
    files.delete(staging, true);
  }
}
