package org.gongkai.extract.mutation;

import static org.gongkai.extract.mutation.Mutation.everywhere;

import java.util.ArrayList;
import java.util.List;

/** Columns of other years, of notes and numberings. */
final class ColumnMutations {

  private ColumnMutations() {}

  static List<Mutation> all() {
    return List.of(
        everywhere("another year beside each measure", "proactive", ColumnMutations::measures),
        everywhere("years below each measure", "proactive", ColumnMutations::yearsBelow),
        everywhere("another year beside each applicant", "applications", ColumnMutations::each),
        everywhere("another year beside the total", "applications", ColumnMutations::total),
        everywhere("another year beside the total of 四", "legal", ColumnMutations::legalTotal),
        everywhere("a line of another year below each", "applications", ColumnMutations::lines),
        everywhere("a column of row numbers", "applications", ColumnMutations::rowNumbers),
        everywhere("a row of column numbers", "applications", ColumnMutations::columnNumbers),
        everywhere("a row of column numbers in 四", "legal", ColumnMutations::legalNumbers),
        everywhere("a blank column behind", "applications", ColumnMutations::blankBehind),
        everywhere("a blank column behind 二", "proactive", ColumnMutations::notesBehind),
        everywhere("the total in front", "applications", OrderMutations::leadingTotal),
        everywhere("applicants in another order", "applications", OrderMutations::shuffled),
        everywhere("outcomes in another order", "legal", OrderMutations::outcomes),
        everywhere("channels in another order", "legal", OrderMutations::channels),
        everywhere("measures in another order", "proactive", OrderMutations::measuresShuffled),
        everywhere("a header of one row", "applications", ColumnMutations::flatHeader),
        everywhere("a blank cell too many", "applications", ColumnMutations::shifted),
        everywhere("only the totals", "applications", ColumnMutations::onlyTotals));
  }

  /** What heads a column of another year. */
  static String otherYear(Draft draft, Chance chance) {
    int last = draft.year() - 1;
    return chance.word(
        "上年",
        "上年数",
        "上年度",
        "上一年度",
        "去年",
        "上年同期",
        "去年同期数",
        "同期",
        last + "年",
        last + "年度",
        "（" + last + "年）",
        last + "年数据",
        "同比",
        "同比增减",
        "比上年增减",
        "较上年±",
        "增减情况",
        "增减变化",
        "较去年同期增减(%)");
  }

  static String thisYear(Draft draft, Chance chance) {
    return chance.word("本年", "本年度", "本年数", "今年", draft.year() + "年", draft.year() + "年度", "本期");
  }

  private static Ink other(Chance chance) {
    return Ink.of(chance.oneIn(5) ? "0" : chance.oneIn(8) ? "" : String.valueOf(chance.count()));
  }

  private static boolean measures(Draft draft, Chance chance) {
    DrawnTable table = draft.proactive();
    Grid grid = table.grid();
    boolean before = chance.oneIn(3);
    String word = otherYear(draft, chance);
    boolean whole = chance.coin() && !word.contains("增") && !word.contains("比");
    boolean named = chance.coin();
    String own = thisYear(draft, chance);
    List<Integer> places = before ? List.of(3, 2, 1) : List.of(4, 3, 2);
    List<Ink> labels = new ArrayList<>();
    for (int r = 0; r < grid.height(); r++) {
      labels.add(grid.at(r, 0));
    }
    for (int at : places) {
      int measure = before ? at : at - 1;
      grid.insertColumn(
          at,
          r -> {
            if (table.isNumbers(r)) {
              return other(chance);
            }
            String above = grid.at(r, measure).text();
            boolean caption = above.startsWith("第二十条");
            return Ink.of(caption ? "" : whole ? word + above.replaceFirst("^本年", "") : word);
          });
      for (int r = 0; named && r < grid.height(); r++) {
        int place = before ? at + 1 : at - 1;
        String text = grid.at(r, place).text();
        if (text.startsWith("本年") && !table.isNumbers(r)) {
          String renamed = text.replaceFirst("^本年", own);
          Ink ink = grid.at(r, place);
          for (int c = 0; c < grid.width(); c++) {
            if (grid.at(r, c) == ink) {
              grid.put(r, c, Ink.of(renamed));
            }
          }
        }
      }
    }
    mendSpans(table);
    return true;
  }

