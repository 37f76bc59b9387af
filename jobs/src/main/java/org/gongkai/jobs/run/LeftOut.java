package org.gongkai.jobs.run;

import org.gongkai.jobs.terminal.Counted;

/**
 * The reports that a set of rollups leaves out.
 *
 * @param latest how many reports could count: the latest of their agency, year and scope
 * @param unbalanced how many of them are left out since a sum fails
 * @param unassessed how many since none could be assessed
 */
public record LeftOut(long latest, long unbalanced, long unassessed) {

  /** Nothing is left out. */
  static final LeftOut NONE = new LeftOut(0, 0, 0);

  /** It in a sentence, ending in a line break. */
  public String text() {
    return "%d of %s left out: %d with a sum that fails, %d without one that could be assessed\n"
        .formatted(unbalanced + unassessed, Counted.of(latest, "report"), unbalanced, unassessed);
  }
}
