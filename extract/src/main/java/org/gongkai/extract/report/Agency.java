package org.gongkai.extract.report;

import java.util.Optional;

/**
 * The public body that reports.
 *
 * @param id joins the same body over years and spellings: the code that its division has today, the
 *     type, and what else tells it from others of the type there; empty where one of them is
 *     unknown
 * @param name as printed, completed by the region where the print leaves it out
 * @param type a key of {@code agency-types.json}; {@code unknown} where no rule decides
 * @param level the level of government; empty where it is not known
 */
public record Agency(Optional<String> id, String name, String type, Optional<AgencyLevel> level) {

  /** The type of an agency that no rule recognises. */
  public static final String UNKNOWN_TYPE = "unknown";
}
