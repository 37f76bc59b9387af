package org.gongkai.extract.report;

/** Why a field of the identity stays unknown. */
@SuppressWarnings("ImmutableEnumChecker") // the values are immutable, their types do not say so
public enum Unresolved implements Coded {
  NOTHING_SAID("nothing in the document, its address or the manifest says it", "文件、网址及清单均未提及"),
  SAID_TWO_WAYS(
      "what says it says different things, none of them clearly weightier", "各处说法不一，且轻重难分"),
  SAID_TOO_WEAKLY("what hints at it is not enough to decide", "仅有旁证，不足以认定"),
  NO_DIVISION(
      "the agency serves no division: the country, a basin, a sea", "机关不属于任何行政区划（全国、流域、海区）"),
  NOT_ANNUAL("the report is of a part of a year", "报告期不是完整年度");

  private final Meaning meaning;

  Unresolved(String english, String chinese) {
    meaning = new Meaning(english, chinese);
  }

  @Override
  public Meaning meaning() {
    return meaning;
  }
}
