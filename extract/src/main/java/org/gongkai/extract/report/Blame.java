package org.gongkai.extract.report;

import java.util.Locale;

/**
 * Whose fault an error is, as far as reading its cells again tells.
 *
 * @param fault whose
 * @param evidence what speaks for it, in one sentence
 */
public record Blame(Fault fault, String evidence) {

  /** Who may be at fault. */
  public enum Fault {
    /** The report prints what was read. */
    SOURCE,
    /** A cell reads otherwise when it is read again. */
    EXTRACTION,
    UNDETERMINED;

    /** The name that the output tables use. */
    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Blame that nothing decides. */
  public static Blame undetermined(String evidence) {
    return new Blame(Fault.UNDETERMINED, evidence);
  }
}
