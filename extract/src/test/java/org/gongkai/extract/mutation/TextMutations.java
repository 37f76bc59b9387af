package org.gongkai.extract.mutation;

import static org.gongkai.extract.mutation.Mutation.everywhere;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.gongkai.extract.mutation.Block.Line;

/** What pages put between cells, how labels wrap, and titles and dates that mislead. */
final class TextMutations {

  private static final Predicate<Format> TEXT = Format::isText;

  private TextMutations() {}

  static List<Mutation> all() {
    return List.of(
        new Mutation("page numbers between rows", "pages", TEXT, TextMutations::pageNumbers),
        new Mutation("running heads between rows", "pages", TEXT, TextMutations::runningHeads),
        everywhere("a table broken in two", "pages", TextMutations::broken),
        new Mutation("wrapped labels", "labels", TEXT, TextMutations::wrapped),
        new Mutation("numbers before labels", "labels", TEXT, TextMutations::numbersFirst),
        everywhere("labels without their numbers", "labels", TextMutations::unnumbered),
        everywhere("a stale title", "title", TextMutations::staleTitle),
        everywhere("a date of another year", "title", TextMutations::otherDate),
        everywhere("part of a year", "title", TextMutations::halfYear),
        everywhere("no year in the title", "title", TextMutations::noYear),
        everywhere("links around the text", "furniture", TextMutations::links),
        everywhere("other places named", "furniture", TextMutations::places));
  }

  private static Ink only(Grid grid, int c, String text) {
    return Ink.of(c == 0 ? text : "");
  }

  /** Splits a table and puts a line between its halves. */
  private static void split(Draft draft, DrawnTable table, int row, Block... between) {
    Grid behind = new Grid();
    table.grid().hiddenColumns().forEach(behind::hideColumn);
    while (table.grid().height() > row) {
      List<Ink> cells = new ArrayList<>();
      for (int c = 0; c < table.grid().width(); c++) {
        cells.add(table.grid().at(row, c));
      }
      behind.add(cells);
      if (table.grid().isHidden(row)) {
        behind.hideRow(behind.height() - 1);
      }
      table.grid().removeRow(row);
    }
    List<Block> more = new ArrayList<>(List.of(between));
    more.add(behind);
    draft.below(table, more.toArray(Block[]::new));
  }

  private static int inside(DrawnTable table, Chance chance) {
    List<Integer> rows = table.numberRows();
    return rows.get(1 + chance.below(rows.size() - 1));
  }

  private static boolean pageNumbers(Draft draft, Chance chance) {
    DrawnTable table = chance.coin() ? draft.applications() : draft.proactive();
    String page = String.valueOf(2 + chance.below(8));
    split(
        draft,
        table,
        inside(table, chance),
        new Line(
            chance.word(
                page,
                "- " + page + " -",
                "— " + page + " —",
                "第" + page + "页",
                page + "/9",
                "第 " + page + " 页 共 9 页",
                "·" + page + "·")));
    return true;
  }

  private static boolean runningHeads(Draft draft, Chance chance) {
    DrawnTable table = chance.coin() ? draft.applications() : draft.proactive();
    String head =
        chance.word(
            Draft.title(draft.truth().agency(), draft.year()),
            draft.truth().agency() + "信息公开年报",
            draft.year() + "年度报告",
            draft.truth().agency());
    split(draft, table, inside(table, chance), new Line("— 3 —"), new Line(head));
    return true;
  }

  private static boolean broken(Draft draft, Chance chance) {
    DrawnTable table = chance.coin() ? draft.applications() : draft.proactive();
    int row = inside(table, chance);
    if (chance.coin()) {
      split(draft, table, row);
    } else {
      split(draft, table, row, new Line(chance.word("续表", "（续）", "（接上页）")));
    }
    return true;
  }

