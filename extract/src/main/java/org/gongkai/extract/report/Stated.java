package org.gongkai.extract.report;

import java.math.BigDecimal;

/**
 * A number that a report states in words alone, since it does not hold the table that prints it. No
 * cell is ever filled from it.
 *
 * @param quantity what it counts
 * @param value the number
 * @param sentence the sentence that states it, without white space
 */
public record Stated(Quantity quantity, BigDecimal value, String sentence) {

  /** What reports count in words; the key is that of the form's row or group. */
  @SuppressWarnings("ImmutableEnumChecker") // the values are immutable, their types do not say so
  public enum Quantity implements Coded {
    NEW_RECEIVED("applications received in the year", "本年新收申请"),
    RESULTS_TOTAL("applications answered or closed", "办理结果总计"),
    DISCLOSED("information disclosed wholly or in part", "予以公开与部分公开"),
    GRANTED("information disclosed", "予以公开"),
    PARTIALLY_GRANTED("information disclosed in part", "部分公开"),
    DENIED("disclosure refused", "不予公开"),
    UNAVAILABLE("information that could not be provided", "无法提供"),
    NOT_PROCESSED("applications not processed", "不予处理"),
    CARRIED_OUT("applications carried into the next year", "结转下年度继续办理"),
    REVIEW("administrative reviews", "行政复议"),
    LITIGATION("lawsuits", "行政诉讼");

    private final Meaning meaning;

    Quantity(String english, String chinese) {
      meaning = new Meaning(english, chinese);
    }

    @Override
    public Meaning meaning() {
      return meaning;
    }
  }
}
