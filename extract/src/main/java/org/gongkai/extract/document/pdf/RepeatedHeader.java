package org.gongkai.extract.document.pdf;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The header of a table without lines that is printed again where the table goes on, at the head of
 * the next page.
 */
final class RepeatedHeader {

  /** Words at one x on two pages differ by less, in points. */
  private static final double SAME_PLACE = 1;

  /** Words that reach so far, in points, among the numbers only touch them. */
  private static final double TOUCH = 1;

  /** So many names over columns are no chance. */
  private static final int FEWEST_NAMES = 3;

  private RepeatedHeader() {}

  /**
   * The lines that print a header again; none where the page does not begin with one.
   *
   * @param above the lines of the pages before, none of which is such a header
   * @param page those of the page
   * @param running how many of these may be a running head
   */
  static Set<PrintedLine> of(List<AlignedLine> above, List<PrintedLine> page, int running) {
    return IntStream.rangeClosed(0, running)
        .mapToObj(
            head -> printedAgain(above, page.subList(Math.min(head, page.size()), page.size())))
        .filter(lines -> !lines.isEmpty())
        .findFirst()
        .orElse(Set.of());
  }

  private static Set<PrintedLine> printedAgain(List<AlignedLine> above, List<PrintedLine> page) {
    for (int first = above.size() - 1; first >= 0; first--) {
      int count = alike(above.subList(first, above.size()), page);
      List<AlignedLine> header = above.subList(first, first + count);
      if (header.stream().mapToInt(line -> line.labels().size()).max().orElse(0) >= FEWEST_NAMES
          && isOneTable(above.subList(first + count, above.size()))) {
        return new HashSet<>(page.subList(0, count));
      }
    }
    return Set.of();
  }

  /** How many lines without numbers are the same on both. */
  private static int alike(List<AlignedLine> above, List<PrintedLine> page) {
    return (int)
        IntStream.range(0, Math.min(above.size(), page.size()))
            .takeWhile(i -> !above.get(i).hasValues())
            .takeWhile(i -> areAlike(above.get(i).line().line(), page.get(i).line()))
            .count();
  }

  private static boolean areAlike(TextLine one, TextLine other) {
    return Math.abs(one.left() - other.left()) <= SAME_PLACE
        && Math.abs(one.right() - other.right()) <= SAME_PLACE
        && one.text().equals(other.text());
  }

  /** Whether no words stand among the numbers, as text between two tables does. */
  private static boolean isOneTable(List<AlignedLine> lines) {
    double numbers =
        lines.stream().mapToDouble(AlignedLine::valuesBegin).min().orElse(Double.MAX_VALUE);
    return lines.stream().allMatch(line -> line.labelsEnd() <= numbers + TOUCH);
  }
}
