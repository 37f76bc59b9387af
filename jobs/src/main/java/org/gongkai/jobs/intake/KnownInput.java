package org.gongkai.jobs.intake;

import java.util.Set;
import org.gongkai.aggregate.lake.InputStamp;
import org.gongkai.extract.report.Status;

/**
 * An input that the ledger knows.
 *
 * @param stamp what tells it again
 * @param part the part that holds its extraction
 * @param documentId SHA-256 of its bytes; empty where they could not be had
 * @param version the version that extracted it
 * @param status what became of it
 * @param reason why it holds no report; empty where it does
 */
public record KnownInput(
    InputStamp stamp, long part, String documentId, String version, String status, String reason) {

  /** What may end otherwise on another machine, or with more time or memory. */
  private static final Set<String> CIRCUMSTANTIAL =
      Set.of(Status.NEEDS_OCR.key(), Status.TIMED_OUT.key());

  private static final String OUT_OF_MEMORY = "out_of_memory";

  /** The same input, told by another stamp. */
  public KnownInput with(InputStamp newer) {
    return new KnownInput(newer, part, documentId, version, status, reason);
  }

  boolean isOutdated(String current) {
    return !version.equals(current);
  }

  /** Whether its extraction is to be done again though nothing about the input has changed. */
  boolean isDueAgain(Renewal renewal, Limits limits, String current) {
    return reason.equals(DocumentReader.IO_ERROR)
        || (status.equals(Status.TOO_LARGE.key()) && stamp.bytes() <= limits.maxBytes())
        || (renewal == Renewal.OUTDATED && (isOutdated(current) || isCircumstantial()));
  }

  private boolean isCircumstantial() {
    return CIRCUMSTANTIAL.contains(status) || reason.equals(OUT_OF_MEMORY);
  }
}
