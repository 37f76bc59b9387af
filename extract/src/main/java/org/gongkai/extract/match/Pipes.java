package org.gongkai.extract.match;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.gongkai.extract.print.Printed;

/**
 * The cells that stand between pipes in lines of text: rows in a frame of pipes or without one, a
 * cell a line with a pipe behind it, or pipes on lines of their own between the cells.
 */
final class Pipes {

  private static final Pattern PIPE = Pattern.compile("[|｜]");
  private static final Pattern RULE = Pattern.compile("\\s*:?-{2,}:?\\s*");

  /** A line of a grid that is drawn with plus signs. */
  private static final Pattern GRID_RULE = Pattern.compile("\\s*\\+(?:[-=]+\\+)+\\s*");

  /** The first and the last of the characters that draw boxes. */
  private static final char FIRST_OF_BOXES = '\u2500';

  private static final char LAST_OF_BOXES = '\u257F';

  private static final String HORIZONTAL = "─━┄┅┈┉╌╍═╴╶╸╺╼╾";

  /** Markdown sets words off by these. */
  private static final Pattern EMPHASIS = Pattern.compile("(\\*{1,3}|_{2,3}|`)(.+?)\\1");

  /** Fewer numbers do not tell how a whole text sets its cells off. */
  private static final int FEWEST_VALUES = 10;

  private final Map<Integer, List<Printed>> cells;
  private final boolean rowALine;

  private Pipes(Map<Integer, List<Printed>> cells, boolean rowALine) {
    this.cells = cells;
    this.rowALine = rowALine;
  }

  /** The pipes of a text. */
  static Pipes of(List<String> lines) {
    Map<Integer, List<String>> cells = new HashMap<>();
    int from = 0;
    while (from < lines.size()) {
      int to = from;
      while (to < lines.size() && isPiped(lines.get(to))) {
        to++;
      }
      if (from < to) {
        cells.putAll(block(lines, from, to));
      }
      from = to + 1;
    }
    if (isBetweenCells(lines)) {
      mergeSeparators(lines, cells);
    }
    List<List<String>> filled = cells.values().stream().filter(Pipes::isFilled).toList();
    Map<Integer, List<Printed>> printed = new HashMap<>();
    cells.forEach((line, row) -> printed.put(line, row.stream().map(Printed::of).toList()));
    return new Pipes(
        printed, filled.stream().filter(row -> row.size() > 1).count() * 2 > filled.size());
  }

  /** A line of a table that is drawn with other characters, with pipes and hyphens for these. */
  static String drawnWithPipes(String line) {
    if (line.indexOf('+') >= 0 && GRID_RULE.matcher(line).matches()) {
      return line.replace('+', '|').replace('=', '-');
    }
    if (!isFramed(line)) {
      return line;
    }
    boolean rule = line.chars().allMatch(c -> isOfBoxes(c) || Character.isWhitespace(c));
    StringBuilder drawn = new StringBuilder(line.length());
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      boolean alone = !isOfBoxes(line, i - 1) && !isOfBoxes(line, i + 1);
      drawn.append(
          !isOfBoxes(c) ? c : HORIZONTAL.indexOf(c) < 0 ? '|' : rule ? '-' : alone ? c : ' ');
    }
    return drawn.toString();
  }

  /** Whether there is more of a frame than a dash that is written so. */
  private static boolean isFramed(String line) {
    for (int i = 0; i < line.length(); i++) {
      if (isOfBoxes(line.charAt(i)) && HORIZONTAL.indexOf(line.charAt(i)) < 0) {
        return true;
      }
    }
    return false;
  }

  private static boolean isOfBoxes(String line, int at) {
    return at >= 0 && at < line.length() && isOfBoxes(line.charAt(at));
  }

  private static boolean isOfBoxes(int c) {
    return c >= FIRST_OF_BOXES && c <= LAST_OF_BOXES;
  }

  /** Whether a line holds a row rather than a cell. */
  boolean rowALine() {
    return rowALine;
  }

  /** The cells of a line, none where it is a rule or a mere separator; empty if it has no pipe. */
  Optional<List<Printed>> cells(int line) {
    return Optional.ofNullable(cells.get(line));
  }

  private static boolean isPiped(String line) {
    return line.indexOf('|') >= 0 || line.indexOf('｜') >= 0;
  }

  /**
   * Lines with pipes that follow each other have one frame. A blank at a row's end is the frame's,
   * unless the row is no wider with it than those that do not end so.
   */
  private static Map<Integer, List<String>> block(List<String> lines, int from, int to) {
    List<List<String>> rows = lines.subList(from, to).stream().map(Pipes::split).toList();
    int width = widest(rows, row -> row.size() - 1);
    rows =
        rows.stream()
            .map(
                row ->
                    row.get(row.size() - 1).isEmpty() && row.size() > width
                        ? row.subList(0, row.size() - 1)
                        : row)
            .toList();
    int widthFromTheLeft = widest(rows, row -> 0);
    boolean anyFilled = rows.stream().anyMatch(Pipes::isFilled);
    Map<Integer, List<String>> cells = new HashMap<>();
    for (int i = from; i < to; i++) {
      List<String> row = rows.get(i - from);
      boolean framed =
          row.get(0).isEmpty()
              && row.size() > Math.max(1, widthFromTheLeft)
              && (isFilled(row) || (anyFilled && widthFromTheLeft == 0));
      List<String> own = framed ? row.subList(1, row.size()) : row;
      cells.put(i, own.stream().allMatch(cell -> RULE.matcher(cell).matches()) ? List.of() : own);
    }
    return cells;
  }

  private static List<String> split(String line) {
    return Arrays.stream(PIPE.split(line, -1))
        .map(String::strip)
        .map(Pipes::withoutEmphasis)
        .toList();
  }

  private static String withoutEmphasis(String cell) {
    Matcher emphasis = EMPHASIS.matcher(cell);
    return emphasis.matches() ? emphasis.replaceAll("$2") : cell;
  }

  private static boolean isFilled(List<String> row) {
    return row.stream().anyMatch(cell -> !cell.isEmpty());
  }

  /** How many cells the rows have at the most of which the cell at one end is not blank. */
  private static int widest(List<List<String>> rows, ToIntFunction<List<String>> end) {
    return rows.stream()
        .filter(row -> !row.get(end.applyAsInt(row)).isEmpty())
        .mapToInt(List::size)
        .max()
        .orElse(0);
  }

  /** Whether each cell stands on a line of its own with a line that is a pipe behind it. */
  private static boolean isBetweenCells(List<String> lines) {
    if (lines.stream().noneMatch(Pipes::isPiped)) {
      return false;
    }
    List<String> filled = lines.stream().map(String::strip).filter(l -> !l.isEmpty()).toList();
    List<Integer> values =
        IntStream.range(0, filled.size() - 1)
            .filter(i -> Printed.of(filled.get(i)).isNumber())
            .boxed()
            .toList();
    return values.size() >= FEWEST_VALUES
        && values.stream().allMatch(i -> PIPE.matcher(filled.get(i + 1)).matches());
  }

  /** A pipe that ends a cell is no cell; one behind another ends a blank one. */
  private static void mergeSeparators(List<String> lines, Map<Integer, List<String>> cells) {
    boolean open = false;
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).strip();
      boolean pipe = PIPE.matcher(line).matches();
      if (pipe && open) {
        cells.put(i, List.of());
      }
      open = line.isEmpty() ? open : !pipe;
    }
  }
}
