package org.gongkai.extract.report;

/** What came of a rule at one place of a report. */
@SuppressWarnings("ImmutableEnumChecker") // the values are immutable, their types do not say so
public enum Outcome implements Coded {
  HELD("the rule holds", "成立"),
  FAILED("the rule does not hold", "不成立"),
  /** An operand is blank, was not found or was not read: neither held nor failed. */
  NOT_ASSESSABLE("neither: a number is blank or was not read", "无法判断");

  private final Meaning meaning;

  Outcome(String english, String chinese) {
    meaning = new Meaning(english, chinese);
  }

  @Override
  public Meaning meaning() {
    return meaning;
  }
}
