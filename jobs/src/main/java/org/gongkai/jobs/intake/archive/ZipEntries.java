package org.gongkai.jobs.intake.archive;

import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.Iterator;
import java.util.Optional;
import java.util.zip.CRC32;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.gongkai.extract.report.Reason;
import org.gongkai.extract.report.Status;

/** The entries of a zip file by the directory at its end, so that a bad one costs itself only. */
final class ZipEntries implements ArchiveReader {

  private final ZipFile zip;
  private final EntryBytes bytes;
  private final Expansion expansion;
  private final Iterator<ZipArchiveEntry> entries;
  private final Skipped skipped = new Skipped();

  ZipEntries(ZipFile zip, EntryBytes bytes, Expansion expansion) {
    this.zip = zip;
    this.bytes = bytes;
    this.expansion = expansion;
    this.entries = Collections.list(zip.getEntriesInPhysicalOrder()).iterator();
  }

  @Override
  public Optional<ArchiveEntry> next() throws IOException {
    while (entries.hasNext()) {
      ZipArchiveEntry entry = entries.next();
      String name = EntryNames.of(entry);
      if (entry.isDirectory()) {
        skipped.count("folder");
      } else if (entry.isUnixSymlink()) {
        skipped.count("link");
      } else if (EntryNames.isHidden(name)) {
        skipped.count("hidden");
      } else {
        return Optional.of(read(entry, EntryOrigin.named(name)));
      }
    }
    return Optional.empty();
  }

  private ArchiveEntry read(ZipArchiveEntry entry, EntryOrigin origin) throws ExpansionException {
    if (entry.getGeneralPurposeBit().usesEncryption()) {
      return EntryBytes.unread(
          origin, entry.getSize(), Status.ENCRYPTED, Reason.ENCRYPTED, "a password is needed");
    }
    if (!zip.canReadEntryData(entry)) {
      return EntryBytes.unread(
          origin,
          entry.getSize(),
          Status.UNSUPPORTED,
          Reason.COMPRESSION_METHOD,
          "Method " + entry.getMethod() + " of packing is not known.");
    }
    if (entry.getSize() > bytes.maxBytes()) {
      return bytes.tooLarge(origin, entry.getSize());
    }
    try (InputStream in = expansion.counting(zip.getInputStream(entry))) {
      return sound(bytes.read(origin, in), entry);
    } catch (ExpansionException e) {
      throw e;
    } catch (IOException e) {
      return EntryBytes.unreadable(origin, Reason.BROKEN_ENTRY, e);
    }
  }

  /** The library leaves it to its caller whether the bytes are those that were packed. */
  private static ArchiveEntry sound(ArchiveEntry read, ZipArchiveEntry entry) throws IOException {
    if (read instanceof ArchiveEntry.Read document) {
      CRC32 checksum = new CRC32();
      checksum.update(document.bytes());
      if (checksum.getValue() != entry.getCrc()) {
        throw new IOException("its checksum is not the one in the archive");
      }
    }
    return read;
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
