package org.gongkai.jobs.evaluate;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** What a judgement is about. */
public enum Subject {
  /** Whether a report of the gold was found; an invented one is in the document beyond the gold. */
  REPORT,
  /** Whether every figure of a report's three tables is right, lossy rows aside. */
  WHOLE_REPORT,
  /**
   * Whether a report with a wrong or invented number in table 三 has a finding that warns of it;
   * asked of such reports only. Missed is the worst there is: silently wrong.
   */
  WARNING,
  /** A cell of table 三. */
  CELL,
  /** A cell of table 三 in a row whose blanks the format lost. */
  LOSSY_CELL,
  LEGAL,
  PROACTIVE,
  /** Whether a sum that the source itself breaks was found. */
  VIOLATION,
  /** Whether a report whose sums hold is without a finding that says otherwise. */
  BALANCED_REPORT,
  YEAR,
  EDITION,
  AGENCY_TYPE,
  SCOPE,
  PROVINCE,
  PREFECTURE,
  COUNTY;

  /** The fields of a report's identity, in the order of the output. */
  public static final Set<Subject> IDENTITY =
      Collections.unmodifiableSet(EnumSet.range(YEAR, COUNTY));

  /** The name that the gold and the JSON use. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
