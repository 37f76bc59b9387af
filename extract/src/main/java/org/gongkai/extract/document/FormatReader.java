package org.gongkai.extract.document;

import java.util.Set;

/** Reads the kinds of file for which Tika gives no tables. */
public interface FormatReader {

  /** The media types that it reads, such as {@code application/pdf}. */
  Set<String> mediaTypes();

  /**
   * Reads one document.
   *
   * @return never an exception: a bad document is a value too
   */
  Reading read(byte[] bytes, String mediaType);
}
