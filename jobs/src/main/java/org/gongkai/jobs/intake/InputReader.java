package org.gongkai.jobs.intake;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.gongkai.aggregate.lake.Intake;
import org.gongkai.aggregate.lake.LedgerEntry;
import org.gongkai.extract.report.Extraction;
import org.gongkai.extract.report.Origin;
import org.gongkai.jobs.intake.archive.ArchiveFile;
import org.gongkai.jobs.intake.archive.Archives;
import org.gongkai.jobs.intake.storage.Address;
import org.gongkai.jobs.intake.storage.Storages;
import org.gongkai.jobs.intake.storage.WatchedFile;

/**
 * Reads one listed input and has it extracted: a document, unless its bytes are known, or an
 * archive with all that it holds. What goes wrong is in the values.
 */
final class InputReader implements Closeable {

  /** The reason of a document that could not be had: its bytes may be there the next time. */
  static final String IO_ERROR = "io_error";

  /** The reason of a document that our own reading stumbles on. */
  private static final String READER_ERROR = "reader_error";

  private final Storages storages;
  private final Limits limits;
  private final String version;
  private final GuardedExtractor extractor;
  private final GuardedThread thread = new GuardedThread();
  private Optional<ArchiveIntakes> archive = Optional.empty();

  InputReader(Storages storages, Limits limits, String version, GuardedExtractor extractor) {
    this.storages = storages;
    this.limits = limits;
    this.version = version;
    this.extractor = extractor;
  }

  /** One value a document, in the order of the archive, and last one for the archive itself. */
  Iterator<LedgerEntry> read(InputDocument input) {
    return guarded(
        input,
        () -> {
          closeArchive();
          return new WatchedFile(storages.of(input.uri()).file(input.uri()));
        },
        file -> read(input, file));
  }

  private Iterator<LedgerEntry> read(InputDocument input, WatchedFile file) {
    Archives archives = new Archives(limits.maxBytes(), limits.timeout());
    return guarded(
        input,
        () -> archives.open(Address.fileName(input.uri()), file),
        opened -> {
          archive =
              opened.map(
                  reader ->
                      new ArchiveIntakes(
                          input,
                          this,
                          new GuardedArchive(reader, thread, limits.timeout(), file::read)));
          return archive.isPresent() ? archive.get() : document(input, file);
        });
  }

  /** Does something with an input in the guarded thread and then goes on with what came of it. */
  private <T> Iterator<LedgerEntry> guarded(
      InputDocument input, Callable<T> work, Function<T, Iterator<LedgerEntry>> then) {
    T value;
    try {
      value = thread.call(work, limits.timeout());
    } catch (TimeoutException e) {
      return one(unread(input, GuardedThread.overrun(limits.timeout())));
    } catch (ExecutionException e) {
      Throwable problem = GuardedThread.cause(e);
      String reason = problem instanceof IOException ? IO_ERROR : READER_ERROR;
      return one(unread(input, GuardedThread.failed(problem, reason)));
    }
    return then.apply(value);
  }

  private Iterator<LedgerEntry> document(InputDocument input, ArchiveFile file) {
    if (input.bytes() > limits.maxBytes()) {
      return one(unread(input, limits.tooLarge(input.bytes())));
    }
    return guarded(input, () -> bytes(file), bytes -> one(extracted(input, bytes)));
  }

  private byte[] bytes(ArchiveFile file) throws IOException {
    try (InputStream in = file.from(0)) {
      // One more than allowed tells a file that has grown since it was listed.
      return in.readNBytes(Math.toIntExact(limits.maxBytes() + 1));
    }
  }

  private LedgerEntry extracted(InputDocument input, byte[] bytes) {
    if (bytes.length > limits.maxBytes()) {
      return unread(input, limits.tooLarge(bytes.length));
    }
    String documentId = Digests.sha256(bytes);
    if (documentId.equals(input.knownId())) {
      return LedgerEntry.refreshed(input.stamp(), documentId);
    }
    String fileName = Address.fileName(input.uri());
    return LedgerEntry.of(
        input.stamp(), extracted(bytes, documentId, fileName, input.sourceUri(), input.entry()));
  }

  /** A document of which the bytes are there. */
  Intake extracted(
      byte[] bytes, String documentId, String fileName, String sourceUri, ManifestEntry entry) {
    return new Intake(
        documentId,
        sourceUri,
        bytes.length,
        entry.fetchedAt(),
        entry.listed(),
        version,
        extractor.extract(bytes, new Origin(fileName, entry.url(), entry.facts())));
  }

  /** What became of a document without its bytes. */
  Intake unread(String sourceUri, long bytes, ManifestEntry entry, Extraction outcome) {
    return new Intake(
        "", sourceUri, bytes, entry.fetchedAt(), entry.listed(), version, outcome);
  }

  private LedgerEntry unread(InputDocument input, Extraction outcome) {
    return LedgerEntry.of(
        input.stamp(), unread(input.sourceUri(), input.bytes(), input.entry(), outcome));
  }

  private static Iterator<LedgerEntry> one(LedgerEntry entry) {
    return List.of(entry).iterator();
  }

  @Override
  public void close() throws IOException {
    try {
      closeArchive();
    } finally {
      thread.close();
    }
  }

  private void closeArchive() throws IOException {
    if (archive.isPresent()) {
      ArchiveIntakes last = archive.get();
      archive = Optional.empty();
      last.close();
    }
  }
}
