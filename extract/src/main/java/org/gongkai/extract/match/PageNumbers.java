package org.gongkai.extract.match;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The numbers of pages in text from PDF, which stand alone on the last line of each page, and
 * between a table's header and its numbers where the page ends there.
 */
final class PageNumbers {

  private static final char PAGE_BREAK = '\f';

  private static final Pattern NUMBER =
      Pattern.compile("[\\s\\-—–·第]*([0-9]{1,3})[\\s\\-—–·页]*(?:[/／共]\\s*[0-9]{1,3}\\s*页?\\s*)?");

  /** The numbers of a row whose words stand above it, as many as the narrowest table has. */
  private static final Pattern NUMBERS =
      Pattern.compile("[\\s\\u3000]*(?:[0-9/—-]+[\\s\\u3000]+){6,}[0-9/—-]+[\\s\\u3000]*");

  /** A label with its numbers behind it. */
  private static final Pattern ROW =
      Pattern.compile("\\s*\\p{IsHan}.*[\\s\\u3000]{2,}[0-9./—-]+\\s*");

  /** So many lines above and below are of the same table. */
  private static final int NEAR = 6;

  private PageNumbers() {}

  /** The lines with those blank that are page numbers. */
  static List<String> without(List<String> lines) {
    return withoutThoseAmongRows(withoutThoseAboveNumbers(withoutThoseAtPageEnds(lines)));
  }

  /** A number alone on a line where the rows around it have theirs behind their labels. */
  private static List<String> withoutThoseAmongRows(List<String> lines) {
    List<String> plain = new ArrayList<>(lines);
    for (int i = 0; i < lines.size(); i++) {
      if (!lines.get(i).isBlank() && NUMBER.matcher(lines.get(i)).matches()) {
        List<String> around =
            new ArrayList<>(lines.subList(Math.max(0, i - NEAR), Math.min(lines.size(), i + NEAR)));
        around.remove(Math.min(i, NEAR));
        boolean alone = around.stream().noneMatch(line -> !line.isBlank() && isValue(line));
        if (alone && around.stream().filter(l -> ROW.matcher(l).matches()).count() > 1) {
          plain.set(i, "");
        }
      }
    }
    return plain;
  }

  /** A number alone in front of a row of numbers alone belongs to neither row nor header. */
  private static List<String> withoutThoseAboveNumbers(List<String> lines) {
    List<String> plain = new ArrayList<>(lines);
    int above = -1;
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      if (line.isBlank()) {
        continue;
      }
      if (above >= 0 && NUMBERS.matcher(line).matches()) {
        plain.set(above, "");
      }
      boolean underWords = !NUMBER.matcher(line).matches() || lastFilled(lines, i) < 0;
      above = underWords || isValue(lines.get(lastFilled(lines, i))) ? -1 : i;
    }
    return plain;
  }

  private static boolean isValue(String line) {
    return NUMBER.matcher(line).matches() || NUMBERS.matcher(line).matches();
  }

  /** Those at the ends of pages, if every page but the last has its own. */
  private static List<String> withoutThoseAtPageEnds(List<String> lines) {
    List<Integer> places = new ArrayList<>();
    int first = 0;
    for (int i = 1; i < lines.size(); i++) {
      if (lines.get(i).indexOf(PAGE_BREAK) < 0) {
        continue;
      }
      int last = lastFilled(lines, i);
      Matcher number = NUMBER.matcher(last < 0 ? "" : lines.get(last));
      if (!number.matches()) {
        return lines;
      }
      int page = Integer.parseInt(number.group(1));
      first = places.isEmpty() ? page : first;
      if (page != first + places.size()) {
        return lines;
      }
      places.add(last);
    }
    if (places.isEmpty() || (places.size() == 1 && first != 1)) {
      return lines;
    }
    List<String> plain = new ArrayList<>(lines);
    places.forEach(place -> plain.set(place, ""));
    return plain;
  }

  private static int lastFilled(List<String> lines, int before) {
    int last = before - 1;
    while (last >= 0 && lines.get(last).isBlank()) {
      last--;
    }
    return last;
  }
}
