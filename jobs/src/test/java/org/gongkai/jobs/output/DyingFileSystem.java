package org.gongkai.jobs.output;

import java.io.IOException;
import java.net.URI;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RawLocalFileSystem;

/** The local file system, until it has renamed and deleted so many times. */
final class DyingFileSystem extends RawLocalFileSystem {

  private int left;

  DyingFileSystem(int steps) throws IOException {
    this.left = steps;
    initialize(URI.create("file:///"), new Configuration());
  }

  /**
   * What a kill is to a process: nothing after it is done. No exception, so that none is caught.
   */
  static final class Killed extends Error {
    private static final long serialVersionUID = 1;
  }

  @Override
  public boolean rename(Path from, Path to) throws IOException {
    step();
    return super.rename(from, to);
  }

  @Override
  public boolean delete(Path path, boolean recursive) throws IOException {
    step();
    return super.delete(path, recursive);
  }

  private void step() {
    if (left == 0) {
      throw new Killed();
    }
    left--;
  }
}
