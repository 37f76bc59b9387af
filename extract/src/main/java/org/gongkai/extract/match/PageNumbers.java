package org.gongkai.extract.match;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The numbers of pages in text from PDF, which stand alone on the last line of each page. */
final class PageNumbers {

  private static final char PAGE_BREAK = '\f';

  private static final Pattern NUMBER =
      Pattern.compile("[\\s\\-—–·第]*([0-9]{1,3})[\\s\\-—–·页]*(?:[/／共]\\s*[0-9]{1,3}\\s*页?\\s*)?");

  private PageNumbers() {}

  /** The lines with those blank that are page numbers, if every page but the last has its own. */
  static List<String> without(List<String> lines) {
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
