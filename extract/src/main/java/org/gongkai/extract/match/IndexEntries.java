package org.gongkai.extract.match;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What the table of contents data above a report says of it, a label and its value in cells of
 * their own: 发布日期 beside a date or above it, 发布机构 beside a name.
 */
final class IndexEntries {

  private static final Pattern OF_DATE =
      Pattern.compile("(?:发布|公开|公布|发文|成文|生成|印发|制发|生效|失效|废止)(?:日期|时间)[:：]?");

  private static final Pattern OF_NAME = Pattern.compile("(?:发布|公开|发文)(?:机构|机关|单位|部门)[:：]?");

  private static final Pattern DATE = Pattern.compile("20\\d\\d[-年./].{3,16}");

  private static final Pattern NAME = Pattern.compile("\\p{IsHan}{3,30}");

  private static final int SHORTEST_LABEL = 4;
  private static final int LONGEST_LABEL = 5;

  private IndexEntries() {}

  /**
   * The entries of a row of a table, each as a line of text; none where it has none.
   *
   * @param row the row
   * @param above the row above it in the same table
   */
  static List<String> of(GridRow row, Optional<GridRow> above) {
    List<String> entries = new ArrayList<>();
    List<Integer> cells = row.cellStarts(0);
    for (int i = 0; i < cells.size(); i++) {
      String value = compact(row, cells.get(i));
      if (value.isEmpty()) {
        continue;
      }
      int place = cells.get(i);
      Optional<String> left =
          i > 0 ? Optional.of(compact(row, cells.get(i - 1))) : Optional.empty();
      Optional<String> over =
          above.filter(a -> place < a.slots().size()).map(a -> compact(a, place));
      if (holdsBoth(value)) {
        entries.add(value);
      } else {
        left.filter(label -> isEntry(label, value))
            .or(() -> over.filter(label -> isEntry(label, value)))
            .ifPresent(label -> entries.add(label.replaceFirst("[:：]$", "") + "：" + value));
      }
    }
    return entries;
  }

  private static String compact(GridRow row, int slot) {
    return row.printed(slot).compact().strip();
  }

  /** Whether a cell holds a date and what it is. */
  private static boolean holdsBoth(String cell) {
    int at = Math.max(cell.indexOf(':'), cell.indexOf('：'));
    return at > 0
        && OF_DATE.matcher(cell.substring(0, at)).matches()
        && DATE.matcher(cell.substring(at + 1)).matches();
  }

  private static boolean isEntry(String label, String value) {
    return label.length() >= SHORTEST_LABEL
        && label.length() <= LONGEST_LABEL
        && ((OF_DATE.matcher(label).matches() && DATE.matcher(value).matches())
            || (OF_NAME.matcher(label).matches() && NAME.matcher(value).matches()));
  }
}
