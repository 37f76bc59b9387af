package org.gongkai.jobs.evaluate;

import java.util.Locale;

/** How what was read stands to what is printed. */
public enum Verdict {
  RIGHT,
  /** Something else was read than is printed. */
  WRONG,
  /** Something is printed and nothing was read. */
  MISSED,
  /** Something was read and nothing is printed. */
  INVENTED,
  /** Nothing was read where the gold says that nothing need be. */
  ABSTAINED;

  /** The name that the JSON uses. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether a reader would want to see the case. */
  boolean isMiss() {
    return this != RIGHT && this != ABSTAINED;
  }
}
