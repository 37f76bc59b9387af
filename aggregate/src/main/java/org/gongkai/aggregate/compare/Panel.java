package org.gongkai.aggregate.compare;

import org.gongkai.extract.report.Coded;
import org.gongkai.extract.report.Meaning;

/** Whose reports are compared over the years. */
@SuppressWarnings("ImmutableEnumChecker") // the values are immutable, their types do not say so
public enum Panel implements Coded {
  /** The same agencies in every year, so that a change is theirs and not one of who reported. */
  MATCHED("the same agencies in every year", "各年相同的机关"),
  /** Whoever reported in a year. */
  ALL("whoever reported in a year", "当年所有提交报告的机关");

  private final Meaning meaning;

  Panel(String english, String chinese) {
    meaning = new Meaning(english, chinese);
  }

  @Override
  public Meaning meaning() {
    return meaning;
  }
}
