package org.gongkai.extract.report;

import java.util.Locale;

/** What became of an input document: exactly one of these, and final. */
public enum Status {
  /** At least one report was read. */
  EXTRACTED,
  /** The document was read and holds no report. */
  NO_REPORT,
  /** A kind of file that holds no report, such as JSON. */
  UNSUPPORTED,
  /** The bytes could not be had or not be parsed. */
  UNREADABLE,
  ENCRYPTED,
  /** A scan or picture, and no OCR is installed. */
  NEEDS_OCR,
  TIMED_OUT,
  TOO_LARGE,
  /** An archive that was read to its end: what it holds has rows of its own. */
  ARCHIVE,
  /** The same bytes were taken in from another address. */
  DUPLICATE;

  /** The name that the output tables use. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
