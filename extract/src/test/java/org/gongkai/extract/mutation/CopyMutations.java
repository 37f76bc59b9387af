package org.gongkai.extract.mutation;

import static org.gongkai.extract.mutation.Mutation.everywhere;

import java.util.List;
import org.gongkai.extract.mutation.Block.Line;

/** Second copies of tables, other reports beside the report, and tables that only look alike. */
final class CopyMutations {

  private CopyMutations() {}

  static List<Mutation> all() {
    return List.of(
        everywhere("last year's table beside it", "copies", CopyMutations::lastYears),
        everywhere("before and after a correction", "copies", CopyMutations::corrected),
        everywhere("a second table without a word", "copies", CopyMutations::unsaid),
        everywhere("the same table twice", "copies", CopyMutations::twice),
        everywhere("the report twice", "reports", CopyMutations::reportTwice),
        everywhere("another year's report behind or before", "reports", CopyMutations::otherYear),
        everywhere("another agency's report", "reports", CopyMutations::otherAgency),
        everywhere("another report whose tables are pictures", "reports", CopyMutations::pictures),
        everywhere("a table of postings", "decoy", CopyMutations::postings),
        everywhere("a table of applications by way", "decoy", CopyMutations::byWay),
        everywhere("what others did", "decoy", CopyMutations::subordinates));
  }

  private static DrawnTable copyOf(DrawnTable table, Draft other) {
    return other.tables().stream()
        .filter(t -> t.name().equals(table.name()))
        .findFirst()
        .orElseThrow();
  }

  private static Draft other(Draft draft, Chance chance, int year) {
    return new Draft(
        Sources.balanced(chance, draft.truth().agency(), year, chance.coin()),
        chance.word("", "", "—"));
  }

  private static boolean lastYears(Draft draft, Chance chance) {
    DrawnTable table = chance.of(draft.tables());
    int year = draft.year() - 1;
    Grid last = copyOf(table, other(draft, chance, year)).grid();
    String about =
        switch (table.name()) {
          case "applications" -> "收到和处理政府信息公开申请情况";
          case "legal" -> "政府信息公开行政复议、行政诉讼情况";
          default -> "主动公开政府信息情况";
        };
    String caption =
        chance.word(
            year + "年度" + about,
            year + "年" + about + "表",
            "附：上年度" + about,
            "上一年度情况如下：",
            "上年度（" + year + "年）" + about + "：",
            "（一）" + year + "年",
            year + "年度",
            "去年同期" + about,
            "为便于对照，附上" + year + "年的数据：");
    String own =
        chance.word(
            draft.year() + "年度" + about,
            "本年度情况如下：",
            "（二）" + draft.year() + "年",
            draft.year() + "年度",
            "本年度" + about);
    if (chance.coin()) {
      draft.above(table, new Line(caption), last, new Line(own));
    } else {
      if (chance.coin()) {
        draft.above(table, new Line(own));
      }
      draft.below(table, new Line(caption), last);
    }
    return true;
  }

  private static boolean corrected(Draft draft, Chance chance) {
    DrawnTable table = chance.of(draft.tables());
    Grid old = table.grid().copy();
    List<String> marks =
        chance.of(
            List.of(
                List.of("更正前", "更正后"),
                List.of("更正前：", "更正后："),
                List.of("（更正前）", "（更正后）"),
                List.of("修改前", "修改后"),
                List.of("原表", "更正后的表"),
                List.of("原公布数据：", "现更正为："),
                List.of("更正前的内容如下：", "更正后的内容如下："),
                List.of("订正前", "订正后"),
                List.of("有误的表格", "正确的表格"),
                List.of("勘误前", "勘误后")));
    if (!alter(table, old, chance)) {
      return false;
    }
    if (chance.oneIn(3)) {
      draft.above(table, new Line(marks.get(1)));
      draft.below(table, new Line(marks.get(0)), old);
    } else {
      draft.above(table, new Line(marks.get(0)), old, new Line(marks.get(1)));
    }
    return true;
  }

  /** Another number in some cells of a copy. */
  private static boolean alter(DrawnTable table, Grid copy, Chance chance) {
    boolean altered = false;
    for (int i = 0; i < 3; i++) {
      int row = chance.of(table.numberRows());
      int column = chance.of(table.numberColumns(row));
      String number = copy.at(row, column).text();
      String other = String.valueOf(chance.count() + (number.isEmpty() ? 0 : 1));
      if (!other.equals(number)) {
        Ink ink = copy.at(row, column);
        for (int c = column; c < copy.width() && copy.at(row, c) == ink; c++) {
          copy.put(row, c, Ink.of(other));
        }
        altered = true;
      }
    }
    return altered;
  }

