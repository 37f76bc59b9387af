package org.gongkai.jobs.intake;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.gongkai.aggregate.lake.Intake;
import org.gongkai.aggregate.lake.LedgerEntry;
import org.gongkai.extract.report.Extraction;
import org.gongkai.extract.report.Origin;
import org.gongkai.extract.report.Reason;
import org.gongkai.extract.report.Status;
import org.gongkai.jobs.intake.archive.ArchiveReader;
import org.gongkai.jobs.intake.archive.Archives;

/**
 * Reads one listed input and has it extracted: a document, unless its bytes are known, or an
 * archive with all that it holds. What goes wrong is in the values.
 */
final class InputReader implements Closeable {

  private final Configuration configuration;
  private final Limits limits;
  private final String version;
  private final GuardedExtractor extractor;
  private Optional<ArchiveIntakes> archive = Optional.empty();

  InputReader(
      Configuration configuration, Limits limits, String version, GuardedExtractor extractor) {
    this.configuration = configuration;
    this.limits = limits;
    this.version = version;
    this.extractor = extractor;
  }

  /** One value a document, in the order of the archive, and last one for the archive itself. */
  Iterator<LedgerEntry> read(InputDocument input) {
    ManifestEntry entry = input.entry();
    Path path = new Path(URI.create(input.uri()));
    try {
      close();
      archive = open(path).map(opened -> new ArchiveIntakes(opened, input, this));
    } catch (IOException e) {
      return List.of(unreadable(input, entry, e)).iterator();
    }
    return archive.isPresent() ? archive.get() : List.of(document(input, entry, path)).iterator();
  }

  private Optional<ArchiveReader> open(Path path) throws IOException {
    return new Archives(limits.maxBytes())
        .open(path.getName(), new HadoopFile(path.getFileSystem(configuration), path));
  }

  private LedgerEntry document(InputDocument document, ManifestEntry entry, Path path) {
    if (document.bytes() > limits.maxBytes()) {
      return unread(document, entry, limits.tooLarge(document.bytes()));
    }
    byte[] bytes;
    try (InputStream in = path.getFileSystem(configuration).open(path)) {
      // One more than allowed tells a file that has grown since it was listed.
      bytes = in.readNBytes(Math.toIntExact(limits.maxBytes() + 1));
    } catch (IOException e) {
      return unreadable(document, entry, e);
    }
    if (bytes.length > limits.maxBytes()) {
      return unread(document, entry, limits.tooLarge(bytes.length));
    }
    String documentId = Digests.sha256(bytes);
    if (documentId.equals(document.knownId())) {
      return LedgerEntry.refreshed(document.stamp(), documentId);
    }
    return LedgerEntry.of(
        document.stamp(),
        extracted(bytes, documentId, path.getName(), document.sourceUri(), entry));
  }

  /** A document of which the bytes are there. */
  Intake extracted(
      byte[] bytes, String documentId, String fileName, String sourceUri, ManifestEntry entry) {
    return new Intake(
        documentId,
        sourceUri,
        bytes.length,
        entry.fetchedAt(),
        version,
        extractor.extract(bytes, new Origin(fileName, entry.url(), entry.facts())));
  }

  /** What became of a document without its bytes. */
  Intake unread(String sourceUri, long bytes, ManifestEntry entry, Extraction outcome) {
    return new Intake("", sourceUri, bytes, entry.fetchedAt(), version, outcome);
  }

  private LedgerEntry unread(InputDocument document, ManifestEntry entry, Extraction outcome) {
    return LedgerEntry.of(
        document.stamp(), unread(document.sourceUri(), document.bytes(), entry, outcome));
  }

  private LedgerEntry unreadable(InputDocument document, ManifestEntry entry, IOException problem) {
    return unread(
        document,
        entry,
        new Extraction.Rejected("", Status.UNREADABLE, Reason.IO_ERROR, String.valueOf(problem)));
  }

  /** Closes the archive that was read last. */
  @Override
  public void close() throws IOException {
    if (archive.isPresent()) {
      archive.get().close();
      archive = Optional.empty();
    }
  }
}
