package org.gongkai.extract.document.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Puts numbers together that narrow cells of a table without lines broke: {@code 12} over {@code
 * 34}, {@code 8} over {@code 件}. Only where the lines are one row for sure: digits that follow each
 * other as rows do stay two numbers, which are then uncertain.
 */
final class BrokenNumbers {

  /** Lines of one cell are no further apart, in sizes of the font. */
  static final double WIDEST_LEADING = 3;

  /** Rows are no nearer than this, in sizes of the font: their characters would overlap. */
  private static final double NEAREST_ROWS = 0.95;

  /** A middle line stands half-way, give or take this part of the font's size. */
  private static final double HALF_WAY = 0.15;

  /** Lines of cells are equally far apart, give or take this part of the font's size. */
  private static final double SAME_LEADING = 0.04;

  private final List<AlignedLine> lines;
  private final List<Double> cuts;

  /** The lines with numbers or units, by their index. */
  private final List<Integer> numbers;

  private BrokenNumbers(List<AlignedLine> lines, List<Double> cuts) {
    this.lines = new ArrayList<>(lines);
    this.cuts = cuts;
    numbers =
        IntStream.range(0, lines.size())
            .filter(i -> !lines.get(i).fragments().isEmpty())
            .boxed()
            .toList();
  }

  /**
   * The lines with the whole numbers on the first line of each; what they are made of is left out
   * of the lines below.
   *
   * @param cuts where page breaks part them
   */
  static List<AlignedLine> joined(List<AlignedLine> lines, List<Double> cuts) {
    BrokenNumbers broken = new BrokenNumbers(lines, cuts);
    int at = 0;
    while (at < broken.numbers.size()) {
      at += broken.join(at);
    }
    return broken.lines;
  }

  /** Joins the row that begins in a line with numbers; how many of these it takes up. */
  private int join(int at) {
    if (!line(at).hasValues()) {
      return 1;
    }
    if (at + 2 < numbers.size() && isAroundTheMiddle(at)) {
      replace(at, 3);
      return 3;
    }
    if (at + 1 < numbers.size() && (endsInUnits(at) || isSurelyOne(at))) {
      replace(at, 2);
      return 2;
    }
    return 1;
  }

  private AlignedLine line(int at) {
    return lines.get(numbers.get(at));
  }

  private void replace(int at, int count) {
    List<Chunk> whole = new ArrayList<>(line(at).values());
    for (int i = at + 1; i < at + count; i++) {
      for (Chunk part : line(i).fragments()) {
        int above =
            IntStream.range(0, whole.size())
                .filter(n -> whole.get(n).overlaps(part))
                .findFirst()
                .orElse(whole.size());
        if (above == whole.size()) {
          whole.add(part);
        } else {
          whole.set(above, whole.get(above).over(part));
        }
      }
      lines.set(numbers.get(i), line(i).withoutFragments());
    }
    lines.set(numbers.get(at), line(at).withValues(whole));
  }

  /**
   * Whether the numbers of a middle line stand half-way between the halves of the others: so near
   * that rows would overlap, or nearer than the lines of words, beside one label.
   */
  private boolean isAroundTheMiddle(int at) {
    AlignedLine above = line(at);
    AlignedLine middle = line(at + 1);
    AlignedLine below = line(at + 2);
    double half = (top(above) + top(below)) / 2;
    boolean tooNearForRows = top(middle) - top(above) < NEAREST_ROWS * above.size();
    return areNear(above, below)
        && !isCut(above, below)
        && (tooNearForRows
            || (isLeading(top(below) - top(above), above.size()) && isBesideOneLabel(at, at + 2)))
        && Math.abs(top(middle) - half) <= HALF_WAY * above.size()
        && above.values().size() == below.fragments().size()
        && arePairs(above.values(), below.fragments())
        && middle.fragments().stream().allMatch(Chunk::isValue)
        && Stream.concat(above.values().stream(), below.fragments().stream())
            .noneMatch(part -> middle.values().stream().anyMatch(part::overlaps));
  }

  /** Whether some number's unit stands below it, so that the two lines are one row's. */
  private boolean endsInUnits(int at) {
    List<Chunk> above = line(at).values();
    List<Chunk> below = line(at + 1).fragments();
    return areNear(line(at), line(at + 1))
        && below.stream().anyMatch(part -> part.isUnit() && above.stream().anyMatch(part::overlaps))
        && arePairedWhereTheyMeet(above, below);
  }

