package org.gongkai.jobs.intake.archive;

import org.gongkai.extract.report.Extraction;

/** One document of an archive: its bytes, or why it was not read. */
public sealed interface ArchiveEntry {

  EntryOrigin origin();

  /** A document that was read in whole. */
  final class Read implements ArchiveEntry {

    private final EntryOrigin origin;
    private final byte[] bytes;

    Read(EntryOrigin origin, byte[] bytes) {
      this.origin = origin;
      this.bytes = bytes;
    }

    @Override
    public EntryOrigin origin() {
      return origin;
    }

    /** The document itself; not copied, for it may be large. */
    public byte[] bytes() {
      return bytes;
    }
  }

  /**
   * A document that was not read.
   *
   * @param size its size in bytes as far as it is known, else 0
   * @param why its status and reason
   */
  record Unread(EntryOrigin origin, long size, Extraction.Rejected why) implements ArchiveEntry {}
}
