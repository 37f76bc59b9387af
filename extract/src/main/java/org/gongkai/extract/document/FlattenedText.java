package org.gongkai.extract.document;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.gongkai.extract.print.Printed;

/**
 * Finds the tables in text that a crawler has flattened: a tab before every cell, a cell a line,
 * rows set off by a blank line; or rows of cells between tabs. Covered cells are empty cells there,
 * or are left out, so places are by order only.
 */
final class FlattenedText {

  /** What converters print in front of each item of a list, and of each cell. */
  private static final Pattern BULLET = Pattern.compile("^(\\s*)[•●▪■◆◦‣∙](?:\\s+|$)");

  private static final char TAB = '\t';

  /** No row has so many cells: a text without breaks whose pieces tabs set off. */
  private static final int MOST_CELLS = 100;

  private static final int SHORTEST_TITLE = 10;

  /** Markdown sets headings off by number signs. */
  private static final Pattern HEADING_MARK = Pattern.compile("^\\s*#{1,6}\\s+");

  private final List<Block> blocks = new ArrayList<>();
  private final List<String> tableLines = new ArrayList<>();
  private int tables;

  private FlattenedText() {}

  /** The blocks of a text, in order. */
  static List<Block> blocks(String text) {
    FlattenedText reader = new FlattenedText();
    unindented(text.lines().toList()).stream()
        .map(line -> BULLET.matcher(line).replaceFirst("$1"))
        .map(FlattenedText::withoutTabs)
        .forEach(reader::line);
    reader.endTable();
    return reader.blocks;
  }

  /**
   * The lines of a page without what all of them begin with; a tab in front of each cell stays,
   * where blank lines set the rows off. Tables alone begin with no title, and their tabs are cells.
   */
  private static List<String> unindented(List<String> lines) {
    List<String> filled = lines.stream().filter(line -> !line.isBlank()).toList();
    int indent = filled.isEmpty() || !isTitle(filled.get(0)) ? 0 : indent(filled);
    boolean cellALine =
        lines.stream().anyMatch(line -> line.isBlank() && line.indexOf(TAB) < 0)
            && filled.stream()
                .allMatch(line -> isCellALine(line) && !isRow(line.substring(indent)));
    return indent == 0 || cellALine
        ? lines
        : lines.stream().map(line -> line.isBlank() ? "" : line.substring(indent)).toList();
  }

  private static boolean isTitle(String line) {
    String words = line.strip();
    return words.length() >= SHORTEST_TITLE && words.indexOf(TAB) < 0;
  }

  /** How many characters of white space all lines begin with. */
  private static int indent(List<String> filled) {
    String first = filled.get(0);
    int indent = 0;
    while (Character.isWhitespace(first.charAt(indent))) {
      indent++;
    }
    for (String line : filled) {
      int same = 0;
      while (same < Math.min(indent, line.length()) && line.charAt(same) == first.charAt(same)) {
        same++;
      }
      indent = same;
    }
    return indent;
  }

  /** Whether there are more numbers between blanks than one. */
  private static boolean isRow(String line) {
    return Arrays.stream(line.strip().split(" +"))
            .filter(word -> Printed.of(word).isNumber())
            .limit(2)
            .count()
        > 1;
  }

  private static String withoutTabs(String line) {
    return line.length() > MOST_CELLS && line.chars().filter(c -> c == TAB).count() > MOST_CELLS
        ? line.replace(TAB, ' ')
        : line;
  }

  /** Blank lines, and lines that go on with a cell begun above them, belong to an open table. */
  private void line(String line) {
    boolean inTable = !tableLines.isEmpty();
    boolean goesOn =
        inTable && !line.isBlank() && !last(tableLines).isBlank() && isCellALine(last(tableLines));
    if (line.indexOf(TAB) >= 0 || (inTable && line.isBlank()) || goesOn) {
      tableLines.add(line);
    } else {
      endTable();
      if (!line.isBlank()) {
        blocks.add(Paragraph.of(HEADING_MARK.matcher(line.stripTrailing()).replaceFirst("")));
      }
    }
  }

  private void endTable() {
    if (tableLines.isEmpty()) {
      return;
    }
    long cellLines = tableLines.stream().filter(FlattenedText::isCellALine).count();
    long rowLines = tableLines.stream().filter(l -> l.indexOf(TAB) >= 0).count() - cellLines;
    List<List<Slot>> rows = cellLines > rowLines ? cellALine() : RepeatedCells.joined(rowALine());
    if (rows.stream().allMatch(row -> row.size() == 1) || isProse(rows)) {
      rows.stream().flatMap(List::stream).forEach(cell -> paragraph(cell.text()));
    } else {
      blocks.add(new Table(tables++, rows, true));
    }
    tableLines.clear();
  }

  /** Sentences behind tabs, and no number: paragraphs that were indented. */
  private static boolean isProse(List<List<Slot>> rows) {
    List<String> cells = rows.stream().flatMap(List::stream).map(Slot::text).toList();
    return cells.stream().anyMatch(cell -> cell.indexOf('。') >= 0)
        && cells.stream().noneMatch(cell -> Printed.of(cell).isNumber());
  }

  private void paragraph(String text) {
    if (!text.isBlank()) {
      blocks.add(Paragraph.of(text.strip()));
    }
  }

  private List<List<Slot>> cellALine() {
    List<List<Slot>> rows = new ArrayList<>();
    List<String> row = new ArrayList<>();
    for (String line : tableLines) {
      if (line.isEmpty() || (line.isBlank() && line.indexOf(TAB) < 0)) {
        addRow(rows, row);
        row = new ArrayList<>();
      } else if (line.charAt(0) == TAB || row.isEmpty()) {
        row.add(line.substring(line.indexOf(TAB) + 1));
      } else {
        row.set(row.size() - 1, last(row) + "\n" + line);
      }
    }
    addRow(rows, row);
    return rows;
  }

  private static void addRow(List<List<Slot>> rows, List<String> cells) {
    if (!cells.isEmpty()) {
      rows.add(cells.stream().map(cell -> Slot.of(cell.strip())).toList());
    }
  }

  private List<List<Slot>> rowALine() {
    return tableLines.stream()
        .filter(line -> !line.isEmpty())
        .filter(line -> !line.isBlank() || line.indexOf(TAB) >= 0)
        .map(
            line -> Arrays.stream(line.split("\t", -1)).map(cell -> Slot.of(cell.strip())).toList())
        .toList();
  }

  /** A tab and one cell behind it. */
  private static boolean isCellALine(String line) {
    return !line.isEmpty() && line.charAt(0) == TAB && line.lastIndexOf(TAB) == 0;
  }

  private static <T> T last(List<T> list) {
    return list.get(list.size() - 1);
  }
}
