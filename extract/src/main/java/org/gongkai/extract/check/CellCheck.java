package org.gongkai.extract.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gongkai.extract.form.FormTable;
import org.gongkai.extract.report.Blame;
import org.gongkai.extract.report.Cell;
import org.gongkai.extract.report.CellState;
import org.gongkai.extract.report.Doubt;
import org.gongkai.extract.report.FigureTable;
import org.gongkai.extract.report.Finding;
import org.gongkai.extract.report.Operand;
import org.gongkai.extract.report.Outcome;
import org.gongkai.extract.report.Rule;

/** Whether every row and cell of a table that was found is there and legible. */
final class CellCheck {

  private final FormTable form;
  private final FigureTable figures;

  CellCheck(FormTable form, FigureTable figures) {
    this.form = form;
    this.figures = figures;
  }

  void check(Checks.Collector into) {
    figures.rows().forEach((item, cells) -> rowIsThere(item, cells, into));
    figures.rows().forEach((item, cells) -> rowIsLegible(item, cells, into));
    figures.doubts().forEach(doubt -> into.failed(doubted(doubt)));
    figures.extraRows().keySet().forEach(label -> into.failed(extra(label)));
    if (figures.extraRows().isEmpty()) {
      into.evaluated(
          Rule.EXTRA_ROW,
          Optional.of(form.key()),
          Optional.empty(),
          Optional.empty(),
          Outcome.HELD);
    }
  }

  /** One finding for a row that is missing as a whole or in part. */
  private void rowIsThere(String item, Map<String, Cell> cells, Checks.Collector into) {
    List<String> missing = columnsIn(cells, CellState.MISSING);
    if (missing.isEmpty()) {
      held(Rule.MISSING_ROW, item, into);
      return;
    }
    if (figures.unplaced().contains(item)) {
      held(Rule.MISSING_ROW, item, into);
      into.failed(unplaced(item));
      return;
    }
    boolean whole = missing.size() == cells.size();
    String which = String.join(", ", missing);
    into.failed(
        Finding.at(
            Rule.MISSING_ROW,
            Optional.of(form.key()),
            Optional.of(item),
            missing.size() == 1 && cells.size() > 1
                ? Optional.of(missing.get(0))
                : Optional.empty(),
            whole
                ? "the row " + item + " was not found"
                : "of the row " + item + " these cells were not found: " + which,
            inChinese(item, whole ? List.of() : missing)));
  }

  /** A row that is there is not missing: which columns its cells are of is not known. */
  private Finding unplaced(String item) {
    return Finding.at(
        Rule.UNPLACED,
        Optional.of(form.key()),
        Optional.of(item),
        Optional.empty(),
        "the row " + item + " is there, but the columns of its cells could not be told",
        "已找到“" + form.printed(Optional.of(item), Optional.empty()) + "”一行，但无法确定其单元格所在的列");
  }

  /** The same in Chinese; no columns where the whole row is missing. */
  private String inChinese(String item, List<String> columns) {
    String row = "“" + form.printed(Optional.of(item), Optional.empty()) + "”";
    return columns.isEmpty()
        ? "未找到" + row + "一行"
        : row
            + "一行中未找到："
            + columns.stream()
                .map(column -> form.printed(Optional.empty(), Optional.of(column)))
                .collect(Collectors.joining("、"));
  }

  /** One finding for each illegible cell. A row without a filled cell cannot be assessed. */
  private void rowIsLegible(String item, Map<String, Cell> cells, Checks.Collector into) {
    List<Finding> findings =
        columnsIn(cells, CellState.ILLEGIBLE).stream()
            .map(column -> illegible(item, column, cells.getOrDefault(column, Cell.missing())))
            .toList();
    findings.forEach(into::failed);
    if (findings.stream().anyMatch(found -> found.rule().equals(Rule.NOT_A_NUMBER.id()))) {
      return;
    }
    if (cells.values().stream().anyMatch(cell -> cell.value().isPresent())) {
      held(Rule.NOT_A_NUMBER, item, into);
    } else {
      into.evaluated(
          Rule.NOT_A_NUMBER,
          Optional.of(form.key()),
          Optional.of(item),
          Optional.empty(),
          Outcome.NOT_ASSESSABLE);
    }
  }

  /** Nothing is wrong with a report whose file does not hold what its formula comes to. */
  private Finding illegible(String item, String column, Cell cell) {
    boolean formula = cell.raw().strip().startsWith("=");
    return Finding.of(
        formula ? Rule.FORMULA_WITHOUT_VALUE : Rule.NOT_A_NUMBER,
        Optional.of(form.key()),
        Optional.of(item),
        Optional.of(column),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        (formula ? "a formula whose value the file does not hold: " : "not a number of its kind: ")
            + cell.raw(),
        (formula ? "文件未保存公式的计算结果：" : "不是合规的数字：") + cell.raw(),
        List.of(Operand.ofCell(Operand.Side.RIGHT, item, column, cell)),
        Optional.of(Blame.undetermined("the cell reads “" + cell.raw().strip() + "”")));
  }

  private Finding doubted(Doubt doubt) {
    return Finding.at(
        doubt.rule(),
        Optional.of(form.key()),
        doubt.item(),
        Optional.empty(),
        doubt.english(),
        doubt.chinese());
  }

  private Finding extra(String label) {
    return Finding.at(
        Rule.EXTRA_ROW,
        Optional.of(form.key()),
        Optional.empty(),
        Optional.empty(),
        "a row that the form does not have: " + label,
        "表式以外的行：" + label);
  }

  private void held(Rule rule, String item, Checks.Collector into) {
    into.evaluated(
        rule, Optional.of(form.key()), Optional.of(item), Optional.empty(), Outcome.HELD);
  }

  private static List<String> columnsIn(Map<String, Cell> cells, CellState state) {
    List<String> columns = new ArrayList<>();
    cells.forEach(
        (column, cell) -> {
          if (cell.state() == state) {
            columns.add(column);
          }
        });
    return columns;
  }
}
