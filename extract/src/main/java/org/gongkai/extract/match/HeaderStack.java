package org.gongkai.extract.match;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gongkai.extract.print.Printed;

/**
 * The words that a header of one row or several prints over one column, from the top down.
 *
 * @param start the first slot of the column; its place in the order where the header has no slots
 * @param end the slot behind it
 * @param words from the top down
 */
record HeaderStack(int start, int end, List<Printed> words) {

  /** Rows of numbers that only count columns or rows go on by one. */
  private static final int FEWEST_COUNTED = 3;

  /** Words over columns that hold none of the form's numbers. */
  private static final Pattern NOTE =
      Pattern.compile(
          "备注|附注|注|说明|行次|栏次|序号|行号|编号|代码|(?:计量)?单位|单位[：:]?.{1,3}|小计|法人小计|其中|年份|年度|占比|比例|比重");

  private static final Pattern YEAR = Pattern.compile("(?:19|20)[0-9]{2}");

  private static final Pattern COUNTED = Pattern.compile("[(]?([0-9]{1,2})[)]?");

  HeaderStack {
    words = List.copyOf(words);
  }

  /** Whether words head a column of notes, of numberings, of units or of parts. */
  static boolean isNote(Printed words) {
    return NOTE.matcher(words.label()).matches();
  }

  /** Whether a row only numbers the columns: 1 2 3 …, with 栏次 or 甲 in front. */
  static boolean isNumbering(GridRow row) {
    int expected = 0;
    int counted = 0;
    for (int slot : row.cellStarts(0)) {
      Optional<Integer> number = counted(row.printed(slot));
      if (number.isPresent()) {
        boolean goesOn = counted > 0 ? number.get() == expected : number.get() <= 2;
        if (!goesOn) {
          return false;
        }
        expected = number.get() + 1;
        counted++;
      } else if (counted > 0 && !row.printed(slot).isBlank()) {
        return false;
      }
    }
    return counted >= FEWEST_COUNTED;
  }

  /** Whether the numbers of a row are years, which head columns. */
  static boolean isYears(GridRow row) {
    return row.hasNumber()
        && row.cellStarts(0).stream()
            .map(row::printed)
            .filter(Printed::isNumber)
            .allMatch(text -> YEAR.matcher(text.compact()).matches());
  }

  private static Optional<Integer> counted(Printed text) {
    Matcher counted = COUNTED.matcher(text.compact());
    return counted.matches() ? Optional.of(Integer.valueOf(counted.group(1))) : Optional.empty();
  }

  /**
   * The columns of a header whose places are columns.
   *
   * @param header its rows, from the top down
   * @param from the slot behind the labels
   * @param numbers a row of numbers below it
   */
  static List<HeaderStack> inGrid(List<GridRow> header, int from, GridRow numbers) {
    int to =
        Stream.concat(header.stream(), Stream.of(numbers))
            .mapToInt(row -> row.slots().size())
            .max()
            .orElse(from);
    List<HeaderStack> stacks = new ArrayList<>();
    int last = -1;
    for (int slot = from; slot < to; slot++) {
      List<Printed> words = new ArrayList<>();
      int start = slot;
      for (GridRow row : header) {
        // What reaches over from the labels heads these.
        if (slot < row.slots().size()
            && !row.printed(slot).isBlank()
            && cellStart(row, slot) >= from) {
          Printed text = row.printed(slot);
          if (words.isEmpty() || !words.get(words.size() - 1).raw().equals(text.raw())) {
            words.add(text);
          }
          start = cellStart(row, slot);
        }
      }
      boolean same = last >= 0 && start == last && !words.isEmpty();
      if (same) {
        HeaderStack open = stacks.remove(stacks.size() - 1);
        stacks.add(new HeaderStack(open.start, slot + 1, open.words));
      } else {
        stacks.add(new HeaderStack(slot, slot + 1, words));
      }
      last = words.isEmpty() ? -1 : start;
    }
    return stacks;
  }

  private static int cellStart(GridRow row, int slot) {
    int start = slot;
    while (start > 0
        && row.slots().get(start).covered()
        && row.slots().get(start - 1).text().equals(row.slots().get(slot).text())) {
      start--;
    }
    return start;
  }

  /**
   * The columns of a header whose cells come in order, a cell over several columns as one: the
   * cells of a row stand under the one cell above them that heads others, or in equal shares under
   * all.
   *
   * @param header the words of its rows, from the top down
   * @param heads whether a cell stands over others
   * @param time whether a cell tells of a time alone
   */
  static List<HeaderStack> inOrder(
      List<List<Printed>> header, Predicate<Printed> heads, Predicate<Printed> time) {
    List<List<Printed>> columns = List.of();
    for (List<Printed> cells : header) {
      columns =
          columns.isEmpty()
              ? cells.stream().map(List::of).toList()
              : below(columns, cells, heads, time);
      if (columns.isEmpty()) {
        return List.of();
      }
    }
    List<HeaderStack> stacks = new ArrayList<>();
    for (List<Printed> column : columns) {
      stacks.add(new HeaderStack(stacks.size(), stacks.size() + 1, column));
    }
    return stacks;
  }

  /** Columns with another row of cells below them; none where these fit nowhere. */
  private static List<List<Printed>> below(
      List<List<Printed>> columns,
      List<Printed> cells,
      Predicate<Printed> heads,
      Predicate<Printed> time) {
    List<Integer> open = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      if (heads.test(columns.get(i).get(columns.get(i).size() - 1))) {
        open.add(i);
      }
    }
    List<List<Printed>> deeper = new ArrayList<>();
    if (open.size() == 1) {
      for (int i = 0; i < columns.size(); i++) {
        List<Printed> column = columns.get(i);
        if (i == open.get(0)) {
          cells.forEach(cell -> deeper.add(joined(column, cell)));
        } else {
          deeper.add(column);
        }
      }
      return deeper;
    }
    boolean shares =
        cells.size() % columns.size() == 0
            && (cells.stream().allMatch(time)
                || columns.stream().allMatch(c -> time.test(c.get(c.size() - 1))));
    int share = cells.size() / columns.size();
    for (int i = 0; shares && i < cells.size(); i++) {
      deeper.add(joined(columns.get(i / share), cells.get(i)));
    }
    return deeper;
  }

  private static List<Printed> joined(List<Printed> column, Printed cell) {
    List<Printed> joined = new ArrayList<>(column);
    joined.add(cell);
    return joined;
  }

  /** What stands over every column beside other words is the table's title, and tells of none. */
  static List<HeaderStack> withoutTitles(List<HeaderStack> stacks) {
    List<HeaderStack> plain = stacks;
    while (plain.stream().anyMatch(s -> s.words.size() > 1)
        && plain.stream().noneMatch(s -> s.words.isEmpty())
        && plain.stream().map(s -> s.words.get(0).raw()).distinct().count() == 1) {
      plain =
          plain.stream()
              .map(s -> new HeaderStack(s.start, s.end, s.words.subList(1, s.words.size())))
              .toList();
    }
    return plain;
  }
}
