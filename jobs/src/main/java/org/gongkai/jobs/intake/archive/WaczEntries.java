package org.gongkai.jobs.intake.archive;

import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.Iterator;
import java.util.Optional;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** The documents of the WARC files in a WACZ; its indexes and lists of pages are none. */
final class WaczEntries implements ArchiveReader {

  private static final String WARC_FOLDER = "archive/";

  private final ZipFile zip;
  private final EntryBytes bytes;
  private final Expansion expansion;
  private final Iterator<ZipArchiveEntry> entries;
  private final Skipped skipped = new Skipped();
  private Optional<ArchiveReader> warc = Optional.empty();

  WaczEntries(ZipFile zip, EntryBytes bytes, Expansion expansion) {
    this.zip = zip;
    this.bytes = bytes;
    this.expansion = expansion;
    this.entries = Collections.list(zip.getEntriesInPhysicalOrder()).iterator();
  }

  @Override
  public Optional<ArchiveEntry> next() throws IOException {
    while (warc.isPresent() || entries.hasNext()) {
      if (warc.isEmpty()) {
        warc = warc(entries.next());
        continue;
      }
      Optional<ArchiveEntry> entry = warc.get().next();
      if (entry.isPresent()) {
        return entry;
      }
      warc.get().close();
      warc = Optional.empty();
    }
    return Optional.empty();
  }

  private Optional<ArchiveReader> warc(ZipArchiveEntry entry) throws IOException {
    boolean isWarc =
        entry.getName().startsWith(WARC_FOLDER)
            && ArchiveKind.ofName(entry.getName()).filter(ArchiveKind.WARC::equals).isPresent();
    if (!isWarc) {
      skipped.count("file of the package");
      return Optional.empty();
    }
    WarcFraming framing = WarcFraming.of(offset -> from(entry, offset), expansion);
    return Optional.of(new WarcEntries(framing, bytes, expansion, skipped));
  }

  private InputStream from(ZipArchiveEntry entry, long offset) throws IOException {
    InputStream in = expansion.counting(zip.getInputStream(entry));
    in.skipNBytes(offset);
    return in;
  }

  @Override
  public Skipped skipped() {
    return skipped;
  }

  @Override
  public void close() throws IOException {
    if (warc.isPresent()) {
      warc.get().close();
    }
    zip.close();
  }
}
