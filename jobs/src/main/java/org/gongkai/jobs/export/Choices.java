package org.gongkai.jobs.export;

import java.util.Optional;
import org.gongkai.extract.report.AgencyLevel;
import org.gongkai.extract.report.Scope;

/**
 * Which rows of a table are exported; an empty choice leaves them all.
 *
 * @param year the year reported on
 * @param level the level of the agency, in a rollup of the division
 * @param basis whose handling the figures cover
 * @param agencyType the kind of agency, {@value #ALL_TYPES} for the rows of all kinds together
 * @param province the province: its name, short name or code
 */
public record Choices(
    Optional<Integer> year,
    Optional<AgencyLevel> level,
    Optional<Scope> basis,
    Optional<String> agencyType,
    Optional<String> province) {

  /** The agency type of a rollup's rows over all types, as the command line names it. */
  public static final String ALL_TYPES = "all";

  /** All rows. */
  public static final Choices NONE =
      new Choices(
          Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
}
