package org.gongkai.jobs.intake;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.gongkai.aggregate.lake.Intake;
import org.gongkai.aggregate.lake.LedgerEntry;
import org.gongkai.extract.report.Extraction;
import org.gongkai.extract.report.Origin;
import org.gongkai.extract.report.Status;

/**
 * Reads one listed document and has it extracted, unless its bytes are known. What goes wrong is in
 * the value.
 */
final class DocumentReader {

  /** The reason of a document that could not be had: its bytes may be there the next time. */
  static final String IO_ERROR = "io_error";

  private final Configuration configuration;
  private final Limits limits;
  private final String version;
  private final GuardedExtractor extractor;

  DocumentReader(
      Configuration configuration, Limits limits, String version, GuardedExtractor extractor) {
    this.configuration = configuration;
    this.limits = limits;
    this.version = version;
    this.extractor = extractor;
  }

  LedgerEntry read(InputDocument document) {
    ManifestEntry entry = document.entry();
    if (document.bytes() > limits.maxBytes()) {
      return unread(document, entry, limits.tooLarge(document.bytes()));
    }
    Path path = new Path(URI.create(document.uri()));
    byte[] bytes;
    try (InputStream in = path.getFileSystem(configuration).open(path)) {
      // One more than allowed tells a file that has grown since it was listed.
      bytes = in.readNBytes(Math.toIntExact(limits.maxBytes() + 1));
    } catch (IOException e) {
      return unread(
          document,
          entry,
          new Extraction.Rejected("", Status.UNREADABLE, IO_ERROR, String.valueOf(e)));
    }
    if (bytes.length > limits.maxBytes()) {
      return unread(document, entry, limits.tooLarge(bytes.length));
    }
    String documentId = Digests.sha256(bytes);
    if (documentId.equals(document.knownId())) {
      return LedgerEntry.refreshed(document.stamp(), documentId);
    }
    Origin origin = new Origin(path.getName(), entry.url(), entry.facts());
    return LedgerEntry.of(
        document.stamp(),
        new Intake(
            documentId,
            sourceUri(document, entry),
            bytes.length,
            entry.fetchedAt(),
            version,
            extractor.extract(bytes, origin)));
  }

  private LedgerEntry unread(InputDocument document, ManifestEntry entry, Extraction outcome) {
    return LedgerEntry.of(
        document.stamp(),
        new Intake(
            "", sourceUri(document, entry), document.bytes(), entry.fetchedAt(), version, outcome));
  }

  /** A document comes from where it was fetched, or else from where it lies. */
  private static String sourceUri(InputDocument document, ManifestEntry entry) {
    return entry.url().orElse(document.uri());
  }
}
