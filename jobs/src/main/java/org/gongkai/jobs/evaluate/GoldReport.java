package org.gongkai.jobs.evaluate;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A report as read by hand.
 *
 * @param agency the agency's name as printed; may be empty
 * @param agencyFull the same with its region; may be empty
 * @param applications table 三: item, then applicant; no number for a blank or a dash
 * @param legal table 四: channel, then outcome
 * @param proactive table 二: item, then measure
 * @param lossyRows items of table 三 whose blanks the format lost
 * @param violations sums that the source itself breaks
 * @param identity the fields that the gold states
 */
record GoldReport(
    String agency,
    String agencyFull,
    Map<String, Map<String, Optional<BigDecimal>>> applications,
    Map<String, Map<String, Optional<BigDecimal>>> legal,
    Map<String, Map<String, Optional<BigDecimal>>> proactive,
    Set<String> lossyRows,
    List<Violation> violations,
    Map<Subject, Fact> identity) {

  GoldReport {
    lossyRows = Set.copyOf(lossyRows);
    violations = List.copyOf(violations);
    Map<Subject, Fact> copy = new EnumMap<>(Subject.class);
    copy.putAll(identity);
    identity = Collections.unmodifiableMap(copy);
  }

  /**
   * A field of the identity.
   *
   * @param value empty where the report has none, as a province has no county
   * @param stated whether the text tells it; where it does not, unknown is right as well
   */
  record Fact(String value, boolean stated) {}

  /**
   * A broken sum.
   *
   * @param rule the check that fails
   * @param item the row, where the sum is one of a row
   * @param applicant the column, where the sum is one of a column
   */
  record Violation(String rule, Optional<String> item, Optional<String> applicant) {}

  /** The value of a field; empty where the gold does not state it. */
  String fact(Subject field) {
    return Optional.ofNullable(identity.get(field)).map(Fact::value).orElse("");
  }
}
