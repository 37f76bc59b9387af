package org.gongkai.extract.document.pdf;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A line of text as it may stand in a table without lines.
 *
 * @param line the line
 * @param baseline where it would stand if the pages were one long page
 * @param labels its words, up to the numbers and marks that it ends with; their baselines count
 *     likewise
 * @param values these numbers and marks; of numbers that narrow cells broke, the whole ones
 */
record AlignedLine(PrintedLine line, double baseline, List<Chunk> labels, List<Chunk> values) {

  AlignedLine {
    labels = List.copyOf(labels);
    values = List.copyOf(values);
  }

  /**
   * A line.
   *
   * @param down how much lower it would stand if the pages were one long page
   */
  static AlignedLine of(PrintedLine line, double down) {
    List<Chunk> chunks = Chunk.of(line.line().lower(down));
    int words =
        IntStream.range(0, chunks.size())
            .filter(i -> !chunks.get(i).isValue())
            .map(i -> i + 1)
            .max()
            .orElse(0);
    List<Chunk> values = chunks.subList(words, chunks.size());
    double baseline = chunks.get(values.isEmpty() ? 0 : words).baseline();
    return new AlignedLine(line, baseline, chunks.subList(0, words), values);
  }

  /** The numbers, marks and units that it ends with; a unit may be the rest of a number's cell. */
  List<Chunk> fragments() {
    List<Chunk> all = Stream.concat(labels.stream(), values.stream()).toList();
    int words =
        IntStream.range(0, all.size())
            .filter(i -> !all.get(i).isValue() && !all.get(i).isUnit())
            .map(i -> i + 1)
            .max()
            .orElse(0);
    return all.subList(words, all.size());
  }

  /** The line without what {@link #fragments} it ends with, which belongs to another line. */
  AlignedLine withoutFragments() {
    List<Chunk> fragments = fragments();
    return new AlignedLine(
        line,
        baseline,
        labels.stream().filter(chunk -> !fragments.contains(chunk)).toList(),
        List.of());
  }

  AlignedLine withValues(List<Chunk> others) {
    return new AlignedLine(line, baseline, labels, others);
  }

  /** The line with the number apart that its last words end with; empty where they do not. */
  Optional<AlignedLine> parted() {
    int last = labels.size() - 1;
    return (labels.isEmpty() ? Optional.<Chunk>empty() : labels.get(last).number())
        .map(
            number ->
                new AlignedLine(
                    line,
                    number.baseline(),
                    Stream.concat(
                            labels.stream().limit(last), Stream.of(labels.get(last).before(number)))
                        .toList(),
                    Stream.concat(Stream.of(number), values.stream()).toList()));
  }

  /** Its words, those of several columns' names apart. */
  Stream<Chunk> names() {
    return labels.stream().flatMap(chunk -> chunk.names().stream());
  }

  /** Whether all that it prints belongs to other lines. */
  boolean isEmpty() {
    return labels.isEmpty() && values.isEmpty();
  }

  boolean hasValues() {
    return !values.isEmpty();
  }

  /** Where its words end; at no x where it has none. */
  double labelsEnd() {
    return labels.isEmpty() ? Double.NEGATIVE_INFINITY : labels.get(labels.size() - 1).right();
  }

  /** Where its numbers begin; at no x where it has none. */
  double valuesBegin() {
    return values.isEmpty() ? Double.POSITIVE_INFINITY : values.get(0).left();
  }

  double size() {
    return line.line().size();
  }

  /** How many sizes of its font a line below it stands lower. */
  double distanceTo(AlignedLine below) {
    return (below.baseline - baseline) / Math.max(size(), below.size());
  }
}
