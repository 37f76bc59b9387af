package org.gongkai.extract.document.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Parts numbers from the labels that they all but touch: {@code 不得公开12}. Only where the digits
 * stand beyond the end of the labels around them and in a column of numbers.
 */
final class GluedNumbers {

  /** So many lines around show where labels end and numbers stand. */
  private static final int AROUND = 60;

  /** Words that reach so far, in points, into the next column only touch it. */
  private static final double TOUCH = 1;

  /** Labels that fill their cell end so near to it, in sizes of the font. */
  private static final double RAGGED = 1;

  private GluedNumbers() {}

  /** The lines with labels and numbers apart. */
  static List<AlignedLine> parted(List<AlignedLine> lines) {
    List<AlignedLine> parted = new ArrayList<>(lines);
    for (int i = 0; i < lines.size(); i++) {
      int at = i;
      lines
          .get(i)
          .parted()
          .filter(line -> isBesideLabels(line, lines, at))
          .ifPresent(line -> parted.set(at, line));
    }
    return parted;
  }

  private static boolean isBesideLabels(AlignedLine line, List<AlignedLine> lines, int at) {
    Chunk number = line.values().get(0);
    List<AlignedLine> around =
        Stream.concat(
                upwards(lines, at).takeWhile(other -> other.labelsEnd() <= number.right()),
                downwards(lines, at).takeWhile(other -> other.labelsEnd() <= number.right()))
            .filter(other -> other.parted().isEmpty())
            .toList();
    double end = around.stream().mapToDouble(AlignedLine::labelsEnd).max().orElse(0);
    return end <= number.left() + TOUCH
        && end >= number.left() - RAGGED * number.size()
        && around.stream().anyMatch(other -> other.values().stream().anyMatch(number::overlaps));
  }

  private static Stream<AlignedLine> upwards(List<AlignedLine> lines, int at) {
    return IntStream.rangeClosed(1, Math.min(AROUND, at)).mapToObj(i -> lines.get(at - i));
  }

  private static Stream<AlignedLine> downwards(List<AlignedLine> lines, int at) {
    return lines.subList(at + 1, Math.min(lines.size(), at + 1 + AROUND)).stream();
  }
}
