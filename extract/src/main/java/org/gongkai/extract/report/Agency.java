package org.gongkai.extract.report;

import java.util.Optional;

/**
 * The public body that reports.
 *
 * @param name as printed, completed by the region where the print leaves it out
 * @param type a key of {@code agency-types.json}; {@code unknown} where no rule decides
 * @param level the level of government; empty where it is not known
 */
public record Agency(String name, String type, Optional<AgencyLevel> level) {

  /** The type of an agency that no rule recognises. */
  public static final String UNKNOWN_TYPE = "unknown";
}
