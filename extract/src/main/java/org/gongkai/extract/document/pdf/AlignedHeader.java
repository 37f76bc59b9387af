package org.gongkai.extract.document.pdf;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The names that stand over the columns of a table without lines, read line by line upwards from
 * the first row, as far as the lines can be a header's.
 */
final class AlignedHeader {

  static final int MOST_LINES = 12;

  /** Lines of a header are no further apart, in sizes of the font. */
  private static final double FARTHEST = 5;

  /** Words that reach so far, in points, into the next column only touch it. */
  private static final double TOUCH = 1;

  /** Lines of one name are no further apart, in sizes of the font. */
  private static final double LEADING = 1.8;

  /** A name and its column's numbers share an end or the middle, give or take this part. */
  private static final double OFF = 0.75;

  private final AlignedRows rows;
  private final List<Chunk> captions = new ArrayList<>();
  private final List<Chunk> names = new ArrayList<>();
  private final List<List<Chunk>> overSeveral = new ArrayList<>();
  private final List<AlignedLine> lines = new ArrayList<>();
  private AlignedColumns columns;

  private AlignedHeader(AlignedRows rows) {
    this.rows = rows;
    columns = AlignedColumns.of(rows.values());
  }

  /**
   * The header above some rows; without any line where there is none.
   *
   * @param lines the lines above the first row of numbers, and that row's
   */
  static AlignedHeader over(AlignedRows rows, List<AlignedLine> lines) {
    AlignedHeader header = new AlignedHeader(rows);
    List<AlignedLine> read = new ArrayList<>();
    for (int i = lines.size() - 2; i >= 0 && read.size() < MOST_LINES; i--) {
      AlignedLine line = lines.get(i);
      if (line.distanceTo(lines.get(i + 1)) > FARTHEST || line.hasValues()) {
        break;
      }
      if (rows.isPartOfLabel(line)) {
        continue;
      }
      if (!header.read(line)) {
        break;
      }
      read.add(line);
      if (!header.isCaption(line)) {
        header.lines.addAll(read.subList(header.lines.size(), read.size()));
      }
    }
    return header;
  }

  /** Whether a line is one of its lines. */
  boolean isPartOf(AlignedLine line) {
    return lines.contains(line);
  }

  /** The words of the columns' names. */
  List<Chunk> names() {
    return List.copyOf(names);
  }

  AlignedColumns columns() {
    return columns;
  }

  /** Whether every column has a name of its own. */
  boolean isComplete() {
    return IntStream.range(0, columns.size()).allMatch(column -> !namesOf(column).isEmpty());
  }

  /**
   * Whether a name may be two that touch: the numbers stand inside it, but neither at one of its
   * ends nor at its middle.
   */
  boolean isDoubtful() {
    AlignedColumns numbers = AlignedColumns.of(rows.values());
    return names.stream()
        .anyMatch(
            name ->
                numbers.under(name).stream()
                    .anyMatch(i -> isOff(name, numbers.left().get(i), numbers.right().get(i))));
  }

  private static boolean isOff(Chunk name, double left, double right) {
    double limit = OFF * name.size();
    double middle = (name.left() + name.right() - left - right) / 2;
    return left - name.left() > limit && name.right() - right > limit && Math.abs(middle) > limit;
  }

  /** A row for each line with words over several columns, then the columns' names. */
  List<List<String>> texts(int labels) {
    List<List<String>> texts = new ArrayList<>();
    for (List<Chunk> line : overSeveral) {
      List<String> row = blankRow(labels);
      line.forEach(words -> row.set(labels + columns.under(words).get(0), words.text()));
      texts.add(0, row);
    }
    if (!names.isEmpty()) {
      List<String> row = blankRow(labels);
      for (int column = 0; column < columns.size(); column++) {
        row.set(
            labels + column,
            namesOf(column).stream().map(Chunk::text).collect(Collectors.joining()));
      }
      if (labels > 0) {
        row.set(0, captions.stream().map(Chunk::text).collect(Collectors.joining()));
      }
      texts.add(row);
    }
    return texts;
  }

  private List<String> blankRow(int labels) {
    return new ArrayList<>(Collections.nCopies(labels + columns.size(), ""));
  }

  /** The words over a column, from top to bottom. */
  private List<Chunk> namesOf(int column) {
    return names.stream().filter(name -> columns.under(name).contains(column)).toList();
  }

  /** Takes in the line above those that were read; false where it is none of the header. */
  private boolean read(AlignedLine line) {
    List<Chunk> words = line.labels().stream().flatMap(chunk -> chunk.names().stream()).toList();
    if (words.stream().anyMatch(this::crosses) || isHeading(words)) {
      return false;
    }
    List<Chunk> over = new ArrayList<>();
    List<Chunk> added = new ArrayList<>();
    for (Chunk chunk : words) {
      if (isCaption(chunk)) {
        captions.add(0, chunk);
      } else if (isOverSeveral(chunk)) {
        over.add(chunk);
      } else {
        added.add(chunk);
      }
    }
    boolean upper = !over.isEmpty() || !overSeveral.isEmpty();
    for (Chunk chunk : added) {
      if (upper && isNamed(chunk)) {
        over.add(chunk);
      } else {
        columns = columns.with(chunk);
        names.add(0, chunk);
      }
    }
    if (!over.isEmpty()) {
      overSeveral.add(over);
    }
    return true;
  }

  private boolean isNamed(Chunk chunk) {
    List<Integer> under = columns.under(chunk);
    return !under.isEmpty() && !namesOf(under.get(0)).isEmpty();
  }

  /**
   * Whether words stand over columns that differ: some row has numbers in two of them, or they have
   * names.
   */
  private boolean isOverSeveral(Chunk chunk) {
    List<Integer> under = columns.under(chunk);
    return under.size() > 1
        && (under.stream().anyMatch(column -> !namesOf(column).isEmpty())
            || rows.rows().stream()
                .anyMatch(row -> row.values().stream().filter(chunk::overlaps).count() > 1));
  }

  /**
   * Once all columns have names, lone words are a heading, unless they go on with the name right
   * below them.
   */
  private boolean isHeading(List<Chunk> words) {
    if (words.size() != 1 || isCaption(words.get(0)) || !isComplete()) {
      return false;
    }
    Chunk lone = words.get(0);
    List<Integer> under = columns.under(lone);
    return under.size() != 1
        || namesOf(under.get(0)).stream()
            .noneMatch(
                name ->
                    name.right() - name.left() >= lone.right() - lone.left() - TOUCH
                        && name.baseline() - lone.baseline() <= LEADING * lone.size());
  }

  private boolean isCaption(AlignedLine line) {
    return line.labels().stream().allMatch(this::isCaption);
  }

  private boolean isCaption(Chunk chunk) {
    return chunk.left() < rows.labelsEnd() && chunk.right() <= columns.first() + TOUCH;
  }

  /** Whether words stand beside the rows' labels and over the numbers too, as no cell does. */
  private boolean crosses(Chunk chunk) {
    return chunk.left() < rows.labelsEnd() - TOUCH && chunk.right() > columns.first() + TOUCH;
  }
}
