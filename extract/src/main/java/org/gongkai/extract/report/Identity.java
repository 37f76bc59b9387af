package org.gongkai.extract.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Whose report it is and about which year, each part decided by evidence or left unknown.
 *
 * @param agency the reporting body; empty where none was recognised
 * @param region the division it serves; empty where unknown
 * @param year the year reported on, not the year of publication
 * @param scope own or consolidated
 * @param publishedOn the date of publication
 * @param evidence what each decided field stands on, and why the others are unknown
 */
public record Identity(
    Optional<Agency> agency,
    Optional<Region> region,
    OptionalInt year,
    Scope scope,
    Optional<LocalDate> publishedOn,
    List<Evidence> evidence) {

  public Identity {
    evidence = List.copyOf(evidence);
  }
}