  /** Captions reach over all of their row; single measures and their numbers do not. */
  private static void mendSpans(DrawnTable table) {
    Grid grid = table.grid();
    for (int r = 0; r < grid.height(); r++) {
      if (grid.at(r, 0).text().startsWith("第二十条")) {
        grid.merge(r, 0, 1, grid.width(), grid.at(r, 0));
      }
    }
  }

  /** Under each measure this year and another. */
  private static boolean yearsBelow(Draft draft, Chance chance) {
    DrawnTable table = draft.proactive();
    Grid grid = table.grid();
    boolean before = chance.oneIn(3);
    String word = otherYear(draft, chance);
    String own = thisYear(draft, chance);
    List<List<Ink>> rows = new ArrayList<>();
    List<String> keys = new ArrayList<>();
    for (int r = 0; r < grid.height(); r++) {
      boolean caption = grid.at(r, 0).text().startsWith("第二十条");
      Ink label = grid.at(r, 0);
      List<Ink> row = new ArrayList<>(List.of(label));
      List<Ink> below = new ArrayList<>(List.of(label));
      for (int c = 1; c < 4; c++) {
        boolean merged = c > 1 && grid.at(r, c) == grid.at(r, c - 1);
        if (caption) {
          row.addAll(List.of(label, label));
        } else if (merged) {
          row.addAll(List.of(row.get(row.size() - 1), row.get(row.size() - 1)));
          below.addAll(List.of(below.get(below.size() - 1), below.get(below.size() - 1)));
        } else if (table.isNumbers(r)) {
          Ink another = other(chance);
          row.addAll(before ? List.of(another, grid.at(r, c)) : List.of(grid.at(r, c), another));
        } else {
          row.addAll(List.of(grid.at(r, c), grid.at(r, c)));
          below.addAll(
              before ? List.of(Ink.of(word), Ink.of(own)) : List.of(Ink.of(own), Ink.of(word)));
        }
      }
      rows.add(row);
      keys.add(table.key(r));
      if (!caption && !table.isNumbers(r)) {
        rows.add(below);
        keys.add("");
      }
    }
    table.redraw(rows, keys);
    return true;
  }

  private static boolean each(Draft draft, Chance chance) {
    DrawnTable table = draft.applications();
    String word = otherYear(draft, chance);
    String own = thisYear(draft, chance);
    boolean before = chance.oneIn(3);
    boolean twoRows = chance.coin();
    Grid grid = table.grid();
    for (int c = table.from() + 6; c >= table.from(); c--) {
      int column = c;
      grid.insertColumn(
          before ? c : c + 1,
          r -> table.isNumbers(r) ? other(chance) : twoRows ? grid.at(r, column) : Ink.of(word));
    }
    if (twoRows) {
      table.insertRow(
          3,
          c ->
              c < table.from()
                  ? grid.at(2, c)
                  : Ink.of(((c - table.from()) % 2 == 0) == before ? word : own));
      return true;
    }
    grid.merge(0, table.from(), 1, grid.width() - table.from(), grid.at(0, table.from()));
    return true;
  }

  private static boolean total(Draft draft, Chance chance) {
    DrawnTable table = draft.applications();
    String word = otherYear(draft, chance);
    boolean withName = chance.coin();
    beside(table, chance, withName && !word.contains("增") ? word + "总计" : word);
    return true;
  }

  private static void beside(DrawnTable table, Chance chance, String word) {
    Grid grid = table.grid();
    int at = grid.width();
    Ink head = Ink.of(word);
    grid.insertColumn(
        chance.oneIn(4) ? at - 1 : at, r -> table.isNumbers(r) ? other(chance) : head);
  }

  private static boolean legalTotal(Draft draft, Chance chance) {
    DrawnTable table = draft.legal();
    Grid grid = table.grid();
    String word = otherYear(draft, chance);
    int column = chance.of(List.of(15, 10, 5));
    int first = column - 5;
    grid.insertColumn(
        column,
        r ->
            table.isNumbers(r)
                ? other(chance)
                : r == 2 ? Ink.of(chance.coin() ? word : word + "总计") : grid.at(r, first));
    return true;
  }

