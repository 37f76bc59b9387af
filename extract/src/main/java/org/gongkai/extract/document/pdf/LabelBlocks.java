package org.gongkai.extract.document.pdf;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * Tells which lines of words make the label of which row of numbers in a table without lines: those
 * whose first, middle or last line stands at the row's height, the same for the whole table. A row
 * of numbers may have no label that fits, a label no numbers, and the lines of a group's label
 * belong to no row.
 *
 * <p>The cheapest way to account for all lines and rows, by dynamic programming.
 */
final class LabelBlocks {

  private static final int MOST_LINES_OF_A_LABEL = 12;

  /** A label's place may differ so much from its row's, as a part of the distance of lines. */
  private static final double OFF = 0.4;

  /** Lines are not set wider than this part of the font's size, as far as tolerances go. */
  private static final double WIDEST_LEADING = 1.5;

  /** Lines of one label are no further apart than this part of the smallest distance. */
  private static final double SAME_LEADING = 1.35;

  /** Characters do not overlap those below. */
  private static final double SMALLEST_LEADING = 0.7;

  /** Labels are numbered if so many are, and this part of the rows at the least. */
  private static final int SOME = 2;

  private static final double MOSTLY = 0.4;

  private static final double UNLABELLED_ROW = 1.5;
  private static final double LABEL_WITHOUT_NUMBERS = 0.3;
  private static final double SKIPPED_GROUP = 0.1;
  private static final double GROUP_AS_LABEL = 0.2;
  private static final double SKIPPED_LABEL = 2;
  private static final double UNNUMBERED = 2;

  /** Of two ways that differ by less, neither is certain. */
  private static final double CLEARLY_DEARER = 0.5;

  /** Which line of a label stands at the height of its row's numbers. */
  private enum Anchor {
    FIRST,
    MIDDLE,
    LAST;

    double of(List<Chunk> lines) {
      return of(lines.get(0).baseline(), lines.get(lines.size() - 1).baseline());
    }

    double of(double first, double last) {
      return this == FIRST ? first : this == LAST ? last : (first + last) / 2;
    }
  }

  /**
   * Where a row of numbers stands.
   *
   * @param first the first line's baseline
   * @param last the last line's, where cells broke numbers
   */
  record Height(double first, double last) {

    double middle() {
      return (first + last) / 2;
    }
  }

  /**
   * A label.
   *
   * @param lines from top to bottom
   * @param row the index of its row of numbers; empty where it has none
   */
  record Block(List<Chunk> lines, OptionalInt row) {

    Block {
      lines = List.copyOf(lines);
    }
  }

  private final List<Chunk> lines;
  private final List<Height> rows;
  private final List<Double> cuts;
  private final double core;
  private final double leading;
  private final boolean numbered;

  private LabelBlocks(List<Chunk> lines, List<Height> rows, List<Double> cuts) {
    this.lines = lines;
    this.rows = rows;
    this.cuts = cuts;
    core = core();
    leading = leading();
    numbered =
        lines.stream().filter(Chunk::isNumbered).count() >= Math.max(SOME, MOSTLY * rows.size());
  }

  /**
   * The labels that are certain, from top to bottom.
   *
   * @param lines the words in front of the numbers that may be a row's label, from top to bottom
   * @param rows where the rows of numbers stand, from top to bottom
   * @param cuts where page breaks part the lines
   */
  static List<Block> of(List<Chunk> lines, List<Height> rows, List<Double> cuts) {
    if (lines.isEmpty()) {
      return List.of();
    }
    LabelBlocks labels = new LabelBlocks(lines, rows, cuts);
    List<Step> ways =
        Arrays.stream(Anchor.values())
            .map(labels::cheapest)
            .sorted(Comparator.comparingDouble(step -> step.cost))
            .toList();
    List<List<Block>> likely =
        ways.stream()
            .filter(way -> way.cost - ways.get(0).cost <= CLEARLY_DEARER)
            .map(Step::blocks)
            .toList();
    return likely.get(0).stream()
        .filter(block -> likely.stream().allMatch(blocks -> blocks.contains(block)))
        .toList();
  }

  /** The x that most labels reach over: that of the rows' own ones. */
  private double core() {
    return lines.stream()
        .flatMapToDouble(line -> DoubleStream.of(line.left() + 1, line.right() - 1, middle(line)))
        .boxed()
        .max(
            Comparator.<Double>comparingLong(x -> lines.stream().filter(l -> holds(l, x)).count())
                .thenComparing(Comparator.naturalOrder()))
        .orElseThrow();
  }

  private static double middle(Chunk line) {
    return (line.left() + line.right()) / 2;
  }

  private static boolean holds(Chunk line, double x) {
    return line.left() <= x && x <= line.right();
  }

  private boolean isOwn(Chunk line) {
    return holds(line, core);
  }

  private double leading() {
    double size = lines.get(0).size();
    List<Chunk> own = lines.stream().filter(this::isOwn).toList();
    return IntStream.range(1, own.size())
        .filter(i -> !isCut(own.get(i - 1), own.get(i)))
        .mapToDouble(i -> own.get(i).baseline() - own.get(i - 1).baseline())
        .filter(distance -> distance >= SMALLEST_LEADING * size)
        .min()
        .orElse(WIDEST_LEADING * size);
  }

