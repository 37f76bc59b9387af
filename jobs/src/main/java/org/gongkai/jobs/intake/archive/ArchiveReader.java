package org.gongkai.jobs.intake.archive;

import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;

/** Gives what an archive holds, entry by entry. For one thread. */
public interface ArchiveReader extends Closeable {

  /**
   * The next document or what became of it; empty at the archive's end.
   *
   * @throws java.io.EOFException if the archive breaks off here
   * @throws ExpansionException if it unpacks to more than an archive of its size should
   * @throws IOException if it cannot be read any further
   */
  Optional<ArchiveEntry> next() throws IOException;

  /** What was passed over so far, as it is no document. */
  Skipped skipped();
}