  private static boolean lines(Draft draft, Chance chance) {
    DrawnTable table = draft.applications();
    Grid grid = table.grid();
    String own = thisYear(draft, chance);
    String word =
        chance.word("上年", "上年度", "去年", "上年同期", (draft.year() - 1) + "年", (draft.year() - 1) + "年度");
    Ink head = Ink.of(chance.word("", "年度", "年份", "项目"));
    boolean above = chance.oneIn(3);
    grid.insertColumn(table.from(), r -> table.isNumbers(r) ? Ink.of(own) : head);
    table.moved(1);
    List<Integer> rows = table.numberRows();
    for (int i = rows.size() - 1; i >= 0; i--) {
      int row = rows.get(i);
      table.insertRow(
          above ? row : row + 1,
          c ->
              c < table.from() - 1
                  ? grid.at(row, c)
                  : c == table.from() - 1 ? Ink.of(word) : other(chance));
    }
    return true;
  }

  private static boolean rowNumbers(Draft draft, Chance chance) {
    DrawnTable table = draft.applications();
    int first = table.firstNumbers();
    table.labelColumn(
        chance.oneIn(3) ? 0 : table.from(),
        chance.word("行次", "序号", "行号", "栏次", "编号", ""),
        r -> Ink.of(String.valueOf(r - first + 1)));
    return true;
  }

  private static boolean columnNumbers(Draft draft, Chance chance) {
    DrawnTable table = draft.applications();
    String word = chance.word("栏次", "列次", "甲", "", "序号");
    boolean bracketed = chance.oneIn(4);
    Ink label = Ink.of(word);
    table.insertRow(
        3,
        c -> {
          int n = c - table.from() + 1;
          return n < 1 ? label : Ink.of(bracketed ? "（" + n + "）" : String.valueOf(n));
        });
    return true;
  }

  private static boolean legalNumbers(Draft draft, Chance chance) {
    int first = chance.oneIn(4) ? 8 : 1;
    draft.legal().insertRow(3, c -> Ink.of(String.valueOf(c + first)));
    return true;
  }

  private static boolean blankBehind(Draft draft, Chance chance) {
    DrawnTable table = draft.applications();
    Ink head = Ink.of(chance.word("", "备注", "说明", "备 注", "其中：网上申请"));
    boolean numbers = head.text().startsWith("其中") || chance.oneIn(8) && !head.text().isEmpty();
    int columns = chance.oneIn(4) ? 2 : 1;
    for (int i = 0; i < columns; i++) {
      table
          .grid()
          .insertColumn(
              table.grid().width(),
              r ->
                  table.isNumbers(r)
                      ? Ink.of(numbers ? String.valueOf(chance.count()) : "")
                      : head);
    }
    return true;
  }

  private static boolean notesBehind(Draft draft, Chance chance) {
    DrawnTable table = draft.proactive();
    String head = chance.word("", "备注", "说明", "数据来源", "责任科室");
    boolean numbers = chance.oneIn(3) && !head.isEmpty();
    table
        .grid()
        .insertColumn(
            4,
            r ->
                Ink.of(
                    table.isNumbers(r)
                        ? numbers ? String.valueOf(chance.count()) : ""
                        : table.grid().at(r, 0).text().startsWith("信息") ? head : ""));
    mendSpans(table);
    return true;
  }

  private static boolean flatHeader(Draft draft, Chance chance) {
    DrawnTable table = draft.applications();
    Grid grid = table.grid();
    for (int c = 0; c < 3; c++) {
      grid.put(2, c, Ink.of(c == 0 ? "项目" : ""));
    }
    for (int c = table.from(); c < grid.width(); c++) {
      grid.put(2, c, Ink.of(grid.at(2, c).text()));
    }
    table.removeRow(0);
    table.removeRow(0);
    if (chance.oneIn(4)) {
      table.removeRow(0);
    }
    return true;
  }

  /** One row has a blank cell more, which moves its numbers. */
  private static boolean shifted(Draft draft, Chance chance) {
    DrawnTable table = draft.applications();
    Grid grid = table.grid();
    int row = chance.of(table.numberRows());
    int at = table.from() + chance.below(7);
    grid.insertColumn(grid.width(), r -> Ink.of(""));
    for (int c = grid.width() - 1; c > at; c--) {
      grid.put(row, c, grid.at(row, c - 1));
    }
    grid.put(row, at, Ink.of(""));
    return true;
  }

  private static boolean onlyTotals(Draft draft, Chance chance) {
    DrawnTable table = draft.applications();
    for (int row : table.numberRows()) {
      for (int c = table.from(); c < table.from() + 6; c++) {
        table.grid().put(row, c, Ink.of(""));
      }
    }
    draft.blankAllBut("total");
    if (chance.coin()) {
      blankBehind(draft, chance);
    }
    return true;
  }
}
