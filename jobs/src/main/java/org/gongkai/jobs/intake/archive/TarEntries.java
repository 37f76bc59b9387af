package org.gongkai.jobs.intake.archive;

import java.io.EOFException;
import java.io.IOException;
import java.util.Optional;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.gongkai.extract.report.Reason;
import org.gongkai.extract.report.Status;

/** The entries of a tar file, packed or not, in one pass from its beginning. */
final class TarEntries implements ArchiveReader {

  private final TarArchiveInputStream tar;
  private final EntryBytes bytes;
  private final Skipped skipped = new Skipped();

  TarEntries(TarArchiveInputStream tar, EntryBytes bytes) {
    this.tar = tar;
    this.bytes = bytes;
  }

  @Override
  public Optional<ArchiveEntry> next() throws IOException {
    try {
      return document();
    } catch (IOException e) {
      // The library says so in words only.
      if (String.valueOf(e.getMessage()).startsWith("Truncated")) {
        throw (EOFException) new EOFException(e.getMessage()).initCause(e);
      }
      throw e;
    }
  }

  private Optional<ArchiveEntry> document() throws IOException {
    while (true) {
      Optional<TarArchiveEntry> following = advance();
      if (following.isEmpty()) {
        return Optional.empty();
      }
      TarArchiveEntry entry = following.get();
      String name = EntryNames.of(entry);
      if (entry.isDirectory()) {
        skipped.count("folder");
      } else if (!entry.isFile() || entry.isLink() || entry.isSymbolicLink()) {
        skipped.count("link or device");
      } else if (EntryNames.isHidden(name)) {
        skipped.count("hidden");
      } else {
        return Optional.of(read(entry, EntryOrigin.named(name)));
      }
    }
  }

  /** A tar file ends with an empty block; one that was cut between entries lacks it. */
  private Optional<TarArchiveEntry> advance() throws IOException {
    if (tar.getCurrentEntry() != null) {
      tar.skip(Long.MAX_VALUE);
    }
    long before = tar.getBytesRead();
    Optional<TarArchiveEntry> entry = Optional.ofNullable(tar.getNextEntry());
    if (entry.isEmpty() && tar.getBytesRead() - before < tar.getRecordSize()) {
      throw new EOFException("there is no end mark");
    }
    return entry;
  }

  private ArchiveEntry read(TarArchiveEntry entry, EntryOrigin origin) throws IOException {
    if (!tar.canReadEntryData(entry)) {
      return EntryBytes.unread(
          origin, entry.getSize(), Status.UNSUPPORTED, Reason.SPARSE_ENTRY, "The entry has holes.");
    }
    return entry.getSize() > bytes.maxBytes()
        ? bytes.tooLarge(origin, entry.getSize())
        : bytes.read(origin, tar);
  }

  @Override
  public Skipped skipped() {
    return skipped;
  }

  @Override
  public void close() throws IOException {
    tar.close();
  }
}
