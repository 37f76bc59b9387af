package org.gongkai.jobs.intake.archive;

import java.io.EOFException;
import org.gongkai.extract.report.Reason;

/** A record of a WARC cannot be read; those behind it perhaps can. */
final class BrokenRecordException extends Exception {

  private static final long serialVersionUID = 1;

  private final long offset;
  private final transient EntryOrigin origin;
  private final Exception problem;

  /**
   * @param offset where in the file the record begins, or the member or frame that it is packed in
   * @param origin as far as its header could be read
   */
  BrokenRecordException(long offset, EntryOrigin origin, Exception problem) {
    super(problem);
    this.offset = offset;
    this.origin = origin;
    this.problem = problem;
  }

  long offset() {
    return offset;
  }

  /** The record as a document that was not read. */
  ArchiveEntry entry() {
    return EntryBytes.unreadable(origin, Reason.BROKEN_RECORD, problem);
  }

  /** Whether the file ended too early. */
  boolean isCut() {
    return problem instanceof EOFException;
  }
}
