package org.gongkai.extract.match;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.gongkai.extract.print.LabelNormalizer;
import org.gongkai.extract.print.Printed;

/**
 * Rebuilds rows from lines of text in which a table has lost its form: a cell a line, cells between
 * pipes, or cells between spaces. Words followed by values are a row; the next words begin another.
 */
final class LooseRows {

  /** Longer lines, and lines with an end of sentence, are running text. */
  private static final int LONGEST_LINE = 120;

  /** A number with a letter for a digit; longer ones are names. */
  private static final int LONGEST_GARBLED = 6;

  /** What is no number for sure, and no words: 约3, 48+26810, 141[1], 12*. */
  private static final Pattern HEDGED =
      Pattern.compile(
          "[OoIl〇○]|(?:大?约|近|超过?|逾|不足)[0-9.]{1,6}[件项]?|[0-9.]{1,6}(?:余|多|左右|以[上内])[件项]?|[0-9][0-9+*?~.,]{0,12}[+*?~][0-9]{1,6}|[0-9.]{1,8}(?:[*#]{1,3}|[(\\[【](?:[备脚]?注)?[0-9a-z*]{0,2}[)\\]】])");

  private static final Pattern NUMBER = Pattern.compile("\\s*[0-9]+\\s*");
  private static final Pattern TWO_NUMBERS = Pattern.compile("\\s*[0-9]+ [0-9]+\\s*");

  private static final String SENTENCE_ENDS = "。；！";

  private final Map<Integer, GridRow> rows = new TreeMap<>();
  private final int table;
  private final Pipes pipes;
  private final List<TextCell> label = new ArrayList<>();
  private final List<TextCell> values = new ArrayList<>();
  private int lastLine;

  private LooseRows(int table, Pipes pipes) {
    this.table = table;
    this.pipes = pipes;
  }

  /**
   * The rows that stand in lines of text.
   *
   * @param lines with the spaces before them
   * @param table the index that the rows' table is given
   * @return each row by the index of the line in which it ends
   */
  static Map<Integer, GridRow> of(List<String> lines, int table) {
    List<String> plain =
        PageNumbers.without(
            lines.stream()
                .map(LabelNormalizer::withoutResidue)
                .map(Pipes::drawnWithPipes)
                .toList());
    LooseRows loose = new LooseRows(table, Pipes.of(plain));
    List<Supplier<List<TextCell>>> spaced = SpacedColumns.of(plain);
    for (int i = 0; i < plain.size(); i++) {
      if (isBrokenCell(plain, i)) {
        loose.cells(i, List.of(TextCell.unplaced(Printed.of(plain.get(i)), i)), false);
      } else {
        loose.line(i, plain.get(i), spaced.get(i));
      }
    }
    loose.endRow();
    return loose.rows;
  }

  /** Between lines of one number each, two numbers are one whose cell broke over two lines. */
  private static boolean isBrokenCell(List<String> lines, int index) {
    return index > 0
        && index + 1 < lines.size()
        && TWO_NUMBERS.matcher(lines.get(index)).matches()
        && NUMBER.matcher(lines.get(index - 1)).matches()
        && NUMBER.matcher(lines.get(index + 1)).matches();
  }

  private void line(int index, String line, Supplier<List<TextCell>> spaced) {
    if (line.isBlank()) {
      return;
    }
    Optional<List<Printed>> piped = pipes.cells(index);
    if (piped.isEmpty() && (isLong(line) || isSentence(line))) {
      endRow();
      label.clear();
    } else if (piped.isEmpty()) {
      List<TextCell> cells = spaced.get();
      cells(index, cells, cells.size() > 1);
    } else if (pipes.rowALine()) {
      row(index, piped.get());
    } else {
      cells(
          index, piped.get().stream().map(cell -> TextCell.unplaced(cell, index)).toList(), false);
    }
  }

  /** The spaces that keep a table's columns apart make no line long. */
  private static boolean isLong(String line) {
    return line.length() > LONGEST_LINE
        && line.codePoints().filter(c -> !Character.isWhitespace(c)).count() > LONGEST_LINE;
  }

  private static boolean isSentence(String line) {
    for (int i = 0; i < line.length(); i++) {
      if (SENTENCE_ENDS.indexOf(line.charAt(i)) >= 0) {
        return true;
      }
    }
    return false;
  }

  /** A line that is a row by itself, blank cells kept. */
  private void row(int index, List<Printed> cells) {
    endRow();
    label.clear();
    if (!cells.isEmpty()) {
      rows.put(index, GridRow.ofCells(table, index, GridRow.Layout.ROWS, cells));
    }
  }

  private void cells(int index, List<TextCell> cells, boolean complete) {
    int words = cells.size();
    while (words > 0
        && (cells.get(words - 1).printed().isValue() || isGarbledValue(cells.subList(0, words)))) {
      words--;
    }
    // A number in front of words is their numbering.
    for (TextCell word : cells.subList(0, words)) {
      endRow();
      label.add(word);
    }
    for (TextCell value : cells.subList(words, cells.size())) {
      if (!label.isEmpty()) {
        values.add(value);
        lastLine = index;
      }
    }
    boolean hasValue = words < cells.size();
    if (complete && hasValue) {
      endRow();
    }
  }

  /**
   * Whether the last of some cells is a number that cannot be read, and no word: it has letters for
   * digits, stands among numbers and has digits itself, or is a guess.
   */
  private static boolean isGarbledValue(List<TextCell> cells) {
    int last = cells.size() - 1;
    String text = cells.get(last).printed().compact();
    if (last == 0 || text.length() > LONGEST_GARBLED) {
      return HEDGED.matcher(text).matches();
    }
    boolean among = last > 1 && isNumber(cells.get(last - 1)) && isNumber(cells.get(last - 2));
    boolean letters = text.chars().noneMatch(Character::isIdeographic);
    boolean digits = text.chars().anyMatch(Character::isDigit);
    return (letters && text.chars().anyMatch(Character::isLetterOrDigit))
        || (among && digits)
        || HEDGED.matcher(text).matches();
  }

  private static boolean isNumber(TextCell cell) {
    return cell.printed().isNumber();
  }

  private void endRow() {
    if (!values.isEmpty()) {
      rows.put(lastLine, GridRow.ofText(table, lastLine, label, values));
      label.clear();
      values.clear();
    }
  }
}
