package org.gongkai.extract.report;

/** The level of government at which an agency stands. */
@SuppressWarnings("ImmutableEnumChecker") // the values are immutable, their types do not say so
public enum AgencyLevel implements Coded {
  NATIONAL("of the whole country", "国家级"),
  PROVINCE("of a province, autonomous region or municipality", "省级"),
  PREFECTURE("of a prefecture or a city of that rank", "地级"),
  COUNTY("of a county, a district or a city of that rank", "县级"),
  TOWNSHIP("of a township, a town or a subdistrict", "乡级");

  private final Meaning meaning;

  AgencyLevel(String english, String chinese) {
    meaning = new Meaning(english, chinese);
  }

  @Override
  public Meaning meaning() {
    return meaning;
  }
}
