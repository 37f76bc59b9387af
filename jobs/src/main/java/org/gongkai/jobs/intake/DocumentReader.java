package org.gongkai.jobs.intake;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.gongkai.aggregate.lake.Intake;
import org.gongkai.extract.report.Extraction;
import org.gongkai.extract.report.Origin;
import org.gongkai.extract.report.Status;

/** Reads one listed document and has it extracted. What goes wrong is in the value. */
final class DocumentReader {

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

  Intake read(InputDocument document) {
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
          new Extraction.Rejected("", Status.UNREADABLE, "io_error", String.valueOf(e)));
    }
    if (bytes.length > limits.maxBytes()) {
      return unread(document, entry, limits.tooLarge(bytes.length));
    }
    Origin origin = new Origin(path.getName(), entry.url(), entry.facts());
    return new Intake(
        sha256(bytes),
        sourceUri(document, entry),
        bytes.length,
        entry.fetchedAt(),
        version,
        extractor.extract(bytes, origin));
  }

  private Intake unread(InputDocument document, ManifestEntry entry, Extraction outcome) {
    return new Intake(
        "", sourceUri(document, entry), document.bytes(), entry.fetchedAt(), version, outcome);
  }

  /** A document comes from where it was fetched, or else from where it lies. */
  private static String sourceUri(InputDocument document, ManifestEntry entry) {
    return entry.url().orElse(document.uri());
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
