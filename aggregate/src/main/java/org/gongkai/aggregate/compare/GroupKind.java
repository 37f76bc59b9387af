package org.gongkai.aggregate.compare;

import org.gongkai.extract.report.Coded;
import org.gongkai.extract.report.Meaning;

/** What is compared with each other. */
@SuppressWarnings("ImmutableEnumChecker") // the values are immutable, their types do not say so
public enum GroupKind implements Coded {
  PROVINCE("provinces", "省级地区"),
  PREFECTURE("prefectures", "地级地区"),
  COUNTY("counties", "县级地区"),
  AGENCY_TYPE("agency types", "机关类型");

  private final Meaning meaning;

  GroupKind(String english, String chinese) {
    meaning = new Meaning(english, chinese);
  }

  @Override
  public Meaning meaning() {
    return meaning;
  }
}
