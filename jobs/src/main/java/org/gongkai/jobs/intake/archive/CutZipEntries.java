package org.gongkai.jobs.intake.archive;

import java.io.EOFException;
import java.io.IOException;
import java.util.Optional;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;
import org.gongkai.extract.report.Reason;
import org.gongkai.extract.report.Status;

/** The entries of a zip file whose end, and with it the directory, is lost: what can be had. */
final class CutZipEntries implements ArchiveReader {

  private final ZipArchiveInputStream zip;
  private final EntryBytes bytes;
  private final Expansion expansion;
  private final Skipped skipped = new Skipped();

  CutZipEntries(ZipArchiveInputStream zip, EntryBytes bytes, Expansion expansion) {
    this.zip = zip;
    this.bytes = bytes;
    this.expansion = expansion;
  }

  /**
   * @throws EOFException instead of an end, in any case
   */
  @Override
  public Optional<ArchiveEntry> next() throws IOException {
    while (true) {
      ZipArchiveEntry entry = zip.getNextEntry();
      if (entry == null) {
        throw new EOFException("there is no directory at its end");
      }
      String name = EntryNames.of(entry);
      if (entry.isDirectory()) {
        skipped.count("folder");
      } else if (EntryNames.isHidden(name)) {
        skipped.count("hidden");
      } else {
        return Optional.of(read(entry, EntryOrigin.named(name)));
      }
    }
  }

  private ArchiveEntry read(ZipArchiveEntry entry, EntryOrigin origin) throws ExpansionException {
    if (entry.getGeneralPurposeBit().usesEncryption()) {
      return EntryBytes.unread(
          origin, 0, Status.ENCRYPTED, Reason.ENCRYPTED, "a password is needed");
    }
    try {
      return bytes.read(origin, expansion.counting(zip));
    } catch (ExpansionException e) {
      throw e;
    } catch (IOException e) {
      return EntryBytes.unreadable(origin, Reason.BROKEN_ENTRY, e);
    }
  }

  @Override
  public Skipped skipped() {
    return skipped;
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }
}
