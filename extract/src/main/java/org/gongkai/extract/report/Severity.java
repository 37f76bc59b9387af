package org.gongkai.extract.report;

/** How much a finding weighs. */
@SuppressWarnings("ImmutableEnumChecker") // the values are immutable, their types do not say so
public enum Severity implements Coded {
  ERROR("the figures contradict each other or cannot be read", "错误"),
  WARNING("a doubt, to be looked at", "警告"),
  INFO("worth knowing, no fault of a figure", "提示");

  private final Meaning meaning;

  Severity(String english, String chinese) {
    meaning = new Meaning(english, chinese);
  }

  @Override
  public Meaning meaning() {
    return meaning;
  }
}
