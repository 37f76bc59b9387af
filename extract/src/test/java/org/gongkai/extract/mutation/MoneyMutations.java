package org.gongkai.extract.mutation;

import static org.gongkai.extract.mutation.Mutation.everywhere;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongkai.extract.mutation.Block.Line;

/** Units of money, items in parts, and numbers printed in other ways. */
final class MoneyMutations {

  /** How much of the form's 万元 a unit is. */
  private static final Map<String, BigDecimal> UNITS =
      Map.of(
          "元", new BigDecimal("0.0001"),
          "千元", new BigDecimal("0.1"),
          "百元", new BigDecimal("0.01"),
          "亿元", new BigDecimal("10000"),
          "万元", BigDecimal.ONE);

  private MoneyMutations() {}

  static List<Mutation> all() {
    return List.of(
        everywhere("another unit of money", "money", MoneyMutations::unit),
        everywhere("measures in parts", "proactive", MoneyMutations::parts),
        everywhere("a change behind the number", "printing", MoneyMutations::change),
        everywhere("numbers printed otherwise", "printing", MoneyMutations::printing),
        everywhere("numbers that are hard to read", "printing", MoneyMutations::doubtful),
        everywhere("the text states a number", "narrative", MoneyMutations::narrative),
        everywhere("the text states numbers of 二", "narrative", MoneyMutations::decisions));
  }

  private static Optional<BigDecimal> fees(Draft draft) {
    return draft.truth().figure("proactive", "fees", "amount");
  }

  private static boolean unit(Draft draft, Chance chance) {
    Optional<BigDecimal> amount = fees(draft);
    DrawnTable table = draft.proactive();
    int row = table.row("fees");
    boolean plain = table.grid().at(row - 1, table.from()).text().startsWith("本年收费");
    if (!plain || amount.isEmpty() || amount.get().signum() == 0) {
      return false;
    }
    List<String> names = UNITS.keySet().stream().sorted().toList();
    String unit = chance.of(names);
    String printed = amount.get().divide(UNITS.get(unit)).stripTrailingZeros().toPlainString();
    Grid grid = table.grid();
    Ink old = grid.at(row, table.from());
    int way = chance.below(7);
    String number = way == 4 ? printed + unit : printed;
    replaceIn(grid, row, old, number);
    Ink head = grid.at(row - 1, table.from());
    replaceIn(
        grid,
        row - 1,
        head,
        way == 0
            ? chance
                .word("本年收费金额（单位：%s）", "本年收费金额（%s）", "本年收费金额(单位:%s)", "本年收费金额/%s")
                .formatted(unit)
            : "本年收费金额");
    say(draft, table, row, way, unit, chance);
    return true;
  }

  private static void say(
      Draft draft, DrawnTable table, int row, int way, String unit, Chance chance) {
    Grid grid = table.grid();
    switch (way) {
      case 1 -> {
        Ink caption = grid.at(row - 2, 0);
        replaceIn(grid, row - 2, caption, caption.text() + "（单位：" + unit + "）");
      }
      case 2 -> replaceIn(grid, row, grid.at(row, 0), "行政事业性收费（" + unit + "）");
      case 3 ->
          draft.above(
              table, new Line(chance.word("单位：件、%s", "（单位：件、%s）", "单位：件，%s").formatted(unit)));
      case 5 -> {
        Ink head = Ink.of(chance.word("单位", "计量单位"));
        grid.insertColumn(
            chance.coin() ? 1 : grid.width(),
            r ->
                r == row
                    ? Ink.of(unit)
                    : table.isNumbers(r)
                        ? Ink.of("件")
                        : grid.at(r, 0).text().startsWith("第二十条") ? Ink.of("") : head);
      }
      case 6 -> replaceIn(grid, row, grid.at(row, 0), "行政事业性收费/" + unit);
      default -> {}
    }
  }

  private static void replaceIn(Grid grid, int row, Ink old, String text) {
    Ink other = Ink.of(text);
    for (int c = 0; c < grid.width(); c++) {
      if (grid.at(row, c) == old) {
        grid.put(row, c, other);
      }
    }
  }

