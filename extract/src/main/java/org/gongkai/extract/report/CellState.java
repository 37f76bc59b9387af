package org.gongkai.extract.report;

/** What stands in a cell of the form. Null, blank, dash and zero are four different things. */
@SuppressWarnings("ImmutableEnumChecker") // the values are immutable, their types do not say so
public enum CellState implements Coded {
  REPORTED("a number is printed and was read", "已填报数字"),
  BLANK("the cell is there and empty", "空白"),
  DASH("a mark for nothing is printed, such as / or —", "填写斜线、横线或“无”"),
  ILLEGIBLE("something is printed that is no number of its kind", "无法识别为数字"),
  MISSING("the row or the column was not found", "未找到该行或该列"),
  INFERRED(
      "the cell was lost in the text, and the balances leave one possibility; or it is printed in"
          + " parts, which were added up",
      "原文丢失，由勾稽关系唯一推定；或分几行印制，已相加");

  private final Meaning meaning;

  CellState(String english, String chinese) {
    meaning = new Meaning(english, chinese);
  }

  @Override
  public Meaning meaning() {
    return meaning;
  }
}
