package org.gongkai.extract.report;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * What a manifest says of a document beforehand. It counts as evidence, not as truth.
 *
 * @param agency the agency's name
 * @param regionCode six digits (GB/T 2260)
 * @param year the year reported on
 * @param agencyType a key of {@code agency-types.json}
 */
public record KnownFacts(
    Optional<String> agency,
    Optional<String> regionCode,
    OptionalInt year,
    Optional<String> agencyType) {

  private static final KnownFacts NONE =
      new KnownFacts(Optional.empty(), Optional.empty(), OptionalInt.empty(), Optional.empty());

  /** A document of which nothing is known. */
  public static KnownFacts none() {
    return NONE;
  }
}
