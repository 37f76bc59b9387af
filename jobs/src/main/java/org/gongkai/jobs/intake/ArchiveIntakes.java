package org.gongkai.jobs.intake;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.gongkai.aggregate.lake.InputStamp;
import org.gongkai.aggregate.lake.Intake;
import org.gongkai.aggregate.lake.LedgerEntry;
import org.gongkai.extract.report.Extraction;
import org.gongkai.extract.report.Status;
import org.gongkai.jobs.intake.archive.ArchiveEntry;
import org.gongkai.jobs.intake.archive.EntryOrigin;
import org.gongkai.jobs.intake.archive.ExpansionException;

/**
 * What becomes of an archive: its documents one after the other, each read when it is asked for,
 * and at the end the archive itself, with how far it could be read.
 */
final class ArchiveIntakes implements Iterator<LedgerEntry>, Closeable {

  /** The reason of an archive that breaks off. */
  static final String TRUNCATED = "truncated";

  /** The reason of an archive that could be read so far and no further. */
  static final String BROKEN = "broken_archive";

  private final GuardedArchive archive;
  private final InputDocument input;
  private final InputStamp stamp;
  private final InputReader reader;
  private final Map<String, ManifestEntry> manifest;
  private int documents;
  private boolean ended;

  ArchiveIntakes(InputDocument input, InputReader reader, GuardedArchive archive) {
    this.archive = archive;
    this.input = input;
    this.stamp = input.stamp();
    this.reader = reader;
    this.manifest = input.entriesInside();
  }

  @Override
  public boolean hasNext() {
    return !ended;
  }

  @Override
  public LedgerEntry next() {
    if (ended) {
      throw new NoSuchElementException();
    }
    Optional<ArchiveEntry> entry;
    try {
      entry = archive.next();
    } catch (TimeoutException e) {
      return end(Status.TIMED_OUT, "time_limit", "Read no further: nothing came any more. ");
    } catch (ExecutionException e) {
      return broken(GuardedThread.cause(e));
    }
    return entry.isPresent()
        ? LedgerEntry.packed(stamp, intake(entry.get()))
        : end(Status.ARCHIVE, "read", "");
  }

  private LedgerEntry broken(Throwable problem) {
    if (problem instanceof ExpansionException) {
      return end(
          Status.TOO_LARGE, "expansion_limit", "Read no further: " + problem.getMessage() + ". ");
    }
    if (problem instanceof EOFException) {
      return end(Status.UNREADABLE, TRUNCATED, "Breaks off: " + problem.getMessage() + ". ");
    }
    // The library's readers answer some faulty bytes with unchecked exceptions.
    return end(Status.UNREADABLE, BROKEN, "Read no further: " + problem + ". ");
  }

  private Intake intake(ArchiveEntry entry) {
    documents++;
    EntryOrigin origin = entry.origin();
    ManifestEntry known = known(origin);
    String sourceUri = known.url().orElse(input.sourceUri() + InsidePath.SEPARATOR + origin.name());
    if (entry instanceof ArchiveEntry.Unread unread) {
      return reader.unread(sourceUri, Math.max(0, unread.size()), known, unread.why());
    }
    byte[] bytes = ((ArchiveEntry.Read) entry).bytes();
    return reader.extracted(bytes, Digests.sha256(bytes), origin.fileName(), sourceUri, known);
  }

  /** What the manifest says goes before what the archive says. */
  private ManifestEntry known(EntryOrigin origin) {
    ManifestEntry said =
        Optional.ofNullable(manifest.remove(origin.name()))
            .orElseGet(() -> ManifestEntry.ofPath(origin.name()));
    return new ManifestEntry(
        said.path(),
        said.listed(),
        said.url().or(origin::url),
        said.fetchedAt().or(origin::fetchedAt),
        said.facts());
  }

  private LedgerEntry end(Status status, String reason, String problem) {
    ended = true;
    String skipped = archive.skipped().toString();
    String detail =
        "%s%d documents%s%s%s"
            .formatted(
                problem,
                documents,
                closed(),
                skipped.isEmpty() ? "" : "; passed over: " + skipped,
                manifest.isEmpty() ? "" : "; not in it: " + manifest.size() + " of the manifest");
    return LedgerEntry.of(
        stamp,
        reader.unread(
            input.sourceUri(),
            input.bytes(),
            input.entry(),
            new Extraction.Rejected("", status, reason, detail)));
  }

  /** All that it held was read: that it cannot be closed harms none of it. */
  private String closed() {
    try {
      close();
      return "";
    } catch (IOException | RuntimeException e) {
      return "; could not be closed: " + e;
    }
  }

  @Override
  public void close() throws IOException {
    archive.close();
  }
}
