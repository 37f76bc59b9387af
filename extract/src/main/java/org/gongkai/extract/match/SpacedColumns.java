package org.gongkai.extract.match;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.gongkai.extract.print.Printed;

/**
 * Finds the blank cells of text that is laid out with spaces, as {@code pdftotext -layout} writes
 * it: a row with fewer numbers than its neighbours has blanks where none of its numbers stands
 * below theirs.
 */
final class SpacedColumns {

  /** Narrower tables have too few columns to tell a blank from another table. */
  private static final int FEWEST_COLUMNS = 7;

  /** A number stands below another if their middles are no further apart, in characters. */
  private static final double SAME_COLUMN = 3;

  /** Where columns are narrow, a number must be clearly nearer to its own than to the next. */
  private static final double NEARER = 0.45;

  /** Rows that are further apart, in lines, are not of one table. */
  private static final int NEIGHBOURS = 6;

  private static final char PAGE_BREAK = '\f';

  /** A unit behind a number is set off from it by a space, as pdftotext sets Chinese off. */
  private static final String UNITS = "件项宗条个次";

  private SpacedColumns() {}

  /**
   * The cells of each line, blank ones inserted where the neighbours' columns prove them. Most
   * lines are sentences, of whose words nobody asks.
   *
   * @param lines with the spaces before them
   */
  static List<Supplier<List<TextCell>>> of(List<String> lines) {
    List<Line> parsed = new ArrayList<>();
    int page = 0;
    for (String line : lines) {
      page += line.indexOf(PAGE_BREAK) >= 0 ? 1 : 0;
      parsed.add(Line.of(line, parsed.size(), page));
    }
    List<Optional<List<Double>>> columns = new ArrayList<>();
    parsed.forEach(
        line ->
            columns.add(
                line.values.size() >= FEWEST_COLUMNS && line.isLaidOut()
                    ? Optional.of(line.middles())
                    : Optional.empty()));
    spread(parsed, columns, 1);
    spread(parsed, columns, -1);
    List<Supplier<List<TextCell>>> cells = new ArrayList<>();
    for (int i = 0; i < parsed.size(); i++) {
      Line line = parsed.get(i);
      Optional<List<Double>> own = columns.get(i);
      cells.add(() -> own.map(line::cells).orElseGet(line::tokens));
    }
    return cells;
  }

  /** Hands the columns of a row on to its neighbours, as far as their numbers fit. */
  private static void spread(
      List<Line> lines, List<Optional<List<Double>>> columns, int direction) {
    int at = direction > 0 ? 0 : lines.size() - 1;
    int last = -1;
    for (; at >= 0 && at < lines.size(); at += direction) {
      Line line = lines.get(at);
      if (line.values.isEmpty()) {
        continue;
      }
      boolean near =
          last >= 0 && Math.abs(at - last) <= NEIGHBOURS && lines.get(last).page == line.page;
      boolean whole = !hasStrays(lines, at);
      if (columns.get(at).isEmpty()
          && near
          && whole
          && line.fits(columns.get(last).orElseThrow())) {
        columns.set(at, columns.get(last));
      }
      last = columns.get(at).isPresent() ? at : -1;
    }
  }

  /** Numbers alone on the line above or below are the halves of numbers that broke in two. */
  private static boolean hasStrays(List<Line> lines, int at) {
    return !lines.get(at).words.isEmpty()
        && IntStream.of(at - 1, at + 1)
            .filter(i -> i >= 0 && i < lines.size())
            .mapToObj(lines::get)
            .anyMatch(line -> line.words.isEmpty() && !line.values.isEmpty());
  }

  private static int gapEnd(String line, int from) {
    int end = from;
    while (end < line.length() && isGap(line.charAt(end))) {
      end++;
    }
    return end;
  }

  /** Where the token that begins at a place ends. */
  private static int tokenEnd(String line, int start) {
    int end = start;
    while (end < line.length() && isNumeric(line.charAt(end))) {
      end++;
    }
    boolean number = end > start && line.charAt(start) >= '0' && line.charAt(start) <= '9';
    boolean setOff = start == 0 || isSpace(line.charAt(start - 1));
    boolean unit =
        end + 1 < line.length()
            && line.charAt(end) == ' '
            && UNITS.indexOf(line.charAt(end + 1)) >= 0
            && (end + 2 == line.length() || isGap(line.charAt(end + 2)));
    if (number && setOff && unit) {
      return end + 2;
    }
    while (end < line.length() && !isGap(line.charAt(end))) {
      end++;
    }
    return end;
  }