  /** An item is printed in two rows whose sum it is. */
  private static boolean parts(Draft draft, Chance chance) {
    String key = chance.word("coercive_measures", "penalties", "licences");
    Optional<BigDecimal> whole = draft.truth().figure("proactive", key, "decisions");
    DrawnTable table = draft.proactive();
    int row = table.row(key);
    if (whole.isEmpty() || whole.get().intValue() < 2) {
      return false;
    }
    int first = 1 + chance.below(whole.get().intValue() - 1);
    List<String> names =
        switch (key) {
          case "coercive_measures" ->
              chance.of(
                  List.of(
                      List.of("行政强制措施", "行政强制执行"),
                      List.of("行政强制（措施）", "行政强制（执行）"),
                      List.of("行政强制—强制措施", "行政强制—强制执行")));
          case "penalties" ->
              chance.of(
                  List.of(List.of("行政处罚（简易程序）", "行政处罚（普通程序）"), List.of("行政处罚（当场）", "行政处罚（一般）")));
          default ->
              chance.of(List.of(List.of("行政许可（企业）", "行政许可（个人）"), List.of("行政许可（新办）", "行政许可（变更）")));
        };
    Grid grid = table.grid();
    replaceIn(grid, row, grid.at(row, 0), names.get(0));
    replaceIn(grid, row, grid.at(row, 1), String.valueOf(first));
    Ink label = Ink.of(names.get(1));
    Ink number = Ink.of(String.valueOf(whole.get().intValue() - first));
    List<Ink> second = new ArrayList<>();
    for (int c = 0; c < grid.width(); c++) {
      second.add(c == 0 ? label : number);
    }
    table.insertRow(row + 1, second::get);
    return true;
  }

  /** A cell of numbers, changed. */
  private static boolean some(
      Draft draft, Chance chance, java.util.function.UnaryOperator<String> change) {
    boolean changed = false;
    for (int i = 1 + chance.below(3); i > 0; i--) {
      DrawnTable table = chance.of(draft.tables());
      int row = chance.of(table.numberRows());
      int column = chance.of(table.numberColumns(row));
      Ink ink = table.grid().at(row, column);
      if (ink.text().matches("[0-9]+") && ink.isPlain()) {
        replaceIn(table.grid(), row, ink, change.apply(ink.text()));
        changed = true;
      }
    }
    return changed;
  }

  private static boolean change(Draft draft, Chance chance) {
    String behind =
        chance.word(
            "（减）",
            "（减2）",
            "（增3）",
            "(↓2)",
            "↑5",
            "（+2）",
            "（-1）",
            "（同比增长5%）",
            "（上年7）",
            "（较上年减少3件）",
            "（其中网上2件）",
            "（含上年结转1件）",
            "（去年：9）");
    return some(draft, chance, number -> number + behind);
  }

  private static boolean printing(Draft draft, Chance chance) {
    int way = chance.below(7);
    return some(
        draft,
        chance,
        number ->
            switch (way) {
              case 0 -> number + chance.word("件", "条", "次", "宗", "起", "个");
              case 1 -> fullWidth(number);
              case 2 -> number.length() > 3 ? thousands(number) : number + ".0";
              case 3 -> " " + number + "　";
              case 4 -> number + chance.word("[1]", "①", "*", "注", "（注1）");
              case 5 -> number + ".00";
              default -> "共" + number + "件";
            });
  }

  private static String fullWidth(String number) {
    StringBuilder wide = new StringBuilder();
    number.chars().forEach(c -> wide.append((char) (c - '0' + '０')));
    return wide.toString();
  }

  private static String thousands(String number) {
    int at = number.length() - 3;
    return number.substring(0, at) + "," + number.substring(at);
  }

  private static boolean doubtful(Draft draft, Chance chance) {
    int way = chance.below(8);
    return some(
        draft,
        chance,
        number ->
            switch (way) {
              case 0 -> number.replace('1', 'l').replace('0', 'O');
              case 1 -> number + "/" + chance.count();
              case 2 -> chance.count() + "+" + number;
              case 3 -> number.charAt(0) + " " + number.substring(1);
              case 4 -> "约" + number;
              case 5 -> number + "\n" + chance.count();
              case 6 -> "见附件" + number;
              default -> number + "-" + chance.count();
            });
  }

  /** The text states the number of applications, of this year and of another. */
  private static boolean narrative(Draft draft, Chance chance) {
    Optional<BigDecimal> received = draft.truth().figure("applications", "new_received", "total");
    if (received.isEmpty()) {
      return false;
    }
    draft.insert(
        chance
            .word(
                "本年度共收到政府信息公开申请%s件，较上年减少3件。",
                "全年新收申请%s件，上年为8件。",
                draft.year() + "年收到申请%s件，" + (draft.year() - 1) + "年收到申请19件。",
                "依申请公开方面，共收到申请%s件，累计收到申请301件。")
            .formatted(received.get().toPlainString()));
    return true;
  }

  /** The text states the licences and the documents of this year. */
  private static boolean decisions(Draft draft, Chance chance) {
    Optional<BigDecimal> licences = draft.truth().figure("proactive", "licences", "decisions");
    Optional<BigDecimal> issued =
        draft.truth().figure("proactive", "normative_documents", "issued");
    if (licences.isEmpty() || issued.isEmpty()) {
      return false;
    }
    draft.insert(
        chance
            .word(
                "全年作出行政许可决定%s件，制发行政规范性文件%s件，及时在网站公开。",
                "共办理行政许可%s件。本年制定规范性文件%s件，废止1件。", "依法办结行政许可%s件，出台规范性文件%s份。")
            .formatted(licences.get().toPlainString(), issued.get().toPlainString()));
    return true;
  }
}