  /**
   * Whether numbers that fill their columns go on below, as far apart as lines of words are, beside
   * one label.
   */
  private boolean isSurelyOne(int at) {
    AlignedLine above = line(at);
    AlignedLine below = line(at + 1);
    List<Chunk> parts = below.fragments();
    boolean cut = isCut(above, below);
    return areNear(above, below)
        && parts.stream().allMatch(Chunk::isValue)
        && arePairs(above.values(), parts)
        && above.values().stream()
            .filter(whole -> parts.stream().anyMatch(whole::overlaps))
            .allMatch(whole -> isFull(whole, at))
        && (cut || isLeading(top(below) - top(above), above.size()))
        && isBesideOneLabel(at, at + 1);
  }

  private static boolean arePairs(List<Chunk> above, List<Chunk> below) {
    return (below.stream().allMatch(part -> above.stream().filter(part::overlaps).count() == 1)
            || above.stream().allMatch(part -> below.stream().filter(part::overlaps).count() == 1))
        && arePairedWhereTheyMeet(above, below);
  }

  private static boolean arePairedWhereTheyMeet(List<Chunk> above, List<Chunk> below) {
    return below.stream()
            .allMatch(
                part ->
                    above.stream().filter(part::overlaps).allMatch(whole -> whole.goesOnIn(part)))
        && below.stream().allMatch(part -> above.stream().filter(part::overlaps).count() <= 1)
        && above.stream().allMatch(part -> below.stream().filter(part::overlaps).count() <= 1);
  }

  private static double top(AlignedLine line) {
    return line.fragments().get(0).baseline();
  }

  private static boolean areNear(AlignedLine above, AlignedLine below) {
    double size = Math.max(above.size(), below.size());
    return top(below) - top(above) <= WIDEST_LEADING * size;
  }

  private boolean isCut(AlignedLine above, AlignedLine below) {
    return cuts.stream().anyMatch(cut -> top(above) < cut && cut < top(below));
  }

  /** Whether nothing that stands over or in a number's column shows that another digit fits. */
  private boolean isFull(Chunk number, int at) {
    double next = number.lastWidth();
    return lines.subList(0, numbers.get(Math.min(at + 1, numbers.size() - 1))).stream()
        .flatMap(line -> Stream.concat(line.names(), line.values().stream()))
        .filter(number::overlaps)
        .allMatch(other -> other.right() - other.left() < number.right() - number.left() + next);
  }

  /** Whether some words stand so far below others. */
  private boolean isLeading(double distance, double size) {
    return IntStream.range(1, lines.size())
        .anyMatch(
            i ->
                lines
                    .get(i)
                    .names()
                    .anyMatch(
                        below ->
                            Math.abs(below.size() - size) <= SAME_LEADING * size
                                && lines
                                    .get(i - 1)
                                    .names()
                                    .anyMatch(
                                        above ->
                                            above.overlaps(below)
                                                && Math.abs(
                                                        below.baseline()
                                                            - above.baseline()
                                                            - distance)
                                                    <= SAME_LEADING * size)));
  }

  /** Whether one numbered label stands beside some lines, or no label at all. */
  private boolean isBesideOneLabel(int at, int end) {
    int first = numbers.get(at);
    int from = first;
    int free = at == 0 ? 0 : numbers.get(at - 1) + 1;
    while (from > free
        && lines.get(from - 1).fragments().isEmpty()
        && lines.get(from - 1).labelsEnd() <= line(at).valuesBegin()
        && lines.get(from - 1).distanceTo(lines.get(from)) <= WIDEST_LEADING) {
      from--;
    }
    int to = numbers.get(end) + 1;
    long begun = lines.subList(from, to).stream().filter(this::beginsNumbered).count();
    boolean none = lines.subList(first, to).stream().allMatch(line -> line.labels().isEmpty());
    return begun == 1 || none;
  }

  private boolean beginsNumbered(AlignedLine line) {
    return !line.labels().isEmpty() && line.labels().get(line.labels().size() - 1).isNumbered();
  }
}
