package org.gongkai.jobs.terminal;

/** Things with their number: {@code 1 report}, {@code 2 reports}. */
public final class Counted {

  private Counted() {}

  /**
   * How many there are of something.
   *
   * @param noun its name in the singular, of which the plural ends in s
   */
  public static String of(long count, String noun) {
    return count + " " + noun + (count == 1 ? "" : "s");
  }

  /** The verb for so many: {@code 1 counts}, {@code 2 count}. */
  public static String verb(long count, String plural) {
    return count == 1 ? plural + "s" : plural;
  }
}
