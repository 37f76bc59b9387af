package org.gongkai.extract.report;

import java.util.Optional;

/**
 * Something odd about how a table is printed, seen while it was read.
 *
 * @param rule the rule that does not hold
 * @param item the row that it is about; empty where it is about the whole table
 * @param english what is odd
 * @param chinese the same in Chinese
 */
public record Doubt(Rule rule, Optional<String> item, String english, String chinese) {

  /** A doubt about a table as a whole. */
  public static Doubt ofTable(Rule rule, String english, String chinese) {
    return new Doubt(rule, Optional.empty(), english, chinese);
  }
}
