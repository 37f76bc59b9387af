package org.gongkai.extract.match;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * The numbers of pages in text from PDF, which stand alone on the last line of each page, and
 * between a table's header and its numbers where the page ends there.
 */
final class PageNumbers {

  private static final char PAGE_BREAK = '\f';

  private static final Pattern NUMBER =
      Pattern.compile("[\\s\\-—–·第]*([0-9]{1,3})[\\s\\-—–·页]*(?:[/／共]\\s*[0-9]{1,3}\\s*页?\\s*)?");

  /** As pages print their numbers, and rows with blank cells at both sides. */
  private static final Pattern FRAMED =
      Pattern.compile("\\s*[-—–]{1,2}\\s*[0-9]{1,3}\\s*[-—–]{1,2}\\s*");

  /** Several values on a line. */
  private static final Pattern VALUES = Pattern.compile(".*[0-9—-][\\s\\u3000]+[0-9./—-]+\\s*");

  /** The numbers of a row whose words stand above it, as many as the narrowest table has. */
  private static final Pattern NUMBERS =
      Pattern.compile("[\\s\\u3000]*(?:[0-9/—-]+[\\s\\u3000]+){6,}[0-9/—-]+[\\s\\u3000]*");

  /** A label with its numbers behind it. */
  private static final Pattern ROW =
      Pattern.compile("\\s*\\p{IsHan}.*[\\s\\u3000]{2,}[0-9./—-]+\\s*");

  /** So many lines above and below are of the same table. */
  private static final int NEAR = 6;

  /** What tells that a number among lines is a page's, one after the other. */
  private static final List<BiPredicate<List<String>, Integer>> TELLING =
      List.of(
          PageNumbers::isAboveNumbers, PageNumbers::isAmongRows, PageNumbers::isFramedAmongCells);

  private PageNumbers() {}

  /** The lines with those blank that are page numbers. */
  static List<String> without(List<String> lines) {
    List<String> plain = withoutThoseAtPageEnds(lines);
    if (plain.stream().noneMatch(PageNumbers::isNumber)) {
      return plain;
    }
    for (BiPredicate<List<String>, Integer> which : TELLING) {
      plain = without(plain, which);
    }
    return plain;
  }

  /** The lines with those numbers blank of whose place among them something holds. */
  private static List<String> without(
      List<String> lines, BiPredicate<List<String>, Integer> which) {
    List<String> plain = new ArrayList<>(lines);
    for (int i = 0; i < lines.size(); i++) {
      if (isNumber(lines.get(i)) && which.test(lines, i)) {
        plain.set(i, "");
      }
    }
    return plain;
  }

  private static boolean isNumber(String line) {
    return NUMBER.matcher(line).matches();
  }

  private static boolean isValue(String line) {
    return isNumber(line) || NUMBERS.matcher(line).matches();
  }

  /** In front of a row of numbers alone it belongs to neither that nor the header. */
  private static boolean isAboveNumbers(List<String> lines, int number) {
    int above = lastFilled(lines, number);
    int below = number + 1;
    while (below < lines.size() && lines.get(below).isBlank()) {
      below++;
    }
    return above >= 0
        && !isValue(lines.get(above))
        && below < lines.size()
        && NUMBERS.matcher(lines.get(below)).matches();
  }

  /** Where the rows around have their numbers behind their labels it is none of them. */
  private static boolean isAmongRows(List<String> lines, int number) {
    List<String> around =
        IntStream.range(Math.max(0, number - NEAR), Math.min(lines.size(), number + NEAR))
            .filter(i -> i != number)
            .mapToObj(lines::get)
            .toList();
    return around.stream().noneMatch(PageNumbers::isValue)
        && around.stream().filter(line -> ROW.matcher(line).matches()).count() > 1;
  }

  /** Where every cell has a line of its own no line holds a number between two dashes of a row. */
  private static boolean isFramedAmongCells(List<String> lines, int number) {
    return FRAMED.matcher(lines.get(number)).matches()
        && IntStream.range(
                Math.max(0, number - 2 * NEAR), Math.min(lines.size(), number + 2 * NEAR))
            .mapToObj(lines::get)
            .filter(line -> !FRAMED.matcher(line).matches())
            .noneMatch(line -> VALUES.matcher(line).matches());
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
