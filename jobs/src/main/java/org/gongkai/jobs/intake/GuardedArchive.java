package org.gongkai.jobs.intake;

import java.io.Closeable;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.function.LongSupplier;
import org.gongkai.jobs.intake.archive.ArchiveEntry;
import org.gongkai.jobs.intake.archive.ArchiveReader;
import org.gongkai.jobs.intake.archive.Skipped;

/**
 * An archive that is read in a guarded thread. A document that overruns ends by itself; here ends
 * what hangs: no document came, and not a byte was read.
 */
final class GuardedArchive implements Closeable {

  private final ArchiveReader archive;
  private final GuardedThread thread;
  private final Duration limit;
  private final LongSupplier read;
  private boolean abandoned;

  /**
   * @param limit the longest that one document may take
   * @param read how many bytes of the archive were read
   */
  GuardedArchive(ArchiveReader archive, GuardedThread thread, Duration limit, LongSupplier read) {
    this.archive = archive;
    this.thread = thread;
    // A document's own limit comes first.
    this.limit = limit.multipliedBy(2);
    this.read = read;
  }

  /** The next document; empty at the archive's end. */
  Optional<ArchiveEntry> next() throws TimeoutException, ExecutionException {
    try {
      return thread.call(archive::next, limit, read);
    } catch (TimeoutException e) {
      abandoned = true;
      throw e;
    }
  }

  /** What was passed over so far. */
  Skipped skipped() {
    return archive.skipped();
  }

  /** A reader that a thread still hangs in is left to it. */
  @Override
  public void close() throws IOException {
    if (!abandoned) {
      archive.close();
    }
  }
}
