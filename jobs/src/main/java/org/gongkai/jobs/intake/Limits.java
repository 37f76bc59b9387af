package org.gongkai.jobs.intake;

import java.io.Serializable;
import java.time.Duration;
import org.gongkai.extract.report.Extraction;
import org.gongkai.extract.report.Reason;
import org.gongkai.extract.report.Status;

/**
 * What one document may cost.
 *
 * @param maxBytes the largest document that is read, in bytes
 * @param timeout the longest that its extraction may take
 */
public record Limits(long maxBytes, Duration timeout) implements Serializable {

  /** Reports are far smaller; what is larger is a scan or no report. */
  public static final long DEFAULT_MAX_BYTES = 64L << 20;

  /** Text takes milliseconds; a scan of ten pages a minute, and several on a busy machine. */
  public static final long DEFAULT_TIMEOUT_SECONDS = 300;

  public Limits {
    if (maxBytes <= 0 || timeout.isNegative() || timeout.isZero()) {
      throw new IllegalArgumentException("limits are positive: " + maxBytes + ", " + timeout);
    }
  }

  /** The limits of a run that names none. */
  public static Limits standard() {
    return new Limits(DEFAULT_MAX_BYTES, Duration.ofSeconds(DEFAULT_TIMEOUT_SECONDS));
  }

  /** What becomes of a document that is larger than the limit. */
  public Extraction tooLarge(long bytes) {
    return new Extraction.Rejected(
        "",
        Status.TOO_LARGE,
        Reason.SIZE_LIMIT,
        bytes + " bytes are more than the " + maxBytes + " that may be read.");
  }
}