  private static boolean isNumeric(char c) {
    return (c >= '0' && c <= '9') || c == ',' || c == '.';
  }

  private static boolean isGap(char c) {
    return isSpace(c) || c == '\u00a0' || c == '\u3000';
  }

  private static boolean isSpace(char c) {
    return c == ' ' || (c >= '\t' && c <= '\r');
  }

  /** A value between two columns. */
  private record Value(Printed text, int start, int end) {

    double middle() {
      return (start + end) / 2.0;
    }
  }

  /** Where a word or a value stands in its line. */
  private record Token(int start, int end) {

    Printed in(String line) {
      return Printed.of(line.substring(start, end));
    }
  }

  /** A line's words, and the values behind them. */
  private record Line(String text, int index, int page, List<Token> words, List<Value> values) {

    static Line of(String line, int index, int page) {
      List<Token> tokens = new ArrayList<>();
      for (int start = gapEnd(line, 0), end; start < line.length(); start = gapEnd(line, end)) {
        end = tokenEnd(line, start);
        tokens.add(new Token(start, end));
      }
      List<Value> values = new ArrayList<>();
      for (int i = tokens.size() - 1; i >= 0; i--) {
        Token token = tokens.get(i);
        Printed text = token.in(line);
        if (!text.isValue()) {
          break;
        }
        values.add(0, new Value(text, token.start, token.end));
      }
      return new Line(line, index, page, tokens.subList(0, tokens.size() - values.size()), values);
    }

    List<TextCell> tokens() {
      List<TextCell> tokens = new ArrayList<>();
      words.forEach(word -> tokens.add(new TextCell(word.in(text), index, word.start, word.end)));
      values.forEach(value -> tokens.add(cell(value)));
      return tokens;
    }

    private TextCell cell(Value value) {
      return new TextCell(value.text, index, value.start, value.end);
    }

    /** Numbers with one space between them stand in no columns. */
    boolean isLaidOut() {
      long wide =
          IntStream.range(1, values.size())
              .filter(i -> values.get(i).start - values.get(i - 1).end > 1)
              .count();
      return wide * 2 >= values.size();
    }

    List<Double> middles() {
      return values.stream().map(Value::middle).toList();
    }

    /** Whether each value stands in a column of its own. */
    boolean fits(List<Double> columns) {
      List<Integer> taken = values.stream().map(value -> nearest(value, columns)).toList();
      return !taken.contains(-1) && taken.stream().distinct().count() == taken.size();
    }

    /** Words among the columns hide what stands there: the line's blanks are not known. */
    List<TextCell> cells(List<Double> columns) {
      if (!words.isEmpty() && words.get(words.size() - 1).end > columns.get(0)) {
        return tokens();
      }
      List<TextCell> cells = new ArrayList<>();
      columns.forEach(
          middle ->
              cells.add(
                  new TextCell(Printed.of(""), index, middle.intValue(), middle.intValue() + 1)));
      values.forEach(value -> cells.set(nearest(value, columns), cell(value)));
      cells.addAll(0, tokens().subList(0, words.size()));
      return cells;
    }

    private static int nearest(Value value, List<Double> columns) {
      int nearest =
          IntStream.range(0, columns.size())
              .boxed()
              .min(Comparator.comparingDouble(i -> Math.abs(columns.get(i) - value.middle())))
              .orElseThrow();
      return Math.abs(columns.get(nearest) - value.middle()) <= tolerance(columns) ? nearest : -1;
    }

    private static double tolerance(List<Double> columns) {
      double narrowest =
          IntStream.range(1, columns.size())
              .mapToDouble(i -> columns.get(i) - columns.get(i - 1))
              .min()
              .orElse(SAME_COLUMN);
      return Math.min(SAME_COLUMN, NEARER * narrowest);
    }
  }
}
