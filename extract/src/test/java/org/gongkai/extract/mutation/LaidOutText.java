package org.gongkai.extract.mutation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Draws a table with characters, as programs do that keep the places of a PDF's text. */
final class LaidOutText {

  private static final int WIDEST_LABEL = 24;
  private static final int WIDEST_NUMBER = 12;

  private final Grid grid;
  private final int[] x;
  private final int[] y;

  private LaidOutText(Grid grid) {
    this.grid = grid;
    x = new int[grid.width() + 1];
    for (int c = 0; c < grid.width(); c++) {
      x[c + 1] = x[c] + columnWidth(c) + 2;
    }
    y = new int[grid.height() + 1];
    for (int r = 0; r < grid.height(); r++) {
      y[r + 1] = y[r] + height(r);
    }
  }

  static List<String> of(Grid grid) {
    return new LaidOutText(grid).lines();
  }

  private int columnWidth(int column) {
    int widest =
        IntStream.range(0, grid.height())
            .filter(r -> !isWide(r, column))
            .map(r -> width(grid.at(r, column).text()))
            .max()
            .orElse(4);
    return Math.min(widest, column < 3 ? WIDEST_LABEL : WIDEST_NUMBER);
  }

  private boolean isWide(int row, int column) {
    Ink ink = grid.at(row, column);
    return (column > 0 && grid.at(row, column - 1) == ink)
        || (column + 1 < grid.width() && grid.at(row, column + 1) == ink);
  }

  private int height(int row) {
    return grid.cells(row).stream()
        .filter(cell -> cell.down() == 1)
        .mapToInt(cell -> wrapped(cell).size())
        .max()
        .orElse(1);
  }

  private List<String> wrapped(Grid.Cell cell) {
    int room = x[cell.column() + cell.across()] - x[cell.column()] - 2;
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (char c : cell.ink().text().toCharArray()) {
      if (c == '\n' || width(line.toString() + c) > Math.max(2, room)) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(c == '\n' ? "" : c);
    }
    lines.add(line.toString());
    return lines;
  }

  private static int width(String text) {
    return text.chars().map(c -> c < 127 ? 1 : 2).sum();
  }

  private List<String> lines() {
    char[][] canvas = new char[y[grid.height()]][x[grid.width()] + 40];
    Arrays.stream(canvas).forEach(line -> Arrays.fill(line, ' '));
    for (int r = 0; r < grid.height(); r++) {
      for (Grid.Cell cell : grid.cells(r)) {
        List<String> texts = wrapped(cell);
        int top = y[r] + Math.max(0, (y[r + cell.down()] - y[r] - texts.size()) / 2);
        for (int i = 0; i < texts.size() && top + i < canvas.length; i++) {
          int room = x[cell.column() + cell.across()] - x[cell.column()] - 2;
          int left = x[cell.column()] + Math.max(0, (room - width(texts.get(i))) / 2);
          write(canvas[top + i], left, texts.get(i));
        }
      }
    }
    return Arrays.stream(canvas).map(LaidOutText::line).toList();
  }

  /** A wide character takes two places, of which the second is left out again. */
  private static void write(char[] line, int at, String text) {
    int place = at;
    for (char c : text.toCharArray()) {
      line[place++] = c;
      if (c >= 127) {
        line[place++] = 0;
      }
    }
  }

  private static String line(char[] line) {
    StringBuilder text = new StringBuilder();
    for (char c : line) {
      text.append(c == 0 ? "" : c);
    }
    return text.toString().stripTrailing();
  }
}