  private static boolean wrapped(Draft draft, Chance chance) {
    DrawnTable table = chance.of(List.of(draft.applications(), draft.proactive()));
    Grid grid = table.grid();
    for (int i = 1 + chance.below(4); i > 0; i--) {
      int row = chance.of(table.numberRows());
      int column = table.from() - 1;
      Ink label = grid.at(row, column);
      if (label.text().length() > 5) {
        int at = 2 + chance.below(label.text().length() - 3);
        Ink other = Ink.of(label.text().substring(0, at) + "\n" + label.text().substring(at));
        for (int c = 0; c < table.from(); c++) {
          if (grid.at(row, c) == label) {
            grid.put(row, c, other);
          }
        }
      }
    }
    return true;
  }

  /** The label stands in the last column. */
  private static boolean numbersFirst(Draft draft, Chance chance) {
    DrawnTable table = draft.proactive();
    List<List<Ink>> rows = new ArrayList<>();
    for (int r = 0; r < table.grid().height(); r++) {
      List<Ink> row = new ArrayList<>();
      for (int c = 0; c < table.grid().width(); c++) {
        row.add(table.grid().at(r, c));
      }
      if (table.isNumbers(r)) {
        row.add(row.remove(0));
      }
      rows.add(row);
    }
    table.grid().redraw(rows);
    return true;
  }

  private static boolean unnumbered(Draft draft, Chance chance) {
    DrawnTable table = draft.applications();
    Grid grid = table.grid();
    for (int r = 0; r < grid.height(); r++) {
      for (int c = 0; c < table.from(); c++) {
        Ink ink = grid.at(r, c);
        String plain = ink.text().replaceFirst("^(?:（[一-十]+）|[一-十]、|[0-9]\\.)", "");
        if (!plain.equals(ink.text())) {
          grid.replace(ink, Ink.of(plain));
        }
      }
    }
    return true;
  }

  private static boolean staleTitle(Draft draft, Chance chance) {
    String agency = draft.truth().agency();
    int year = draft.year();
    draft.reword(Draft.title(agency, year), Draft.title(agency, year - 1));
    draft.reword(
        Draft.OPENING,
        year + "年，我单位认真做好政府信息公开工作。本报告所列数据的统计期限自" + year + "年1月1日起至" + year + "年12月31日止。");
    return true;
  }

  private static boolean otherDate(Draft draft, Chance chance) {
    int shift = chance.coin() ? 2 : -1;
    draft.reword((draft.year() + 1) + "年1月20日", (draft.year() + 1 + shift) + "年1月20日");
    return true;
  }

  private static boolean halfYear(Draft draft, Chance chance) {
    String agency = draft.truth().agency();
    draft.reword(
        Draft.title(agency, draft.year()),
        agency
            + draft.year()
            + chance.word(
                "年上半年政府信息公开工作报告",
                "年第一季度政府信息公开工作报告",
                "年1-6月政府信息公开工作情况报告",
                "年上半年政府信息公开工作总结",
                "年三季度政府信息公开工作报告",
                "年6月政府信息公开工作月报"));
    draft.unknownYear();
    return true;
  }

  private static boolean noYear(Draft draft, Chance chance) {
    String agency = draft.truth().agency();
    draft.reword(Draft.title(agency, draft.year()), agency + "政府信息公开工作年度报告");
    return true;
  }

  private static boolean links(Draft draft, Chance chance) {
    int last = draft.year() - 1;
    String agency = draft.truth().agency();
    draft
        .blocks()
        .add(
            new Line(
                chance.word(
                    "上一篇：" + Draft.title(agency, last),
                    "下一篇：" + Draft.title("柳州市财政局", draft.year()),
                    "相关链接：" + Draft.title(agency, last),
                    "主办：柳州市人民政府办公室 承办：柳州市大数据发展局",
                    "浏览次数：1024 打印 关闭")));
    return true;
  }

  private static boolean places(Draft draft, Chance chance) {
    draft.reword(
        "公开的主动性有待加强，下一步将继续努力。",
        chance.word("赴深圳市南山区学习政务公开经验。", "与杭州市西湖区结对，下一步继续努力。", "上海市浦东新区的做法值得学习，我们将对标先进。"));
    return true;
  }
}