  private static boolean unsaid(Draft draft, Chance chance) {
    DrawnTable table = chance.of(draft.tables());
    Grid other = copyOf(table, other(draft, chance, draft.year())).grid();
    if (chance.coin()) {
      draft.above(table, other);
    } else {
      draft.below(table, new Line(chance.word("", "续表", "附表", "（单位：件）")), other);
    }
    return true;
  }

  private static boolean twice(Draft draft, Chance chance) {
    DrawnTable table = chance.of(draft.tables());
    draft.below(table, new Line(chance.word("", "手机版", "附件")), table.grid().copy());
    return true;
  }

  private static boolean reportTwice(Draft draft, Chance chance) {
    draft.repeat();
    return true;
  }

  private static boolean otherYear(Draft draft, Chance chance) {
    draft.join(other(draft, chance, draft.year() - 1), chance.coin());
    return true;
  }

  private static boolean otherAgency(Draft draft, Chance chance) {
    Truth other = Sources.balanced(chance, agency(draft, chance), draft.year(), chance.coin());
    draft.join(new Draft(other, ""), chance.coin());
    return true;
  }

  private static String agency(Draft draft, Chance chance) {
    String own = draft.truth().agency();
    String other = chance.word("柳州市财政局", "南雄市水务局", "广元市教育局", "东台市统计局", "赤水市林业局");
    return other.equals(own) ? "衢州市审计局" : other;
  }

  private static boolean pictures(Draft draft, Chance chance) {
    Truth other =
        new Truth(
            chance.coin() ? draft.truth().agency() : agency(draft, chance),
            draft.year() - 1,
            java.util.Map.of());
    Draft joined = new Draft(other, "");
    joined.blocks().removeIf(block -> block instanceof Grid);
    draft.join(joined, chance.coin());
    return true;
  }

  private static Grid grid(String... rows) {
    Grid grid = new Grid();
    for (String row : rows) {
      grid.add(java.util.Arrays.stream(row.split("\\|", -1)).map(Ink::of).toList());
    }
    return grid;
  }

  private static boolean postings(Draft draft, Chance chance) {
    String unit = chance.word("条数", "发布数量", "公开数量（条）", "信息条数", "数量", "公开信息数");
    Grid decoy =
        grid(
            chance.word("公开栏目", "信息类别", "栏目", "项目") + "|" + unit,
            "行政许可|" + chance.count(),
            "行政处罚|" + chance.count(),
            "行政强制|" + chance.count(),
            "行政事业性收费|" + chance.count(),
            "规范性文件|" + chance.count());
    if (chance.coin()) {
      draft.above(draft.proactive(), new Line("公开栏目发布情况如下："), decoy);
    } else {
      draft.below(draft.proactive(), new Line("网站栏目发布情况："), decoy);
    }
    return true;
  }

  private static boolean byWay(Draft draft, Chance chance) {
    Grid decoy =
        grid(
            "申请方式|数量|占比",
            "网上申请|" + chance.count() + "|50%",
            "信函申请|" + chance.count() + "|30%",
            "当面申请|" + chance.count() + "|20%",
            "总计|" + chance.count() + "|100%");
    if (chance.coin()) {
      draft.above(draft.applications(), decoy);
    } else {
      draft.below(draft.applications(), decoy);
    }
    return true;
  }

  /** A table of each subordinate's applications, which has the form's columns. */
  private static boolean subordinates(Draft draft, Chance chance) {
    Grid decoy =
        grid(
            chance.word("单位", "部门", "乡镇") + "|自然人|商业企业|科研机构|社会公益组织|法律服务机构|其他|总计",
            "甲科室|" + chance.count() + "|0|0|0|0|0|" + chance.count(),
            "乙科室|" + chance.count() + "|0|0|0|0|0|" + chance.count(),
            "合计|" + chance.count() + "|0|0|0|0|0|" + chance.count());
    if (chance.coin()) {
      draft.above(draft.applications(), decoy);
    } else {
      draft.below(draft.applications(), decoy);
    }
    return true;
  }
}
