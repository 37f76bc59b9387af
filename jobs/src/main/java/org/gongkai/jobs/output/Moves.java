package org.gongkai.jobs.output;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/** Renames that can be taken back. */
final class Moves {

  private final FileSystem files;
  private final Deque<Move> done = new ArrayDeque<>();

  Moves(FileSystem files) {
    this.files = files;
  }

  private record Move(Path from, Path to) {}

  /** Moves a file or folder, if it is there. */
  void move(Path from, Path to) throws IOException {
    if (files.exists(from)) {
      rename(from, to);
      done.push(new Move(from, to));
    }
  }

  /** Takes back every move, the last one first; what fails at that is added to the cause. */
  void undo(IOException cause) {
    while (!done.isEmpty()) {
      Move move = done.pop();
      try {
        rename(move.to(), move.from());
      } catch (IOException e) {
        cause.addSuppressed(e);
      }
    }
  }

  private void rename(Path from, Path to) throws IOException {
    files.mkdirs(to.getParent());
    if (files.exists(to) || !files.rename(from, to)) {
      throw new IOException("cannot move " + from + " to " + to);
    }
  }
}
