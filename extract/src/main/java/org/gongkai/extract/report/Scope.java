package org.gongkai.extract.report;

/** Whose handling a report's figures cover. */
@SuppressWarnings("ImmutableEnumChecker") // the values are immutable, their types do not say so
public enum Scope implements Coded {
  OWN("the agency's own applications", "本机关"),
  CONSOLIDATED("a whole government with what is under it", "汇总（含下属机关）"),
  UNKNOWN("nothing tells", "不明");

  private final Meaning meaning;

  Scope(String english, String chinese) {
    meaning = new Meaning(english, chinese);
  }

  @Override
  public Meaning meaning() {
    return meaning;
  }
}
