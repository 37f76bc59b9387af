package org.gongkai.aggregate.lake;

import java.time.Instant;
import java.util.Optional;
import org.gongkai.extract.report.Extraction;

/**
 * One input document and what became of it.
 *
 * @param documentId SHA-256 of the bytes, hex; empty where the bytes could not be had
 * @param sourceUri where it was taken in from
 * @param bytes its size in bytes; 0 where it is not known
 * @param fetchedAt when it was fetched, where a manifest says so
 * @param listed whether a manifest names it
 * @param extractorVersion the version that read it
 * @param extraction what became of it
 */
public record Intake(
    String documentId,
    String sourceUri,
    long bytes,
    Optional<Instant> fetchedAt,
    boolean listed,
    String extractorVersion,
    Extraction extraction) {

  public Intake {
    if (documentId.isEmpty() && extraction instanceof Extraction.Extracted) {
      throw new IllegalArgumentException(
          sourceUri + " holds reports and has no document id: a report's id is made from it");
    }
  }
}
