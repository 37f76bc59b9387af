package org.gongkai.jobs.intake;

import java.util.HashSet;
import java.util.Set;
import org.gongkai.aggregate.lake.InputStamp;
import org.gongkai.extract.report.Reason;
import org.gongkai.extract.report.Status;

/**
 * An input that the ledger knows.
 *
 * @param stamp what tells it again
 * @param part the part that holds its extraction
 * @param documentId SHA-256 of its bytes; empty where they could not be had, and of archives
 * @param version the version that extracted it
 * @param endings what became of it; of an archive, what became of it and of the documents in it
 */
public record KnownInput(
    InputStamp stamp, long part, String documentId, String version, Set<Ending> endings) {

  /**
   * What became of a document.
   *
   * @param status its status
   * @param reason why it holds no report; empty where it does
   */
  public record Ending(String status, String reason) {

    /** What may end otherwise on another machine, or with more time, memory or space. */
    private static final Set<String> CIRCUMSTANTIAL =
        Set.of(Status.NEEDS_OCR.key(), Status.TIMED_OUT.key(), Status.TOO_LARGE.key());

    /** The same; a connection that broke off looks like an archive that does. */
    private static final Set<String> CIRCUMSTANTIAL_REASONS =
        Set.of(Reason.OUT_OF_MEMORY.key(), Reason.TRUNCATED.key(), Reason.BROKEN_ARCHIVE.key());

    private boolean isCircumstantial() {
      return CIRCUMSTANTIAL.contains(status) || CIRCUMSTANTIAL_REASONS.contains(reason);
    }

    private boolean isOf(Status other) {
      return status.equals(other.key());
    }
  }

  public KnownInput {
    endings = Set.copyOf(endings);
  }

  /** The same input, told by another stamp. */
  public KnownInput with(InputStamp newer) {
    return new KnownInput(newer, part, documentId, version, endings);
  }

  /** An archive, of which another document is known. */
  public KnownInput with(Set<Ending> more) {
    Set<Ending> all = new HashSet<>(endings);
    all.addAll(more);
    return new KnownInput(stamp, part, "", version, all);
  }

  boolean isOutdated(String current) {
    return !version.equals(current);
  }

  /** Whether its extraction is to be done again though nothing about the input has changed. */
  boolean isDueAgain(Renewal renewal, Limits limits, String current) {
    boolean outdated = isOutdated(current) || endings.stream().anyMatch(Ending::isCircumstantial);
    return endings.stream().anyMatch(ending -> ending.reason().equals(Reason.IO_ERROR.key()))
        || wasTooLarge(limits)
        || (renewal == Renewal.OUTDATED && outdated);
  }

  /** Whether it is itself a document over an earlier limit that is within the present one. */
  private boolean wasTooLarge(Limits limits) {
    return endings.size() == 1
        && endings.iterator().next().isOf(Status.TOO_LARGE)
        && !InputDocument.isNamedLikeAnArchive(stamp.uri())
        && stamp.bytes() <= limits.maxBytes();
  }
}
