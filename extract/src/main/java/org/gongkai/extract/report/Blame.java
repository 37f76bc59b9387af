package org.gongkai.extract.report;

/**
 * Whose fault an error is, as far as reading its cells again tells.
 *
 * @param fault whose
 * @param evidence what speaks for it, in one sentence
 */
public record Blame(Fault fault, String evidence) {

  /** Who may be at fault. */
  @SuppressWarnings("ImmutableEnumChecker") // the values are immutable, their types do not say so
  public enum Fault implements Coded {
    SOURCE("the report prints what was read", "原报告有误"),
    EXTRACTION("a cell reads otherwise when it is read again", "提取有误"),
    UNDETERMINED("nothing decides", "无法判定");

    private final Meaning meaning;

    Fault(String english, String chinese) {
      meaning = new Meaning(english, chinese);
    }

    @Override
    public Meaning meaning() {
      return meaning;
    }
  }

  /** Blame that nothing decides. */
  public static Blame undetermined(String evidence) {
    return new Blame(Fault.UNDETERMINED, evidence);
  }
}
