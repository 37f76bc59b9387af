package org.gongkai.extract.report;

import java.util.Optional;

/**
 * Where a document came from.
 *
 * @param fileName the last part of its path; may be empty
 * @param url the address it was fetched from, where a manifest or a page gives one
 * @param facts what a manifest says of it
 */
public record Origin(String fileName, Optional<String> url, KnownFacts facts) {

  /** A document of which only the file name is known. */
  public static Origin ofFile(String fileName) {
    return new Origin(fileName, Optional.empty(), KnownFacts.none());
  }
}
