package org.gongkai.extract.match;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.gongkai.extract.form.FormRow;
import org.gongkai.extract.form.FormTable;
import org.gongkai.extract.report.Cell;
import org.gongkai.extract.report.Doubt;
import org.gongkai.extract.report.Rule;

/** An item of table 二 that is printed in one row or in several, which are its parts. */
final class ItemParts {

  /** A row that holds the whole beside its parts. */
  private static final Pattern WHOLE = Pattern.compile("合计|小计|总计|总数|共计|");

  /** What is never the whole, also where no other part was found. */
  private static final Pattern PART =
      Pattern.compile("^(?!.*(?:含|包括|以及|和))(?:.*(?:执行|程序|当场|简易|普通|一般).*)$");

  /** What brackets behind an item say of all of it: what is counted in it, and how. */
  private static final Pattern NO_PART_ALONE =
      Pattern.compile(
          "含|包括|以及|[和、及与]|年|累计|[件项次宗条个起份人]$|数|量|额|元|合计|小计|总|共计|全|各|所有|注|单位|处理|决定|实施|机关|部门");

  /** Numbers of these are not of one kind with each other, or not of the year. */
  private static final Pattern NO_PART = Pattern.compile("年|累计|同期|件|项|次|人数|额|数|受理|办结|立案|结案|万元");

  private final FormTable form;
  private final String edition;
  private final List<ProactiveItem> parts;

  /**
   * @param parts the rows in order, of the same item
   */
  ItemParts(FormTable form, String edition, List<ProactiveItem> parts) {
    this.form = form;
    this.edition = edition;
    this.parts = List.copyOf(parts);
  }

  /** Whether a row's name says that it holds the whole. */
  static boolean isWhole(String name) {
    return !name.isEmpty() && WHOLE.matcher(name).matches();
  }

  private Optional<ProactiveItem> whole() {
    List<ProactiveItem> wholes =
        parts.stream().filter(part -> WHOLE.matcher(part.part()).matches()).toList();
    if (parts.size() == 1) {
      return isPartAlone() ? Optional.empty() : Optional.of(parts.get(0));
    }
    return wholes.size() == 1 && !isOfAnotherKind() ? Optional.of(wholes.get(0)) : Optional.empty();
  }

  /** Whether there are several rows, told apart by the names of parts. */
  private boolean addUp() {
    return parts.size() > 1
        && parts.stream().map(ProactiveItem::part).distinct().count() == parts.size()
        && !isOfAnotherKind();
  }

  private boolean isOfAnotherKind() {
    return parts.stream()
        .map(ProactiveItem::part)
        .anyMatch(name -> NO_PART.matcher(name).find() && !WHOLE.matcher(name).matches());
  }

  /** Whether the one row that there is is a part. */
  private boolean isPartAlone() {
    ProactiveItem item = parts.get(0);
    boolean inACell =
        item.grid().words().stream()
            .skip(1) // The item's own name.
            .anyMatch(words -> words.printed().label().equals(item.part()));
    return PART.matcher(item.part()).find()
        || (inACell && isOfAnotherKind())
        || (item.isBracketed() && !NO_PART_ALONE.matcher(item.part()).find());
  }

  /**
   * The item's cells; those of its parts added up where no row holds the whole, and none where only
   * one of the parts was found.
   */
  Map<String, Cell> cells() {
    Optional<ProactiveItem> whole = whole();
    if (whole.isPresent()) {
      return whole.get().cells(edition, form);
    }
    if (!addUp()) {
      return Map.of();
    }
    List<Map<String, Cell>> read = parts.stream().map(p -> p.cells(edition, form)).toList();
    Map<String, Cell> cells = new LinkedHashMap<>();
    for (String column : read.get(0).keySet()) {
      cells.put(
          column, sum(read.stream().map(c -> c.getOrDefault(column, Cell.missing())).toList()));
    }
    return cells;
  }

  private static Cell sum(List<Cell> cells) {
    boolean all = cells.stream().allMatch(cell -> cell.value().isPresent());
    boolean none =
        cells.stream()
            .allMatch(cell -> cell.value().isEmpty() && cell.state() == cells.get(0).state());
    if (none) {
      return cells.get(0);
    }
    return all
        ? Cell.inferred(
            cells.stream()
                .flatMap(cell -> cell.value().stream())
                .reduce(BigDecimal.ZERO, BigDecimal::add),
            cells.stream().map(Cell::raw).collect(Collectors.joining(" + ")),
            cells.get(0).position())
        : Cell.missing();
  }

  /** That it was added up, and that words of its header were not read. */
  List<Doubt> doubts() {
    FormRow item = parts.get(0).form();
    List<Doubt> doubts = new ArrayList<>();
    if (whole().isEmpty()) {
      String names = parts.stream().map(ProactiveItem::part).collect(Collectors.joining(", "));
      doubts.add(
          new Doubt(
              Rule.PRINTED_IN_PARTS,
              Optional.of(item.key()),
              "the row " + item.key() + " is printed in parts: " + names,
              "“" + item.label().text() + "”分为几行：" + names.replace(", ", "、")));
    }
    List<String> unread =
        parts.stream().flatMap(part -> part.header().unread().stream()).distinct().toList();
    if (!unread.isEmpty()) {
      doubts.add(TablePlan.unread(unread));
    }
    return doubts;
  }
}