  private Step cheapest(Anchor anchor) {
    Step[][] steps = new Step[lines.size() + 1][rows.size() + 1];
    steps[0][0] = new Step(Optional.empty(), Optional.empty(), 0);
    for (int line = 0; line <= lines.size(); line++) {
      for (int row = 0; row <= rows.size(); row++) {
        if (steps[line][row] != null) {
          from(line, row, anchor, steps);
        }
      }
    }
    return steps[lines.size()][rows.size()];
  }

  private void from(int line, int row, Anchor anchor, Step[][] steps) {
    Step here = steps[line][row];
    if (row < rows.size()) {
      offer(steps, line, row + 1, here.then(UNLABELLED_ROW));
    }
    if (line == lines.size()) {
      return;
    }
    offer(steps, line + 1, row, here.then(skipping(line, row)));
    int most = Math.min(lines.size(), line + MOST_LINES_OF_A_LABEL);
    for (int end = line + 1; end <= most; end++) {
      List<Chunk> block = block(line, end);
      if (block.isEmpty()) {
        break;
      }
      if (!block.get(block.size() - 1).equals(lines.get(end - 1))) {
        continue;
      }
      double cost = beginning(block) + (end - line - block.size()) * SKIPPED_GROUP;
      offer(
          steps,
          end,
          row,
          here.then(cost + LABEL_WITHOUT_NUMBERS, new Block(block, OptionalInt.empty())));
      double off = row < rows.size() ? off(block, anchor, rows.get(row)) : 1;
      if (off <= OFF) {
        offer(steps, end, row + 1, here.then(cost + off, new Block(block, OptionalInt.of(row))));
      }
    }
  }

  private boolean isCut(Chunk above, Chunk below) {
    return cuts.stream().anyMatch(cut -> above.baseline() < cut && cut < below.baseline());
  }

  /**
   * How far a label stands from the place beside a row, in distances of lines. The parts of one
   * that a page break cuts are set each by itself, and the last row of a page from its top.
   */
  private double off(List<Chunk> block, Anchor anchor, Height height) {
    double row = anchor.of(height.first, height.last);
    Chunk first = block.get(0);
    Chunk last = block.get(block.size() - 1);
    double limit = Math.min(leading, WIDEST_LEADING * first.size());
    double off = Math.abs(anchor.of(block) - row) / limit;
    boolean beside = row > first.baseline() - OFF * limit && row < last.baseline() + OFF * limit;
    if (isLastOfPage(last)) {
      off = Math.min(off, Math.abs(first.baseline() - height.first) / limit);
    }
    return isCut(first, last) && beside ? Math.min(off, OFF) : off;
  }

  private boolean isLastOfPage(Chunk line) {
    int next = lines.indexOf(line) + 1;
    return next < lines.size() && isCut(line, lines.get(next));
  }

  private static void offer(Step[][] steps, int line, int row, Step step) {
    if (steps[line][row] == null || step.cost < steps[line][row].cost) {
      steps[line][row] = step;
    }
  }

  /** Words above the first row may be the rest of a header. */
  private double skipping(int line, int row) {
    boolean above = row == 0 && lines.get(line).baseline() < rows.get(0).first - leading / 2;
    return above || !isOwn(lines.get(line)) ? SKIPPED_GROUP : SKIPPED_LABEL;
  }

  private double beginning(List<Chunk> block) {
    return (numbered && !block.get(0).isNumbered() ? UNNUMBERED : 0)
        + (isOwn(block.get(0)) ? 0 : GROUP_AS_LABEL);
  }

  /** The lines of a label among some lines; empty where they are not one label's. */
  private List<Chunk> block(int from, int to) {
    List<Chunk> block = new ArrayList<>();
    for (Chunk line : lines.subList(from, to)) {
      if (block.isEmpty()) {
        block.add(line);
      } else if (line.overlaps(block.get(block.size() - 1))) {
        double distance = line.baseline() - block.get(block.size() - 1).baseline();
        boolean apart =
            distance > SAME_LEADING * leading && !isCut(block.get(block.size() - 1), line);
        if (apart || (numbered && line.isNumbered())) {
          return List.of();
        }
        block.add(line);
      } else if (isOwn(line)) {
        return List.of();
      }
    }
    return block;
  }

  /** A way to account for the first lines and rows. */
  private record Step(Optional<Step> before, Optional<Block> block, double cost) {

    private Step then(double more) {
      return new Step(Optional.of(this), Optional.empty(), cost + more);
    }

    private Step then(double more, Block next) {
      return new Step(Optional.of(this), Optional.of(next), cost + more);
    }

    private List<Block> blocks() {
      List<Block> blocks = new ArrayList<>();
      for (Optional<Step> step = Optional.of(this); step.isPresent(); step = step.get().before) {
        step.get().block.ifPresent(blocks::add);
      }
      Collections.reverse(blocks);
      return blocks;
    }
  }
}
