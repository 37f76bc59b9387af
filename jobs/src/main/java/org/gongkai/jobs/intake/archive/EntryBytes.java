package org.gongkai.jobs.intake.archive;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Arrays;
import org.gongkai.extract.report.Extraction;
import org.gongkai.extract.report.Status;

/**
 * Reads one entry into memory, never more than the limit, nor longer.
 *
 * @param maxBytes the size of the largest document that is read
 * @param limit the longest that its reading may take
 */
record EntryBytes(long maxBytes, Duration limit) {

  ArchiveEntry read(EntryOrigin origin, InputStream in) throws IOException {
    byte[] bytes;
    try {
      // One more than allowed tells that there is more.
      bytes = new TimedInput(in, limit).readNBytes(Math.toIntExact(maxBytes + 1));
    } catch (TimedInput.OverrunException e) {
      return unread(origin, 0, Status.TIMED_OUT, "time_limit", e.getMessage());
    }
    if (bytes.length > maxBytes) {
      return tooLarge(origin, bytes.length);
    }
    byte[] head = Arrays.copyOf(bytes, Math.min(bytes.length, ArchiveKind.HEAD_BYTES));
    return ArchiveKind.ofName(origin.fileName()).filter(kind -> kind.fits(head)).isPresent()
        ? nested(origin, bytes.length)
        : new ArchiveEntry.Read(origin, bytes);
  }

  /**
   * @param size as far as it is known
   */
  ArchiveEntry tooLarge(EntryOrigin origin, long size) {
    return unread(
        origin,
        size,
        Status.TOO_LARGE,
        "size_limit",
        "More than the " + maxBytes + " bytes that may be read.");
  }

  private static ArchiveEntry nested(EntryOrigin origin, long size) {
    return unread(
        origin,
        size,
        Status.UNSUPPORTED,
        "nested_archive",
        "An archive inside an archive is not opened; unpack the outer one.");
  }

  static ArchiveEntry unread(
      EntryOrigin origin, long size, Status status, String reason, String detail) {
    return new ArchiveEntry.Unread(
        origin, size, new Extraction.Rejected("", status, reason, detail));
  }

  static ArchiveEntry unreadable(EntryOrigin origin, String reason, Throwable problem) {
    return unread(origin, 0, Status.UNREADABLE, reason, String.valueOf(problem));
  }
}
