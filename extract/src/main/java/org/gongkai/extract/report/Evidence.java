package org.gongkai.extract.report;

import java.util.Optional;

/**
 * Where a field of the identity was read, or why it is not known. Value, source and text are empty
 * where nothing says it.
 *
 * @param field the key of the {@link Field} that it decides
 * @param value the value that it speaks for
 * @param source the place: {@code title}, {@code heading}, {@code signature}, {@code narrative},
 *     {@code page}, {@code url}, {@code file_name}, {@code manifest}
 * @param text the words that were read there
 * @param unresolved why the field stays unknown all the same; empty where it is decided
 */
public record Evidence(
    String field, String value, String source, String text, Optional<Unresolved> unresolved) {

  /** What decides a field. */
  public Evidence(String field, String value, String source, String text) {
    this(field, value, source, text, Optional.empty());
  }

  /** Why a field stays unknown of which nothing is said. */
  public static Evidence missing(Field field, Unresolved why) {
    return new Evidence(field.key(), "", "", "", Optional.of(why));
  }

  /** The same words, which do not decide. */
  public Evidence undecided(Unresolved why) {
    return new Evidence(field, value, source, text, Optional.of(why));
  }

  /** The columns of the output that evidence decides. */
  @SuppressWarnings("ImmutableEnumChecker") // the values are immutable, their types do not say so
  public enum Field implements Coded {
    AGENCY_NAME("the reporting agency", "机关名称"),
    AGENCY_TYPE("the kind of agency", "机关类型"),
    REGION_CODE("the division that the agency serves", "行政区划代码"),
    COUNTY("the county, where its code is not known", "县级行政区（代码不明时）"),
    YEAR("the year reported on", "报告年度"),
    SCOPE("whose handling the figures cover", "统计范围"),
    PUBLISHED_ON("the date of publication", "公布日期");

    private final Meaning meaning;

    Field(String english, String chinese) {
      meaning = new Meaning(english, chinese);
    }

    @Override
    public Meaning meaning() {
      return meaning;
    }
  }
}
